import Testing

@testable import LineProtocol

@Suite struct SentenceTests {
  @Test func placesAreFilled() {
    let sentence = Sentence(vi: "phòng {0} bận đến {1}", en: "{1}: room {0}, {0}")
    #expect(
      sentence.filled(["HT-A", "10h05"])
        == Sentence(vi: "phòng HT-A bận đến 10h05", en: "10h05: room HT-A, HT-A"))
  }

  @Test func holesAreSeen() {
    #expect(Sentence(vi: "{0} {1} {2}", en: "").filled(["a", nil]).vi == "a ? ?")
  }

  @Test func valuesAreNotFilledAgain() {
    #expect(Sentence(vi: "{0} {1}", en: "").filled(["{1}", "b"]).vi == "{1} b")
  }

  @Test(arguments: ["{", "{}", "{x}", "a { b } c", "{0", "{{x}"])
  func otherBracesStay(template: String) {
    #expect(Sentence(vi: template, en: template).filled(["v"]).en == template)
  }

  @Test func languagesAreChosen() {
    #expect(Sentence(vi: "có", en: "yes")[.vi] == "có")
    #expect(Sentence(vi: "có", en: "yes")[.en] == "yes")
  }
}

@Suite struct NearestTests {
  @Test(arguments: [
    ("pnig", "ping"), ("sesion list", "session list"), ("room lst", "room list"),
    ("titel", "title"), ("room listt", "room list"),
  ])
  func slipsFindTheirWord(typed: String, meant: String) {
    let names = ["ping", "quit", "session list", "room list", "room add", "title", "kind"]
    #expect(nearest(to: typed, in: names) == meant)
  }

  @Test func whatIsFarFindsNothing() {
    #expect(nearest(to: "xyz", in: ["ping", "quit"]) == nil)
    #expect(nearest(to: "", in: ["ping"]) == nil)
    #expect(nearest(to: "ping", in: [String]()) == nil)
    #expect(nearest(to: String(repeating: "a", count: 1 << 20), in: ["ping"]) == nil)
  }

  @Test func theFirstOfEqualsIsMeant() {
    #expect(nearest(to: "cat", in: ["cut", "cot"]) == "cut")
  }

  @Test(arguments: [
    ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1),
    ("abc", "abcd", 1), ("abc", "axc", 1), ("kitten", "sitting", 3),
  ])
  func editsAreCounted(left: String, right: String, distance: Int) {
    #expect(editDistance(Array(left.utf8), Array(right.utf8)) == distance)
  }
}
