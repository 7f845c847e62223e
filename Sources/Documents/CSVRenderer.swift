/// Writes the tables of a document as comma-separated values.
///
/// Only tables are written; titles, headings and running text are left out. The header row is the
/// titles of the columns, or their keys in a form for programs. A table with the same header row as
/// the one before continues it; another one follows after an empty line.
public final class CSVRenderer: DocumentRenderer {
  /// The media type of comma-separated values.
  public static let mediaType = "text/csv"
  /// The ending of a file of comma-separated values.
  public static let fileExtension = "csv"

  private let sink: ByteSink
  private let format: CSVFormat
  private let encoder: CSVCellEncoder
  private var titles: [String] = []
  private var marks = NumberMarks(language: "vi")
  /// Which columns have numbers to be written as programs do.
  private var areNumbers: [Bool] = []
  // Changed only between the lines of one method, for every cell.
  @exclusivity(unchecked) private var columnCount = 0
  @exclusivity(unchecked) private var cellsInRow = 0

  /// Makes a renderer that writes to a sink.
  public init(sink: ByteSink, format: CSVFormat = .people) {
    self.sink = sink
    self.format = format
    encoder = CSVCellEncoder(format)
  }

  /// Begins the document with the byte order mark, if wanted.
  public func begin(_ info: DocumentInfo) throws {
    marks = NumberMarks(language: info.language)
    if format.byteOrderMark { sink.append("\u{FEFF}") }
  }

  /// Writes nothing.
  public func header(_ columns: TwoColumns) throws {}
  /// Writes nothing.
  public func title(_ lines: [TitleLine]) throws {}
  /// Writes nothing.
  public func paragraph(_ text: String, _ style: ParagraphStyle) throws {}
  /// Writes nothing.
  public func facts(_ facts: [Fact]) throws {}
  /// Writes nothing.
  public func item(_ number: Int, lead: String, paragraphs: [String]) throws {}
  /// Writes nothing.
  public func section(_ heading: String) throws {}
  /// Writes nothing.
  public func closing(_ text: String) throws {}
  /// Writes nothing.
  public func signatures(_ columns: TwoColumns) throws {}
  /// Writes nothing.
  public func chart(_ chart: BarChart) throws {}
  /// Writes nothing.
  public func beginCards(_ sheet: CardSheet) throws {}
  /// Writes nothing.
  public func card(_ card: Card) throws {}
  /// Writes nothing.
  public func part(_ part: DocumentPart) throws {}
  /// Writes nothing.
  public func pageBreak() throws {}

  /// Writes the header row.
  public func beginTable(_ columns: [Column], _ style: TableStyle) throws {
    let next = columns.map { format.isForPrograms ? $0.key ?? $0.title : $0.title }
    columnCount = next.count
    areNumbers = []
    if next != titles {
      if !titles.isEmpty { endLine() }
      titles = next
      try row(next)
    }
    if format.isForPrograms { areNumbers = columns.map { $0.kind.isNumber } }
  }

  /// Writes a cell, quoted and guarded if it has to be.
  public func cell(_ bytes: UnsafeRawBufferPointer) {
    cellsInRow += 1
    guard cellsInRow <= columnCount else { return }
    if !areNumbers.isEmpty, areNumbers[cellsInRow - 1], number(bytes) { return }
    encoder.append(
      bytes, isFirst: cellsInRow == 1, isOnly: columnCount == 1, to: &sink.bytes)
  }

  /// Ends the row; columns without a cell stay empty.
  public func endRow(_ emphasis: RowEmphasis) throws {
    guard cellsInRow <= columnCount else {
      throw DocumentError.tooManyCells(columns: columnCount)
    }
    while cellsInRow < columnCount { emptyCell() }
    cellsInRow = 0
    endLine()
    try sink.flushIfFull()
  }

  /// Ends the table.
  public func endTable() throws {
    columnCount = 0
  }

  /// Ends the document.
  public func finish() throws {
    try sink.finish()
  }

  /// Writes a number as programs do, or nothing for one that is not known; false if it is none.
  private func number(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count != 1 || bytes[0] != UInt8(ascii: "-") else {
      encoder.append(
        UnsafeRawBufferPointer(rebasing: bytes[..<0]), isFirst: cellsInRow == 1,
        isOnly: columnCount == 1, to: &sink.bytes)
      return true
    }
    let start = sink.bytes.count
    if cellsInRow > 1 { sink.append(format.separator.rawValue) }
    if JSONText.appendNumber(bytes, marks, to: &sink.bytes) { return true }
    sink.bytes.removeLast(sink.bytes.count - start)
    return false
  }

  private func endLine() {
    switch format.lineEnding {
    case .crlf: sink.append("\r\n")
    case .lf: sink.append(UInt8(ascii: "\n"))
    }
  }
}
