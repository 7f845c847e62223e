import Documents
import Stationery
import Testing
import Vietnamese

struct InvitationTests {
  private func letter(
    _ profile: String, _ header: HeaderFacts, _ values: TemplateValues
  ) throws -> String {
    let shelf = BuiltInFiles.shelf
    let template = try #require(shelf.template(.invitation, profile: profile))
    let form = try #require(shelf.profiles[profile])
    return try printed { try template.write(values, profile: form, header: header, into: $0) }
  }

  private var conference: [String: String] {
    [
      "organizer": "Cơ quan Mẫu", "conference.title": "Hội nghị thử nghiệm", "time": "8h00",
      "venue": "Hội trường mẫu", "quota": "02", "deadline": "20/7/2019",
    ]
  }

  @Test func theStateInvitesAPerson() throws {
    var values = conference
    values["name"] = "ThS Người Thử 1"
    values["position"] = "Chuyên viên"
    let header = HeaderFacts(mode: .handout, issuer: "Cơ quan Mẫu", symbol: "CQM", place: "Hà Nội")
    let text = try letter("nd30", header, TemplateValues(values))
    #expect(text == Self.state, "\(text)")
  }

  @Test func thePartyInvitesAUnit() throws {
    var values = conference
    values["unit"] = "Đảng ủy Mẫu"
    let topics = [
      TemplateValues(["topic.title": "Chuyên đề thử", "topic.speaker": "TS Người Thử 2"])
    ]
    let header = HeaderFacts(
      mode: .handout, issuer: "Cơ quan Mẫu", symbol: "CQM", place: "Hà Nội",
      date: CalendarDate(year: 2019, month: 7, day: 1))
    let text = try letter("dang36", header, TemplateValues(values, lists: ["topics": topics]))
    #expect(text == Self.party, "\(text)")
    #expect(!text.contains("./."))
  }

  @Test func everybodyElseIsInvitedPlainly() throws {
    let header = HeaderFacts(mode: .document, issuer: "Hội Mẫu")
    let text = try letter("plain", header, TemplateValues(conference))
    #expect(!text.contains("CỘNG HÒA") && !text.contains("ĐẢNG"))
    #expect(text.contains("Trân trọng kính mời."))
  }

  private static let state = """
                 CƠ QUAN MẪU                  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                    ─────                        Độc lập - Tự do - Hạnh phúc
                                                 ───────────────────────────
                Số: .../GM-CQM                   Hà Nội, ngày … tháng … năm …

    GIẤY MỜI
    Dự Hội nghị thử nghiệm

    Cơ quan Mẫu trân trọng kính mời: Ông (Bà) ThS Người Thử 1, Chuyên viên.

    Tới dự: Hội nghị thử nghiệm.

    Thời gian: 8h00
    Địa điểm:  Hội trường mẫu

    Trân trọng kính mời./.

    Nơi nhận:
    - Như trên;
    - Lưu: VT.

    """

  private static let party = """
                 CƠ QUAN MẪU                        ĐẢNG CỘNG SẢN VIỆT NAM
                      *                             ──────────────────────
                Số ...-GM/CQM                  Hà Nội, ngày 01 tháng 7 năm 2019

    GIẤY MỜI
    dự Hội nghị thử nghiệm

    Cơ quan Mẫu trân trọng kính mời Đảng ủy Mẫu cử đại biểu (02 đồng chí).

    Đến dự:    Hội nghị thử nghiệm
    Thời gian: 8h00
    Địa điểm:  Hội trường mẫu

    Chuyên đề thử (TS Người Thử 2)

    Đề nghị gửi danh sách đại biểu về Cơ quan Mẫu trước ngày 20/7/2019.

    Rất mong Đảng ủy Mẫu tạo điều kiện để các đại biểu về dự đầy đủ.

    Nơi nhận:
    - Như trên;
    - Lưu Văn phòng.

    """
}
