/// Writes a document as plain text for a terminal.
///
/// Blocks are separated by one blank line and wrapped at spaces. In a table the cells of fixed and
/// flexible columns are wrapped, others never. A page break is a form feed on a line of its own, and
/// the footer is the last block of every page.
public final class TextRenderer: DocumentRenderer {
  /// The media type of plain text.
  public static let mediaType = "text/plain; charset=utf-8"
  /// The ending of a file of plain text.
  public static let fileExtension = "txt"

  private let sink: ByteSink
  private let writer: TextWriter
  private let tableWidth: Int
  private let measuredRows: Int
  private var footer: String?
  private var table: TextTable?
  private var isBlank = true
  private var breaksPage = false

  /// Makes a renderer that writes to a sink.
  ///
  /// - Parameters:
  ///   - width: How many terminal columns a line of running text may take.
  ///   - tableWidth: How many terminal columns a table may take before its flexible columns are
  ///     made narrower, down to 16 columns each.
  ///   - measuredRows: How many rows of a table are kept to find the widths of its columns. Rows
  ///     after these keep the widths found, and a wider cell that is not wrapped moves the rest of
  ///     its line.
  public init(
    sink: ByteSink, width: Int = 80, tableWidth: Int = 100, measuredRows: Int = 2_000
  ) {
    self.sink = sink
    writer = TextWriter(sink: sink, width: width)
    self.tableWidth = tableWidth
    self.measuredRows = measuredRows
  }

  /// Begins the document.
  public func begin(_ info: DocumentInfo) throws {
    footer = info.footer
  }

  /// Writes two columns of lines.
  public func header(_ columns: TwoColumns) throws {
    try block { writer.write(columns) }
  }

  /// Writes the lines of the title.
  public func title(_ lines: [TitleLine]) throws {
    try block { for line in lines { writer.write(line.text) } }
  }

  /// Writes running text.
  public func paragraph(_ text: String, _ style: ParagraphStyle) throws {
    try block {
      switch style {
      case .plain, .body, .note: writer.write(text)
      case .centred, .strong: writer.writeCentred(text)
      }
    }
  }

  /// Writes labels and their values, the values aligned.
  public func facts(_ facts: [Fact]) throws {
    try block {
      let indent = (facts.lazy.map(\.label.displayWidth).max() ?? 0) + 2
      for fact in facts { writer.write(fact.value, after: fact.label + ":", indent: indent) }
    }
  }

  /// Writes a numbered entry with a hanging indent.
  public func item(_ number: Int, lead: String, paragraphs: [String]) throws {
    try block {
      let label = "\(number)."
      let indent = label.displayWidth + 1
      writer.write(lead, after: label, indent: indent)
      for paragraph in paragraphs { writer.write(paragraph, indent: indent) }
    }
  }

  /// Writes a heading.
  public func section(_ heading: String) throws {
    guard table != nil else { return try paragraph(heading) }
    table?.section(heading)
    try writeRows()
  }

  /// Begins a table.
  public func beginTable(_ columns: [Column], _ style: TableStyle) throws {
    try endTable()
    beginBlock()
    table = TextTable(columns, tableWidth: tableWidth)
  }

  /// Adds a cell to the row.
  public func cell(_ bytes: UnsafeRawBufferPointer) {
    table?.cell(bytes)
  }

  /// Ends the row.
  public func endRow(_ emphasis: RowEmphasis) throws {
    try table?.endRow()
    try writeRows()
  }

  /// Ends the table.
  public func endTable() throws {
    table?.write(to: &sink.bytes)
    table = nil
    try sink.flushIfFull()
  }

  /// Writes the closing line.
  public func closing(_ text: String) throws {
    try paragraph(text)
  }

  /// Writes the places for signatures.
  public func signatures(_ columns: TwoColumns) throws {
    try header(columns)
  }

  /// Draws the bars with characters, and their values behind them.
  public func chart(_ chart: BarChart) throws {
    try block { TextChart(chart).write(to: writer) }
  }

  /// Begins a list of what is on the cards.
  public func beginCards(_ sheet: CardSheet) throws {
    try endTable()
  }

  /// Writes the texts of a card, and in place of a code what it says.
  public func card(_ card: Card) throws {
    let lines = card.elements.flatMap { element in
      switch element {
      case .text(_, let paragraphs, _): paragraphs
      case .code(_, let payload): ["[QR: \(payload)]"]
      case .box, .image: [String]()
      }
    }
    guard !lines.isEmpty else { return }
    try block { for line in lines { writer.write(line) } }
  }

  /// Continues on a new page.
  public func part(_ part: DocumentPart) throws {
    try pageBreak()
  }

  /// Continues on a new page.
  public func pageBreak() throws {
    try endPage()
    breaksPage = !isBlank
  }

  /// Ends the document.
  public func finish() throws {
    try endPage()
    try sink.finish()
  }

  private func endPage() throws {
    try endTable()
    // A page that has nothing on it yet is no page.
    guard let footer, !isBlank, !breaksPage else { return }
    try paragraph(footer)
  }

  private func writeRows() throws {
    guard table?.isReady(measuredRows: measuredRows) == true else { return }
    table?.write(to: &sink.bytes)
    try sink.flushIfFull()
  }

  private func block(_ body: () -> Void) throws {
    try endTable()
    beginBlock()
    body()
    try sink.flushIfFull()
  }

  private func beginBlock() {
    if breaksPage {
      sink.append("\u{0C}\n")
    } else if !isBlank {
      writer.newLine()
    }
    isBlank = false
    breaksPage = false
  }
}
