/// The rows of a text table that are not yet written, and the widths of its columns.
struct TextTable {
  private struct Cell {
    var end: Int
    var width: Int
  }

  private enum Row {
    case cells
    case section
  }

  /// Whether the header is written, after which the widths no longer change.
  private var isMeasured = false
  private let columns: [Column]
  private var widths: [Int]
  private var rows: [Row] = []
  private var cells: [Cell] = []
  private var text: [UInt8] = []
  private var cellsInRow = 0

  /// Begins a table with the titles of its columns as the first row.
  init(_ columns: [Column]) {
    self.columns = columns
    widths = columns.map { column in
      if case .fixed(let width) = column.width { width } else { 0 }
    }
    for column in columns {
      let width = TerminalText.append(column.title, to: &text)
      cells.append(Cell(end: text.count, width: width))
      measure(width)
    }
    cellsInRow = 0
    rows.append(.cells)
  }

  /// Whether the rows that wait may be written: the widths are settled, or shall be now.
  func isReady(measuredRows: Int) -> Bool {
    isMeasured || rows.count >= measuredRows
  }

  /// Adds a cell to the row.
  mutating func cell(_ bytes: UnsafeRawBufferPointer) {
    guard cellsInRow < columns.count else {
      cellsInRow += 1
      return
    }
    let width = TerminalText.append(bytes, to: &text)
    cells.append(Cell(end: text.count, width: width))
    measure(width)
  }

  /// Ends the row; columns without a cell stay empty.
  mutating func endRow() throws {
    guard cellsInRow <= columns.count else {
      throw DocumentError.tooManyCells(columns: columns.count)
    }
    for _ in cellsInRow..<columns.count { cells.append(Cell(end: text.count, width: 0)) }
    cellsInRow = 0
    rows.append(.cells)
  }

  /// Adds a line across the columns.
  mutating func section(_ heading: String) {
    TerminalText.append(heading, to: &text)
    cells.append(Cell(end: text.count, width: 0))
    rows.append(.section)
  }

  /// Writes the rows that wait; from now on the widths are settled.
  mutating func write(to buffer: inout [UInt8]) {
    text.withUnsafeBytes { writeRows($0, to: &buffer) }
    rows.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    isMeasured = true
  }

  private func writeRows(_ text: UnsafeRawBufferPointer, to buffer: inout [UInt8]) {
    var start = 0
    var next = 0
    for row in rows {
      let lineStart = buffer.count
      for index in 0..<(row == .section ? 1 : columns.count) {
        let cell = cells[next]
        let content = UnsafeRawBufferPointer(rebasing: text[start..<cell.end])
        if index > 0 { buffer.append(contentsOf: " | ".utf8) }
        if row == .section {
          buffer.append(contentsOf: content)
        } else {
          write(content, cell.width, in: index, to: &buffer)
        }
        start = cell.end
        next += 1
      }
      buffer.trimSpaces(from: lineStart)
      buffer.append(UInt8(ascii: "\n"))
    }
  }

  private func write(
    _ cell: UnsafeRawBufferPointer, _ width: Int, in column: Int, to buffer: inout [UInt8]
  ) {
    let spare = max(0, widths[column] - width)
    let before =
      switch columns[column].alignment {
      case .left: 0
      case .right: spare
      case .center: spare / 2
      }
    buffer.appendSpaces(before)
    buffer.append(contentsOf: cell)
    buffer.appendSpaces(spare - before)
  }

  private mutating func measure(_ width: Int) {
    if !isMeasured, columns[cellsInRow].width == .fit || columns[cellsInRow].width == .flexible {
      widths[cellsInRow] = max(widths[cellsInRow], width)
    }
    cellsInRow += 1
  }
}
