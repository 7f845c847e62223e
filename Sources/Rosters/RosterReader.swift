public import Sheets

/// Reads a list of people from a sheet, row by row.
public struct RosterReader: Sendable {
  /// What was found out about the list before its rows are read.
  public let layout: RosterLayout

  private let source: RosterSource

  /// Looks at the headers and the first few hundred rows of a sheet.
  ///
  /// It throws `RosterFailure` when no list can be read from it, and the sheet's own problems.
  public init(_ sheet: SheetReader, options: RosterOptions = RosterOptions()) throws {
    try self.init(.sheet(sheet), options)
  }

  init(_ source: RosterSource, _ options: RosterOptions) throws {
    self.source = source
    var finding = LayoutFinding(source, options)
    layout = try finding.layout()
  }

  /// Lends each row that is a person, or should be one, until `body` gives false.
  ///
  /// It may be called again and then starts anew.
  @discardableResult
  public func forEach(_ body: (borrowing RosterLine) throws -> Bool) throws -> RosterTally {
    var reading = RowReading(layout)
    switch source {
    case .sheet(let sheet):
      try sheet.forEachRowBytes { row in
        guard row.number > layout.lastHeaderRow, let line = reading.line(row) else { return true }
        return try body(line)
      }
    case .rows(let rows):
      for row in rows where row.number > layout.lastHeaderRow {
        guard let line = reading.line(row) else { continue }
        guard try body(line) else { break }
      }
    }
    return reading.tally
  }
}
