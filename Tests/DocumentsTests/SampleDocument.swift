import Documents

/// A synthetic document that uses every block and every case of the model.
enum SampleDocument {
  static var info: DocumentInfo {
    var style = DocumentStyle()
    style.paper = .a5
    style.margins = Margins(top: 1.5, bottom: 2.5, left: 3.5, right: 4.5)
    style.font = "Liberation Serif"
    style.sizes.header = 1
    style.sizes.title = 2
    style.sizes.subject = 3
    style.sizes.body = 4
    style.sizes.table = 5
    style.sizes.small = 6
    style.sizes.pageNumber = 7
    style.indent = 8
    style.lineSpacing = 9
    style.paragraphSpacing = 10
    style.pageNumber = .bottomRight
    style.numbersFirstPage = true
    style.titleRule = .dashes
    return DocumentInfo(
      title: "Danh sách đại biểu", author: "Đơn vị Thử", language: "en", orientation: .landscape,
      style: style, footer: "Bản số 57")
  }

  static let emphases: [TwoColumns.Emphasis] = [
    .plain, .bold, .italic, .boldItalic, .underlined,
  ]

  static var columns: TwoColumns {
    TwoColumns(
      left: emphases.map { .text("Dòng \($0.rawValue)", $0) }
        + [
          .text("", .plain, size: 11.25), .rule, .shortRule, .space(30), .level,
          .name(["A", "B"], .bold),
          .date("Huế", .italic, size: 13),
        ],
      right: emphases.map { .flushed("Nơi nhận:", $0, size: 0.1) } + [.flushed("")])
  }

  static func compose(_ out: some DocumentRenderer) throws {
    try out.begin(info)
    try blocks(out)
    try tables(out)
    for title in ["Phần một", "Phần hai"] {
      try out.part(DocumentPart(title, fileName: "phan"))
      try out.paragraph(title)
    }
    try cards(out)
    try out.finish()
  }

  static func blocks(_ out: some DocumentRenderer) throws {
    try out.header(columns)
    try out.title(["DANH SÁCH", "", "(tổng hợp)"])
    try out.title(TitleLine.Role.allCases.map { TitleLine("Dòng \($0.rawValue)", $0) })
    for style in ParagraphStyle.allCases { try out.paragraph("Một\nhai 🎓\u{0}", style) }
    try out.facts([Fact("Người", "Người Thử 1"), Fact("", "")])
    try out.facts([])
    for number in [0, 1, -1, 63, 64, -65, .max, .min] {
      try out.item(number, lead: "Mục", paragraphs: number == 1 ? [] : ["a", "b"])
    }
    try out.section("Đề mục")
    try out.closing(String(repeating: "Danh sách có 2 người. ", count: 9_000))
    try out.signatures(TwoColumns(left: [], right: columns.left))
    try out.chart(
      BarChart(
        title: "Biểu đồ", series: ["Mời", "Đến"],
        groups: [BarChart.Group("Sáng", [3, -2]), BarChart.Group("", [])]))
    try out.pageBreak()
  }

  static func tables(_ out: some DocumentRenderer) throws {
    let widths: [Column.Width] = [.fit, .fixed(12), .fixed(-300), .flexible]
    let alignments: [Column.Alignment] = [.left, .right, .center]
    for kind in [Column.Kind.text, .number, .ordinal, .verbatim] {
      var columns: [Column] = []
      for (number, width) in widths.enumerated() {
        columns.append(
          Column(
            "Cột", alignments[number % 3], width: width, kind: kind,
            key: number == 0 ? nil : "cot-\(number)"))
      }
      try out.beginTable(columns, TableStyle(rowHeight: 9.5, isRuled: kind == .text))
      try out.section("Tổ 1")
      for length in [0, 1, 127, 128, 129, 70_000] {
        out.emptyCell()
        out.cell(String(repeating: "đ", count: length / 2) + (length % 2 == 0 ? "" : "x"))
        [0xFF, 0x00, 0xC3].withUnsafeBytes { out.cell($0) }
        try out.endRow(length == 1 ? .strong : .plain)
      }
      try out.endRow()
      try out.endTable()
    }
    try out.beginTable([])
    try out.endTable()
  }

  static func cards(_ out: some DocumentRenderer) throws {
    try out.beginCards(
      CardSheet(
        width: 210, height: 297, cardWidth: 90, cardHeight: 55, columns: 2, rows: 5, gap: 2.5,
        hasCropMarks: true,
        images: ["logo": Array(0...255), "": [], "lớn": Array(repeating: 7, count: 200_000)]))
    let frame = Frame(x: -1, y: 2, width: 3, height: 4)
    let turned = Frame(x: 0.1, y: 0, width: 1e6, height: 5, isUpsideDown: true)
    for (number, vertical) in CardText.VerticalAlignment.allCases.enumerated() {
      let look = CardText(
        font: number == 0 ? nil : "Noto Sans", size: 20, smallest: 8, isBold: number == 1,
        isItalic: number == 2, color: Color(red: 1, green: 2, blue: 254),
        alignment: [.left, .right, .center][number], verticalAlignment: vertical)
      try out.card(
        Card(
          title: "Người Thử \(number)",
          elements: [
            .box(frame, fill: nil, stroke: .black, strokeWidth: 0.25),
            .box(turned, fill: .white, stroke: nil, strokeWidth: 0),
            .text(turned, ["Người Thử \(number)", ""], look), .text(frame, [], look),
            .code(frame, "HN1-\(number)"), .image(turned, "logo"),
          ]))
    }
    try out.card(Card(title: "", elements: []))
    try out.beginCards(CardSheet(width: 1, height: 2, cardWidth: 1, cardHeight: 2))
  }
}
