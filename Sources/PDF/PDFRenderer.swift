public import Documents

/// Writes a document as PDF, for paper.
///
/// The same blocks are given twice: first to a renderer that only measures, then, with the layout
/// it found, to one that draws, so that every page can tell how many there are. A renderer that
/// draws without a layout leaves that number out. One thread uses it, from beginning to end.
public final class PDFRenderer: DocumentRenderer {
  /// The media type of PDF.
  public static let mediaType = "application/pdf"
  /// The ending of a PDF file.
  public static let fileExtension = "pdf"

  private enum Target {
    case nothing
    case file((UnsafeRawBufferPointer) throws -> Void)
  }

  private let target: Target
  private let known: PDFLayout?
  private let fonts: PDFFonts
  private var pages: Paginator?
  private var table: TableSetter?
  private var cards: CardSetter?
  private var tables: [TableWidths] = []

  /// Makes a renderer that only measures.
  public init(fonts: PDFFonts = PDFFonts()) {
    target = .nothing
    known = nil
    self.fonts = fonts
  }

  /// Makes a renderer that draws.
  ///
  /// - Parameters:
  ///   - layout: What a measuring renderer found for the same blocks.
  ///   - fonts: Those of documents before this one.
  ///   - write: Takes the bytes of the file piece by piece; it must not keep the pointer.
  public init(
    layout: PDFLayout? = nil, fonts: PDFFonts = PDFFonts(),
    write: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) {
    target = .file(write)
    known = layout
    self.fonts = fonts
  }

  /// What was found out about the pages, once the document is finished.
  public var layout: PDFLayout {
    var layout = PDFLayout()
    layout.pages = pages?.pages ?? []
    layout.tables = tables
    return layout
  }

  /// Begins the document.
  public func begin(_ info: DocumentInfo) throws {
    let library = try fonts.library(for: info.language)
    _ = try library.face(info.style.font)
    let page = PageGeometry(info)
    var canvas: Canvas?
    if case .file(let write) = target {
      canvas = try Canvas(
        library, PDFStream(write), width: page.width, height: page.height,
        isTagged: known.map { $0.pageCount <= Paginator.mostTaggedPages } ?? false)
    }
    canvas?.describe(info)
    let setter = TextSetter(library, drawsGlyphs: canvas != nil)
    pages = Paginator(info, setter, canvas, known: known)
  }

  /// Writes the official header.
  public func header(_ columns: TwoColumns) throws {
    try block { text in
      try text.pages.add(text.twoColumns(columns, size: text.style.sizes.header))
    }
  }

  /// Writes the title.
  public func title(_ lines: [TitleLine]) throws {
    try block { try $0.title(lines) }
  }

  /// Writes running text.
  public func paragraph(_ text: String, _ style: ParagraphStyle) throws {
    try block { try $0.paragraph(text, style) }
  }

  /// Writes labels and their values.
  public func facts(_ facts: [Fact]) throws {
    try block { try $0.facts(facts) }
  }

  /// Writes a numbered entry.
  public func item(_ number: Int, lead: String, paragraphs: [String]) throws {
    try block { try $0.item(number, lead: lead, paragraphs: paragraphs) }
  }

  /// Writes a heading.
  public func section(_ heading: String) throws {
    if let table { return try table.section(heading) }
    try block { try $0.section(heading) }
  }

  /// Begins a table.
  public func beginTable(_ columns: [Column], _ style: TableStyle) throws {
    try block { text in
      let widths = known.flatMap { layout in
        layout.tables.indices.contains(tables.count) ? layout.tables[tables.count] : nil
      }
      table = try TableSetter(columns, style, text.pages, widths: widths)
    }
  }

  /// Adds a cell to the row.
  public func cell(_ bytes: UnsafeRawBufferPointer) {
    table?.cell(bytes)
  }

  /// Ends the row.
  public func endRow(_ emphasis: RowEmphasis) throws {
    try table?.endRow(emphasis)
  }

  /// Ends the table.
  public func endTable() throws {
    guard let table else { return }
    self.table = nil
    try table.end()
    if let widths = table.widths { tables.append(widths) }
  }

  /// Writes the closing line, on the page of what is above it.
  public func closing(_ text: String) throws {
    try block { try $0.paragraph(text, .plain, keepsPrevious: true) }
  }

  /// Writes the places for signatures, on the page of what is above them.
  public func signatures(_ columns: TwoColumns) throws {
    try block { text in
      var box = try text.twoColumns(columns, size: text.style.sizes.body)
      box.space = 10
      box.keepsPrevious = true
      try text.pages.add(box)
    }
  }

  /// Draws bars.
  public func chart(_ chart: BarChart) throws {
    try block { try ChartSetter($0).add(chart) }
  }

  /// Begins a sheet of cards.
  public func beginCards(_ sheet: CardSheet) throws {
    try block { text in
      try text.pages.breakPage()
      cards = CardSetter(sheet, text.pages)
    }
  }

  /// Draws a card.
  public func card(_ card: Card) throws {
    try cards?.add(card)
  }

  /// Begins a part on a new page.
  public func part(_ part: DocumentPart) throws {
    try block { try $0.pages.beginPart(part.title) }
  }

  /// Continues on a new page.
  public func pageBreak() throws {
    try block { try $0.pages.breakPage() }
  }

  /// Ends the file.
  public func finish() throws {
    try block { text in
      try text.pages.finish()
      let language = text.pages.info.language
      try text.pages.canvas?.finish(language: language == "vi" ? "vi-VN" : language)
    }
  }

  private func block(_ body: (BlockSetter) throws -> Void) throws {
    try endTable()
    try cards?.end()
    cards = nil
    guard let pages else { return }
    try body(BlockSetter(pages))
  }
}
