import Sheets

/// The cells of one row, read in place.
protocol RowCells {
  var number: Int { get }
  var count: Int { get }
  /// The row as it is kept for a file of rejected rows.
  var kept: KeptCells { get }

  func kind(_ column: Int) -> SheetCell.Kind
  func withBytes<Answer>(
    _ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Answer
  ) rethrows -> Answer
}

extension RowCells {
  func text(_ column: Int) -> String {
    withBytes(column) { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a cell has anything but spaces.
  func isFilled(_ column: Int) -> Bool {
    guard kind(column) != .empty else { return false }
    if kind(column) == .formulaWithoutValue { return true }
    return withBytes(column) { bytes in
      bytes.contains { $0 > 0x20 && $0 < 0x80 }
        || bytes.contains { $0 > 0x7F } && !String(decoding: bytes, as: UTF8.self).isBlank
    }
  }
}

extension String {
  /// Whether it has nothing to see.
  var isBlank: Bool {
    unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}

/// One row of either kind, as long as it is needed.
enum KeptCells: Sendable {
  case bytes(SheetRowBytes)
  case row(SheetRow)

  var cells: [SheetCell] {
    switch self {
    case .bytes(let row): row.cells
    case .row(let row): row.cells
    }
  }
}

extension SheetRowBytes: RowCells {
  var kept: KeptCells { .bytes(self) }
}

extension SheetRow: RowCells {
  var count: Int { cells.count }
  var kept: KeptCells { .row(self) }

  func kind(_ column: Int) -> SheetCell.Kind {
    column < cells.count ? cells[column].kind : .empty
  }

  func withBytes<Answer>(
    _ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Answer
  ) rethrows -> Answer {
    guard column < cells.count else {
      return try body(UnsafeRawBufferPointer(start: nil, count: 0))
    }
    var text = cells[column].text
    return try text.withUTF8 { try body(UnsafeRawBufferPointer($0)) }
  }
}
