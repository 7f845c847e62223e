import Postgres

/// What a list says of a delegate who heads a delegation, stands in for somebody, or stands for
/// several units.
struct Standing {
  /// Whether the row is one of several, in the different units of the delegate.
  let isShared: Bool
  /// Whether the row is the delegate's own, and not one in another unit.
  let isCounted: Bool
  private let post: String?
  private let replaced: String?
  private let otherUnits: String?

  /// Reads `{place, post, replaced, other units}`; nil for all the others.
  init?(_ row: Row, column: Int) {
    guard let facts = row.texts(column), facts.count == 4 else { return nil }
    isShared = facts[0] != nil
    isCounted = facts[0] != "also"
    post = facts[1]
    replaced = facts[2]
    otherUnits = facts[3]
  }

  /// A name with the mark of those who stand for several units.
  static func marked(_ name: String) -> String { "\(name) (*)" }

  /// What explains the mark.
  static func footnote(in language: ReportLanguage) -> String {
    language.say("(*) Kiêm nhiệm, tính một lần.", "(*) Stands for several units, counted once.")
  }

  /// The note with what is to be said before it: `Trưởng đoàn; đi thay Nguyễn Văn A`.
  func note(_ note: String?, in language: ReportLanguage) -> String {
    var parts: [String] = []
    switch post {
    case "1": parts.append(language.say("Trưởng đoàn", "Head of delegation"))
    case "2": parts.append(language.say("Phó đoàn", "Deputy head of delegation"))
    default: break
    }
    if let replaced {
      parts.append(language.say("đi thay \(replaced)", "in place of \(replaced)"))
    }
    if isShared {
      let units = otherUnits.map { " \($0)" } ?? ""
      parts.append(language.say("kiêm nhiệm\(units)", "also for\(units)"))
    }
    return (parts + [note].compactMap { $0 }).joined(separator: "; ")
  }
}
