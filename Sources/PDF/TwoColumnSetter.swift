import Documents

/// Sets two columns of lines side by side: an official header, or the places for signatures.
struct TwoColumnSetter {
  let setter: TextSetter
  let family: String
  /// The size of lines that give none.
  let size: Double
  let width: Double

  /// Both columns as one box.
  func box(_ columns: TwoColumns) throws -> Box {
    var box = Box(height: 0)
    let rightWidth = try self.rightWidth(columns.right)
    let leftWidth = width - rightWidth
    for band in columns.bands {
      let left = TextPlace(top: box.height, width: leftWidth - 6)
      let right = TextPlace(x: leftWidth, top: box.height, width: rightWidth)
      box.height = max(
        try set(band.left, left, into: &box), try set(band.right, right, into: &box))
    }
    return box
  }

  /// The right column is wider than usual if its lines, the name of the state, would not fit.
  private func rightWidth(_ lines: [TwoColumns.Line]) throws -> Double {
    var natural = 0.0
    for line in lines {
      guard let words = line.words, !words.isFlushed else { continue }
      let face = try face(words.emphasis)
      natural = max(natural, setter.measure(words.text, face).natural * (words.size ?? size))
    }
    return max(width * 42 / 80, min(natural + 1, width * 0.62))
  }

  private func face(_ emphasis: TwoColumns.Emphasis) throws -> FontFace {
    try setter.library.face(
      family, isBold: emphasis == .bold || emphasis == .boldItalic,
      isItalic: emphasis == .italic || emphasis == .boldItalic)
  }

  /// Sets lines below each other, and gives the bottom of the last.
  private func set(
    _ lines: [TwoColumns.Line], _ column: TextPlace, into box: inout Box
  ) throws -> Double {
    var place = column
    var above: LaidText.Line?
    for line in lines {
      let first = box.text.lines.count
      if let words = line.words { place.top = try set(line, words, place, into: &box) }
      switch line {
      case .rule, .shortRule:
        place.top = rule(below: above, place.top, isShort: line == .shortRule, into: &box)
      case .space(let millimetres):
        place.top += millimetres.millimetres
      case .text, .flushed, .name, .date, .level: break
      }
      // The longest line of the text: it may have been broken.
      above = box.text.lines[first...].max { $0.width < $1.width } ?? above
    }
    return place.top
  }

  private func set(
    _ line: TwoColumns.Line, _ words: TwoColumns.Words, _ place: TextPlace, into box: inout Box
  ) throws -> Double {
    var style = TextStyle(
      face: try face(words.emphasis), size: words.size ?? size,
      alignment: words.isFlushed ? .left : .center)
    var text = words.text
    switch line {
    case .date: style.size = reduced(style, for: text, to: place.width)
    case .name(let parts, _, _): text = held(parts, style, place.width)
    case .text, .flushed, .rule, .shortRule, .space, .level: break
    }
    let first = box.text.lines.count
    let bottom =
      words.isFlushed
      ? setter.set(text, style, place, into: &box.text)
      : setter.setBalanced(text, style, place, into: &box.text)
    if words.emphasis == .underlined {
      for line in box.text.lines[first...] {
        box.shapes.append(
          .rule(
            x: line.x, y: line.top + style.baseline + style.size * 0.12, width: line.width,
            thickness: style.size / 20))
      }
    }
    return bottom
  }

  /// A name that does not fit a line, with blanks that are not broken inside its parts; one with a
  /// part that is too long itself is broken anywhere.
  private func held(_ parts: [String], _ style: TextStyle, _ width: Double) -> String {
    func fits(_ text: String) -> Bool {
      setter.measure(text, style.face).natural * style.size <= width
    }
    let name = parts.joined(separator: " ")
    guard !fits(name), parts.allSatisfy(fits) else { return name }
    return parts.map { part in
      String(part.map { $0 == " " ? "\u{A0}" : $0 })
    }.joined(separator: " ")
  }

  /// The size at which a text fits a line, if that is at most a point less than its own.
  private func reduced(_ style: TextStyle, for text: String, to width: Double) -> Double {
    let fitting = width / max(setter.measure(text, style.face).natural, 0.01)
    return fitting < style.size - 1 ? style.size : min(fitting, style.size)
  }

  private func rule(
    below line: LaidText.Line?, _ y: Double, isShort: Bool, into box: inout Box
  ) -> Double {
    guard let line else { return y }
    // Midway between a third and a half.
    let length = isShort ? line.width * 5 / 12 : line.width
    box.shapes.append(
      .rule(x: line.x + (line.width - length) / 2, y: y + 1.5, width: length))
    return y + 6
  }
}
