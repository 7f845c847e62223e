import HoinghiTesting
import Testing

@Suite("PostgreSQL goes away and comes back")
struct OutageTests {
  @Test("the daemon says so meanwhile, and recovers by itself")
  func restarted() throws {
    // The first daemon only keeps a PostgreSQL for the second.
    let keeper = try RunningDaemon(database: nil)
    let daemon = try RunningDaemon(database: keeper.postgres.conninfo)
    let client = try daemon.connect()
    let seed = try ConferenceSeed(on: client, sessions: 1, capacity: 1, delegates: 1)
    #expect(try keeper.stop() == .exited(0))

    #expect(try client.request("session list \(ConferenceSeed.code)").fault == 901)
    #expect(try client.request(enrol("S1", seed.delegates[0], key: "k")).fault == 901)
    try ConferenceSeed.pipeline(["begin"], on: client)
    #expect(try client.request("room add \(ConferenceSeed.code) A name=A").isOK)
    #expect(try client.request("commit").fault == 901)
    let status = try client.request("status")
    #expect(status.isOK)
    #expect(status["database"] != "up")

    try keeper.start()
    #expect(
      try eventually(within: .seconds(15)) { try client.request("status")["database"] == "up" })
    #expect(try client.request("session list \(ConferenceSeed.code)")["session"] == "S1")
    #expect(try client.request(enrol("S1", seed.delegates[0], key: "k"))["status"] == "confirmed")
    try hearsAgain(daemon)
    #expect(try daemon.stop() == .exited(0))
    #expect(try keeper.stop() == .exited(0))
  }

  /// Changes made by others are heard again after the outage.
  private func hearsAgain(_ daemon: RunningDaemon) throws {
    let waiting = try daemon.connect()
    try waiting.send("idle room\n")
    #expect(waiting.isSilent(for: .milliseconds(300)))
    let working = try daemon.connect()
    #expect(try working.request("room add \(ConferenceSeed.code) B name=B").isOK)
    #expect(try waiting.readReply().lines == ["changed: room"])
  }
}
