/// Writes a document as one self-contained page for browsers, on screens of any width and on paper.
///
/// Nothing is loaded and nothing is run. Parts and pages are sheets below each other; there is no
/// list of the parts, because it would have to stand before them and they are known after it.
/// Printed pages number the blocks before the first part only: browsers cannot begin anew.
public final class HTMLRenderer: DocumentRenderer {
  /// The media type of pages for browsers.
  public static let mediaType = "text/html; charset=utf-8"
  /// The ending of a file for browsers.
  public static let fileExtension = "html"

  private let sink: ByteSink
  private var info = DocumentInfo(title: "")
  private var frame = HTMLFrame()
  private var table: HTMLTable?
  private var cards: HTMLCards?
  private var hasTitle = false
  private var caption = ""
  private var isInPart = false
  private var cardRunCount = 0

  /// Makes a renderer that writes to a sink.
  public init(sink: ByteSink) {
    self.sink = sink
  }

  /// Begins the page.
  public func begin(_ info: DocumentInfo) throws {
    self.info = info
    caption = info.title
    sink.append(HTMLHead(info).text)
  }

  /// Writes two columns, which stand below each other on a phone.
  public func header(_ columns: TwoColumns) throws {
    let header = HTMLTwoColumns(columns, usual: info.style.sizes.body)
    try block { header.text("header", "two") }
  }

  /// Writes the title as a heading of the first level.
  public func title(_ lines: [TitleLine]) throws {
    guard !lines.isEmpty else { return }
    hasTitle = true
    // The title of a part is the same on all of them, its name tells its tables apart.
    if !isInPart { caption = lines.map(\.text).joined(separator: " - ") }
    try block { HTMLTitle(lines, rule: info.style.titleRule).text }
  }

  /// Writes running text.
  public func paragraph(_ text: String, _ style: ParagraphStyle) throws {
    let look = style == .plain ? "text" : "text \(style.rawValue)"
    try block { "<p class=\"\(look)\">\(HTMLText.escaped(text))</p>\n" }
  }

  /// Writes a list of labels and values.
  public func facts(_ facts: [Fact]) throws {
    let entries = facts.map {
      "<dt>\(HTMLText.escaped($0.label)):</dt><dd>\(HTMLText.escaped($0.value))</dd>\n"
    }
    try block { "<dl class=\"facts\">\n\(entries.joined())</dl>\n" }
  }

  /// Writes an entry of a numbered list.
  public func item(_ number: Int, lead: String, paragraphs: [String]) throws {
    try endRuns()
    sink.append(frame.openList())
    let below = paragraphs.map { "<p>\(HTMLText.escaped($0))</p>" }
    sink.append(
      "<li value=\"\(number)\"><p class=\"lead\">\(HTMLText.escaped(lead))</p>"
        + "\(below.joined())</li>\n")
    try sink.flushIfFull()
  }

  /// Writes a heading of the second level, or a line across the columns.
  public func section(_ heading: String) throws {
    guard table == nil else {
      table?.section(heading, to: &sink.bytes)
      return try sink.flushIfFull()
    }
    try requireTitle()
    caption = heading
    try block { "<h2>\(HTMLText.escaped(heading))</h2>\n" }
  }

  /// Begins a table.
  public func beginTable(_ columns: [Column], _ style: TableStyle) throws {
    try block { "" }
    table = HTMLTable(columns, style, caption: caption, line: HTMLColumnWidths.line(info))
  }

  /// Adds a cell to the row.
  public func cell(_ bytes: UnsafeRawBufferPointer) {
    table?.cell(bytes)
  }

  /// Ends the row.
  public func endRow(_ emphasis: RowEmphasis) throws {
    try table?.endRow(emphasis, to: &sink.bytes)
    try sink.flushIfFull()
  }

  /// Ends the table.
  public func endTable() throws {
    table?.end(to: &sink.bytes)
    table = nil
    try sink.flushIfFull()
  }

  /// Writes the closing line.
  public func closing(_ text: String) throws {
    try paragraph(text)
  }

  /// Writes the places for signatures.
  public func signatures(_ columns: TwoColumns) throws {
    let places = HTMLTwoColumns(columns, usual: info.style.sizes.body)
    try block { places.text("div", "two signatures") }
  }

  /// Draws the bars.
  public func chart(_ chart: BarChart) throws {
    try block { HTMLChart(chart).text }
  }

  /// Begins sheets of cards.
  public func beginCards(_ sheet: CardSheet) throws {
    try requireTitle()
    try endRuns()
    cardRunCount += 1
    let run = HTMLCards(sheet, number: cardRunCount, language: info.language)
    sink.append(run.opening)
    sink.append(frame.openCards(number: cardRunCount))
    cards = run
    try sink.flushIfFull()
  }

  /// Writes a card where it lies on its sheet.
  public func card(_ card: Card) throws {
    cards?.write(card, to: &sink.bytes)
    try sink.flushIfFull()
  }

  /// Begins a new sheet with a name.
  public func part(_ part: DocumentPart) throws {
    try pageBreak()
    caption = part.title
    isInPart = true
    frame.begin(part)
  }

  /// Continues on a new sheet.
  public func pageBreak() throws {
    try endRuns()
    sink.append(frame.close())
  }

  /// Ends the page.
  public func finish() throws {
    try requireTitle()
    try pageBreak()
    sink.append("</main>\n")
    if let footer = info.footer {
      sink.append("<footer class=\"foot\">\(HTMLText.escaped(footer))</footer>\n")
    }
    sink.append("</body>\n</html>\n")
    try sink.finish()
  }

  private func block(_ text: () -> String) throws {
    try endRuns()
    sink.append(frame.openSheet())
    sink.append(text())
    try sink.flushIfFull()
  }

  /// Ends what goes on until another block begins.
  private func endRuns() throws {
    try endTable()
    cards?.closePaper(to: &sink.bytes)
    cards = nil
  }

  /// A page has a heading of the first level, seen or not.
  private func requireTitle() throws {
    guard !hasTitle else { return }
    hasTitle = true
    try endRuns()
    sink.append("\(frame.closeList())<h1 class=\"hidden\">\(HTMLText.escaped(info.title))</h1>\n")
  }
}
