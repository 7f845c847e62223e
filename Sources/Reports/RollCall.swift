import Postgres
import Vietnamese

/// One half-day of a roll.
struct RollCall {
  let day: CalendarDate
  let half: HalfDay

  /// The column's title; the day is named only where there are several, and where there are many
  /// nothing else is: `Sáng 5/1`.
  func title(namesDay: Bool, isShort: Bool, in language: ReportLanguage) -> String {
    let day = namesDay ? " \(day.day)/\(day.month)" : ""
    if isShort { return capitalized(language.word(half)) + day }
    return "\(language.say("Có mặt", "Present")) (\(capitalized(language.word(half)))\(day))"
  }

  /// What the marks mean.
  static func legend(in language: ReportLanguage) -> String {
    language.say(
      "x: có mặt; P: vắng có phép; K: vắng không phép.", "x: present; P: excused; K: absent.")
  }
}

extension RollCall {
  /// The half-days that a report is about: those that count (`sql/functions/half_day.sql`), or those
  /// asked for.
  ///
  /// A whole list has the morning and the afternoon of every day, so that its columns are the same
  /// from one export to the next.
  static func all(of draft: ReportDraft, isWhole: Bool = false) throws -> [RollCall] {
    let order = draft.order
    var known: [CalendarDate: Set<HalfDay>] = [:]
    try draft.runner.forEach(ReportStatements.halfDays(order.conference)) { row in
      guard let day = row.date(0), let half = row.half(1) else { return }
      known[day, default: []].insert(half)
    }
    let first = draft.conference.firstDay
    let days = (0...draft.conference.lastDay.days(since: first)).compactMap {
      first.adding(days: $0)
    }
    // Where nothing is planned or called yet, every day may have both.
    let takesAll = known.isEmpty || isWhole
    for day in days where takesAll {
      known[day, default: []].formUnion([.morning, .afternoon])
    }
    if let day = order.day, known[day] == nil { known[day] = [.morning, .afternoon] }
    return known.keys.sorted().filter { order.day == nil || $0 == order.day }.flatMap { day in
      let halves = order.half.map { [$0] } ?? (known[day] ?? []).sorted()
      return halves.map { RollCall(day: day, half: $0) }
    }
  }
}
