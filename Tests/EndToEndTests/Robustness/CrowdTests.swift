import HoinghiTesting
import Testing

@Suite("Many requests and many clients")
struct CrowdTests {
  @Test("10 000 requests at once are answered in their order")
  func pipeline() throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      let seed = try ConferenceSeed(on: client, sessions: 20, capacity: 1, delegates: 0)
      let requests = (0..<10_000).map { index in
        switch index % 3 {
        case 0: "ping x\(index)"
        case 1: "session list \(ConferenceSeed.code) after=\(seed.sessions[index % 19]) limit=1"
        default: "ping"
        }
      }
      let listed = try ConferenceSeed.pipeline(
        (0..<19).map { "session list \(ConferenceSeed.code) after=\(seed.sessions[$0]) limit=1" },
        on: client)
      try client.send(requests.map { $0 + "\n" }.joined())
      for index in 0..<10_000 {
        let reply = try client.readReply()
        switch index % 3 {
        case 0: try #require(reply.final.contains("\"x\(index)\""), "\(index): \(reply)")
        case 1: try #require(reply == listed[index % 19], "\(index): \(reply)")
        default: try #require(reply.final == "OK", "\(index): \(reply)")
        }
      }
    }
  }

  @Test("one conversation too many is refused with a fault, and one that ends makes room")
  func tooMany() throws {
    try withDaemon(["limits.conversations": "5"]) { daemon, _ in
      // The starting of the daemon used a conversation; it is gone by now or soon.
      let first = try daemon.connect()
      #expect(try eventually { try first.request("status")["conversations"] == "1" })
      var clients = [first]
      for _ in 1..<5 { clients.append(try daemon.connect()) }
      let refused = try daemon.connect(isGreeted: false)
      #expect(try refused.readReply().fault == 906)
      #expect(try refused.readLine() == nil)
      clients.removeLast().close()
      #expect(try eventually { (try? daemon.connect()) != nil })
      #expect(try first.request("ping").final == "OK")
    }
  }

  @Test("1000 clients that only wait do not disturb the one that works")
  func idleCrowd() throws {
    OpenFiles.allowMany()
    try withDaemon { daemon, _ in
      let before = daemon.residentMiB
      var clients: [WireClient] = []
      for index in 0..<1000 {
        let client = try daemon.connect()
        if index % 2 == 0 { try client.send("idle room\n") }
        clients.append(client)
      }
      let working = try daemon.connect()
      #expect(try working.request("status")["conversations"] == "1001")
      #expect(daemon.residentMiB - before < 30)
      _ = try ConferenceSeed(on: working, sessions: 0, capacity: 1, delegates: 0)
      let started = ContinuousClock.now
      #expect(try working.request("room add \(ConferenceSeed.code) A name=A").final == "OK")
      for index in stride(from: 0, to: 1000, by: 2) {
        #expect(try clients[index].readReply().lines == ["changed: room"])
      }
      #expect(ContinuousClock.now - started < .seconds(5))
    }
  }
}
