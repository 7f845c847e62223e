import CPangoCairo

/// Puts the glyphs of texts on the page.
final class GlyphPen {
  private let library: FontLibrary
  private let context: OpaquePointer
  // The font in use, as setting one costs more than drawing a word.
  @exclusivity(unchecked) private var font = -1
  @exclusivity(unchecked) private var size = 0.0
  @exclusivity(unchecked) private var glyphs: [cairo_glyph_t] = []
  private var sizedFonts: [SizedFont: OpaquePointer] = [:]

  private struct SizedFont: Hashable {
    var font: Int
    var size: Double
  }

  init(_ library: FontLibrary, _ context: OpaquePointer) {
    self.library = library
    self.context = context
  }

  deinit {
    for font in sizedFonts.values { cairo_scaled_font_destroy(font) }
  }

  /// Draws some lines of a text.
  func draw(_ text: LaidText, lines: Range<Int>, x: Double, y: Double) {
    guard !lines.isEmpty else { return }
    let before = lines.lowerBound > 0 ? text.lines[lines.lowerBound - 1] : nil
    let runEnd = text.lines[lines.upperBound - 1].runEnd
    var start = before?.glyphEnd ?? 0
    var run = before?.runEnd ?? 0
    while run < runEnd {
      let first = text.runs[run]
      var end = first.end
      run += 1
      while run < runEnd, text.runs[run].font == first.font, text.runs[run].size == first.size {
        end = text.runs[run].end
        run += 1
      }
      use(first.font, first.size)
      show(text.glyphs, start..<end, x: x, y: y)
      start = end
    }
    for line in text.lines[lines] where line.complex != nil { drawComplex(line, x: x, y: y) }
  }

  private func show(_ source: [cairo_glyph_t], _ range: Range<Int>, x: Double, y: Double) {
    glyphs.removeAll(keepingCapacity: true)
    for glyph in source[range] {
      glyphs.append(cairo_glyph_t(index: glyph.index, x: glyph.x + x, y: glyph.y + y))
    }
    cairo_show_glyphs(context, glyphs, Int32(glyphs.count))
  }

  private func drawComplex(_ line: LaidText.Line, x: Double, y: Double) {
    guard let complex = line.complex,
      let shown = pango_layout_get_line_readonly(complex.layout.layout, Int32(complex.line))
    else { return }
    cairo_move_to(context, x + complex.x, y + line.top + complex.baseline)
    pango_cairo_show_layout_line(context, shown)
    font = -1
  }

  /// Forgets which font is in use, after the state of the context was restored.
  func forgetFont() {
    font = -1
  }

  private func use(_ font: Int, _ size: Double) {
    guard font != self.font || size != self.size else { return }
    (self.font, self.size) = (font, size)
    let key = SizedFont(font: font, size: size)
    if let sized = sizedFonts[key] { return cairo_set_scaled_font(context, sized) }
    let scaled = library.fonts[font].scaled
    var matrix = cairo_matrix_t()
    cairo_scaled_font_get_font_matrix(scaled, &matrix)
    let factor = size / FontLibrary.referenceSize
    cairo_matrix_scale(&matrix, factor, factor)
    var identity = cairo_matrix_t()
    cairo_matrix_init_identity(&identity)
    let options = cairo_font_options_create()
    cairo_scaled_font_get_font_options(scaled, options)
    let sized = cairo_scaled_font_create(
      cairo_scaled_font_get_font_face(scaled), &matrix, &identity, options)
    cairo_font_options_destroy(options)
    sizedFonts[key] = sized
    cairo_set_scaled_font(context, sized)
  }
}
