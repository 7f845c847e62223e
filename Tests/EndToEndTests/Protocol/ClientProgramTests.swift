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
        "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "IN": scratch.path,
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
    arguments: ["", "quit\n", "ping\n", "room list KIN @/nonexistent\n"])
  func uncommitted(_ last: String) throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      #expect(try client.request("conference create KIN title=\"Kín\" from=2026-03-02").isOK)
      let script = "begin\\nroom add KIN RX name=RX\\n" + last.replacing("\n", with: "\\n")
      let (ending, output) = try Self.shell("printf '\(script)' | \"$hoinghi\"", daemon)
      #expect(ending == .exited(last.contains("@") ? 66 : 64))
      #expect(output.contains("stdin:"), "\(output)")
      #expect(output.contains("chưa được commit"), "\(output)")
      #expect(try client.request("room list KIN").records.isEmpty)
    }
  }

  @Test("a list that nobody commits is told also after a fault that stopped nothing")
  func uncommittedAfterAFault() throws {
    try withDaemon { daemon, _ in
      let (ending, output) = try Self.shell(
        "printf 'nonsense\\nbegin\\n' | \"$hoinghi\" --keep-going", daemon)
      #expect(ending != .exited(0))
      #expect(output.contains("chưa được commit"), "\(output)")
    }
  }

  @Test("its options may stand before and behind the words")
  func places() throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      #expect(try client.request("conference create KIN title=\"Kín\" from=2026-03-02").isOK)
      let (ending, output) = try Self.shell(
        """
        cd "$IN" && "$hoinghi" report print speakers KIN format=html -o a.html &&
        "$hoinghi" -o b.html report print speakers KIN format=html && cmp a.html b.html &&
        "$hoinghi" conference show --json KIN && "$hoinghi" -- ping && ls -A
        """, daemon)
      #expect(ending == .exited(0), "\(output)")
      #expect(output.contains("\"conference\":\"KIN\""), "\(output)")
      #expect(output.hasSuffix("a.html\nb.html\noutput\n"), "\(output)")
      let (wrong, words) = try Self.shell("\"$hoinghi\" ping --nonsense", daemon)
      #expect(wrong == .exited(64))
      #expect(words.contains("--nonsense"), "\(words)")
    }
  }

  @Test("a file that is saved is whole or not there, and nobody else's file is touched")
  func savedFiles() throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      #expect(try client.request("conference create KIN title=\"Kín\" from=2026-03-02").isOK)
      let (ending, output) = try Self.shell(
        """
        cd "$IN" && echo mine > a.pdf.part && echo victim > victim && ln -s victim b.pdf.part &&
        "$hoinghi" report print speakers KIN format=pdf -o a.pdf &&
        "$hoinghi" report print speakers KIN format=pdf -o b.pdf &&
        cat a.pdf.part victim && test ! -L b.pdf &&
        { "$hoinghi" report print speakers KIN format=nonsense -o a.pdf; qpdf --check a.pdf; } \
          > /dev/null 2>&1 && ls -A &&
        for n in 1 2 3 4; do "$hoinghi" report print speakers KIN format=pdf -o c.pdf & done; wait
        qpdf --check c.pdf > /dev/null && echo whole
        """, daemon)
      #expect(ending == .exited(0), "\(output)")
      #expect(
        output == """
          mine
          victim
          a.pdf
          a.pdf.part
          b.pdf
          b.pdf.part
          output
          victim
          whole

          """)
    }
  }
}
