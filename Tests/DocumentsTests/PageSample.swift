import Documents

/// A document with every block; its people and units are synthetic.
enum PageSample {
  static let info = DocumentInfo(
    title: "TÀI LIỆU THỬ", author: "Ban Tổ chức Thử", footer: "Bản số 57, in lúc 08h00")

  static let payloads: [Substring] = (1...8).map { "HN1:THU-2019:\($0):0123456789ABCDEF" }

  static func compose(_ out: any DocumentRenderer) throws {
    try out.header(
      TwoColumns(
        left: [.text("BAN TỔ CHỨC THỬ"), .text("*"), .shortRule],
        right: [.text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", .bold), .rule]))
    try out.title(["CHƯƠNG TRÌNH", "Hội nghị thử", "(sáng thứ Tư, ngày 24/7/2019)"])
    for style in ParagraphStyle.allCases { try out.paragraph("Đoạn văn thử\nhai dòng", style) }
    let longWord = String(repeating: "x", count: 80)
    try out.facts([Fact("Đơn vị", "Đơn vị Thử"), Fact("Địa chỉ", longWord)])
    try out.section("Biểu đồ")
    try out.chart(
      BarChart(
        title: "Đại biểu theo đơn vị", series: ["Đăng ký", "Có mặt"],
        groups: [.init("Một đơn vị thử có tên rất dài, dài hơn một dòng", [123_456, 0])]))
    try list(out)
    try figures(out)
    try out.item(1, lead: "08h00", paragraphs: ["Khai mạc"])
    try out.part(DocumentPart("Đơn vị Thử", fileName: "don-vi-thu"))
    try out.signatures(
      TwoColumns(
        left: [.flushed("Nơi nhận:", .boldItalic, size: 12)],
        right: [.text("TRƯỞNG BAN", .bold), .space(20), .text("Người Thử 1")]))
    try composeCards(out)
  }

  private static func list(_ out: any DocumentRenderer) throws {
    try out.section("Danh sách")
    try out.beginTable([
      .number("STT"), Column("Họ và tên", width: .flexible), Column("Đơn vị", width: .flexible),
      .verbatim("Điện thoại"), Column("Ký tên", width: .fixed(18)), Column("Ghi chú"),
    ])
    try out.section("I- ĐẠI BIỂU MỜI")
    let address = "https://example.org/" + String(repeating: "dai", count: 40)
    for number in 1...3 {
      try out.row(["\(number)", "Người Thử \(number)", "Đơn vị Thử", "0912000001", "", address])
    }
    try out.endTable()
  }

  private static func figures(_ out: any DocumentRenderer) throws {
    let titles = (1...9).map { Column.number("Số liệu thử \($0)") }
    try out.table([Column("Đơn vị", width: .flexible)] + titles, [["Đơn vị Thử", "1.234", "5"]])
    try out.beginTable([Column("A")], TableStyle(isRuled: false))
    try out.endTable()
  }

  static func composeCards(_ out: any DocumentRenderer) throws {
    try out.beginCards(
      CardSheet(
        width: 210, height: 297, cardWidth: 90, cardHeight: 60, columns: 2, rows: 4, gap: 4,
        hasCropMarks: true))
    for (index, payload) in payloads.enumerated() {
      try out.card(
        Card(
          title: "Người Thử \(index)",
          elements: [
            .box(
              Frame(x: 0, y: 0, width: 90, height: 60), fill: Color("#8c1d18"), stroke: .black,
              strokeWidth: 0.5),
            .text(
              Frame(x: 2, y: 2, width: 50, height: 20, isUpsideDown: true),
              ["Người Thử Có Tên Rất Dài Số \(index)"],
              CardText(size: 30, smallest: 8, isBold: true, color: .white)),
            .code(Frame(x: 55, y: 15, width: 32, height: 32), String(payload)),
          ]))
    }
  }
}
