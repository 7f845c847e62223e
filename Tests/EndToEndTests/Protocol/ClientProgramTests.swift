import HoinghiTesting
import Testing

/// The program `hoinghi` as scripts and cron jobs use it.
@Suite("The client as a program")
struct ClientProgramTests {
  /// Runs lines of a shell in which $hoinghi is the client.
  private static func shell(
    _ lines: String, _ daemon: RunningDaemon
  ) throws -> (ending: Ending?, output: String) {
    let scratch = try ScratchDirectory()
    let output = scratch.path + "/output"
    let child = try ChildProcess(
      ["sh", "-c", lines],
      environment: [
        "hoinghi": try TestPlaces.program("hoinghi"), "HOINGHI_SERVER": daemon.socket,
        "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
      ], output: output)
    return (child.wait(atMost: .seconds(30)), TextFile.contents(output) ?? "")
  }

  @Test("with its output closed it loses what it says, and sends nothing of it to the daemon")
  func closedOutput() throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      let title = "room add KIN INJ name=Injected"
      #expect(try client.request("conference create KIN title=\"\(title)\" from=2026-03-02").isOK)
      for _ in 0..<10 {
        let (ending, _) = try Self.shell(
          "exec \"$hoinghi\" report print speakers KIN >&-", daemon)
        #expect(ending == .exited(74))
      }
      #expect(try client.request("room list KIN").records.isEmpty)
    }
  }

  @Test(
    "a list that nobody commits is told, whatever ends the script",
    arguments: ["", "quit\n", "ping\n"])
  func uncommitted(_ last: String) throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      #expect(try client.request("conference create KIN title=\"Kín\" from=2026-03-02").isOK)
      let script = "begin\\nroom add KIN RX name=RX\\n" + last.replacing("\n", with: "\\n")
      let (ending, output) = try Self.shell("printf '\(script)' | \"$hoinghi\"", daemon)
      #expect(ending == .exited(64))
      #expect(output.contains("stdin:"), "\(output)")
      #expect(output.contains("not committed"), "\(output)")
      #expect(try client.request("room list KIN").records.isEmpty)
    }
  }
}
