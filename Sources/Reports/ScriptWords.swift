/// What a running script says of an item, in words.
struct ScriptWords {
  // More names than these nobody looks through in the middle of a conference.
  private static let namedParallels = 4
  private let language: ReportLanguage
  private let isHalfDay: Bool

  init(_ draft: ReportDraft) {
    language = draft.language
    isHalfDay = draft.order.half != nil
  }

  /// What stands for an item where there is none.
  var empty: String { language.say("(trống)", "(nothing)") }

  /// When an item begins, how long it takes, and what it is.
  func lead(_ item: ProgrammeItem) -> String {
    let start = item.start(in: language)
    let moment = [start, item.minutes.map(minutes)].compactMap { $0 }.joined(separator: ", ")
    return "\(moment): \(item.title(in: language))"
  }

  /// A time in which nothing happens: `trống 15 phút: 10h05 - 10h20`.
  func gap(_ gap: RunningScript.Gap) -> String {
    let length = minutes(gap.minutes)
    return "\(language.say("trống \(length)", "nothing for \(length)")): \(gap.from) - \(gap.until)"
  }

  /// What is in the same place at the same time; nil if nothing is.
  func clashes(_ entry: RunningScript.Entry) -> String? {
    guard !entry.clashes.isEmpty else { return nil }
    return entry.clashes.map { "\(number($0.number)) (\(minutes($0.minutes)))" }
      .joined(separator: ", ")
  }

  /// What is in other rooms at the same time; nil if nothing is.
  func parallels(_ entry: RunningScript.Entry, in script: RunningScript) -> String? {
    let others = entry.parallels
    guard !others.isEmpty else { return nil }
    guard others.count <= Self.namedParallels else {
      return language.say("\(others.count) mục khác", "\(others.count) other items")
    }
    return others.map { other in
      let room = script.entries[other - 1].item.room(in: language) ?? language.unknown
      return "\(number(other)) (\(room))"
    }.joined(separator: ", ")
  }

  /// What follows, with its room if that is another one; nil while nobody knows when the item itself is.
  func next(_ entry: RunningScript.Entry, in script: RunningScript) -> String? {
    guard entry.item.span != nil else { return nil }
    guard let next = entry.next else {
      return isHalfDay
        ? language.say("(hết buổi)", "(end of the half-day)")
        : language.say("(hết ngày)", "(end of the day)")
    }
    let item = script.entries[next - 1].item
    let room = entry.item.shares(placeOf: item) ? nil : item.room
    return "\(item.start(in: language)), \(item.title(in: language))"
      + (room.map { " (\($0))" } ?? "")
  }

  private func number(_ number: Int) -> String { language.say("mục \(number)", "item \(number)") }

  private func minutes(_ count: Int) -> String {
    language.say("\(count) phút", count == 1 ? "1 minute" : "\(count) minutes")
  }
}
