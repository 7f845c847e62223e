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

  private let columns: [Column]
  private var widths: TextTableWidths
  private var rows: [Row] = []
  private var cells: [Cell] = []
  private var text: [UInt8] = []
  private var cellsInRow = 0

  /// Begins a table with the titles of its columns as the first row.
  init(_ columns: [Column], tableWidth: Int) {
    self.columns = columns
    widths = TextTableWidths(columns, tableWidth: tableWidth)
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
    widths.isSettled || rows.count >= measuredRows
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
    widths.settle()
    text.withUnsafeBytes { writeRows($0, to: &buffer) }
    rows.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }

  private func writeRows(_ text: UnsafeRawBufferPointer, to buffer: inout [UInt8]) {
    var start = 0
    var next = 0
    for row in rows {
      let count = row == .section ? 1 : columns.count
      let cells = cells[next..<next + count]
      let lineStart = buffer.count
      if row == .section {
        buffer.append(contentsOf: text[start..<cells[next].end])
        endLine(from: lineStart, in: &buffer)
      } else if cells.enumerated().contains(where: { widths.wraps($1.width, in: $0) }) {
        writeWrapped(cells, of: text, from: start, to: &buffer)
      } else {
        var cellStart = start
        for (column, cell) in cells.enumerated() {
          write(text[cellStart..<cell.end], cell.width, in: column, to: &buffer)
          cellStart = cell.end
        }
        endLine(from: lineStart, in: &buffer)
      }
      start = cells.last?.end ?? start
      next += count
    }
  }

  /// Writes a row as many lines as its tallest cell has; the other cells are blank below theirs.
  private func writeWrapped(
    _ cells: ArraySlice<Cell>, of text: UnsafeRawBufferPointer, from start: Int,
    to buffer: inout [UInt8]
  ) {
    var start = start
    let pieces = cells.enumerated().map { column, cell in
      let content = String(decoding: text[start..<cell.end], as: UTF8.self)
      start = cell.end
      guard widths.wraps(cell.width, in: column) else { return [content] }
      return LineWrapping.lines(content, columns: widths[column])
    }
    for line in 0..<(pieces.lazy.map(\.count).max() ?? 0) {
      let lineStart = buffer.count
      for (column, pieces) in pieces.enumerated() {
        let piece = line < pieces.count ? pieces[line] : ""
        write(piece.utf8, piece.displayWidth, in: column, to: &buffer)
      }
      endLine(from: lineStart, in: &buffer)
    }
  }

  private func write(
    _ cell: some Collection<UInt8>, _ width: Int, in column: Int, to buffer: inout [UInt8]
  ) {
    let spare = max(0, widths[column] - width)
    let before =
      switch columns[column].alignment {
      case .left: 0
      case .right: spare
      case .center: spare / 2
      }
    if column > 0 { buffer.append(contentsOf: TextTableWidths.separator.utf8) }
    buffer.appendSpaces(before)
    buffer.append(contentsOf: cell)
    buffer.appendSpaces(spare - before)
  }

  private func endLine(from lineStart: Int, in buffer: inout [UInt8]) {
    buffer.trimSpaces(from: lineStart)
    buffer.append(UInt8(ascii: "\n"))
  }

  private mutating func measure(_ width: Int) {
    widths.measure(width, in: cellsInRow)
    cellsInRow += 1
  }
}
