import Documents

/// How the blocks of a document look on a sheet.
struct SheetLooks {
  /// No row can be higher, in points.
  static let highestRow = 409.0

  /// The style of the document.
  let style: DocumentStyle

  /// How high a line of text is, in points.
  func lineHeight(_ size: Double) -> Double { (size * 1.32).rounded(.up) }

  /// The size to measure text with: bold letters and those of most other fonts are wider.
  func measuredSize(_ look: CellLook) -> Double {
    (look.size ?? style.sizes.table) * (look.isBold ? 1.1 : 1)
      * (style.font.hasPrefix("Times") ? 1 : 1.15)
  }

  /// The row with the titles of the columns.
  var tableHead: CellLook {
    CellLook(
      font: style.font, size: style.sizes.table, isBold: true, alignment: .center,
      vertical: .middle, isWrapped: true, lines: .all, isShaded: true)
  }

  /// A cell of text.
  func cell(_ column: Column, _ emphasis: RowEmphasis) -> CellLook {
    CellLook(
      font: style.font, size: style.sizes.table, isBold: emphasis == .strong,
      alignment: alignment(column), vertical: .middle, isWrapped: true, lines: .all,
      figures: column.kind == .verbatim ? "@" : "General")
  }

  /// A cell with a number, which cannot wrap.
  func figure(_ form: Figure.Form, _ column: Column, _ emphasis: RowEmphasis) -> CellLook {
    var look = cell(column, emphasis)
    look.isWrapped = false
    look.figures = form.code
    return look
  }

  /// How high a row with these titles of columns must be; nil if it has one line.
  func headHeight(_ titles: [String], _ widths: SheetWidths) -> Double? {
    let size = measuredSize(tableHead)
    var lines = 1
    for (column, title) in titles.enumerated() where column < widths.count {
      let extent = widths.extent(of: column..<(column + 1), size: size)
      lines = max(lines, TextExtent.lines(title, width: extent).reduce(0) { $0 + $1.height })
    }
    guard lines > 1 else { return nil }
    return min(Self.highestRow, Double(lines) * lineHeight(style.sizes.table))
  }

  /// A cell of a heading inside a table; only the table's sides have lines, as the text of the first
  /// cell goes on over the others.
  func tableSection(isFirst: Bool, isLast: Bool) -> CellLook {
    var look = CellLook(
      font: style.font, size: style.sizes.table, isBold: true, alignment: .left,
      vertical: .middle)
    look.lines = [.top, .bottom]
    if isFirst { look.lines.insert(.left) }
    if isLast { look.lines.insert(.right) }
    return look
  }

  /// A line of the title.
  func title(_ role: TitleLine.Role) -> CellLook {
    text(
      size: role == .title ? style.sizes.title : style.sizes.subject, isBold: role != .aside,
      isItalic: role == .aside, .center)
  }

  /// Running text.
  func paragraph(_ paragraph: ParagraphStyle) -> CellLook {
    switch paragraph {
    case .plain: text()
    case .body: text(.justified)
    case .centred: text(.center)
    case .strong: text(isBold: true, .center)
    case .note: text(size: style.sizes.small, isItalic: true)
    }
  }

  /// Text outside tables.
  func text(
    size: Double? = nil, isBold: Bool = false, isItalic: Bool = false, isUnderlined: Bool = false,
    _ alignment: CellLook.Alignment = .left, indent: UInt8 = 0
  ) -> CellLook {
    CellLook(
      font: style.font, size: size ?? style.sizes.body, isBold: isBold, isItalic: isItalic,
      isUnderlined: isUnderlined, alignment: alignment, vertical: .top,
      isWrapped: true, indent: indent)
  }

  /// Text of a header or of signatures.
  func text(
    _ emphasis: TwoColumns.Emphasis, size: Double, _ alignment: CellLook.Alignment
  ) -> CellLook {
    text(
      size: size, isBold: emphasis == .bold || emphasis == .boldItalic,
      isItalic: emphasis == .italic || emphasis == .boldItalic,
      isUnderlined: emphasis == .underlined, alignment)
  }

  private func alignment(_ column: Column) -> CellLook.Alignment {
    switch column.printedAlignment {
    case .left: .left
    case .center: .center
    case .right: .right
    }
  }
}
