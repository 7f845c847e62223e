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

  init(_ day: CalendarDate, _ half: HalfDay) {
    self.day = day
    self.half = half
  }

  mutating func count(_ mark: UInt8) {
    switch mark {
    case Mark.present: present += 1
    case Mark.absent: absent += 1
    case Mark.excused: excused += 1
    default: break
    }
  }

  /// The column's title; the day is named only where there are several.
  func title(namesDay: Bool, in language: ReportLanguage) -> String {
    let day = namesDay ? " \(day.day)/\(day.month)" : ""
    return "\(language.say("Có mặt", "Present")) (\(capitalized(language.word(half)))\(day))"
  }

  /// The figures in a sentence, of so many people.
  func summary(of people: Int, in language: ReportLanguage) -> String {
    let unmarked = people - present - absent - excused
    let figures = language.say(
      "có mặt \(present), vắng có phép \(excused), vắng không phép \(absent)"
        + ", chưa điểm danh \(unmarked)",
      "present \(present), excused \(excused), absent \(absent), not marked \(unmarked)")
    return "\(language.heading(day, half)): \(figures)."
  }
}

extension RollCall {
  /// The half-days that a list has columns for.
  ///
  /// A list to read has those on which something is planned or the roll was called. One for
  /// spreadsheets has the morning and the afternoon of every day, so that its columns are the same
  /// from one export to the next.
  static func all(of draft: ReportDraft, isWhole: Bool? = nil) throws -> [RollCall] {
    let order = draft.order
    let isWhole = isWhole ?? order.format.isTable
    var known: [CalendarDate: Set<HalfDay>] = [:]
    try draft.runner.forEach(ReportStatements.halfDays(order.conference, isWhole)) {
      row in
      guard let day = row.date(0), let half = row.half(1) else { return }
      known[day, default: []].insert(half)
    }
    let first = draft.conference.firstDay
    let days = (0...draft.conference.lastDay.days(since: first)).compactMap {
      first.adding(days: $0)
    }
    for day in days where known.isEmpty || isWhole {
      known[day, default: []].formUnion([.morning, .afternoon])
    }
    if let day = order.day, known[day] == nil { known[day] = [.morning, .afternoon] }
    return known.keys.sorted().filter { order.day == nil || $0 == order.day }.flatMap { day in
      let halves = order.half.map { [$0] } ?? (known[day] ?? []).sorted()
      return halves.map { RollCall(day, $0) }
    }
  }
}

/// The marks of one person, by half-day, read from `1x1,2K1,2x2` without making a text.
///
/// Each entry is the number of its half-day, its mark, and its own number, of which the highest
/// counts. Half-days are numbered three a day from 1.
struct RollMarks {
  private(set) var marks: [UInt8]
  private var entries: [Int]
  /// Which of the half-days asked for has a number; -1 for none.
  private var places: [Int]

  /// Prepares to read the entries of half-days, which are numbered from the morning of a day.
  init(_ calls: [RollCall], from first: CalendarDate) {
    marks = Array(repeating: 0, count: calls.count)
    entries = marks.map(Int.init)
    let numbers = calls.map { call in
      call.day.days(since: first) * 3 + (HalfDay.allCases.firstIndex(of: call.half) ?? 0) + 1
    }
    places = Array(repeating: -1, count: (numbers.max() ?? 0) + 1)
    for (index, number) in numbers.enumerated() where places.indices.contains(number) {
      places[number] = index
    }
  }

  mutating func read(_ row: Row, column: Int) {
    for index in marks.indices {
      marks[index] = 0
      entries[index] = 0
    }
    guard let bytes = row.bytes(column) else { return }
    var halfDay = 0
    var mark = UInt8(0)
    var number = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = number * 10 + Int(byte &- UInt8(ascii: "0"))
      case UInt8(ascii: ","):
        enter(mark, halfDay: halfDay, entry: number)
        number = 0
      default:
        halfDay = number
        mark = byte
        number = 0
      }
    }
    enter(mark, halfDay: halfDay, entry: number)
  }

  private mutating func enter(_ mark: UInt8, halfDay: Int, entry: Int) {
    guard places.indices.contains(halfDay), places[halfDay] >= 0 else { return }
    let index = places[halfDay]
    guard entry > entries[index] else { return }
    marks[index] = mark
    entries[index] = entry
  }
}
