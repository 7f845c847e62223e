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
      TemplateValues([
        "topic.title": "Chuyên đề thử", "topic.presenter": "TS Người Thử 2", "topic.end": ".",
      ])
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
    #expect(!text.contains("Số:"))
  }

  @Test func whoGivesANumberMakesADocument() throws {
    let header = HeaderFacts(
      mode: .document, issuer: "Hội Mẫu", number: 5, type: .invitation, symbol: "HM")
    let text = try letter("plain", header, TemplateValues(conference))
    #expect(text.contains("Số: 05/GM-HM") && text.contains("ngày … tháng … năm …"))
  }

  @Test func aTemplateKnowsWhetherItHasAPlaceForANumber() throws {
    func has(_ text: String, _ kind: TemplateKind) throws -> [Bool] {
      let template = try Template.read(text, file: "x.template", kind: kind) { _ in [] }
      return [template.hasNumber, template.hasDate]
    }
    #expect(try has("@paragraph\nA", .invitation) == [false, false])
    #expect(try has("{{#name}}\n@header tai-lieu\n{{/name}}", .invitation) == [true, true])
    let card = "@card 90 65\n@text 0 0 90 65 size=9\n"
    #expect(try has(card + "{{name}}", .certificate) == [false, false])
    #expect(try has(card + "{{#name}}{{date.line}}{{/name}}", .certificate) == [false, true])
    #expect(try has(card + "{{#name}}\n{{number.line}}\n{{/name}}", .certificate) == [true, false])
    let inside = "{{#name}}\n@text 0 0 9 9 size=9\n{{number.line}}\n{{/name}}"
    #expect(try has("@card 90 65\n" + inside, .certificate) == [true, false])
    for template in BuiltInFiles.shelf.templates.values
    where template.kind == .invitation || template.kind == .certificate {
      #expect(template.hasNumber && template.hasDate, "\(template.name)")
    }
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

    Cơ quan Mẫu trân trọng kính mời Đảng ủy Mẫu cử đại biểu (02 đồng chí).

    Đến dự:    Hội nghị thử nghiệm
    Thời gian: 8h00
    Địa điểm:  Hội trường mẫu

    Chuyên đề thử (TS Người Thử 2).

    Đề nghị gửi danh sách đại biểu về Cơ quan Mẫu trước ngày 20/7/2019.

    Rất mong Đảng ủy Mẫu tạo điều kiện để các đại biểu về dự đầy đủ.

    Nơi nhận:
    - Như trên;
    - Lưu Văn phòng.

    """
}
