/// One row of a sheet.
public struct SheetRow: Sendable, Equatable {
  /// The number of the row, or the line of a CSV file the record begins in; from 1.
  public var number: Int
  /// The cells by column, without the empty ones at the end.
  public var cells: [SheetCell]

  /// Describes a row.
  public init(number: Int, cells: [SheetCell]) {
    self.number = number
    self.cells = cells
  }
}
