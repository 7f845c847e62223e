import Documents

/// Rows of a table that are not yet set.
struct RowBuffer {
  /// What a row is.
  enum Kind {
    case cells(RowEmphasis)
    case section
  }

  private(set) var kinds: [Kind] = []
  private(set) var cellsInRow = 0
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// Adds a cell to the row.
  mutating func cell(_ cell: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: cell)
    ends.append(bytes.count)
    cellsInRow += 1
  }

  /// Ends a row that has as many cells as the table has columns.
  mutating func endRow(_ emphasis: RowEmphasis, columns: Int) throws {
    guard cellsInRow <= columns else { throw DocumentError.tooManyCells(columns: columns) }
    while cellsInRow < columns {
      ends.append(bytes.count)
      cellsInRow += 1
    }
    kinds.append(.cells(emphasis))
    cellsInRow = 0
  }

  /// Adds a row of one cell.
  mutating func section(_ heading: String) {
    bytes.append(contentsOf: heading.utf8)
    ends.append(bytes.count)
    kinds.append(.section)
  }

  /// Forgets all rows.
  mutating func removeAll() {
    kinds.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    cellsInRow = 0
  }

  /// Calls with every row and its cells.
  func forEachRow(
    columns: Int, _ body: (Kind, RowCells) throws -> Void
  ) rethrows {
    try bytes.withUnsafeBytes { bytes in
      var first = 0
      for kind in kinds {
        let count = if case .section = kind { 1 } else { columns }
        let start = first == 0 ? 0 : ends[first - 1]
        try body(kind, RowCells(bytes: bytes, ends: ends[first..<first + count], start: start))
        first += count
      }
    }
  }
}

/// The cells of one row.
struct RowCells {
  let bytes: UnsafeRawBufferPointer
  let ends: ArraySlice<Int>
  let start: Int

  /// The text of a cell.
  subscript(column: Int) -> UnsafeRawBufferPointer {
    let index = ends.startIndex + column
    let first = column == 0 ? start : ends[index - 1]
    return UnsafeRawBufferPointer(rebasing: bytes[first..<ends[index]])
  }
}
