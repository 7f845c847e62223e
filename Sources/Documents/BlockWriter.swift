/// Writes a document as a stream of blocks, from which `BlockReader` makes the same calls again.
public final class BlockWriter: DocumentRenderer {
  /// The media type of something that only programs read.
  public static let mediaType = "application/octet-stream"
  /// The ending of a file of blocks.
  public static let fileExtension = "blocks"

  private let sink: ByteSink
  // Changed only between the lines of one method, for every cell.
  @exclusivity(unchecked) private var columnCount = 0
  @exclusivity(unchecked) private var cellsInRow = 0
  @exclusivity(unchecked) private var longestCell = 0

  /// Makes a renderer that writes to a sink.
  public init(sink: ByteSink) {
    self.sink = sink
  }

  /// Begins the stream; its beginning is handed on at once, so that its reader can get ready.
  public func begin(_ info: DocumentInfo) throws {
    sink.bytes.append(contentsOf: BlockStream.signature)
    try record(.begin) { $0.encode(info) }
    try sink.finish()
  }

  /// Writes two columns of centred lines.
  public func header(_ columns: TwoColumns) throws {
    try record(.header) { $0.encode(columns) }
  }

  /// Writes the lines of the title.
  public func title(_ lines: [TitleLine]) throws {
    try record(.title) { $0.encode(lines) }
  }

  /// Writes running text.
  public func paragraph(_ text: String, _ style: ParagraphStyle) throws {
    try record(.paragraph) {
      $0.encode(text)
      $0.encode(style)
    }
  }

  /// Writes labels and their values.
  public func facts(_ facts: [Fact]) throws {
    try record(.facts) { $0.encode(facts) }
  }

  /// Writes a numbered entry.
  public func item(_ number: Int, lead: String, paragraphs: [String]) throws {
    try record(.item) {
      $0.encode(number)
      $0.encode(lead)
      $0.encode(paragraphs)
    }
  }

  /// Writes a heading.
  public func section(_ heading: String) throws {
    try record(.section) { $0.encode(heading) }
  }

  /// Begins a table.
  public func beginTable(_ columns: [Column], _ style: TableStyle) throws {
    columnCount = columns.count
    cellsInRow = 0
    try record(.beginTable) {
      $0.encode(columns)
      $0.encode(style)
    }
  }

  /// Writes a cell.
  public func cell(_ bytes: UnsafeRawBufferPointer) {
    cellsInRow += 1
    longestCell = max(longestCell, bytes.count)
    // Cells that the row has no place for are not kept; the end of the row tells of them.
    guard cellsInRow <= columnCount else { return }
    Self.append(bytes, to: &sink.bytes)
  }

  /// Ends the row.
  public func endRow(_ emphasis: RowEmphasis) throws {
    guard cellsInRow <= columnCount else {
      throw DocumentError.tooManyCells(columns: columnCount)
    }
    guard longestCell <= BlockStream.longestRecord else { throw tooLong(longestCell) }
    cellsInRow = 0
    switch emphasis {
    case .plain: try mark(.endRow)
    case .strong: try mark(.endStrongRow)
    }
  }

  /// Ends the table.
  public func endTable() throws {
    columnCount = 0
    try mark(.endTable)
  }

  /// Writes the closing line.
  public func closing(_ text: String) throws {
    try record(.closing) { $0.encode(text) }
  }

  /// Writes the places for signatures.
  public func signatures(_ columns: TwoColumns) throws {
    try record(.signatures) { $0.encode(columns) }
  }

  /// Writes bars.
  public func chart(_ chart: BarChart) throws {
    try record(.chart) { $0.encode(chart) }
  }

  /// Begins a sheet of cards.
  public func beginCards(_ sheet: CardSheet) throws {
    try record(.beginCards) { $0.encode(sheet) }
  }

  /// Writes a card.
  public func card(_ card: Card) throws {
    try record(.card) { $0.encode(card) }
  }

  /// Begins a part.
  public func part(_ part: DocumentPart) throws {
    try record(.part) { $0.encode(part) }
  }

  /// Continues on a new page.
  public func pageBreak() throws {
    try mark(.pageBreak)
  }

  /// Ends the stream.
  public func finish() throws {
    try mark(.finish)
    try sink.finish()
  }

  private static func append(_ cell: UnsafeRawBufferPointer, to buffer: inout [UInt8]) {
    if cell.count < 0x80 {
      buffer.append(BlockStream.shortCell | UInt8(truncatingIfNeeded: cell.count))
    } else {
      buffer.append(BlockMark.cell.rawValue)
      buffer.appendBlockNumber(UInt64(cell.count))
    }
    buffer.append(contentsOf: cell)
  }

  private func mark(_ mark: BlockMark) throws {
    sink.append(mark.rawValue)
    try sink.flushIfFull()
  }

  private func record(_ mark: BlockMark, _ encode: (inout BlockEncoder) -> Void) throws {
    var encoder = BlockEncoder()
    encode(&encoder)
    guard encoder.bytes.count <= BlockStream.longestRecord else {
      throw tooLong(encoder.bytes.count)
    }
    sink.append(mark.rawValue)
    sink.bytes.appendBlockNumber(UInt64(encoder.bytes.count))
    sink.bytes.append(contentsOf: encoder.bytes)
    try sink.flushIfFull()
  }

  /// Where in the stream is not known here: the sink may have handed bytes on.
  private func tooLong(_ length: Int) -> BlockStreamError {
    BlockStreamError(.tooLong(length), at: 0)
  }
}
