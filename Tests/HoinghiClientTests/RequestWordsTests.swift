import Testing

@testable import HoinghiClient

@Suite struct RequestWordsTests {
  @Test(arguments: [
    ("session", "session"),
    ("Lưu", "Lưu"),
    ("a b", #""a b""#),
    ("", #""""#),
    ("{12}", #""{12}""#),
    (#"a"b"#, #""a\"b""#),
    (#"a\b"#, #""a\\b""#),
    ("a\nb\tc", #""a\nb\tc""#),
  ])
  func wordsAreQuotedWhereNeeded(word: String, wire: String) {
    #expect(WireWord.quoted(word) == wire)
  }

  @Test(arguments: [
    ("name=Lưu Hồng Minh", #"name="Lưu Hồng Minh""#),
    ("n=30", "n=30"),
    ("phone=", #"phone="""#),
    ("note=a=b c", #"note="a=b c""#),
    ("two words=x", #""two words=x""#),
    ("=x y", #""=x y""#),
    ("DLXH-2019", "DLXH-2019"),
    ("-v", "-v"),
  ])
  func parametersKeepTheirNames(argument: String, wire: String) {
    #expect(WireWord.argument(argument) == wire)
  }

  @Test(arguments: ["", "a b", #"q"\"#, "x\ny\tz", "Nguyễn Thị Hoa"])
  func quotingIsUndone(text: String) {
    #expect(WireWord.unquoted("\"" + WireWord.quoted(text).trimmedQuotes + "\"") == text)
  }

  @Test(arguments: [#"""#, "abc", #""a"b""#, #""a\""#])
  func brokenQuotesAreNoWord(text: String) {
    #expect(WireWord.unquoted(text) == nil)
  }

  @Test func aCommandIsOneLine() throws {
    let request = try Request(arguments: ["delegate", "register", "C", "name=A B", "@@x"])
    #expect(request.opening == Array("delegate register C name=\"A B\" @x\n".utf8))
    #expect(request.firstWord == "delegate")
  }

  @Test func aMissingFileIsTold() {
    let failure = #expect(throws: Failure.self) {
      try Request(arguments: ["delegate", "import", "@/nowhere/at/all.csv"])
    }
    #expect(failure?.status == .missing)
  }

  @Test func anUploadIsAnnouncedLast() {
    let request = Request(line: Array("delegate import C".utf8), upload: Upload(bytes: [1, 2, 3]))
    #expect(request.opening == Array("delegate import C {3}\n".utf8))
  }
}

extension String {
  /// Without the quotes around it, if it has any.
  fileprivate var trimmedQuotes: String {
    hasPrefix("\"") ? String(dropFirst().dropLast()) : self
  }
}
