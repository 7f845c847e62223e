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
  private let width: Int
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
    self.width = width
    self.tableWidth = tableWidth
    self.measuredRows = measuredRows
  }

  /// Begins the document.
  public func begin(_ info: DocumentInfo) throws {
    footer = info.footer
  }

  /// Writes two columns of centred lines.
  public func header(_ columns: TwoColumns) throws {
    try block {
      let leftWidth = width * 38 / 80
      let left = TextHeader.lines(columns.left, columns: leftWidth - 1)
      let right = TextHeader.lines(columns.right, columns: width - leftWidth)
      for index in 0..<max(left.count, right.count) {
        var used = 0
        if index < left.count { used = writeCentred(left[index], from: 0, columns: leftWidth) }
        if index < right.count, !right[index].isEmpty {
          sink.bytes.appendSpaces(leftWidth - used)
          _ = writeCentred(right[index], from: leftWidth, columns: width - leftWidth)
        }
        newLine()
      }
    }
  }

  /// Writes the lines of the title.
  public func title(_ lines: [String]) throws {
    try block { for line in lines { write(line) } }
  }

  /// Writes running text.
  public func paragraph(_ text: String) throws {
    try block { write(text) }
  }

  /// Writes labels and their values, the values aligned.
  public func facts(_ facts: [Fact]) throws {
    try block {
      let indent = (facts.lazy.map(\.label.displayWidth).max() ?? 0) + 2
      for fact in facts { write(fact.value, after: fact.label + ":", indent: indent) }
    }
  }

  /// Writes a numbered entry with a hanging indent.
  public func item(_ number: Int, lead: String, paragraphs: [String]) throws {
    try block {
      let label = "\(number)."
      let indent = label.displayWidth + 1
      write(lead, after: label, indent: indent)
      for paragraph in paragraphs { write(paragraph, after: "", indent: indent) }
    }
  }

  /// Writes a heading.
  public func section(_ heading: String) throws {
    guard table != nil else { return try paragraph(heading) }
    table?.section(heading)
    try writeRows()
  }

  /// Begins a table.
  public func beginTable(_ columns: [Column]) throws {
    try endTable()
    beginBlock()
    table = TextTable(columns, tableWidth: tableWidth)
  }

  /// Adds a cell to the row.
  public func cell(_ bytes: UnsafeRawBufferPointer) {
    table?.cell(bytes)
  }

  /// Ends the row.
  public func endRow() throws {
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
      newLine()
    }
    isBlank = false
    breaksPage = false
  }

  /// Writes wrapped text with a label before its first line and an indent before the others.
  private func write(_ text: String, after label: String = "", indent: Int = 0) {
    // A column this narrow is no longer readable, so the text goes beyond the margin instead.
    let columns = max(width - indent, 20)
    for (index, line) in LineWrapping.lines(text, columns: columns).enumerated() {
      let start = sink.bytes.count
      let used = index == 0 ? TerminalText.append(label, to: &sink.bytes) : 0
      sink.bytes.appendSpaces(indent - used)
      TerminalText.append(line, to: &sink.bytes)
      sink.bytes.trimSpaces(from: start)
      newLine()
    }
  }

  private func writeCentred(_ text: String, from margin: Int, columns: Int) -> Int {
    guard !text.isEmpty else { return 0 }
    let before = max(0, (columns - text.displayWidth) / 2)
    sink.bytes.appendSpaces(before)
    return before + TerminalText.append(text, to: &sink.bytes)
  }

  private func newLine() {
    sink.append(UInt8(ascii: "\n"))
  }
}
