import CPangoCairo
import Documents

/// A font that glyphs are taken from, at the size of reference.
struct ShapedFont {
  let font: UnsafeMutablePointer<PangoFont>
  let scaled: OpaquePointer?
}

/// The faces of a document, and the fonts their glyphs really come from.
final class FontLibrary {
  /// Words are shaped once, at this size; widths are proportional to the size, as nothing is
  /// rounded to pixels.
  static let referenceSize = 64.0

  let context: OpaquePointer
  @exclusivity(unchecked) private(set) var fonts: [ShapedFont] = []
  private let map: UnsafeMutablePointer<PangoFontMap>
  private var faces: [FontFace.Key: FontFace] = [:]
  private var indices: [UnsafeMutablePointer<PangoFont>: Int] = [:]

  init(language: String) throws {
    guard let map = pango_cairo_font_map_new(), let context = pango_font_map_create_context(map)
    else { throw PDFProblem.drawing("no font map") }
    self.map = map
    self.context = context
    // At 72 dots an inch a size is in points.
    pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    // Otherwise each letter is as wide as a whole number of points.
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string(language))
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
  }

  deinit {
    for font in fonts { g_object_unref(UnsafeMutableRawPointer(font.font)) }
    faces.removeAll()
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(UnsafeMutableRawPointer(map))
  }

  /// The face of a family.
  func face(_ family: String, isBold: Bool = false, isItalic: Bool = false) throws -> FontFace {
    let key = FontFace.Key(family: family, isBold: isBold, isItalic: isItalic)
    if let face = faces[key] { return face }
    let face = try FontFace(key, in: self)
    faces[key] = face
    return face
  }

  /// The number of a font among those that glyphs were taken from.
  func index(of font: UnsafeMutablePointer<PangoFont>) -> Int {
    if let index = indices[font] { return index }
    g_object_ref(UnsafeMutableRawPointer(font))
    fonts.append(
      ShapedFont(font: font, scaled: pango_cairo_font_get_scaled_font(OpaquePointer(font))))
    indices[font] = fonts.count - 1
    return fonts.count - 1
  }

  /// The family that letters of another one come from; nil if they are its own, or of one that was
  /// made to replace it.
  func standIn(for family: String) throws -> String? {
    guard !FontFace.hasReplacement(family), let wanted = pango_font_description_new() else {
      return nil
    }
    defer { pango_font_description_free(wanted) }
    pango_font_description_set_family(wanted, family)
    let font = try load(wanted, family: family)
    defer { g_object_unref(UnsafeMutableRawPointer(font)) }
    guard let found = pango_font_describe(font) else { return nil }
    defer { pango_font_description_free(found) }
    let name = pango_font_description_get_family(found).map { String(cString: $0) } ?? ""
    return name.lowercased() == family.lowercased() ? nil : name
  }

  /// The font that stands in for a description, if it has all Vietnamese letters.
  func load(
    _ description: OpaquePointer, family: String
  ) throws -> UnsafeMutablePointer<PangoFont> {
    guard let font = pango_font_map_load_font(map, context, description) else {
      throw PDFProblem.font(family: family)
    }
    let isComplete = FontFace.vietnamese.unicodeScalars.allSatisfy {
      pango_font_has_char(font, $0.value) != 0
    }
    guard isComplete else {
      g_object_unref(UnsafeMutableRawPointer(font))
      throw PDFProblem.font(family: family)
    }
    return font
  }
}
