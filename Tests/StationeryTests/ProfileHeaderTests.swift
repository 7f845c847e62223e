import Documents
import Stationery
import Testing
import Vietnamese

struct ProfileHeaderTests {
  private let committee = "Đảng ủy Khối các cơ quan Trung ương"

  @Test func theStatesHeader() throws {
    let facts = HeaderFacts(
      mode: .document, superior: "Bộ Nội vụ", issuer: "Cục Văn thư và Lưu trữ nhà nước",
      number: 5, type: .invitation, symbol: "VTLTNN", place: "Hà Nội",
      date: CalendarDate(year: 2020, month: 1, day: 5))
    #expect(
      try printedHeader(BuiltInFiles.profile("nd30"), facts) == """
                      BỘ NỘI VỤ                   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
           CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC           Độc lập - Tự do - Hạnh phúc
                    ─────────────                    ───────────────────────────
                   Số: 05/GM-VTLTNN               Hà Nội, ngày 05 tháng 01 năm 2020

        """)
  }

  @Test(arguments: ["dang36", "dang05"])
  func aCommitteesHeader(profile: String) throws {
    let facts = HeaderFacts(
      mode: .document, issuer: committee, type: .report, symbol: "ĐUK", place: "Hà Nội",
      date: CalendarDate(year: 2019, month: 7, day: 24))
    #expect(
      try printedHeader(BuiltInFiles.profile(profile), facts) == """
                     ĐẢNG ỦY KHỐI                       ĐẢNG CỘNG SẢN VIỆT NAM
                CÁC CƠ QUAN TRUNG ƯƠNG                  ──────────────────────
                          *                        Hà Nội, ngày 24 tháng 7 năm 2019
                    Số ...-BC/ĐUK

        """)
  }

  @Test(arguments: ["dang36", "dang05"])
  func theHeaderOfAnAdvisoryBody(profile: String) throws {
    let facts = HeaderFacts(
      mode: .document, superior: committee, issuer: "Ban Tuyên giáo", type: .officialLetter,
      symbol: "BTGĐUK", place: "Hà Nội", date: CalendarDate(year: 2019, month: 7, day: 24))
    #expect(
      try printedHeader(BuiltInFiles.profile(profile), facts) == """
         ĐẢNG ỦY KHỐI CÁC CƠ QUAN TRUNG ƯƠNG            ĐẢNG CỘNG SẢN VIỆT NAM
                    BAN TUYÊN GIÁO                      ──────────────────────
                          *
                   Số ...-CV/BTGĐUK                Hà Nội, ngày 24 tháng 7 năm 2019

        """)
  }

  @Test func thePlainHeader() throws {
    let facts = HeaderFacts(
      mode: .document, issuer: "Hội Người Thử", number: 12, type: .plan, symbol: "HNT",
      place: "Huế", date: CalendarDate(year: 2026, month: 11, day: 9))
    #expect(
      try printedHeader(BuiltInFiles.profile("plain"), facts) == """
                    HỘI NGƯỜI THỬ
                    Số: 12/KH-HNT                   Huế, ngày 09 tháng 11 năm 2026

        """)
  }

  @Test func thePlaceBeginsItsLineWithACapital() throws {
    let profile = try BuiltInFiles.profile("nd30")
    let date = CalendarDate(year: 2026, month: 2, day: 5)
    #expect(
      profile.dateLine("thành phố Hồ Chí Minh", date)
        == "Thành phố Hồ Chí Minh, ngày 05 tháng 02 năm 2026")
    #expect(profile.dateLine(nil, date) == "ngày 05 tháng 02 năm 2026")
  }

  @Test func aNewFilesNumberAndDateStayBlank() throws {
    let blank = HeaderFacts(mode: .document, issuer: "Cơ quan", type: .invitation, symbol: "ABC")
    let state = try printedHeader(BuiltInFiles.profile("nd30"), blank)
    #expect(state.contains("Số: .../GM-ABC"))
    #expect(state.contains("…, ngày … tháng … năm …"))
    let party = try printedHeader(BuiltInFiles.profile("dang05"), blank)
    #expect(party.contains("Số ...-GM/ABC"))
    #expect(!party.contains("CỘNG HÒA") && !party.contains("Độc lập") && !party.contains("Số:"))
    #expect(!state.contains("*") && !state.contains("ĐẢNG CỘNG SẢN"))
  }

  @Test func theNumberStandsInTheRowOfTheDateWithoutASuperiorToo() throws {
    let facts = HeaderFacts(
      mode: .document, issuer: "Cơ quan", number: 5, symbol: "GM-ABC", place: "Hà Nội",
      date: CalendarDate(year: 2020, month: 6, day: 9))
    let lines = try printedHeader(BuiltInFiles.profile("nd30"), facts).split(separator: "\n")
    let last = try #require(lines.last)
    #expect(last.contains("Số: 05/GM-ABC"))
    #expect(last.contains("Hà Nội, ngày 09 tháng 6 năm 2020"))
  }

  @Test func aHandoutHasNoNumberAndAnAppendixNoHeader() throws {
    let profile = try BuiltInFiles.profile("dang36")
    var facts = HeaderFacts(
      mode: .handout, issuer: committee, number: 7, type: .report, symbol: "ĐUK", place: "Hà Nội")
    let undated = try printedHeader(profile, facts)
    #expect(!undated.contains("Số") && !undated.contains("ngày"))
    #expect(undated.contains("ĐẢNG CỘNG SẢN VIỆT NAM") && undated.contains("*"))
    facts.date = CalendarDate(year: 2019, month: 7, day: 24)
    #expect(try printedHeader(profile, facts).contains("Hà Nội, ngày 24 tháng 7 năm 2019"))
    facts.mode = .appendix
    #expect(profile.header(facts) == nil)
  }

  @Test func anAppendixHasTitleLines() throws {
    let profile = try BuiltInFiles.profile("nd30")
    #expect(
      profile.appendixTitle(1, title: TitleLine.reading(["DANH SÁCH ĐẠI BIỂU"]), of: nil) == [
        TitleLine("Phụ lục I", .label), TitleLine("DANH SÁCH ĐẠI BIỂU", .title),
        TitleLine("(Kèm theo … số …/…-… ngày … tháng … năm … của …)", .aside),
      ])
    let facts = HeaderFacts(
      mode: .appendix, issuer: "Cục Mẫu", number: 7, type: .plan, symbol: "CM", place: "Hà Nội",
      date: CalendarDate(year: 2020, month: 2, day: 3))
    let title = [TitleLine("A", .title)]
    #expect(
      profile.appendixTitle(2, title: title, attachedTo: "Kế hoạch số 7/KH-CM").map(\.text) == [
        "Phụ lục II", "A", "(Kèm theo Kế hoạch số 7/KH-CM)",
      ])
    #expect(
      profile.appendixTitle(nil, title: title, of: facts).map(\.text) == [
        "Phụ lục", "A", "(Kèm theo Kế hoạch số 07/KH-CM ngày 03 tháng 02 năm 2020 của Cục Mẫu)",
      ])
  }
}
