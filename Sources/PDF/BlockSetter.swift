import Documents

/// Sets the blocks of running text.
struct BlockSetter {
  /// What share of a page an entry takes at most that is never torn.
  private static let wholeItem = 1.0 / 3

  let pages: Paginator
  let setter: TextSetter
  let style: DocumentStyle
  let width: Double

  init(_ pages: Paginator) {
    self.pages = pages
    setter = pages.setter
    style = pages.info.style
    width = pages.page.textWidth
  }

  private func face(isBold: Bool = false, isItalic: Bool = false) throws -> FontFace {
    try setter.library.face(style.font, isBold: isBold, isItalic: isItalic)
  }

  /// Two columns of lines.
  func twoColumns(_ columns: TwoColumns, size: Double) throws -> Box {
    try TwoColumnSetter(setter: setter, family: style.font, size: size, width: width).box(columns)
  }

  /// The title and the rule below it.
  func title(_ lines: [TitleLine]) throws {
    var box = Box(height: 0, space: 14, keepsNext: true, tag: .title)
    var bottom = 0.0
    for line in lines {
      let isAside = line.role == .aside
      let text = TextStyle(
        face: try face(isBold: !isAside, isItalic: isAside),
        size: line.role == .title ? style.sizes.title : style.sizes.subject, alignment: .center)
      bottom = setter.setBalanced(
        line.text, text, TextPlace(top: bottom, width: width), into: &box.text)
    }
    switch style.titleRule {
    case .none: break
    case .line:
      if let line = box.text.lines.last {
        // Midway between a third and a half of the line above, but not a mere dot.
        let length = max(line.width * 5 / 12, 36)
        box.shapes.append(.rule(x: (width - length) / 2, y: bottom + 3, width: length))
        bottom += 5
      }
    case .dashes:
      let text = TextStyle(face: try face(), size: style.sizes.body, alignment: .center)
      bottom = setter.set("-----", text, TextPlace(top: bottom, width: width), into: &box.text)
    }
    box.height = bottom + 8
    try pages.add(box)
  }

  /// Running text.
  func paragraph(_ text: String, _ kind: ParagraphStyle, keepsPrevious: Bool = false) throws {
    var style = TextStyle(
      face: try face(isBold: kind == .strong, isItalic: kind == .note),
      size: kind == .note ? self.style.sizes.small : self.style.sizes.body)
    switch kind {
    case .plain: style.spacing = self.style.lineSpacing
    case .body:
      style.alignment = .justified
      style.indent = self.style.indent.millimetres
      style.spacing = self.style.lineSpacing
    case .centred, .strong: style.alignment = .center
    case .note: break
    }
    var laid = LaidText()
    setter.set(text, style, TextPlace(width: width), into: &laid)
    let lines = lines(
      laid, space: self.style.paragraphSpacing, keepsPrevious: keepsPrevious)
    for line in lines { try pages.add(line) }
  }

  /// A heading between blocks.
  func section(_ heading: String) throws {
    var laid = LaidText()
    let text = TextStyle(face: try face(isBold: true), size: style.sizes.body)
    let bottom = setter.set(heading, text, TextPlace(width: width), into: &laid)
    try pages.add(
      Box(height: bottom, space: 10, keepsNext: true, text: laid, outline: heading, tag: .heading))
  }

  /// Labels and values.
  func facts(_ facts: [Fact]) throws {
    let label = TextStyle(
      face: try face(), size: style.sizes.body, spacing: style.lineSpacing)
    let widest = facts.reduce(0) { max($0, setter.measure($1.label + ":", label.face).natural) }
    let indent = min(widest * label.size + 1, width * 0.4) + label.size * 0.6
    for (index, fact) in facts.enumerated() {
      var laid = LaidText()
      setter.set(
        fact.label + ":", label, TextPlace(width: indent - label.size * 0.6), into: &laid)
      setter.set(fact.value, label, TextPlace(x: indent, width: width - indent), into: &laid)
      let space = index == 0 ? style.paragraphSpacing : 2
      for line in lines(laid, space: space) { try pages.add(line) }
    }
  }

  /// A numbered entry.
  func item(_ number: Int, lead: String, paragraphs: [String]) throws {
    let text = TextStyle(face: try face(), size: style.sizes.body, spacing: style.lineSpacing)
    var bold = text
    bold.face = try face(isBold: true)
    let label = "\(number)."
    let indent =
      max(
        setter.measure(label, bold.face).natural + 0.4, bold.face.digitWidth * 3.2) * bold.size
    var laid = LaidText()
    setter.set(label, bold, TextPlace(width: indent), into: &laid)
    setter.set(lead, bold, TextPlace(x: indent, width: width - indent), into: &laid)
    var lines = lines(laid, space: style.paragraphSpacing, keepsNext: !paragraphs.isEmpty)
    for paragraph in paragraphs {
      var laid = LaidText()
      setter.set(paragraph, text, TextPlace(x: indent, width: width - indent), into: &laid)
      lines += self.lines(laid, space: 2)
    }
    let height = lines.reduce(0) { $0 + $1.space + $1.height }
    if height <= pages.page.textHeight * Self.wholeItem {
      for index in lines.indices.dropLast() { lines[index].keepsNext = true }
    }
    for line in lines { try pages.add(line) }
  }

  /// A text line by line, so that a page may end within it.
  ///
  /// It never ends after the first or before the last line; what is above and below the text hangs
  /// on these alone.
  private func lines(
    _ text: LaidText, space: Double, keepsPrevious: Bool = false, keepsNext: Bool = false
  ) -> [Box] {
    let tops = Array(Set(text.lines.map(\.top))).sorted()
    return tops.enumerated().map { index, top in
      let line = text.part(movedUp: top) { $0.top == top }
      let isLast = index == tops.count - 1
      return Box(
        height: line.lines.reduce(0) { max($0, $1.height) }, space: index == 0 ? space : 0,
        keepsNext: isLast ? keepsNext : index == 0,
        keepsPrevious: index == 0 ? keepsPrevious : isLast, text: line,
        continuesTag: index > 0)
    }
  }
}
