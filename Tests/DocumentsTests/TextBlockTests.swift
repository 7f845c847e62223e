import Documents
import Testing

struct TextBlockTests {
  @Test func factsAndItemsAreAlignedAndWrapped() throws {
    let printed = try text { out in
      try out.title([
        "LỊCH BÁO CÁO VIÊN",
        "Hội nghị đánh giá 3 năm thực hiện Chỉ thị số 03-CT/ĐUK của Ban Thường vụ Đảng ủy Khối "
          + "và tập huấn nghiệp vụ cho đội ngũ cộng tác viên dư luận xã hội Đảng bộ Khối",
      ])
      try out.facts([
        Fact("Báo cáo viên", "TS Lưu Hồng Minh"),
        Fact("Chức vụ", "Trưởng khoa Xã hội học"),
        Fact("Đơn vị", "Học viện Báo chí và Tuyên truyền"),
        Fact("Số chuyên đề", "01"),
      ])
      try out.item(
        1, lead: "08h45 - 09h25, sáng thứ Tư, ngày 24/7/2019",
        paragraphs: [
          "Chuyên đề 1: Một số vấn đề chung về công tác nghiên cứu dư luận xã hội; phương pháp "
            + "nắm bắt, phân tích, tổng hợp và viết báo cáo phản ánh dư luận xã hội",
          "Địa điểm: Hà Nội (hội trường: chưa xác định)",
        ])
    }
    #expect(
      printed == """
        LỊCH BÁO CÁO VIÊN
        Hội nghị đánh giá 3 năm thực hiện Chỉ thị số 03-CT/ĐUK của Ban Thường vụ Đảng ủy
        Khối và tập huấn nghiệp vụ cho đội ngũ cộng tác viên dư luận xã hội Đảng bộ Khối

        Báo cáo viên: TS Lưu Hồng Minh
        Chức vụ:      Trưởng khoa Xã hội học
        Đơn vị:       Học viện Báo chí và Tuyên truyền
        Số chuyên đề: 01

        1. 08h45 - 09h25, sáng thứ Tư, ngày 24/7/2019
           Chuyên đề 1: Một số vấn đề chung về công tác nghiên cứu dư luận xã hội;
           phương pháp nắm bắt, phân tích, tổng hợp và viết báo cáo phản ánh dư luận xã
           hội
           Địa điểm: Hà Nội (hội trường: chưa xác định)

        """)
  }

  @Test func stateHeaderHasItsLinesCentredInHalves() throws {
    let printed = try text { out in
      try out.header(
        TwoColumns(
          left: [
            .text("BỘ NỘI VỤ"), .text("CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC", .bold), .shortRule,
            .text("Số: 05/GM-VTLTNN"),
          ],
          right: [
            .text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", .bold),
            .text("Độc lập - Tự do - Hạnh phúc", .bold), .rule,
            .text("Hà Nội, ngày 05 tháng 01 năm 2020", .italic),
          ]))
    }
    #expect(
      printed == """
                      BỘ NỘI VỤ                   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
           CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC           Độc lập - Tự do - Hạnh phúc
                    ─────────────                    ───────────────────────────
                   Số: 05/GM-VTLTNN               Hà Nội, ngày 05 tháng 01 năm 2020

        """)
  }

  @Test func columnsOfAHeaderMayDifferInLength() throws {
    let printed = try text { out in
      try out.header(
        TwoColumns(
          left: [
            .text("ĐẢNG ỦY KHỐI"), .text("CÁC CƠ QUAN TRUNG ƯƠNG"), .text("*"),
            .text("Số ...-BC/ĐUK"),
          ],
          right: [
            .text("ĐẢNG CỘNG SẢN VIỆT NAM"), .rule, .text("Hà Nội, ngày 24 tháng 7 năm 2019"),
          ]))
    }
    #expect(
      printed == """
                     ĐẢNG ỦY KHỐI                       ĐẢNG CỘNG SẢN VIỆT NAM
                CÁC CƠ QUAN TRUNG ƯƠNG                  ──────────────────────
                          *                        Hà Nội, ngày 24 tháng 7 năm 2019
                    Số ...-BC/ĐUK

        """)
  }

  @Test func linesAfterALevelBeginInTheSameRow() throws {
    let long = String(repeating: "CHỮ ", count: 20)
    let printed = try text { out in
      try out.header(
        TwoColumns(
          left: [.text(long), .text("*"), .level, .text("Số 1")],
          right: [.text("PHẢI"), .rule, .level, .text("ngày 1")]))
    }
    let lines = printed.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines.last?.contains("Số 1") == true && lines.last?.contains("ngày 1") == true)
  }

  @Test func aLongLineOfAHeaderStaysInItsHalf() throws {
    let printed = try text { out in
      try out.header(
        TwoColumns(
          left: [.text("HỌC VIỆN CHÍNH TRỊ QUỐC GIA HỒ CHÍ MINH")], right: [.text("PHẢI")]))
    }
    #expect(
      printed == """
          HỌC VIỆN CHÍNH TRỊ QUỐC GIA HỒ CHÍ                     PHẢI
                         MINH

        """)
  }

  @Test func aFactWithoutAValueAndALongOneKeepTheirPlaces() throws {
    let printed = try text(width: 40) { out in
      try out.facts([Fact("Tên", ""), Fact("Đơn vị", "một hai ba bốn năm sáu bảy tám chín")])
      try out.item(10, lead: "một hai ba bốn năm sáu bảy tám chín", paragraphs: [])
    }
    #expect(
      printed == """
        Tên:
        Đơn vị: một hai ba bốn năm sáu bảy tám
                chín

        10. một hai ba bốn năm sáu bảy tám chín

        """)
  }

  @Test func textIsBrokenOnlyAtSpacesAndLineFeeds() throws {
    let printed = try text(width: 20) { out in
      try out.paragraph("một\u{A0}hai\u{A0}ba\u{A0}bốn\u{A0}năm\u{A0}sáu bảy\n\ntám  chín")
    }
    #expect(
      printed == "một\u{A0}hai\u{A0}ba\u{A0}bốn\u{A0}năm\u{A0}sáu\nbảy\n\ntám chín\n")
  }

  @Test func pagesAreSeparatedByOneFormFeed() throws {
    let printed = try text { out in
      try out.pageBreak()
      try out.paragraph("một")
      try out.pageBreak()
      try out.pageBreak()
      try out.section("hai")
      try out.pageBreak()
    }
    #expect(printed == "một\n\u{0C}\nhai\n")
  }

  @Test func everyPageEndsWithTheFooter() throws {
    let printed = try text(footer: "Bản số 7") { out in
      try out.pageBreak()
      try out.paragraph("một")
      try out.pageBreak()
      try out.pageBreak()
      try out.table([Column("A")], [["1"]])
    }
    #expect(printed == "một\n\nBản số 7\n\u{0C}\nA\n1\n\nBản số 7\n")
    #expect(try text(footer: "Bản số 7") { try $0.pageBreak() } == "")
  }

  @Test func anEmptyDocumentIsEmpty() throws {
    #expect(try text { _ in } == "")
  }

  @Test func aFullSinkIsFlushedOnTheWay() throws {
    var pieces: [Int] = []
    let out = TextRenderer(sink: ByteSink(capacity: 10) { pieces.append($0.count) })
    try out.paragraph("123456789")
    try out.paragraph("1")
    try out.finish()
    #expect(pieces == [10, 3])
  }
}
