import Documents
import Stationery
import Testing

struct ProfileFileTests {
  private func problems(_ text: String) -> [String] {
    BuiltInFiles.shelf(own: [("own.profile", text)]).problems.map(\.english)
  }

  @Test func anAgencysOwnProfileIsThreeLines() throws {
    let shelf = BuiltInFiles.shelf(own: [
      ("hoi.profile", "like: nd30\ntitle.vi: Của Hội\nend-mark: \".\"  # ours\n")
    ])
    #expect(shelf.problems.isEmpty)
    let profile = try #require(shelf.profiles["hoi"])
    #expect(profile.name == "hoi" && profile.title.vi == "Của Hội" && profile.endMark == ".")
    #expect(profile.ancestors == ["nd30"] && profile.family == "nd30")
    #expect(profile.style == shelf.profiles["nd30"]?.style)
  }

  @Test func aProfileMayChangeTheBuiltInOneOfItsName() throws {
    let shelf = BuiltInFiles.shelf(own: [("nd30.profile", "like: nd30\nmargins.left: 35\n")])
    #expect(shelf.problems.isEmpty)
    #expect(shelf.profiles["nd30"]?.style.margins.left == 35)
    #expect(shelf.profiles["plain"]?.style.margins.left == 30)
  }

  @Test func unknownKeysAreNamedWithTheNearestOne() {
    #expect(
      problems("like: nd30\n\n# note\nmargin.left: 30\n") == [
        "own.profile:4: there is no key \"margin.left\"; did you mean \"margins.left\"?"
      ])
  }

  @Test func valuesAreChecked() {
    #expect(
      problems("like: nd30\nmargins.left: 300\nbody.indent: 1e1\n") == [
        "own.profile:2: margins.left (left margin, mm) must be a number from 5 to 60, not \"300\"",
        "own.profile:3: body.indent (indent of a first line, mm) must be a number from 0 to 30, "
          + "not \"1e1\"",
      ])
    #expect(
      problems("like: nd30\ntitle-rule: wavy\npage-number.first-page: maybe") == [
        "own.profile:2: title-rule (what stands below the title) must be one of: "
          + "line, dashes, none, not \"wavy\"",
        "own.profile:3: page-number.first-page (whether page 1 shows its number) must be "
          + "yes or no, not \"maybe\"",
      ])
    #expect(problems("like: nd30\nnumber.form: \"{number}/{kind}\"").count == 1)
    #expect(problems("like: nd30\nnumber.form: \"{number\"").count == 1)
    #expect(problems("like: nd30\nheader.date-emphasis: slanted").count == 1)
  }

  @Test func brokenLinesAreReported() {
    #expect(
      problems("like: nd30\nend-mark .\nend-mark: .\nend-mark: ./.\nfont: \"A\" b\n") == [
        "own.profile:2: this line must read \"key: value\" (or begin with # if it is a comment)",
        "own.profile:4: the key end-mark already stands in line 3; keep one of them",
        "own.profile:5: the value of font lacks its closing \", or something stands behind it",
      ])
  }

  @Test func whatIsMissingIsListed() throws {
    let text = try BuiltInFiles.text("nd30.profile")
    let cut = text.split(separator: "\n").filter { !$0.hasPrefix("end-mark") }
    let found = problems(cut.joined(separator: "\n"))
    #expect(
      found == [
        "own.profile: missing: end-mark; add these keys, "
          + "or add \"like: nd30\" to take those of nd30"
      ])
  }

  @Test func anUnknownModelIsNamed() {
    #expect(
      problems("like: nd3\n") == [
        "own.profile:1: there is no profile \"nd3\"; did you mean \"nd30\"?"
      ])
    #expect(problems("like: own\n").count == 1)
  }

  @Test func problemsAreToldInVietnameseToo() throws {
    let error = try #require(throws: StationeryProblem.self) {
      try Profile.read("like: x\nfontt: A\n", file: "a.profile") { _ in
        try? BuiltInFiles.profile("nd30")
      }
    }
    #expect(error.vietnamese == "a.profile:2: không có khóa \"fontt\"; ý bạn là \"font\"?")
    #expect(error.file == "a.profile" && error.line == 2)
  }

  @Test func aFileWithProblemsLeavesTheBuiltInOne() {
    let shelf = BuiltInFiles.shelf(own: [("nd30.profile", "like: nd30\nmargins.left: x\n")])
    #expect(shelf.problems.count == 1)
    #expect(shelf.profiles["nd30"]?.style.margins.left == 30)
  }

  @Test func profilesThatAreLikeEachOtherAreRefused() {
    let shelf = BuiltInFiles.shelf(own: [("a.profile", "like: b"), ("b.profile", "like: a")])
    #expect(
      shelf.problems.map(\.english) == [
        "b.profile:1: these profiles are like each other (a → b → a); take like out of one of them",
        "a.profile:1: it cannot be like b, which has a mistake; mend that file first",
      ])
    #expect(shelf.profiles["a"] == nil && shelf.profiles["b"] == nil)
  }

  @Test func aProfileLikeABrokenOneSaysSo() {
    let shelf = BuiltInFiles.shelf(own: [
      ("a.profile", "# ours\nlike: b"), ("b.profile", "like: nd30\nfontt: A"),
    ])
    #expect(
      shelf.problems.map(\.english) == [
        "b.profile:2: there is no key \"fontt\"; did you mean \"font\"?",
        "a.profile:2: it cannot be like b, which has a mistake; mend that file first",
      ])
  }

  @Test func aFamilyMustHaveTemplates() {
    #expect(
      problems("like: nd30\nfamily: nd3") == [
        "own.profile:2: there is no family of templates \"nd3\"; did you mean \"nd30\"?"
      ])
    #expect(
      problems("like: nd30\nfamily: truong-hoc") == [
        "own.profile:2: there is no family of templates \"truong-hoc\"; "
          + "choose from: dang, nd30, plain, or add a template such as badge-truong-hoc.template"
      ])
    let shelf = BuiltInFiles.shelf(own: [
      ("own.profile", "like: nd30\nfamily: truong"),
      ("badge-truong.template", "@card 90 65\n@box 0 0 9 9"),
    ])
    #expect(shelf.problems.isEmpty)
    #expect(shelf.template(.badge, profile: "own")?.name == "badge-truong")
  }

  @Test func marginsMustLeaveRoomForText() {
    #expect(
      problems("like: nd30\npaper: a5\nmargins.left: 40\nmargins.top: 60\nmargins.bottom: 60") == [
        "own.profile:5: the text is 90 mm high and needs 100 mm; take smaller margins, or a4"
      ])
    #expect(
      problems("like: nd30\nmargins.right: 30\npaper: a5\n") == [
        "own.profile:3: the text is 88 mm wide and needs 90 mm; take smaller margins, or a4"
      ])
    #expect(problems("like: nd30\npaper: a5\n").isEmpty)
    #expect(problems("like: nd30\nmargins.right: 60\nmargins.left: 60\n").isEmpty)
  }
}
