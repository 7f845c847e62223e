import Glibc
import HoinghiTesting
import Testing

@Suite("A client that never reads")
struct SlowReaderTests {
  static let requests = ["commands json", "commands", "session list \(ConferenceSeed.code)"]

  @Test("does not fill the daemon's memory, and the others are served", arguments: requests)
  func neverReads(_ request: String) throws {
    try withDaemon { daemon, _ in
      let pid = daemon.pid
      _ = try ConferenceSeed(on: daemon.connect(), sessions: 200, capacity: 1, delegates: 0)
      let other = try daemon.connect()
      #expect(try other.request(request).isOK)
      let before = daemon.residentMiB
      let greedy = try daemon.connect(timeout: .seconds(3))
      let flood = Array(String(repeating: request + "\n", count: 20_000).utf8)
      // It is stopped by the daemon's taking no more.
      try? greedy.send(flood, isReading: false)
      var slowest = Duration.zero
      for _ in 0..<20 {
        let started = ContinuousClock.now
        #expect(try other.request("session list \(ConferenceSeed.code) limit=1").isOK)
        slowest = max(slowest, ContinuousClock.now - started)
      }
      #expect(slowest < .seconds(3))
      #expect(daemon.residentMiB - before < 64)
      greedy.close()
      try expectUnharmed(daemon, pid: pid)
    }
  }

  @Test("does not fill it in small bites either")
  func bites() throws {
    try withDaemon { daemon, _ in
      let greedy = try daemon.connect(timeout: .seconds(1))
      let bite = Array(String(repeating: "commands json\n", count: 5).utf8)
      let before = daemon.residentMiB
      for _ in 0..<600 {
        // Each is served and sent before the next comes.
        usleep(3000)
        guard (try? greedy.send(bite, isReading: false)) != nil else { break }
      }
      #expect(daemon.residentMiB - before < 64)
      try expectUnharmed(daemon, pid: daemon.pid)
    }
  }

  @Test("gets everything in order once it reads after all")
  func readsLate() throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect(timeout: .seconds(30))
      let whole = try client.request("commands")
      // More than the sockets and the daemon hold together.
      let count = 5000
      let sender = try daemon.connect(timeout: .seconds(30))
      try sender.send(String(repeating: "commands\n", count: count))
      sender.finishSending()
      for index in 0..<count { try #require(try sender.readReply() == whole, "reply \(index)") }
      #expect(try sender.readLine() == nil)
    }
  }

  @Test("and one that leaves in the middle of a long answer harm nobody")
  func leaves() throws {
    try withDaemon { daemon, database in
      let pid = daemon.pid
      let conference = try ImportedProgramme(on: daemon.connect(), database)
      let title = String(repeating: "x", count: 4000)
      let file = ProgrammeFile(
        (1...600).map { .init(id: "\($0)", title: title, start: "2024-03-02T10:00") }
      ).xml
      for _ in 1...3 {
        let client = try daemon.connect(timeout: .seconds(30))
        let head = "programme import \(conference.code) format=auto mode=check {\(file.count)}\n"
        try client.send(Array(head.utf8) + file)
        #expect(try client.readLine() == "record: summary")
        client.close()
      }
      // Those that were left behind are over when this one is answered.
      #expect(try conference.send(file, mode: "check").isOK)
      try expectUnharmed(daemon, pid: pid)
    }
  }
}
