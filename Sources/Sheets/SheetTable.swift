import Documents

/// A table on its way to a sheet: its cells from when they are given until they are written.
final class SheetTable {
  /// The columns.
  let columns: [Column]
  /// How high a row is at least, in points.
  let rowHeight: Double
  /// The size of its letters, in points.
  let size: Double
  /// How many cells the row has that is being given.
  @exclusivity(unchecked) private(set) var cellsInRow = 0
  /// The cells of the first rows and where they stand, by which a chart finds its numbers.
  private(set) var firstRows = ChartRows()

  private static let pointsPerMillimetre = 72 / 25.4

  /// What tells the formats of numbers apart.
  private struct FigureLook: Hashable {
    var form: Figure.Form
    var alignment: Column.Alignment
    var emphasis: RowEmphasis
  }

  private let looks: SheetLooks
  private let decimalSign: UInt8
  private var formats: [RowEmphasis: [WorkbookFile.Format]] = [:]
  private var figures: [FigureLook: WorkbookFile.Format] = [:]
  private var extents: [Int] = []
  @exclusivity(unchecked) private var bytes: [UInt8] = []
  @exclusivity(unchecked) private var ends: [Int] = []
  @exclusivity(unchecked) private var nextCell = 0

  /// Begins a table.
  init(_ columns: [Column], _ style: TableStyle, _ looks: SheetLooks, decimalSign: UInt8) {
    self.columns = columns
    self.looks = looks
    self.decimalSign = decimalSign
    size = looks.style.sizes.table
    rowHeight = style.rowHeight * Self.pointsPerMillimetre
  }

  /// Adds a cell to the row.
  func cell(_ text: UnsafeRawBufferPointer) {
    cellsInRow += 1
    guard cellsInRow <= columns.count else { return }
    CellText.append(text, to: &bytes)
    ends.append(bytes.count)
  }

  /// Ends the row that is given; columns without a cell stay empty.
  func endRow() throws {
    guard cellsInRow <= columns.count else {
      throw DocumentError.tooManyCells(columns: columns.count)
    }
    while cellsInRow < columns.count { cell(UnsafeRawBufferPointer(start: nil, count: 0)) }
    cellsInRow = 0
  }

  /// Calls back with the cells of the row that was given last.
  func forEachLastCell(_ body: (_ column: Int, _ text: UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      let first = ends.count - columns.count
      for column in columns.indices { body(column, text(first + column, of: bytes)) }
    }
  }

  /// Writes the row with the titles of the columns.
  func writeHead(
    to sheet: WrittenSheet, _ file: WorkbookFile, _ widths: SheetWidths
  ) throws(SheetProblem) {
    if let height = looks.headHeight(columns.map(\.title), widths) { sheet.setHeight(height) }
    let format = try file.format(looks.tableHead)
    var buffer: [UInt8] = []
    for (index, column) in columns.enumerated() {
      buffer.removeAll(keepingCapacity: true)
      var title = column.title
      title.withUTF8 { CellText.append(UnsafeRawBufferPointer($0), to: &buffer) }
      try sheet.text(buffer, index, format)
    }
    sheet.endRow()
  }

  /// Writes a heading, which stands in the first cell and goes on over the others.
  func writeSection(
    _ heading: String, to sheet: WrittenSheet, _ file: WorkbookFile
  ) throws(SheetProblem) {
    for column in columns.indices {
      let look = looks.tableSection(isFirst: column == 0, isLast: column == columns.count - 1)
      if column == 0 {
        try sheet.merged(heading, 0..<1, look)
      } else {
        try sheet.blank(column, try file.format(look))
      }
    }
    sheet.endRow()
  }

  /// Writes the first of the rows that wait; the widths tell how high it must be where the height
  /// is given.
  func writeRow(
    _ emphasis: RowEmphasis, to sheet: WrittenSheet, _ file: WorkbookFile, _ widths: SheetWidths
  ) throws(SheetProblem) {
    let texts = try formats(emphasis, file)
    var problem: SheetProblem?
    bytes.withUnsafeBufferPointer { bytes in
      do throws(SheetProblem) {
        if let height = height(of: bytes, emphasis, widths) { sheet.setHeight(height) }
        for column in columns.indices {
          try write(text(nextCell + column, of: bytes), column, texts, emphasis, sheet, file)
        }
        if firstRows.hasRoom {
          firstRows.append(
            columns.indices.lazy.map { self.text(self.nextCell + $0, of: bytes) }, on: sheet)
        }
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
    nextCell += columns.count
    sheet.endRow()
    guard nextCell == ends.count else { return }
    nextCell = 0
    bytes.removeAll(keepingCapacity: bytes.capacity < 1 << 18)
    ends.removeAll(keepingCapacity: ends.capacity < 1 << 14)
  }

  private func write(
    _ text: UnsafeBufferPointer<UInt8>, _ column: Int, _ formats: [WorkbookFile.Format],
    _ emphasis: RowEmphasis, _ sheet: WrittenSheet, _ file: WorkbookFile
  ) throws(SheetProblem) {
    guard let start = text.baseAddress, !text.isEmpty else {
      return try sheet.blank(column, formats[column])
    }
    if columns[column].kind.isNumber, let figure = Figure(text, decimalSign: decimalSign) {
      let format = try format(of: figure.form, emphasis, columns[column], file)
      return try sheet.number(figure.value, column, format)
    }
    // There is a NUL behind each cell.
    try sheet.text(start, column, formats[column])
  }

  private func formats(_ emphasis: RowEmphasis, _ file: WorkbookFile)
    throws(SheetProblem) -> [WorkbookFile.Format]
  {
    if let formats = formats[emphasis] { return formats }
    var made: [WorkbookFile.Format] = []
    for column in columns { made.append(try file.format(looks.cell(column, emphasis))) }
    formats[emphasis] = made
    return made
  }

  private func format(
    of form: Figure.Form, _ emphasis: RowEmphasis, _ column: Column, _ file: WorkbookFile
  ) throws(SheetProblem) -> WorkbookFile.Format {
    let look = FigureLook(form: form, alignment: column.printedAlignment, emphasis: emphasis)
    if let format = figures[look] { return format }
    let format = try file.format(looks.figure(form, column, emphasis))
    figures[look] = format
    return format
  }

  private func text(_ cell: Int, of bytes: UnsafeBufferPointer<UInt8>)
    -> UnsafeBufferPointer<UInt8>
  {
    let start = cell == 0 ? 0 : ends[cell - 1]
    return UnsafeBufferPointer(rebasing: bytes[start..<(ends[cell] - 1)])
  }

  /// How high the row must be; nil if it has one line.
  ///
  /// Programs that trust the file do not find it out by themselves.
  private func height(
    of bytes: UnsafeBufferPointer<UInt8>, _ emphasis: RowEmphasis, _ widths: SheetWidths
  ) -> Double? {
    if extents.isEmpty {
      let size = looks.measuredSize(looks.cell(Column(""), .plain))
      extents = columns.indices.map { widths.extent(of: $0..<($0 + 1), size: size) }
    }
    var lines = 1
    for column in columns.indices where columns[column].kind != .number {
      let text = text(nextCell + column, of: bytes)
      var available = extents[column]
      if emphasis == .strong { available = available * 10 / 11 }
      // The widest letter has as many units as this, and a line feed is within few of them.
      guard text.count * 20 > available || text.contains(0x0A) else { continue }
      lines = max(lines, TextExtent.lineCount(text, width: available))
    }
    guard lines > 1 || rowHeight > 0 else { return nil }
    return min(SheetLooks.highestRow, max(rowHeight, Double(lines) * looks.lineHeight(size)))
  }
}
