import Postgres
import Vietnamese

/// The rolls of a list: which mark each delegate has for each of its half-days.
struct RollMarks {
  private let halfDays: Int
  /// Which of the half-days asked for has a number; -1 for none.
  private var places: [Int]
  private var delegates = CodeNumbers()
  /// For each delegate one entry for each half-day: its number, by which the last one is the
  /// highest, and in the lower eight bits its mark; 0 where there is none.
  private var entries: [UInt32] = []

  /// Reads the rolls of a list's half-days.
  init(_ calls: [RollCall], of draft: ReportDraft) throws {
    halfDays = calls.count
    places = []
    guard let first = calls.first?.day, let last = calls.last?.day else { return }
    let numbers = calls.map { call in
      call.day.days(since: first) * 3 + (HalfDay.allCases.firstIndex(of: call.half) ?? 0) + 1
    }
    places = Array(repeating: -1, count: (numbers.max() ?? 0) + 1)
    for (index, number) in numbers.enumerated() { places[number] = index }
    let roll = ReportStatements.roll(
      draft.order.conference, DateParameter(date: first), DateParameter(date: last))
    try draft.runner.forEachCopied(roll) { enter($0) }
  }

  /// Takes a row of delegate, number of the half-day, number of the entry, mark.
  private mutating func enter(_ row: Row) {
    guard let delegate = row.bytes(0), let halfDay = row.int(1), let entry = row.int(2),
      let mark = row.bytes(3)?.first, places.indices.contains(halfDay), places[halfDay] >= 0
    else { return }
    let number = delegates.number(of: delegate)
    if number * halfDays == entries.count {
      entries.append(contentsOf: repeatElement(0, count: halfDays))
    }
    let place = number * halfDays + places[halfDay]
    entries[place] = max(entries[place], UInt32(truncatingIfNeeded: entry) << 8 | UInt32(mark))
  }

  /// Calls the body with the mark of each half-day, which is 0 where there is none.
  func forEach(of delegate: UnsafeRawBufferPointer?, _ body: (UInt8) -> Void) {
    let number = delegate.flatMap { delegates.known($0) }
    for index in 0..<halfDays {
      body(number.map { UInt8(truncatingIfNeeded: entries[$0 * halfDays + index]) } ?? 0)
    }
  }
}
