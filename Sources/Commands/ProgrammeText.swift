import Exchange
import Vietnamese

/// Brings the texts of a file to a form that the database takes, and otherwise leaves them as they
/// are written: names and titles of other countries are not ours to correct.
enum ProgrammeText {
  /// One line, in NFC.
  static func line(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7f }) else { return nfc(text) }
    let bytes = text.utf8.map { $0 < 0x20 || $0 == 0x7f ? 0x20 : $0 }
    return nfc(String(decoding: bytes, as: UTF8.self))
  }

  /// The same of a text that may be missing.
  static func line(_ text: String?) -> String? {
    text.flatMap { $0.isEmpty ? nil : line($0) }
  }

  /// Several lines.
  static func lines(_ text: String?) -> String? {
    guard let text, !text.isEmpty else { return nil }
    guard text.utf8.contains(0) else { return text }
    return String(decoding: text.utf8.filter { $0 != 0 }, as: UTF8.self)
  }

  /// A name of a room or a person, which is in an index.
  static func name(_ text: String) -> String {
    let line = line(text)
    guard line.unicodeScalars.count > mostOfAName else { return line }
    return String(String.UnicodeScalarView(line.unicodeScalars.prefix(mostOfAName)))
  }

  /// How many characters of a name are kept.
  static let mostOfAName = 400

  /// What a code is made of, short enough for a number behind it.
  static func codeBase(_ name: String, else word: String) -> String {
    var base = slug(name)[...]
    while base.utf8.count > 50 || base.last == "-" { base.removeLast() }
    return base.isEmpty ? word : String(base)
  }

  /// A local time that the database reads, nil for anything else.
  static func start(_ text: String) -> String? {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, CalendarDate.parse(String(parts[0])) != nil,
      ClockTime.parse(String(parts[1].prefix(5))) != nil
    else { return nil }
    return "\(parts[0])T\(parts[1].prefix(5))"
  }
}

extension Schedule {
  /// What all files of one programme share: the title, else the acronym.
  var source: String {
    let title = ProgrammeText.line(conference.title)
    return title.isEmpty ? acronym ?? "" : title
  }

  /// A short name, if the file has one.
  var acronym: String? { ProgrammeText.line(conference.acronym) }
}
