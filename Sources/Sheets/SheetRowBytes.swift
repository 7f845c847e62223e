import Documents

/// One row of a sheet with its cells as bytes of UTF-8, which costs less than a `SheetRow`.
public struct SheetRowBytes: Sendable {
  /// The number of the row, or the line of a CSV file the record begins in; from 1.
  public internal(set) var number = 0
  var storage: [UInt8] = []
  var ends: [Int] = []
  /// What the cells hold; empty when all of them are text.
  var kinds: [SheetCell.Kind] = []

  init() {}

  /// Takes over a row of comma-separated values.
  init(_ row: CSVRow) {
    number = row.line
    storage = row.storage
    ends = row.ends
    while let end = ends.last, end == (ends.count > 1 ? ends[ends.count - 2] : 0) {
      ends.removeLast()
    }
  }

  /// How many cells there are up to the last one that is filled.
  public var count: Int { ends.count }

  /// The row with a string for each cell.
  public var row: SheetRow { SheetRow(number: number, cells: cells) }

  /// All cells with their texts.
  public var cells: [SheetCell] { ends.indices.map(cell) }

  /// What a cell holds.
  public func kind(_ column: Int) -> SheetCell.Kind {
    guard ends.indices.contains(column) else { return .empty }
    guard kinds.isEmpty else { return kinds[column] }
    return ends[column] == start(column) ? .empty : .text
  }

  /// The text of a cell; empty where the row has none.
  public func text(_ column: Int) -> String {
    withBytes(column) { String(decoding: $0, as: UTF8.self) }
  }

  /// A cell; the empty one where the row has none.
  public func cell(_ column: Int) -> SheetCell {
    SheetCell(kind(column), text(column))
  }

  /// Lends the bytes of a cell, which are valid UTF-8.
  public func withBytes<Answer>(
    _ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Answer
  ) rethrows -> Answer {
    guard ends.indices.contains(column) else {
      return try body(UnsafeRawBufferPointer(start: nil, count: 0))
    }
    let range = start(column)..<ends[column]
    return try storage.withUnsafeBytes {
      try body(UnsafeRawBufferPointer(rebasing: $0[range]))
    }
  }

  private func start(_ column: Int) -> Int { column == 0 ? 0 : ends[column - 1] }

  /// Ends the cell whose bytes have been appended since the last one.
  mutating func endCell(_ kind: SheetCell.Kind) {
    // A list that was opened as CSV and saved as a workbook has the marks of the guard as its text.
    if kind == .text { FormulaGuard.remove(from: &storage, cellAt: ends.last ?? 0) }
    ends.append(storage.count)
    kinds.append(kind)
  }

  mutating func removeAll() {
    storage.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    kinds.removeAll(keepingCapacity: true)
  }
}
