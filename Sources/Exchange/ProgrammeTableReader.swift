import Sheets
import Vietnamese

/// Reads a programme from comma-separated values: one of our own, or one as people type it.
///
/// A table as documents print it is understood too: spans such as `08h00 - 08h10` in one column,
/// and lines such as `Buổi sáng, thứ Tư, ngày 24/7/2019` that say the day of those below. Whatever
/// is otherwise than expected is reported with its line, and nothing is lost silently.
public struct ProgrammeTableReader: Sendable {
  /// A programme and all that is to be told of its file.
  public typealias Answer = (schedule: Schedule, departures: [Departure])

  private static let sampledRows = 330

  private let reader: SheetReader
  private let firstDay: CalendarDate?
  private let limits: ExchangeLimits

  /// Looks at a file, which must stay open and unchanged while it is read.
  ///
  /// - Parameter firstDay: The day of items that no line gives a day, as `2019-07-24`.
  public init(
    descriptor: Int32, size: Int, firstDay: String? = nil, limits: ExchangeLimits = .standard
  ) throws(ExchangeProblem) {
    guard size <= limits.maximumBytes else {
      throw ExchangeProblem(.tooLarge, values: [String(limits.maximumBytes >> 20)])
    }
    var sheet = SheetLimits.standard
    // Lines may be empty.
    sheet.maximumRows = 5 * limits.maximumItems
    sheet.maximumColumns = 256
    sheet.maximumTextBytes = limits.maximumTextBytes
    do {
      reader = try SheetReader(descriptor: descriptor, size: size, format: .csv, limits: sheet)
    } catch {
      throw ExchangeProblem(error)
    }
    self.limits = limits
    self.firstDay = firstDay.flatMap(CalendarDate.parse)
  }

  /// Reads the whole file.
  public func read() throws(ExchangeProblem) -> Answer {
    let layout = try ProgrammeLayout(try sample(), isUnicode: reader.isUTF8)
    var rows = ProgrammeRows(layout, firstDay: firstDay, limits)
    try forEachRow { row in
      rows.read(row)
      return rows.count <= limits.maximumItems
    }
    guard rows.count <= limits.maximumItems else {
      throw ExchangeProblem(.tooManyItems, values: [String(limits.maximumItems)])
    }
    return rows.answer
  }

  private func sample() throws(ExchangeProblem) -> [SheetRow] {
    var rows: [SheetRow] = []
    try forEachRow { row in
      rows.append(row)
      return rows.count < Self.sampledRows
    }
    return rows
  }

  private func forEachRow(_ body: (SheetRow) -> Bool) throws(ExchangeProblem) {
    do {
      try reader.forEachRow { row in
        // A line of separators and spaces says nothing.
        let says = row.cells.contains { $0.text.contains { !$0.isWhitespace } }
        return says ? body(row) : true
      }
    } catch let problem as SheetProblem {
      throw ExchangeProblem(problem)
    } catch {
      throw ExchangeProblem(.unreadable)
    }
  }
}
