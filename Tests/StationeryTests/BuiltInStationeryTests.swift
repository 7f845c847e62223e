import Documents
import Stationery
import Testing

struct BuiltInStationeryTests {
  private let shelf = BuiltInFiles.shelf

  @Test func everyFileLoads() {
    #expect(shelf.problems.map(\.english) == [])
    #expect(shelf.profileNames == ["dang05", "dang36", "nd30", "plain"])
    #expect(shelf.templateNames(.badge) == ["badge", "badge-card", "badge-hanging"])
    #expect(
      shelf.templateNames(.invitation) == ["invitation", "invitation-dang", "invitation-nd30"])
    #expect(Set(shelf.templates.values.map(\.kind)) == Set(TemplateKind.allCases))
  }

  @Test func everyValueOfAProfileNamesItsRule() throws {
    let text = try BuiltInFiles.text("nd30.profile")
    let keys = ProfileKey.all.map(\.name)
    #expect(keys.allSatisfy { key in text.contains("\n\(key):") })
    #expect(Set(keys).count == keys.count)
  }

  @Test func aProfileTakesItsOwnTemplateOrThatOfItsFamily() {
    let own: [(name: String, text: String)] = [
      ("hoi.profile", "like: dang05"), ("badge-hoi.template", "@card 90 65\n@box 0 0 9 9"),
    ]
    let shelf = BuiltInFiles.shelf(own: own)
    func name(_ kind: TemplateKind, _ profile: String) -> String? {
      shelf.template(kind, profile: profile)?.name
    }
    #expect(name(.invitation, "dang05") == "invitation-dang")
    #expect(name(.invitation, "nd30") == "invitation-nd30")
    #expect(name(.invitation, "plain") == "invitation")
    #expect(name(.invitation, "hoi") == "invitation-dang")
    #expect(name(.certificate, "dang36") == "certificate-dang")
    #expect(name(.certificate, "nd30") == "certificate-nd30")
    #expect(name(.certificate, "plain") == "certificate")
    #expect(name(.badge, "hoi") == "badge-hoi")
  }

  @Test(arguments: [
    "badge", "badge-card", "badge-hanging", "name-plate", "label", "certificate",
    "certificate-nd30", "certificate-dang",
  ])
  func nothingLiesOnText(name: String) throws {
    let template = try #require(shelf.templates[name])
    var bare = template.kind.sample
    for field in ["code", "position", "seat", "note"] { bare[field] = nil }
    for values in [template.kind.sample, bare] {
      let card = try #require(template.card(values))
      let frames = card.elements.compactMap { element -> Frame? in
        switch element {
        case .text(let frame, _, _), .code(let frame, _), .image(let frame, _): frame
        case .box: nil
        }
      }
      for (index, frame) in frames.enumerated() {
        for other in frames[..<index] {
          #expect(!frame.overlaps(other), "\(name): \(frame) and \(other)")
        }
      }
      #expect(!frames.isEmpty)
    }
  }

  @Test func aSampleSaysThatItIsOne() throws {
    for kind in TemplateKind.allCases {
      #expect(kind.sample["name"] == "ThS Người Thử Một")
      #expect(kind.sample["conference.title"]?.contains("bản mẫu") == true)
      #expect(Set(kind.fields.map(\.name)).count == kind.fields.count)
    }
  }

  @Test func badgesFitEightToASheet() throws {
    let sheet = try #require(shelf.templates["badge"]?.sheet)
    #expect((sheet.columns, sheet.rows) == (2, 4))
    #expect((sheet.width, sheet.height, sheet.hasCropMarks) == (210, 297, true))
    let card = try #require(shelf.templates["badge-card"]?.sheet)
    #expect((card.width, card.height) == (86, 54))
    let label = try #require(shelf.templates["label"]?.sheet)
    #expect((label.columns, label.rows, label.cardWidth, label.cardHeight) == (3, 8, 70, 36))
  }

  @Test func aBadgeShowsTheNameInCapitals() throws {
    let template = try #require(shelf.templates["badge"])
    let card = try #require(
      template.card(TemplateValues(["name": "ThS Vũ Đức Nam", "note": "Vụ A", "code": "X"])))
    let texts = card.elements.compactMap { element -> [String]? in
      if case .text(_, let lines, _) = element { lines } else { nil }
    }
    #expect(texts == [["ThS VŨ ĐỨC NAM (Vụ A)"]])
    #expect(card.elements.contains { if case .code(_, "X") = $0 { true } else { false } })
  }

  @Test func aNamePlateStandsOnItsHeadOnTheFarSide() throws {
    let template = try #require(shelf.templates["name-plate"])
    let card = try #require(template.card(TemplateValues(["name": "TS Lưu Hồng Minh"])))
    let turned = card.elements.compactMap { element -> Bool? in
      guard case .text(let frame, ["TS LƯU HỒNG MINH"], _) = element else { return nil }
      return frame.isUpsideDown
    }
    #expect(turned == [true, false])
  }

  @Test func certificatesNeverMixTheForms() throws {
    func text(_ name: String) throws -> String {
      let template = try #require(shelf.templates[name])
      let card = try #require(template.card(template.kind.sample))
      return card.elements.compactMap { element -> String? in
        if case .text(_, let lines, _) = element { lines.joined(separator: "\n") } else { nil }
      }.joined(separator: "\n")
    }
    let state = try text("certificate-nd30")
    let party = try text("certificate-dang")
    #expect(state.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") && !state.contains("*"))
    #expect(party.contains("ĐẢNG CỘNG SẢN VIỆT NAM") && !party.contains("CỘNG HÒA"))
    #expect(party.contains("Đồng chí: ") && state.contains("Ông (Bà): "))
  }
}

extension Frame {
  fileprivate func overlaps(_ other: Frame) -> Bool {
    x < other.x + other.width - 0.01 && other.x < x + width - 0.01
      && y < other.y + other.height - 0.01 && other.y < y + height - 0.01
  }
}
