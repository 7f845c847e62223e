import Documents
import Stationery
import Testing

struct TemplateFillingTests {
  private func lines(_ content: [String], _ fields: [String: String]) throws -> [String] {
    let text = (["@card 90 65", "@text 0 0 90 65 size=9"] + content).joined(separator: "\n")
    let template = try Template.read(text, file: "badge.template", kind: .badge) { _ in [] }
    let card = try #require(template.card(TemplateValues(fields)))
    guard case .text(_, let lines, _)? = card.elements.first else { return [] }
    return lines
  }

  @Test func degreesKeepTheirOwnCase() throws {
    for (name, badge) in [
      ("ThS Vũ Đức Nam", "ThS VŨ ĐỨC NAM"), ("PGS TS Người Thử", "PGS TS NGƯỜI THỬ"),
      ("PGS.TS. Người Thử", "PGS.TS. NGƯỜI THỬ"), ("Đại tá Người Thử", "Đại tá NGƯỜI THỬ"),
      ("Bà Rịa", "BÀ RỊA"), ("Người Thử", "NGƯỜI THỬ"), ("TS", "TS"), ("", ""),
    ] {
      #expect(try lines(["{{name|caps}}"], ["name": name]).first ?? "" == badge)
    }
    #expect(try lines(["{{unit|capital}}"], ["unit": "đảng ủy"]) == ["Đảng ủy"])
  }

  @Test func aLineWithoutAnyValueIsLeftOut() throws {
    let content = [
      "Chức vụ: {{position}}", "{{#seat}}Chỗ {{seat}}{{/seat}}", "{{^seat}}Chưa xếp chỗ{{/seat}}",
      "{{unit}}{{#position}}, {{position}}{{/position}}", "Chữ", "{{! note }}",
    ]
    #expect(try lines(content, ["unit": "A"]) == ["Chưa xếp chỗ", "A", "Chữ"])
    #expect(
      try lines(content, ["position": "B", "seat": "7"]) == ["Chức vụ: B", "Chỗ 7", ", B", "Chữ"])
  }

  @Test func sectionsMayHoldLinesAndDirectives() throws {
    let text = """
      @card 90 65
      {{#seat}}
      @box 0 0 10 10 fill=#ff0000
      {{/seat}}
      @text 0 0 90 65 size=9
      {{#position}}
      A {{position}}
      B
      {{/position}}
      \\@ C
      \\# D
      # comment
      """
    let template = try Template.read(text, file: "badge.template", kind: .badge) { _ in [] }
    let full = try #require(template.card(TemplateValues(["seat": "1", "position": "X"])))
    #expect(full.elements.count == 2)
    #expect(
      full.elements.last
        == .text(
          Frame(x: 0, y: 0, width: 90, height: 65), ["A X", "B", "@ C", "# D"],
          CardText(size: 9, smallest: 5.4)))
    #expect(template.card(TemplateValues())?.elements.count == 1)
  }

  @Test func indentedLinesAreWhatTheyWouldBeAtTheLeft() throws {
    let text = """
      @card 90 65
      {{#code}}
      \t# a remark
        @text 0 0 40 40 size=9
      \t\t{{name}}\t
        {{#seat}}\t
        Chỗ {{seat}}
        {{/seat}}
        \\@ C
      \u{A0} @code 60 0 20 20
        {{code}}
        {{/code}}
      """
    let template = try Template.read(text, file: "badge.template", kind: .badge) { _ in [] }
    let fields = ["name": "A", "seat": "7", "code": "TICKET"]
    let card = try #require(template.card(TemplateValues(fields)))
    #expect(
      card.elements == [
        .text(
          Frame(x: 0, y: 0, width: 40, height: 40), ["A", "Chỗ 7", "@ C"],
          CardText(size: 9, smallest: 5.4)),
        .code(Frame(x: 60, y: 0, width: 20, height: 20), "TICKET"),
      ])
    #expect(template.card(TemplateValues(["name": "A"]))?.elements == [])
  }

  @Test func aValueNeverBecomesADirectiveOrATag() throws {
    #expect(
      try lines(["{{name}}"], ["name": "A\n@box 0 0 1 1\n{{unit}}", "unit": "secret"])
        == ["A", "@box 0 0 1 1", "{{unit}}"])
  }

  @Test func rolesHaveTheirColours() throws {
    let text = """
      @card 90 65
      @roles press=#010203
      @box 0 0 90 65 fill={{role.color}} stroke=#000000
      """
    let template = try Template.read(text, file: "badge.template", kind: .badge) { _ in [] }
    func fill(_ fields: [String: String]) -> Color? {
      guard case .box(_, let fill, _, _)? = template.card(TemplateValues(fields))?.elements.first
      else { return nil }
      return fill
    }
    #expect(fill(["role.code": "press"]) == Color("#010203"))
    #expect(fill(["role.code": "guest"]) == BadgeRole.guest.color)
    #expect(fill(["role.code": "press", "role.color": "#ffffff"]) == .white)
    #expect(fill(["role.code": "unheard-of"]) == nil)
  }

  @Test func aCardIsCalledAfterItsPersonOrUnit() throws {
    let template = try #require(BuiltInFiles.shelf.templates["badge"])
    #expect(template.card(TemplateValues(["name": "Người Thử 1"]))?.title == "Người Thử 1")
    #expect(template.card(TemplateValues(["unit": "Đơn vị"]))?.title == "Đơn vị")
  }
}
