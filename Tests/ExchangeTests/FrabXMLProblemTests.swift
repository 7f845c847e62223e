import Testing

@testable import Exchange

@Suite("Bad frab XML is refused and explained")
struct FrabXMLProblemTests {
  private func problem(
    _ bytes: [UInt8], _ limits: ExchangeLimits = .standard
  ) -> ExchangeProblem? {
    #expect(throws: ExchangeProblem.self) { try FrabXMLReader.read(bytes, limits: limits) }
  }

  private func problem(_ text: String) -> ExchangeProblem? { problem(Array(text.utf8)) }

  @Test func externalEntitiesAreRefused() {
    let text = """
      <?xml version="1.0"?>
      <!DOCTYPE schedule [<!ENTITY x SYSTEM "file:///etc/passwd">]>
      <schedule>&x;</schedule>
      """
    #expect(problem(text)?.reason == .documentType)
    #expect(problem(text)?.place == .line(2))
    #expect(problem(text)?.english.hasPrefix("Line 2") == true)
    #expect(problem(text)?.vietnamese.hasPrefix("Dòng 2") == true)
    #expect(problem("<!DOCTYPE html><html/>")?.reason == .documentType)
  }

  @Test func aWrongEncodingIsExplained() {
    var bytes = FrabSample.xml(FrabSample.event(title: "Nguy?n"))
    if let place = bytes.lastIndex(of: UInt8(ascii: "?")) { bytes[place] = 0xE3 }
    #expect(problem(bytes)?.reason == .encoding)
    #expect(problem(bytes)?.place == .line(6))
    let legacy = "<?xml version='1.0' encoding='windows-1258'?><schedule/>"
    #expect(problem(legacy)?.reason == .encoding)
  }

  @Test func aFileThatIsCutOffIsExplained() {
    let whole = FrabSample.xml(FrabSample.event())
    for count in [60, 120, 200, whole.count / 2, whole.count - 3] {
      let problem = problem(Array(whole[..<count]))
      #expect(problem?.reason == .truncated)
      #expect(problem?.place != nil)
    }
  }

  @Test func otherFilesAreExplained() {
    #expect(problem("")?.reason == .empty)
    #expect(problem("{}")?.reason == .notProgramme)
    #expect(problem("STT;Nội dung\n")?.reason == .notProgramme)
    #expect(problem("<rss/>")?.reason == .notSchedule)
    #expect(problem("<rss/>")?.english.contains("<rss>") == true)
    #expect(problem([0x50, 0x4B, 3, 4])?.reason == .compressed)
    #expect(problem([0x1F, 0x8B, 8, 0])?.reason == .compressed)
  }

  @Test func brokenXMLIsExplainedWithItsLine() {
    #expect(problem("<schedule>\n<day></schedule>")?.reason == .mismatchedTag)
    #expect(problem("<schedule>\n<day></schedule>")?.place == .line(2))
    #expect(problem("<schedule>&nbsp;</schedule>")?.reason == .unknownEntity)
    #expect(problem("<schedule><day a=1/></schedule>")?.reason == .malformed)
  }

  @Test func limitsAreKept() {
    var limits = ExchangeLimits()
    limits.maximumBytes = 100
    #expect(problem(FrabSample.xml(), limits)?.reason == .tooLarge)
    limits = ExchangeLimits()
    limits.maximumItems = 1
    let two = FrabSample.xml(FrabSample.event(), FrabSample.event(id: "2"))
    #expect(problem(two, limits)?.reason == .tooManyItems)
    #expect(problem(two, limits)?.place == .line(7))
    limits = ExchangeLimits()
    limits.maximumTextBytes = 20
    let long = FrabSample.xml(FrabSample.event(title: String(repeating: "a", count: 21)))
    #expect(problem(long, limits)?.reason == .textTooLong)
    limits = ExchangeLimits()
    limits.maximumRooms = 0
    #expect(problem(FrabSample.xml(), limits)?.reason == .tooManyRooms)
    limits = ExchangeLimits()
    limits.maximumDays = 0
    #expect(problem(FrabSample.xml(), limits)?.reason == .tooManyDays)
    limits = ExchangeLimits()
    limits.maximumParts = 1
    let people = "<persons><person>A</person><person>B</person></persons>"
    #expect(
      problem(FrabSample.xml(FrabSample.event(more: people)), limits)?.reason == .tooManyParts)
    let wide = FrabSample.xml(room: "<room name='\(String(repeating: "a", count: 1_001))'>")
    #expect(problem(wide)?.reason == .textTooLong)
    limits = ExchangeLimits()
    limits.maximumDescriptionBytes = 9
    let described = FrabSample.event(more: "<abstract>12345</abstract><description>6</description>")
    let second = FrabSample.event(id: "2", more: "<abstract>1234</abstract>")
    #expect(problem(FrabSample.xml(described, second), limits)?.reason == .tooLarge)
    let deep = "<schedule>" + String(repeating: "<a>", count: 100)
    #expect(problem(deep)?.reason == .tooDeep)
  }

  @Test(arguments: ExchangeProblem.Reason.allCases)
  func everyProblemHasItsSentences(_ reason: ExchangeProblem.Reason) {
    let problem = ExchangeProblem(reason, place: .line(3), column: 4, values: ["5"])
    #expect(problem.english.hasPrefix("Line 3, column 4: "))
    #expect(problem.vietnamese.hasPrefix("Dòng 3, cột 4: "))
    #expect(!problem.english.hasSuffix(reason.rawValue))
    #expect(!problem.vietnamese.hasSuffix(reason.rawValue))
  }
}
