import Postgres
import Vietnamese

/// One half-day of a roll, and how many people got which mark.
struct RollCall {
  /// The marks as the database and the lists write them.
  enum Mark {
    static let present = UInt8(ascii: "x")
    static let absent = UInt8(ascii: "K")
    static let excused = UInt8(ascii: "P")
  }

  let day: CalendarDate
  let half: HalfDay
  private var present = 0
  private var absent = 0
  private var excused = 0
  /// How many came without being on a list; nobody waited for a mark of theirs.
  private var walkIns = 0

  init(_ day: CalendarDate, _ half: HalfDay) {
    self.day = day
    self.half = half
  }

  mutating func count(_ mark: UInt8, isWalkIn: Bool) {
    if isWalkIn {
      if mark == Mark.present { walkIns += 1 }
      return
    }
    switch mark {
    case Mark.present: present += 1
    case Mark.absent: absent += 1
    case Mark.excused: excused += 1
    default: break
    }
  }

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

  /// The figures in a sentence, of so many people who were on a list.
  func summary(of people: Int, in language: ReportLanguage) -> String {
    let unmarked = people - present - absent - excused
    let beside =
      walkIns == 0 ? "" : language.say(", phát sinh \(walkIns)", ", walk-ins \(walkIns)")
    let figures = language.say(
      "có mặt \(present)\(beside), vắng có phép \(excused), vắng không phép \(absent)"
        + ", chưa điểm danh \(unmarked)",
      "present \(present)\(beside), excused \(excused), absent \(absent), not marked \(unmarked)")
    return "\(language.heading(day, half)): \(figures)."
  }
}

extension RollCall {
  /// The half-days that a list has columns for.
  ///
  /// A list to read has those that count (`sql/functions/half_day.sql`). One for spreadsheets has
  /// the morning and the afternoon of every day, so that its columns are the same from one export to
  /// the next.
  static func all(of draft: ReportDraft, isWhole: Bool? = nil) throws -> [RollCall] {
    let order = draft.order
    let isWhole = isWhole ?? order.format.isTable
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
      return halves.map { RollCall(day, $0) }
    }
  }
}
