import Testing

@testable import LineProtocol

@Suite struct CatalogueTests {
  typealias Work = SampleWork
  let words = Parameter<String>.rest("words", Samples.word, vi: "", en: "")
  let some = Parameter<[String]>.words("some", Samples.word, vi: "", en: "")
  let one = Parameter<String>.word("one", Samples.word, vi: "", en: "")
  let maybe = Parameter<String?>.optionalWord("maybe", Samples.word, vi: "", en: "")

  @Test func goodDeclarationsAreSorted() throws {
    let names = try Samples.catalogue().commands.map(\.name)
    #expect(names == names.sorted())
    #expect(names.contains("hall add"))
    #expect(names.count == BuiltInCommands<Work>.all.count + 3)
  }

  @Test func builtInCommandsAreOneWordEach() {
    for command in BuiltInCommands<Work>.all { #expect(!command.name.contains(" ")) }
  }

  @Test func namesAreDeclaredOnce() {
    #expect(problem([Samples.show, Samples.show]) == "hall show is declared twice")
    #expect(problem([Samples.reading("a b c")]) == "a b c: a name has one or two words")
    #expect(problem([Samples.reading("")]) == ": a name has one or two words")
  }

  @Test func nounIsNoCommand() {
    #expect(
      problem([Samples.show, Samples.reading("hall")]) == "hall is both a command and a noun")
  }

  @Test func examplesUseTheirCommand() {
    #expect(
      problem([Samples.reading("a b", example: "a c")]) == "a b: the example uses another command")
    #expect(
      problem([Samples.reading("a b", example: "a bc")]) == "a b: the example uses another command")
    #expect(problem([Samples.reading("a b", example: "a b c")]) == nil)
  }

  @Test func parametersAreDeclaredOnce() {
    #expect(problem([Samples.reading("a", one, one)]) == "a: one is declared twice")
    let key = Parameter<String?>.option("key", Samples.word, vi: "", en: "")
    #expect(
      problem([Samples.reading("a", effect: .writes([.room]), key)]) == "a: key is declared twice")
  }

  @Test func nothingFollowsTheRest() {
    #expect(problem([Samples.reading("a", words, one)]) == "a: one cannot follow the rest")
    #expect(problem([Samples.reading("a", words, maybe)]) == "a: maybe cannot follow the rest")
    #expect(problem([Samples.reading("a", some, words)]) == "a: words cannot follow the rest")
    #expect(problem([Samples.reading("a", some, one)]) == "a: one cannot follow the rest")
  }

  @Test func onlyOptionalWordsFollowAnOptionalWord() {
    #expect(problem([Samples.reading("a", maybe, one)]) == "a: one cannot follow an optional word")
    #expect(
      problem([Samples.reading("a", maybe, words)]) == "a: words cannot follow an optional word")
    #expect(problem([Samples.reading("a", one, maybe, some)]) == nil)
  }

  @Test func namedParametersStandAnywhere() {
    let named = Parameter<String>.named("named", Samples.word, vi: "", en: "")
    #expect(problem([Samples.reading("a", maybe, named, words)]) != nil)
    #expect(problem([Samples.reading("a", words, named)]) == nil)
    #expect(problem([Samples.reading("a", named, one)]) == nil)
  }

  @Test func writesWakeSomebody() {
    #expect(
      problem([Samples.reading("a", effect: .writes([]))]) == "a: a write must name what it wakes")
  }

  @Test func fieldsAreDeclaredOnce() {
    let field = Field.always("x", vi: "", en: "")
    #expect(
      problem([Samples.reading("a", fields: [field, field])]) == "a: a field is declared twice")
  }

  @Test func requestsFindTheirCommand() throws {
    let catalogue = try Samples.catalogue()
    #expect(try catalogue.command(for: request("hall show A")).name == "hall show")
    #expect(try catalogue.command(for: request("ping")).name == "ping")
    #expect(try catalogue.command(for: request("ping hall")).name == "ping")
  }

  @Test(arguments: [
    ("", FaultCode.usage, "the line has no command; help lists the commands"),
    ("x=1", .usage, "the line has no command; help lists the commands"),
    ("hall", .usage, "hall needs one of: add, find, show"),
    ("pnig", .unknownCommand, "there is no command \"pnig\"; did you mean \"ping\"?"),
    ("pnig A", .unknownCommand, "there is no command \"pnig A\"; did you mean \"ping\"?"),
    (
      "hall shw A", .unknownCommand, "there is no command \"hall shw\"; did you mean \"hall show\"?"
    ),
    (
      "hal show A", .unknownCommand, "there is no command \"hal show\"; did you mean \"hall show\"?"
    ),
    ("halll xyzzy", .unknownCommand, "there is no command \"halll xyzzy\"; did you mean \"hall\"?"),
    (
      "hall xyzzy", .unknownCommand, "there is no command \"hall xyzzy\"; hall has: add, find, show"
    ),
    ("xyzzy", .unknownCommand, "there is no command \"xyzzy\"; help lists the commands"),
    ("PING", .unknownCommand, "there is no command \"PING\"; help lists the commands"),
  ])
  func unknownCommandsAreAnsweredWithTheNearest(line: String, code: FaultCode, en: String) throws {
    let catalogue = try Samples.catalogue()
    let asked = try request(line)
    let fault = fault { () throws(Fault) in try catalogue.command(for: asked) }
    #expect(fault?.code == code)
    #expect(fault?.sentence.en == en)
    #expect(fault?.sentence.vi.isEmpty == false)
  }

  private func problem(_ commands: [Command<Work>]) -> String? {
    do throws(CatalogueProblem) {
      _ = try Catalogue(commands)
      return nil
    } catch {
      return error.description
    }
  }
}
