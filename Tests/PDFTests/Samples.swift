import Documents
import PDF

/// Documents of invented people.
enum Samples {
  static let units = [
    "Đảng bộ Bộ Giáo dục và Đào tạo", "Đảng bộ Ngân hàng Nhà nước Việt Nam",
    "Đảng bộ Ủy ban Quản lý vốn nhà nước tại doanh nghiệp",
  ]
  static let positions = [
    "Phó Bí thư Đảng ủy", "Ủy viên Ban Chấp hành, Chánh Văn phòng Đảng ủy", "Chuyên viên",
    "Báo cáo viên cấp ủy, Phó Trưởng phòng Tổ chức - Hành chính",
  ]
  static let columns: [Column] = [
    .number("STT"), Column("Họ và tên", width: .flexible), Column("Chức vụ", width: .flexible),
    Column("Đơn vị", width: .flexible), .verbatim("Điện thoại"), Column("Ghi chú"),
  ]
  static let header = TwoColumns(
    left: [
      .text("BỘ THỬ NGHIỆM", size: 12), .text("CỤC VĂN THƯ", .bold, size: 12), .shortRule, .level,
      .text("Số: 05/GM-CVT"),
    ],
    right: [
      .text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", .bold, size: 13),
      .text("Độc lập - Tự do - Hạnh phúc", .bold), .rule, .level,
      .text("Hà Nội, ngày 05 tháng 01 năm 2020", .italic),
    ])
  static let signatures = TwoColumns(
    left: [.flushed("Nơi nhận:", .boldItalic, size: 12), .flushed("- Lưu: VT.", size: 11)],
    right: [.text("TM. BAN TỔ CHỨC", .bold), .space(25), .text("Người Thử 0", .bold)])

  static func info(_ title: String = "Danh sách đại biểu") -> DocumentInfo {
    DocumentInfo(title: title, author: "Ban Thử nghiệm", footer: "Bản số 57")
  }

  /// A list with sections, a closing line and signatures.
  static func list(_ count: Int, sectionEvery step: Int = 30) -> (PDFRenderer) throws -> Void {
    { renderer in
      try renderer.header(header)
      try renderer.title(["DANH SÁCH ĐẠI BIỂU", "tham dự Hội nghị tập huấn", "(tại Hà Nội)"])
      try renderer.beginTable(columns)
      for number in 1...count {
        if number % step == 1 { try renderer.section("NHÓM \(number / step + 1)") }
        try renderer.row([
          "\(number)", "Người Thử \(number)", positions[number % 4], units[number % 3],
          "09\(10_000_000 + number)",
        ])
      }
      try renderer.endTable()
      try renderer.closing("Danh sách gồm \(count) đại biểu./.")
      try renderer.signatures(signatures)
    }
  }

  /// Badges with a code each.
  static func badges(_ count: Int, image: [UInt8]? = nil) -> (PDFRenderer) throws -> Void {
    { renderer in
      var sheet = CardSheet(
        width: 210, height: 297, cardWidth: 90, cardHeight: 65, columns: 2, rows: 4, gap: 4,
        hasCropMarks: true)
      if let image { sheet.images["bieu-trung"] = image }
      try renderer.beginCards(sheet)
      for number in 1...count {
        var elements: [CardElement] = [
          .box(
            Frame(x: 0, y: 0, width: 90, height: 65), fill: nil, stroke: .black, strokeWidth: 0.2),
          .text(
            Frame(x: 3, y: 5, width: 84, height: 14), ["NGƯỜI THỬ \(number)"],
            CardText(size: 20, smallest: 10, isBold: true)),
          .code(Frame(x: 58, y: 30, width: 28, height: 28), "HN26-\(1000 + number)-7Q3KZ9"),
        ]
        if image != nil {
          elements.append(.image(Frame(x: 3, y: 30, width: 20, height: 20), "bieu-trung"))
        }
        try renderer.card(Card(title: "Người Thử \(number)", elements: elements))
      }
    }
  }
}
