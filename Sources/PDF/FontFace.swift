import CPangoCairo

/// A family in one weight and slant, with the words that were shaped in it.
final class FontFace {
  struct Key: Hashable {
    var family: String
    var isBold: Bool
    var isItalic: Bool
  }

  /// All letters of the language that are not plain Latin ones.
  static let vietnamese: String = {
    var letters = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư"
    for value in UInt32(0x1EA0)...0x1EF9 {
      if let scalar = Unicode.Scalar(value) { letters.unicodeScalars.append(scalar) }
    }
    return letters
  }()

  /// By these widths a stand-in that was made for a family is told from any other font.
  private static let digitWidths = ["Times New Roman": 0.5, "Arial": 0.556]

  /// Whether there is a family made to replace this one, which is checked when it is opened.
  static func hasReplacement(_ family: String) -> Bool { digitWidths[family] != nil }

  let key: Key
  /// From the top of a line to its baseline, for letters of one point.
  let ascent: Double
  /// From one baseline to the next, for letters of one point.
  let lineHeight: Double
  /// The width of a digit of one point.
  let digitWidth: Double
  @exclusivity(unchecked) private(set) var glyphs: [WordGlyph] = []
  @exclusivity(unchecked) private(set) var space = Word(start: 0, count: 0, width: 0)
  private unowned let library: FontLibrary
  private let layout: OpaquePointer
  private let description: OpaquePointer
  @exclusivity(unchecked) private var words = WordTable()

  init(_ key: Key, in library: FontLibrary) throws {
    self.key = key
    self.library = library
    guard let description = pango_font_description_new(),
      let layout = pango_layout_new(library.context)
    else { throw PDFProblem.drawing("no layout") }
    self.description = description
    self.layout = layout
    pango_font_description_set_family(description, key.family)
    pango_font_description_set_weight(
      description, key.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(
      description, key.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_absolute_size(
      description, FontLibrary.referenceSize * Double(PANGO_SCALE))
    let font = try library.load(description, family: key.family)
    defer { g_object_unref(UnsafeMutableRawPointer(font)) }
    var extents = cairo_font_extents_t()
    let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font))
    cairo_scaled_font_extents(scaled, &extents)
    let leading = max(0, extents.height - extents.ascent - extents.descent)
    ascent = (extents.ascent + leading / 2) / FontLibrary.referenceSize
    lineHeight = (extents.ascent + extents.descent + leading) / FontLibrary.referenceSize
    var digit = cairo_text_extents_t()
    cairo_scaled_font_text_extents(scaled, "0", &digit)
    digitWidth = digit.x_advance / FontLibrary.referenceSize
    if let expected = Self.digitWidths[key.family], abs(digitWidth - expected) > 0.01 {
      throw PDFProblem.font(family: key.family)
    }
    try prepare()
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(layout))
    pango_font_description_free(description)
  }

  /// A description of the face at a size in points.
  func withDescription(size: Double, _ body: (OpaquePointer) -> Void) {
    pango_font_description_set_absolute_size(description, size * Double(PANGO_SCALE))
    body(description)
  }

  /// The shape of a word, which is found out once.
  func word(_ bytes: UnsafeRawBufferPointer) -> Word {
    let hash = WordTable.hash(bytes)
    if let word = words.find(bytes, hash) { return word }
    let word = shape(bytes)
    words.add(bytes, hash, word)
    return word
  }

  /// Forgets all words if they have become many; only between two texts.
  func forgetIfFull() {
    guard words.count > 30_000 else { return }
    words = WordTable()
    glyphs.removeSubrange((space.start + space.count)...)
  }

  /// Switches off what would make one glyph of two letters, as programs that search for text do
  /// not find it then.
  static func attributes() -> OpaquePointer? {
    let list = pango_attr_list_new()
    pango_attr_list_insert(list, pango_attr_font_features_new("liga=0, clig=0"))
    return list
  }

  private func prepare() throws {
    pango_layout_set_font_description(layout, description)
    pango_layout_set_single_paragraph_mode(layout, 1)
    let attributes = Self.attributes()
    pango_layout_set_attributes(layout, attributes)
    pango_attr_list_unref(attributes)
    // A blank alone ends its line, and has no width there.
    let letters = Array("n n".utf8).withUnsafeBytes { shape($0) }
    guard !letters.isComplex, letters.count == 3, glyphs[0].font == glyphs[1].font else {
      throw PDFProblem.font(family: key.family)
    }
    space = Word(start: 0, count: 1, width: glyphs[2].x - glyphs[1].x)
    var blank = glyphs[1]
    blank.x = 0
    glyphs = [blank]
  }

  private func shape(_ bytes: UnsafeRawBufferPointer) -> Word {
    let text = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    pango_layout_set_text(layout, text, Int32(bytes.count))
    let start = glyphs.count
    var width = 0
    var node = pango_layout_get_line_readonly(layout, 0)?.pointee.runs
    while let run = node {
      node = run.pointee.next
      guard let item = run.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self),
        append(item.pointee, &width)
      else {
        glyphs.removeSubrange(start...)
        return .complex
      }
    }
    return Word(
      start: start, count: glyphs.count - start, width: Double(width) * Self.perPoint)
  }

  private static let perPoint = 1 / (Double(PANGO_SCALE) * FontLibrary.referenceSize)

  /// Appends the glyphs of a run; false if they are not simply side by side.
  private func append(_ run: PangoGlyphItem, _ width: inout Int) -> Bool {
    guard let string = run.glyphs, let item = run.item, let used = item.pointee.analysis.font,
      item.pointee.analysis.level == 0
    else { return false }
    let font = library.index(of: used)
    for index in 0..<Int(string.pointee.num_glyphs) {
      let info = string.pointee.glyphs[index]
      guard info.glyph & 0x1000_0000 == 0, info.geometry.y_offset == 0 else { return false }
      // The number of the glyph that is none.
      guard info.glyph != 0x0FFF_FFFF else { continue }
      let x = Double(width + Int(info.geometry.x_offset)) * Self.perPoint
      glyphs.append(WordGlyph(index: info.glyph, font: UInt32(font), x: x))
      width += Int(info.geometry.width)
    }
    return true
  }
}
