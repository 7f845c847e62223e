import Documents
import Stationery
import Testing

struct ProfileRuleTests {
  @Test func headingsAndTheLastLineFollowTheForm() throws {
    let party = try BuiltInFiles.profile("dang36")
    let state = try BuiltInFiles.profile("nd30")
    #expect(
      (1...3).map { party.sectionHeading($0, "đại biểu") }
        == ["I- Đại biểu", "II- Đại biểu", "III- Đại biểu"])
    #expect(state.sectionHeading(4, "khách mời") == "IV. Khách mời")
    #expect("Danh sách gồm 05 đại biểu\(party.endMark)" == "Danh sách gồm 05 đại biểu.")
    #expect("Danh sách gồm 05 đại biểu\(state.endMark)" == "Danh sách gồm 05 đại biểu./.")
    #expect(try BuiltInFiles.profile("dang05").endMark == ".")
    #expect(try BuiltInFiles.profile("plain").endMark == ".")
  }

  @Test func numbersHaveTheirForm() throws {
    let party = try BuiltInFiles.profile("dang05")
    let state = try BuiltInFiles.profile("nd30")
    #expect(party.numberLine(127, .decision, "TW") == "Số 127-QĐ/TW")
    #expect(party.numberLine(5, .officialLetter, "ĐU") == "Số 05-CV/ĐU")
    #expect(state.numberLine(5, .invitation, "ABC") == "Số: 05/GM-ABC")
    #expect(state.numberLine(5, .certificate, "ABC") == "Số: 05/GCN-ABC")
    #expect(party.numberLine(5, .certificate, "ĐUK") == "Số 05-GCN/ĐUK")
    #expect(state.numberLine(12, .officialLetter, "BNV-VP") == "Số: 12/BNV-VP")
    #expect(state.numberLine(5, .invitation, nil) == "Số: 05/GM-...")
    #expect(state.numberLine(1, nil, nil) == "Số: 01/...")
    #expect(state.numberLine(1, .officialLetter, nil) == "Số: 01/...")
    #expect(state.numberLine(nil, nil, nil) == "Số: .../...-...")
    #expect(state.abbreviation(.programme) == "CTr")
    #expect(state.abbreviation(.officialLetter) == nil)
  }

  @Test func prefixesAndAddresses() throws {
    let party = try BuiltInFiles.profile("dang36")
    let state = try BuiltInFiles.profile("nd30")
    #expect(
      SignaturePrefix.allCases.map(state.prefix) == ["TM.", "KT.", "TL.", "TUQ.", "Q."])
    #expect(
      SignaturePrefix.allCases.map(party.prefix) == ["T/M", "K/T", "T/L", "TUQ.", "Q."])
    #expect(party.addressed("Đỗ Ngọc An", isTitled: false) == "Đ/c Đỗ Ngọc An")
    #expect(party.addressed("TS Lưu Hồng Minh", isTitled: true) == "TS Lưu Hồng Minh")
    #expect(state.addressed("Đỗ Ngọc An", isTitled: false) == "Đỗ Ngọc An")
    #expect(party.wordOfAddress == "đồng chí")
    #expect(party.subject("Về quy hoạch cán bộ") == "về quy hoạch cán bộ")
    #expect(party.subject("UBND tỉnh") == "UBND tỉnh")
    #expect(state.subject("Về quy hoạch cán bộ") == "Về quy hoạch cán bộ")
    #expect(state.addressees(["Bộ Mẫu"]) == ["Kính gửi: Bộ Mẫu"])
    #expect(
      state.addressees(["Bộ Mẫu", "Cục Mẫu;", "- Vụ Mẫu."])
        == ["Kính gửi:", "- Bộ Mẫu;", "- Cục Mẫu;", "- Vụ Mẫu."])
  }

  @Test func aSubjectBeginsSmallOnlyWithAWordThatIsNoName() throws {
    let party = try BuiltInFiles.profile("dang36")
    for name in [
      "Việt Nam trong kỷ nguyên mới", "Hồ Chí Minh toàn tập", "Đảng bộ Khối tổng kết",
      "Ân Thi: triển khai nghị quyết", "Kỳ Sơn: sơ kết", "Hội nghịp",
    ] {
      #expect(party.subject(name) == name)
    }
    #expect(party.subject("Hội nghị tập huấn") == "hội nghị tập huấn")
    #expect(party.subject("Lễ Kỷ niệm") == "lễ Kỷ niệm")
    #expect(party.subject("Khoá bồi dưỡng") == "khoá bồi dưỡng")
    #expect(party.subject("Tập huấn") == "tập huấn")
    #expect(party.subject("tham dự Hội nghị") == "tham dự Hội nghị")
  }

  @Test func theStateSigns() throws {
    let facts = SignatureFacts(
      prefix: .collective, authority: "Ban Tổ chức", position: "Trưởng ban",
      recipients: ["Như trên", "Bộ Mẫu (để báo cáo)"], drafter: "VP")
    let columns = try BuiltInFiles.profile("nd30").signature(facts)
    #expect(
      columns.left == [
        .flushed("Nơi nhận:", .boldItalic, size: 12),
        .flushed("- Như trên;", .plain, size: 11),
        .flushed("- Bộ Mẫu (để báo cáo);", .plain, size: 11),
        .flushed("- Lưu: VT, VP.", .plain, size: 11),
      ])
    #expect(
      columns.right == [
        .text("TM. BAN TỔ CHỨC", .bold, size: 14), .text("TRƯỞNG BAN", .bold, size: 14),
        .space(25),
      ])
  }

  @Test func thePartySigns() throws {
    let facts = SignatureFacts(
      prefix: .collective, authority: "Đảng ủy", position: "Phó Bí thư", name: "ThS Vũ Đức Nam",
      recipients: ["Như trên"])
    let columns = try BuiltInFiles.profile("dang05").signature(facts)
    #expect(
      columns.left == [
        .flushed("Nơi nhận:", .underlined, size: 12), .flushed("- Như trên;", .plain, size: 12),
        .flushed("- Lưu Văn phòng.", .plain, size: 12),
      ])
    #expect(
      columns.right == [
        .text("T/M ĐẢNG ỦY", .bold, size: 14), .text("PHÓ BÍ THƯ", .plain, size: 14), .space(25),
        .text("Vũ Đức Nam", .bold, size: 14),
      ])
  }

  @Test func anAuthorityThatHasItsLettersGetsNoOthers() throws {
    for (profile, authority) in [("nd30", "TM. BAN TỔ CHỨC"), ("dang36", "T/M BAN TỔ CHỨC")] {
      let facts = SignatureFacts(prefix: .collective, authority: authority)
      let columns = try BuiltInFiles.profile(profile).signature(facts)
      #expect(columns.right.first == .text(authority, .bold, size: 14))
    }
  }

  @Test func whoActsHasThePrefixBeforeThePosition() throws {
    let state = try BuiltInFiles.profile("nd30")
    let acting = SignatureFacts(prefix: .acting, position: "Viện trưởng")
    #expect(state.signature(acting).right.first == .text("Q. VIỆN TRƯỞNG", .bold, size: 14))
    #expect(state.signature(acting).left.isEmpty)
  }

  @Test func thePageFollowsTheForm() throws {
    let state = try BuiltInFiles.profile("nd30").style
    #expect(state.paper == .a4)
    #expect(state.margins == Margins(top: 20, bottom: 20, left: 30, right: 15))
    #expect(state.font == "Times New Roman")
    #expect(state.sizes.title == 14 && state.sizes.body == 14 && state.titleRule == .line)
    #expect(state.pageNumber == .top && !state.numbersFirstPage)
    let party = try BuiltInFiles.profile("dang36").style
    #expect(party.margins == state.margins)
    #expect(party.sizes.title == 16 && party.titleRule == .dashes)
    #expect(try BuiltInFiles.profile("dang05").style.lineSpacing == 1.12)
    #expect(try BuiltInFiles.profile("dang05").style.sizes.title == 15)
  }

  @Test func theHeadersLinesHaveTheirSizes() throws {
    let facts = HeaderFacts(
      mode: .document, superior: "A", issuer: "B", number: 1, type: .plan, symbol: "C")
    let party = try #require(BuiltInFiles.profile("dang36").header(facts))
    #expect(
      party.left == [
        .text("A", .plain, size: 14), .text("B", .bold, size: 14), .text("*", .bold, size: 14),
        .level, .text("Số 01-KH/C", .plain, size: 14),
      ])
    #expect(party.right.first == .text("ĐẢNG CỘNG SẢN VIỆT NAM", .bold, size: 15))
    #expect(party.right.last == .date("…, ngày … tháng … năm …", .italic, size: 14))
    let state = try #require(BuiltInFiles.profile("nd30").header(facts))
    #expect(state.left.prefix(2) == [.text("A", .plain, size: 12), .text("B", .bold, size: 12)])
    #expect(state.right[1] == .text("Độc lập - Tự do - Hạnh phúc", .bold, size: 13))
    #expect(state.right[2] == .rule && state.left[2] == .shortRule)
  }

  @Test func longNamesBreakWhereTheirWordsBelongTogether() throws {
    let facts = HeaderFacts(
      mode: .handout, issuer: "Học viện Chính trị quốc gia Hồ Chí Minh")
    let columns = try #require(BuiltInFiles.profile("nd30").header(facts))
    #expect(columns.left.first == .text("HỌC VIỆN CHÍNH TRỊ", .bold, size: 12))
    #expect(columns.left[1] == .text("QUỐC GIA HỒ CHÍ MINH", .bold, size: 12))
    let archive = HeaderFacts(mode: .handout, issuer: "Cục Văn thư và Lưu trữ nhà nước")
    let whole = try #require(BuiltInFiles.profile("nd30").header(archive))
    #expect(
      whole.left.first == .name(["CỤC VĂN THƯ", "VÀ LƯU TRỮ NHÀ NƯỚC"], .bold, size: 12))
    let own = HeaderFacts(mode: .handout, issuer: "Đảng ủy\nKhối")
    let broken = try #require(BuiltInFiles.profile("dang36").header(own))
    #expect(
      broken.left.prefix(2) == [.text("ĐẢNG ỦY", .bold, size: 14), .text("KHỐI", .bold, size: 14)])
  }
}
