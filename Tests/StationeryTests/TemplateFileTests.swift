import Documents
import Stationery
import Testing

struct TemplateFileTests {
  private func problems(_ lines: [String], _ name: String = "badge-own.template") -> [String] {
    BuiltInFiles.shelf(own: [(name, lines.joined(separator: "\n"))]).problems.map(\.english)
  }

  private func first(_ line: String) -> String? {
    problems(["@card 90 65", line, "{{name}}"]).first
  }

  @Test func unknownNamesAreNamedWithTheNearestOne() {
    #expect(
      first("@txt 0 0 10 10 size=9")
        == "badge-own.template:2: there is no directive \"@txt\"; did you mean \"@text\"?")
    #expect(
      first("@text 0 0 10 10 sise=9")
        == "badge-own.template:2: there is no attribute of @text \"sise\"; did you mean \"size\"?")
    #expect(
      problems(["@card 90 65", "@text 0 0 10 10 size=9", "", "{{nam}}"]) == [
        "badge-own.template:4: there is no field \"nam\"; did you mean \"name\"?"
      ])
    #expect(
      problems(["@card 90 65", "@text 0 0 10 10 size=9", "{{name|cap}}"]) == [
        "badge-own.template:3: there is no filter \"cap\"; did you mean \"caps\"?"
      ])
  }

  @Test(
    arguments: [
      ("certificate", "code"), ("certificate", "born"), ("label", "address"),
      ("certificate", "signer.name"), ("invitation", "signer.name"), ("invitation", "recipients"),
      ("invitation", "remarks"), ("invitation", "contact"), ("invitation", "drafter"),
    ])
  func fieldsThatNobodyFillsAreUnknown(kind: String, field: String) {
    let head = kind == "invitation" ? "@paragraph" : "@card 90 65\n@text 0 0 9 9 size=9"
    let found = problems([head, "{{\(field)}}"], "\(kind)-own.template")
    #expect(found.count == 1 && found[0].contains("there is no field \"\(field)\""), "\(found)")
  }

  @Test func theShelfTellsWhichFontsAreAskedFor() {
    let text = "@card 90 65\n{{#seat}}\n@text 0 0 9 9 size=9 font=\"Own Font\"\nA\n{{/seat}}"
    let shelf = BuiltInFiles.shelf(own: [
      ("badge-own.template", text), ("own.profile", "like: nd30\nfont: Other Font"),
    ])
    #expect(shelf.problems.isEmpty)
    #expect(shelf.fontUses["Own Font"] == ["badge-own.template"])
    #expect(shelf.fontUses["Other Font"] == ["own.profile"])
    #expect(shelf.fontUses["Times New Roman"]?.contains("nd30.profile") == true)
  }

  @Test func fieldsOfAListAreForItsSectionOnly() {
    #expect(
      problems(["@paragraph", "{{topic.title}}"], "invitation-own.template") == [
        "invitation-own.template:2: topic.title can be used inside {{#topics}}…{{/topics}} only"
      ])
  }

  @Test func sectionsMustBeClosed() {
    #expect(
      problems(["@card 90 65", "@text 0 0 10 10 size=9", "{{#seat}}Chỗ {{seat}}"]) == [
        "badge-own.template:3: {{#seat}} is not closed; add {{/seat}}"
      ])
    #expect(
      problems(["@card 90 65", "{{#seat}}", "@text 0 0 10 10 size=9", "A"]) == [
        "badge-own.template:2: {{#seat}} is not closed; add {{/seat}}"
      ])
    let inverted = [
      "@card 90 65", "@text 0 0 10 10 size=9", "A", "{{^seat}}", "B", "@text 0 0 9 9 size=9", "C",
    ]
    #expect(
      problems(inverted) == ["badge-own.template:4: {{^seat}} is not closed; add {{/seat}}"])
    #expect(
      problems(["@card 90 65", "@text 0 0 10 10 size=9", "A{{/seat}}"]) == [
        "badge-own.template:3: {{/seat}} closes nothing that is open"
      ])
    #expect(
      problems(["@card 90 65", "@text 0 0 10 10 size=9", "A {{name"]) == [
        "badge-own.template:3: \"{{\" has no \"}}\" behind it"
      ])
  }

  @Test func monstrousFilesAreRefused() {
    let open = String(repeating: "{{#name}}", count: 20_000)
    #expect(
      problems(["@card 90 65", "@text 0 0 9 9 size=9", open]).contains { $0.contains("16 deep") })
    let lines = Array(repeating: "{{#name}}", count: 9_000)
    #expect(problems(["@card 90 65"] + lines + ["@text 0 0 9 9 size=9", "A"]).count >= 1)
    #expect(problems([String(repeating: "a", count: 300_000)]).first?.contains("256 KiB") == true)
  }

  @Test func everythingMustLieOnTheCard() {
    #expect(
      first("@text 50 0 41 10 size=9") == "badge-own.template:2: @text goes beyond the card: "
        + "to x 91, y 10; the card is 90 × 65 mm")
    #expect(
      problems(["@sheet a4 portrait columns=3 rows=4", "@card 90 65", "@box 0 0 9 9"]) == [
        "badge-own.template:1: the cards need 270 × 260 mm but the sheet has 210 × 297 mm; "
          + "take fewer columns, rows or less gap"
      ])
    #expect(
      problems(["@box 0 0 9 9"]) == [
        "badge-own.template: the size of the card is missing; add a line such as \"@card 90 65\""
      ])
  }

  @Test func valuesAreChecked() {
    #expect(
      first("@box 0 0 10 10 fill=red") == "badge-own.template:2: fill of @box must be a colour as "
        + "#1f4e79, or a field that is one, as {{role.color}}, not \"red\"")
    #expect(first("@box 0 0 10 10 fill={{name}}")?.contains("must be a colour") == true)
    #expect(first("@box 0 0 10")?.contains("@box lacks: height") == true)
    #expect(first("@text 0 0 10 10 size=9 smallest=12")?.contains("must not be more") == true)
    #expect(first("@text 0 0 10 10 size=9 size=10")?.contains("given twice") == true)
    #expect(first("@text 0 0 10 10 size=9 font=\"A")?.contains("is not closed") == true)
    #expect(first("@text 0 0 10 10 size=9 align=middle")?.contains("one of: left") == true)
  }

  @Test func looseLinesAreReported() {
    #expect(
      problems(["Chữ", "@card 90 65", "@box 0 0 9 9"]).first?.contains(":1: this line") == true)
    #expect(
      problems(["@card 90 65", "Chữ", "@box 0 0 9 9"]).first?.contains(":2: @card has") == true)
    #expect(
      problems(["@card 90 65", "@text 0 0 9 9 size=9"]).first?.contains(":2: @text has no") == true)
    #expect(problems([""]).count == 2)
  }

  @Test func picturesMustBeThereAndBePNG() throws {
    #expect(
      problems(["@card 90 65", "@image 0 0 9 9 logo.png"]) == [
        "badge-own.template:2: the picture \"logo.png\" cannot be read; "
          + "put the file beside the template"
      ])
    let text = "@card 90 65\n@image 0 0 9 9 logo.png\n"
    let error = try #require(throws: StationeryProblem.self) {
      try Template.read(text, file: "badge.template", kind: .badge) { _ in [0xFF, 0xD8] }
    }
    #expect(error.english.contains("is no PNG file"))
    let large = try #require(throws: StationeryProblem.self) {
      try Template.read(text, file: "badge.template", kind: .badge) { _ in
        throw PictureProblem.tooLarge(mostBytes: 4_194_304)
      }
    }
    #expect(large.english.contains("more than 4 MiB; save it smaller"))
    let png = Picture.point
    var flipped = png
    flipped[45] ^= 1
    for damaged in [Array(png.dropLast(12)), Array(png.dropLast()), Array(png.prefix(8)), flipped] {
      let error = try #require(throws: StationeryProblem.self) {
        try Template.read(text, file: "badge.template", kind: .badge) { _ in damaged }
      }
      #expect(error.english.contains("\"logo.png\" is damaged or cut off"))
    }
    let template = try Template.read(text, file: "badge.template", kind: .badge) { _ in png }
    #expect(template.sheet?.images == ["logo.png": png])
  }

  /// The press opens pictures as points, however small their files are.
  @Test func picturesMustNotBeTooLarge() throws {
    func read(_ pictures: [[UInt8]]) throws {
      let lines = pictures.indices.map { "@image 0 0 9 9 \($0).png\n@image 9 9 9 9 \($0).png\n" }
      _ = try Template.read(
        "@card 90 65\n" + lines.joined(), file: "badge.template", kind: .badge
      ) { name in pictures[Int(name.prefix(1)) ?? 0] }
    }
    let page = Picture.empty(width: 4_000, height: 3_000)
    try read([page])
    for pictures in [
      [Picture.empty(width: 20_000, height: 20_000)],
      [Picture.empty(width: 1 << 30, height: 1 << 30)],
      [page, Picture.point], [Picture.empty(width: 32_768, height: 1)],
    ] {
      let error = try #require(throws: StationeryProblem.self) { try read(pictures) }
      #expect(
        error.english.contains(
          "with \"\(pictures.count - 1).png\", the pictures of the template have more than 12 million"
        ))
    }
    for size in [(0, 5), (5, 0x8000_0000)] {
      let odd = Picture.empty(width: size.0, height: size.1)
      #expect(throws: StationeryProblem.self) { try read([odd]) }
    }
  }

  @Test func aLetterHasOtherDirectives() {
    #expect(problems(["@box 0 0 1 1"], "invitation-own.template").first?.contains("@box") == true)
    #expect(
      problems(["@facts", "{{time}}"], "invitation-own.template") == [
        "invitation-own.template:2: a line of @facts must read \"label: value\""
      ])
    #expect(
      problems(["@items", "{{topics}}"], "invitation-own.template") == [
        "invitation-own.template:2: topics is a list; write {{#topics}}…{{/topics}}"
      ])
    #expect(
      problems(["@items", "{{topic.title}}"], "invitation-own.template").count == 1)
  }

  @Test func theNameOfAFileTellsItsKind() {
    #expect(
      problems([], "bage.template") == [
        "bage.template: there is no kind of template \"bage\"; did you mean \"badge\"?"
      ])
    for name in [
      "badge-A B", "badge-Đại", "badge-a_b", "badge-" + String(repeating: "a", count: 27),
    ] {
      #expect(
        problems(["@card 90 65", "@box 0 0 9 9"], "\(name).template") == [
          "\(name).template: the name must be made of a-z, 0-9 and -, at most 32 of them; "
            + "rename the file"
        ])
    }
    #expect(
      BuiltInFiles.shelf(own: [("Hội.profile", "like: nd30")]).problems.map(\.file) == [
        "Hội.profile"
      ])
    #expect(StationeryShelf.mostBytes(of: "badge.template") == 262_144)
    #expect(StationeryShelf.mostBytes(of: "nd30.profile") == 65_536)
    #expect(StationeryShelf.mostBytes(of: "README.txt") == nil)
  }

  @Test func allProblemsOfAllFilesAreGathered() {
    let shelf = BuiltInFiles.shelf(own: [
      ("badge.template", "@card 90 65\n@bx 0 0 1 1\n@txt 0 0 1 1\n"),
      ("x.profile", "like: nd30\na: 1"),
    ])
    #expect(shelf.problems.map(\.line) == [2, 2, 3])
    #expect(shelf.templates["badge"] == BuiltInFiles.shelf.templates["badge"])
  }

  @Test func problemsAreToldInVietnameseToo() throws {
    let shelf = BuiltInFiles.shelf(own: [
      ("badge.template", "@card 90 65\n@txt 0 0 1 1 size=9\nA\n")
    ])
    #expect(
      shelf.problems.map(\.vietnamese) == [
        "badge.template:2: không có lệnh \"@txt\"; ý bạn là \"@text\"?"
      ])
  }
}
