import HoinghiTesting
import Testing

@Suite("Waiting for changes")
struct IdleTests {
  private let code = ConferenceSeed.code

  @Test("idle hears what a client of another daemon on the same database changes")
  func acrossDaemons() throws {
    try withDaemon { first, database in
      let second = try RunningDaemon(database: database.conninfo)
      let working = try first.connect()
      _ = try ConferenceSeed(on: working, sessions: 0, capacity: 1, delegates: 0)
      let waiting = try second.connect()
      try waiting.settle()
      try waiting.send("idle room\n")
      #expect(waiting.isSilent(for: .milliseconds(300)))
      #expect(try working.request("unit add \(code) name=\"Đơn vị\"").isOK)
      #expect(waiting.isSilent(for: .milliseconds(700)))
      #expect(try working.request("room add \(code) A name=A").isOK)
      let started = ContinuousClock.now
      #expect(try waiting.readReply().lines == ["changed: room"])
      #expect(ContinuousClock.now - started < .seconds(3))
      // And what it hears of, it can read.
      #expect(try waiting.request("room list \(code)").values("room") == ["A"])
      #expect(try second.stop() == .exited(0))
    }
  }

  @Test("a change between two idles is not missed")
  func between() throws {
    try withDaemon { daemon, _ in
      let working = try daemon.connect()
      _ = try ConferenceSeed(on: working, sessions: 0, capacity: 1, delegates: 0)
      let waiting = try daemon.connect()
      try waiting.send("idle room\nping\n")
      #expect(try waiting.readReply().lines == [])
      #expect(try waiting.readReply().isOK)
      #expect(try working.request("room add \(code) A name=A").isOK)
      #expect(try waiting.request("idle room").lines == ["changed: room"])
    }
  }

  @Test("what was refused or taken back wakes nobody")
  func nothingChanged() throws {
    try withDaemon { daemon, _ in
      let working = try daemon.connect()
      _ = try ConferenceSeed(on: working, sessions: 0, capacity: 1, delegates: 0)
      let waiting = try daemon.connect()
      try waiting.send("idle room\n")
      #expect(waiting.isSilent(for: .milliseconds(100)))
      #expect(try working.request("room add NOWHERE A name=A").fault == 300)
      try ConferenceSeed.pipeline(
        ["begin", "room add \(code) A name=A", "room add \(code) A name=B"], on: working)
      #expect(try working.request("commit").fault == 301)
      #expect(waiting.isSilent(for: .milliseconds(500)))
    }
  }

  @Test("a change is heard once the list it belongs to is committed, not before")
  func onCommit() throws {
    try withDaemon { daemon, _ in
      let working = try daemon.connect()
      _ = try ConferenceSeed(on: working, sessions: 0, capacity: 1, delegates: 0)
      let waiting = try daemon.connect()
      try waiting.send("idle\n")
      #expect(waiting.isSilent(for: .milliseconds(100)))
      try ConferenceSeed.pipeline(["begin", "room add \(code) A name=A"], on: working)
      #expect(waiting.isSilent(for: .milliseconds(300)))
      #expect(try working.request("commit").isOK)
      #expect(try waiting.readReply().lines == ["changed: room"])
    }
  }
}
