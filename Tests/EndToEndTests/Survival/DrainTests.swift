import Glibc
import HoinghiTesting
import Testing

@Suite("SIGTERM")
struct DrainTests {
  @Test(
    "what is under way is answered, nothing is done without an answer, and the daemon ends well")
  func drain() throws {
    try withDaemon { daemon, database in
      let seed = try ConferenceSeed(on: daemon.connect(), sessions: 10, capacity: 9, delegates: 100)
      let idle = try daemon.connect()
      try idle.send("idle\n")
      let start = StartLine(11)
      let answered = try concurrently(11) { index -> Int in
        guard index < 10 else {
          start.wait()
          usleep(20_000)
          daemon.send(SIGTERM)
          return 0
        }
        let client = try daemon.connect()
        let requests = seed.delegates.map { enrol(seed.sessions[index], $0) + "\n" }.joined()
        start.wait()
        try client.send(requests)
        // Whole replies and then the end: readReply throws at half a reply.
        var count = 0
        while let line = try client.readLine() {
          if line == "OK" {
            count += 1
          } else if line.hasPrefix("ERR") {
            #expect(line.hasPrefix("ERR 905"))
          }
        }
        return count
      }
      #expect(daemon.wait(atMost: .seconds(15)) == .exited(0))
      let done = try database.psql.number("select count(*) from hoinghi.enrolment")
      #expect(answered.reduce(0, +) == done)
      #expect(try idle.readToEnd().hasPrefix("OK\n"))
    }
  }

  @Test("ends a daemon with silent clients at once, and frees its socket for the next")
  func silentClients() throws {
    try withDaemon { daemon, _ in
      let silent = try daemon.connect()
      let started = ContinuousClock.now
      #expect(try daemon.stop() == .exited(0))
      #expect(ContinuousClock.now - started < .seconds(3))
      #expect(try silent.readLine() == nil)
      try daemon.start()
      #expect(try daemon.connect().request("ping").final == "OK")
    }
  }

  @Test("a daemon that was killed leaves no socket in the way of the next")
  func staleSocket() throws {
    try withDaemon { daemon, _ in
      daemon.kill()
      try daemon.start()
      #expect(try daemon.connect().request("ping").final == "OK")
    }
  }

  @Test("a second daemon does not take a socket away from the first")
  func socketInUse() throws {
    try withDaemon { daemon, _ in
      let second = try daemon.startSecond()
      #expect(second != .exited(0))
      #expect(try daemon.connect().request("ping").final == "OK")
    }
  }
}
