import Testing

@testable import HoinghiClient

@Suite struct ScriptLineTests {
  @Test(arguments: ["", "   ", "# a comment", "  # too\r"])
  func blankLinesAndCommentsAreNoCommands(line: String) throws {
    #expect(try ScriptLine.command(Array(line.utf8), folder: "") == nil)
  }

  @Test(arguments: [
    ("session list C", "session list C"),
    ("  ping \r", "ping"),
    (#"room add C name="@home # 1""#, #"room add C name="@home # 1""#),
    (#"group add C "@x""#, #"group add C "@x""#),
    ("note C mail=@x", "note C mail=@x"),
  ])
  func linesGoAsTheyAre(line: String, wire: String) throws {
    let request = try #require(try ScriptLine.command(Array(line.utf8), folder: ""))
    #expect(String(decoding: request.line, as: UTF8.self) == wire)
    #expect(request.upload == nil)
  }

  @Test func theLastWordSendsAFile() throws {
    let line = Array("delegate import C @null".utf8)
    let request = try #require(try ScriptLine.command(line, folder: "/dev/"))
    #expect(request.opening == Array("delegate import C {0}\n".utf8))
  }

  @Test func aLineCannotAnnounceBytes() {
    let failure = #expect(throws: Failure.self) {
      try ScriptLine.command(Array("delegate import C {12}".utf8), folder: "")
    }
    #expect(failure?.status == .usage)
  }

  @Test func aMissingFileIsNamedInItsFolder() {
    let failure = #expect(throws: Failure.self) {
      try ScriptLine.command(Array(#"import @"my list.csv""#.utf8), folder: "/nowhere/")
    }
    #expect(failure?.sentence.en.contains("/nowhere/my list.csv") == true)
  }

  @Test func theFolderOfAScript() {
    #expect(ScriptLine.folder(of: "seed/demo.txt") == "seed/")
    #expect(ScriptLine.folder(of: "demo.txt").isEmpty)
  }
}
