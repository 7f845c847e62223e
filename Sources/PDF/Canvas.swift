import CPangoCairo
import Documents

/// Draws on the pages of a file.
final class Canvas {
  private let stream: PDFStream
  private let surface: OpaquePointer
  let context: OpaquePointer
  private let pen: GlyphPen
  /// Whether the file tells what its texts are.
  let isTagged: Bool
  private var tags: [StructureTag] = []
  private var outlines: [Outline] = []
  private var partOutline: Int32?
  private var pageCount = 0
  private var isPageOpen = false

  private struct Outline {
    var title: String
    var isPart: Bool
    var x: Double
    var y: Double
  }

  /// Begins a file.
  init(
    _ library: FontLibrary, _ stream: PDFStream, width: Double, height: Double, isTagged: Bool
  ) throws {
    guard let surface = makeSurface(stream, width: width, height: height),
      let context = cairo_create(surface)
    else { throw PDFProblem.drawing("no surface") }
    pen = GlyphPen(library, context)
    self.stream = stream
    self.surface = surface
    self.context = context
    self.isTagged = isTagged
    try check()
  }

  deinit {
    // Nobody waits for what a file that was not finished would still write.
    stream.giveUp()
    endAllTags()
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Sets what programs show of a file.
  func describe(_ info: DocumentInfo) {
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, info.title)
    if let author = info.author {
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, author)
    }
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "hoinghi")
  }

  /// Sets the size of the page that begins.
  func setSize(width: Double, height: Double) {
    cairo_pdf_surface_set_size(surface, width, height)
    isPageOpen = true
    // Not before: setting the size forgets what was drawn, and tags as well.
    if tags.isEmpty { begin(.document) }
  }

  /// Adds a line to the outline, for the page that is open: a part, or something in it.
  func outline(_ title: String, isPart: Bool = false, x: Double = 0, y: Double = 0) {
    outlines.append(Outline(title: title, isPart: isPart, x: x, y: y))
  }

  /// Ends the page.
  func endPage(label: Int) throws {
    cairo_pdf_surface_set_page_label(surface, String(label))
    cairo_show_page(context)
    isPageOpen = false
    pageCount += 1
    try check()
    for outline in outlines { add(outline) }
    outlines.removeAll(keepingCapacity: true)
  }

  // Only when the page is there: Cairo 1.16 crashes if a document is given up before.
  private func add(_ outline: Outline) {
    let parent = outline.isPart ? nil : partOutline
    let number = cairo_pdf_surface_add_outline(
      surface, parent ?? Int32(CAIRO_PDF_OUTLINE_ROOT), outline.title,
      "page=\(pageCount) pos=[\(outline.x) \(outline.y)]",
      parent == nil ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(0))
    if outline.isPart { partOutline = number }
  }

  /// Ends the file.
  func finish(language: String) throws {
    endAllTags()
    stream.holdBack()
    cairo_surface_finish(surface)
    if let failure = stream.failure { throw failure }
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else { throw Self.problem(status) }
    try stream.finish(language: language)
  }

  /// Begins a piece of the structure.
  func begin(_ tag: StructureTag) {
    guard isTagged else { return }
    cairo_tag_begin(context, tag.rawValue, nil)
    tags.append(tag)
  }

  /// Ends the piece of the structure that began last.
  func end() {
    guard let tag = tags.popLast() else { return }
    cairo_tag_end(context, tag.rawValue)
  }

  // A page that is begun is shown too: Cairo 1.16 looks for the page of every tag.
  private func endAllTags() {
    guard !tags.isEmpty else { return }
    while !tags.isEmpty { end() }
    if isPageOpen { cairo_show_page(context) }
  }

  /// Draws a text, its box at a place.
  func draw(_ text: LaidText, x: Double, y: Double) {
    pen.draw(text, lines: 0..<text.lines.count, x: x, y: y)
  }

  /// Draws some lines of a text.
  func draw(_ text: LaidText, lines: Range<Int>, x: Double, y: Double) {
    pen.draw(text, lines: lines, x: x, y: y)
  }

  /// Forgets which font is in use, after the state of the context was restored.
  func forgetFont() {
    pen.forgetFont()
  }

  /// Throws what went wrong since the last look.
  func check() throws {
    if let failure = stream.failure { throw failure }
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS else { throw Self.problem(status) }
  }

  private static func problem(_ status: cairo_status_t) -> PDFProblem {
    .drawing(String(cString: cairo_status_to_string(status)))
  }
}
