/// Receives a document block by block and writes it in one form.
///
/// A producer calls `begin`, then blocks in reading order, then `finish`. Rows are pushed cell by
/// cell between `beginTable` and `endTable`, so a list of any length passes in flat memory.
public protocol DocumentRenderer: AnyObject {
  /// The media type of what is written, for example `text/csv`.
  static var mediaType: String { get }

  /// The usual ending of a file of this form, without the dot.
  static var fileExtension: String { get }

  /// Begins the document.
  func begin(_ info: DocumentInfo) throws

  /// The official header: two columns of centred lines.
  func header(_ columns: TwoColumns) throws

  /// The title, line by line.
  func title(_ lines: [TitleLine]) throws

  /// Running text; a line feed in it begins a new line.
  func paragraph(_ text: String, _ style: ParagraphStyle) throws

  /// Labels and their values, the values aligned.
  func facts(_ facts: [Fact]) throws

  /// A numbered entry: its lead line and the paragraphs below it, with a hanging indent.
  func item(_ number: Int, lead: String, paragraphs: [String]) throws

  /// A heading: between blocks a line of its own, inside a table a line across the columns.
  func section(_ heading: String) throws

  /// Begins a table; the titles of the columns are its header row.
  func beginTable(_ columns: [Column], _ style: TableStyle) throws

  /// The next cell of the row, as UTF-8 bytes that are only read during the call.
  func cell(_ bytes: UnsafeRawBufferPointer)

  /// Ends the row; columns without a cell stay empty.
  func endRow(_ emphasis: RowEmphasis) throws

  /// Ends the table.
  func endTable() throws

  /// The closing line, for example how many entries the list has.
  func closing(_ text: String) throws

  /// The places for signatures: two columns of centred lines.
  func signatures(_ columns: TwoColumns) throws

  /// Bars, with their values in words or figures beside them.
  func chart(_ chart: BarChart) throws

  /// Begins a sheet of cards; the cards follow, until another block begins.
  func beginCards(_ sheet: CardSheet) throws

  /// The next card of the sheet, on a new sheet when that one is full.
  func card(_ card: Card) throws

  /// Begins a part, on a new page; the blocks before the first part belong to none.
  func part(_ part: DocumentPart) throws

  /// Continues on a new page.
  func pageBreak() throws

  /// Ends the document and hands over what is still buffered.
  func finish() throws
}

extension DocumentRenderer {
  /// The title: the first line names the kind of document, the others its subject; what is in
  /// brackets is said aside.
  public func title(_ lines: [String]) throws {
    try title(TitleLine.reading(lines))
  }

  /// Running text at the left edge.
  public func paragraph(_ text: String) throws {
    try paragraph(text, .plain)
  }

  /// Begins a table of the usual look.
  public func beginTable(_ columns: [Column]) throws {
    try beginTable(columns, TableStyle())
  }

  /// Ends a row like the others.
  public func endRow() throws {
    try endRow(.plain)
  }

  /// The next cell of the row.
  public func cell(_ text: String) {
    var text = text
    text.withUTF8 { cell(UnsafeRawBufferPointer($0)) }
  }

  /// The next cell of the row, a whole number in digits without grouping.
  public func cell(_ number: Int) {
    cell(String(number))
  }

  /// The next cell of the row, empty.
  public func emptyCell() {
    cell(UnsafeRawBufferPointer(start: nil, count: 0))
  }

  /// One whole row.
  public func row(_ cells: [String]) throws {
    for text in cells { cell(text) }
    try endRow()
  }
}
