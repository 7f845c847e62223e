import Glibc
import HoinghiTesting
import Synchronization
import Testing

/// What happens to a print when a reader or the program that makes pages goes away.
@Suite("Prints that go wrong")
struct PressFailureTests {
  private static let long = "report print delegates DONG format=pdf"
  private static let short = "report print programme DONG format=pdf"

  @Test("a reader that goes away takes its press along, and the next print comes")
  func goneReader() throws {
    try withCrowd { daemon in
      let impatient = try daemon.connect()
      try impatient.send(Self.long + "\n")
      try #require(eventually { !Presses.of(daemon).isEmpty })
      impatient.close()
      #expect(try eventually { Presses.of(daemon).isEmpty })
      // Those that go when the first bytes have come.
      for format in ["csv", "text", "html", "jsonl", "xlsx", "pdf"] {
        let other = try daemon.connect()
        try other.send("report print delegates DONG format=\(format)\n")
        #expect(try other.readLine()?.hasPrefix("payload: ") == true, "\(format)")
        other.close()
        #expect(try eventually { Presses.of(daemon).isEmpty })
        #expect(try daemon.connect().request("ping").isOK, "\(format)")
      }
      let file = try daemon.connect().request(Self.short)
      #expect(file.isOK)
      #expect(file.payload?.isWholePDF == true)
    }
  }

  @Test("a press that is killed ends the print with what to do, and the daemon lives")
  func killedPress() throws {
    try withCrowd { daemon in
      let client = try daemon.connect(timeout: .seconds(60))
      try client.send(Self.long + "\n")
      try #require(eventually { !Presses.of(daemon).isEmpty })
      for press in Presses.of(daemon) { kill(press, SIGKILL) }
      let reply = try client.readReply()
      #expect(reply.fault == 901)
      #expect(reply.final.contains("Try again; if that does not help, choose another format"))
      #expect(daemon.log.contains("the press was ended by signal 9"))
      // The same conversation goes on.
      #expect(try client.request("ping").isOK)
      #expect(try client.request(Self.short).payload?.isWholePDF == true)
      #expect(Presses.of(daemon).isEmpty)
    }
  }

  @Test("of five at once two are made at a time, all come whole, and others are answered")
  func fiveAtOnce() throws {
    try withCrowd { daemon in
      let isDone = Atomic(false)
      let peak = Atomic(0)
      let answers = try concurrently(7) { index in
        switch index {
        case 5:
          while !isDone.load(ordering: .relaxed) {
            peak.max(Presses.of(daemon).count, ordering: .relaxed)
            usleep(2_000)
          }
          return true
        case 6:
          let other = try daemon.connect()
          while !isDone.load(ordering: .relaxed) {
            let asked = ContinuousClock.now
            let isAnswered = try other.request("delegate list DONG limit=5").isOK
            // Far more than it needs, and less than two of the prints take.
            guard isAnswered, ContinuousClock.now - asked < .seconds(2) else { return false }
            usleep(5_000)
          }
          return true
        default:
          defer { if index == 4 { isDone.store(true, ordering: .relaxed) } }
          // In this order, so that the last one comes last.
          usleep(UInt32(index) * 50_000)
          let client = try daemon.connect(timeout: .seconds(60))
          return try client.request(Self.long).payload?.isWholePDF == true
        }
      }
      #expect(answers == Array(repeating: true, count: 7))
      #expect(peak.load(ordering: .relaxed) == 2)
      #expect(Presses.of(daemon).isEmpty)
    }
  }

  @Test("without a press the daemon says so at its start and when asked; all else works")
  func noPress() throws {
    try withDaemon(["documents.press-program": "/nonexistent/hoinghipress"]) { daemon, database in
      let complaint = "PDF cannot be printed: The server lacks the program"
      #expect(try eventually { daemon.log.contains(complaint) })
      let conference = try SmallConference(daemon, database)
      let refused = try conference.ask("report print programme", "format=pdf")
      #expect(refused.fault == 901)
      #expect(refused.final.contains("Choose another format"))
      #expect(refused.final.contains("have an administrator install it again"))
      #expect(refused.payload == nil)
      for format in ["text", "html", "xlsx", "csv", "jsonl"] {
        #expect(try conference.ask("report print programme", "format=\(format)").isOK)
      }
    }
  }

  @Test("the first lines of a print that fails are no file: its client is told last")
  func brokenPress() throws {
    let folder = try ScratchDirectory()
    let program = folder.path + "/press"
    let lines = "#!/bin/sh\ncat >/dev/null\nprintf '%%PDF-1.4'\nexit 1\n"
    try Programs.write(Array(lines.utf8), to: program)
    chmod(program, 0o755)
    try withDaemon(["documents.press-program": program]) { daemon, database in
      let conference = try SmallConference(daemon, database)
      let reply = try conference.ask("report print programme", "format=pdf")
      #expect(reply.payload?.bytes == Array("%PDF-1.4".utf8))
      #expect(reply.fault == 901)
      #expect(try conference.ask("report print programme", "format=html").isOK)
    }
  }

  /// A conference with so many synthetic delegates that their list takes a press a second or two.
  private func withCrowd(_ body: @Sendable (RunningDaemon) throws -> Void) throws {
    try withDaemon { daemon, database in
      try database.psql.run(
        """
        insert into hoinghi.conference
          (code, title, first_day, last_day, zone, profile, synthetic)
        values ('DONG', 'Hội nghị đông người (dữ liệu giả)', '2030-01-01', '2030-01-01',
          'Asia/Ho_Chi_Minh', 'plain', true);
        insert into hoinghi.delegate (conference_id, delegate, number, name, identity, sort_key,
          search_fold, tone_fold, position, synthetic)
        select conference_id, 'D' || n, n, 'Người Thử ' || n, 'người thử ' || n,
          to_char(n, '000000'), 'nguoi thu ' || n, 'người thử ' || n, 'Chuyên viên', true
        from hoinghi.conference, generate_series(1, 10000) n where code = 'DONG';
        """)
      try body(daemon)
    }
  }
}

/// The programs that make pages for a daemon.
private enum Presses {
  static func of(_ daemon: RunningDaemon) -> [pid_t] {
    let parent = daemon.pid
    guard let directory = opendir("/proc") else { return [] }
    defer { closedir(directory) }
    var found: [pid_t] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      // `id (name) state parent …`
      guard let pid = pid_t(name), let stat = TextFile.contents("/proc/\(pid)/stat") else {
        continue
      }
      let words = stat.split(separator: " ")
      guard words.count > 3, words[1] == "(hoinghipress)", words[3] == "\(parent)" else {
        continue
      }
      found.append(pid)
    }
    return found
  }
}

extension Reply.Payload {
  /// Whether it begins and ends as a PDF file does.
  fileprivate var isWholePDF: Bool {
    bytes.starts(with: Array("%PDF-".utf8)) && bytes.suffix(6).contains(Array("%%EOF".utf8)[...])
  }
}
