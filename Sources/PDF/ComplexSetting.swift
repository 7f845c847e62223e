import CPangoCairo
import Vietnamese

private let unitsPerPoint = Double(PANGO_SCALE)

extension TextSetter {
  /// Measures a text with other scripts.
  func measureComplex(_ string: String, _ face: FontFace) -> TextWidth {
    guard let layout = layout(string, face, size: FontLibrary.referenceSize) else {
      return TextWidth()
    }
    var width: Int32 = 0
    pango_layout_get_size(layout.layout, &width, nil)
    let natural = Double(width) / unitsPerPoint / FontLibrary.referenceSize
    // Where other scripts may be broken is not known without trying; eight ems hold most words.
    return TextWidth(natural: natural, longestWord: min(natural, 8))
  }

  /// Sets a text with other scripts.
  func setComplex(
    _ string: String, _ style: TextStyle, _ place: TextPlace, into text: inout LaidText
  ) -> Double {
    guard let layout = layout(nfc(string), style.face, size: style.size) else { return place.top }
    configure(layout.layout, style, width: place.width)
    var top = place.top
    guard let lines = pango_layout_get_iter(layout.layout) else { return top }
    defer { pango_layout_iter_free(lines) }
    var index = 0
    repeat {
      var logical = PangoRectangle()
      pango_layout_iter_get_line_extents(lines, nil, &logical)
      let left = Double(logical.x) / unitsPerPoint
      let ascent =
        Double(pango_layout_iter_get_baseline(lines) - logical.y) / unitsPerPoint
      let descent = Double(logical.height) / unitsPerPoint - ascent
      // At least as high as a line of the usual letters, so that rows look alike.
      let baseline = max(style.baseline, ascent)
      let height = baseline + max(style.pitch - style.baseline, descent)
      text.lines.append(
        LaidText.Line(
          top: top, height: height, x: place.x + left,
          width: Double(logical.width) / unitsPerPoint, runEnd: text.runs.count,
          glyphEnd: text.glyphs.count,
          complex: ComplexLine(
            layout: layout, line: index, x: place.x + left, baseline: baseline)))
      top += height
      index += 1
    } while pango_layout_iter_next_line(lines) != 0
    return top
  }

  private func layout(_ string: String, _ face: FontFace, size: Double) -> ComplexLayout? {
    guard let layout = ComplexLayout(library.context) else { return nil }
    face.withDescription(size: size) { pango_layout_set_font_description(layout.layout, $0) }
    let attributes = FontFace.attributes()
    pango_layout_set_attributes(layout.layout, attributes)
    pango_attr_list_unref(attributes)
    // The text of a Vietnamese document runs from left to right, whatever it quotes.
    pango_layout_set_auto_dir(layout.layout, 0)
    pango_layout_set_text(layout.layout, string, -1)
    return layout
  }

  private func configure(_ layout: OpaquePointer, _ style: TextStyle, width: Double) {
    pango_layout_set_width(layout, Int32(max(width, 1) * unitsPerPoint))
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_indent(layout, Int32(style.indent * unitsPerPoint))
    switch style.alignment {
    case .left: pango_layout_set_alignment(layout, PANGO_ALIGN_LEFT)
    case .right: pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT)
    case .center: pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
    case .justified: pango_layout_set_justify(layout, 1)
    }
  }
}
