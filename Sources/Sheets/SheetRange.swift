/// A rectangle of cells, such as a merged one, whose value is that of its first cell.
public struct SheetRange: Sendable, Equatable {
  /// The uppermost row, from 1.
  public var firstRow: Int
  /// The lowest row, from 1.
  public var lastRow: Int
  /// The leftmost column, from 0.
  public var firstColumn: Int
  /// The rightmost column, from 0.
  public var lastColumn: Int

  /// Describes a rectangle.
  public init(firstRow: Int, lastRow: Int, firstColumn: Int, lastColumn: Int) {
    self.firstRow = firstRow
    self.lastRow = lastRow
    self.firstColumn = firstColumn
    self.lastColumn = lastColumn
  }

  /// Reads a reference such as `A1:C2` or `B7`.
  init?(reference: some Collection<UInt8>) {
    let corners = reference.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard corners.count <= 2, let upper = corners.first, let lower = corners.last,
      let first = CellReference(upper), let last = CellReference(lower), first.row <= last.row,
      first.column <= last.column
    else { return nil }
    self.init(
      firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column)
  }
}
