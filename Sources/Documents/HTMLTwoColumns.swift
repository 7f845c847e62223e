/// Two columns of lines, side by side where there is room and below each other on a phone.
struct HTMLTwoColumns {
  private let columns: TwoColumns
  private let usual: Double

  /// Takes the columns and the size in points that all others are multiples of.
  init(_ columns: TwoColumns, usual: Double) {
    self.columns = columns
    self.usual = max(usual, 1)
  }

  /// The lines of both columns in an element, one column after the other; each is cut where they
  /// are levelled.
  func text(_ element: String, _ look: String) -> String {
    let bands = columns.bands
    let style = bands.count > 1 ? " style=\"--bands:\(bands.count)\"" : ""
    let left = bands.map { "<div>\n\(lines($0.left))</div>\n" }
    let right = bands.enumerated().map { index, band in
      "<div\(index == 0 ? " class=\"right\"" : "")>\n\(lines(band.right))</div>\n"
    }
    return
      "<\(element) class=\"\(look)\"\(style)>\n\(left.joined())\(right.joined())</\(element)>\n"
  }

  private func lines(_ lines: [TwoColumns.Line]) -> String {
    var result = ""
    for (index, line) in lines.enumerated() {
      // A rule is drawn with the line above it, whose length it depends on.
      let rule = index + 1 < lines.count ? Self.rule(lines[index + 1]) : nil
      if let words = line.words {
        result += paragraph(words, content(line, words), rule: rule)
      }
      if case .space(let height) = line {
        result += "<div style=\"height:\(CSSText.millimetres(height))\"></div>\n"
      }
    }
    return result
  }

  private static func rule(_ line: TwoColumns.Line) -> String? {
    switch line {
    case .rule: "ruled"
    case .shortRule: "half-ruled"
    case .text, .flushed, .name, .date, .space, .level: nil
    }
  }

  private func content(_ line: TwoColumns.Line, _ words: TwoColumns.Words) -> String {
    guard !words.text.isEmpty else { return "<br/>" }
    guard case .name(let parts, _, _) = line else {
      return emphasised(HTMLText.escaped(words.text), words.emphasis)
    }
    return parts.map { part in
      "<span class=\"held\">\(emphasised(HTMLText.escaped(part), words.emphasis))</span>"
    }.joined(separator: " ")
  }

  private func paragraph(
    _ words: TwoColumns.Words, _ content: String, rule: String?
  ) -> String {
    let style = words.size.map { " style=\"font-size:\(CSSText.number($0 / usual))rem\"" } ?? ""
    let ruled = rule.map { "<span class=\"\($0)\">\(content)</span>" } ?? content
    return "<p\(words.isFlushed ? " class=\"flushed\"" : "")\(style)>\(ruled)</p>\n"
  }

  private func emphasised(_ text: String, _ emphasis: TwoColumns.Emphasis) -> String {
    switch emphasis {
    case .plain: text
    case .bold: "<b>\(text)</b>"
    case .italic: "<i>\(text)</i>"
    case .boldItalic: "<b><i>\(text)</i></b>"
    case .underlined: "<u>\(text)</u>"
    }
  }
}
