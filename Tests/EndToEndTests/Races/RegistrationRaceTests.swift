import HoinghiTesting
import Testing

@Suite("Races for places")
struct RegistrationRaceTests {
  private static let clients = 64

  @Test("64 clients who register by every path at once keep quotas, numbers, seats and queues")
  func everyPath() throws {
    try withDaemon { daemon, database in
      let field = try RaceField(on: daemon.connect())
      let started = ContinuousClock.now
      let start = StartLine(Self.clients)
      let complaints = try concurrently(Self.clients) { index in
        let runner = RaceRunner(
          field: field, client: try daemon.connect(timeout: .seconds(60)), name: index)
        start.wait()
        return try runner.run(for: .seconds(8), atMost: RaceField.namesEach)
      }
      #expect(complaints.flatMap { $0 } == [])
      let tally = field.tally
      print("changes: \(tally.done.values.reduce(0, +)), refused: \(tally.refused)")
      // Every path was gone, or the race proves nothing.
      for path in RaceRunner.Path.allCases { #expect(tally.done[path, default: 0] > 0, "\(path)") }
      #expect(try RaceJudge(database.psql).complaints(expected: tally.created) == [])
      #expect(ContinuousClock.now - started < .seconds(40))
    }
  }

  @Test("sixty-four single registrations for five places: five have one, the others wait in order")
  func onePlace() throws {
    try withDaemon { daemon, database in
      let field = try RaceField(on: daemon.connect())
      let start = StartLine(Self.clients)
      let replies = try concurrently(Self.clients) { index in
        let client = try daemon.connect(timeout: .seconds(60))
        start.wait()
        return try client.request(
          "delegate register \(RaceField.code) unit=U1 name=\"\(RaceField.name(index, 0))\"")
      }
      #expect(replies.allSatisfy { $0.isOK })
      #expect(replies.count { $0["state"] == "registered" } == 5)
      #expect(replies.count { $0["state"] == "waitlisted" } == Self.clients - 5)
      #expect(field.tally.created == 0)
      let queue = try database.psql.rows(
        "select queue from hoinghi.delegate where state = 'waitlisted' order by queue")
      #expect(queue.map { $0[0] } == (1...Self.clients - 5).map { "\($0)" })
      #expect(try RaceJudge(database.psql).complaints(expected: Self.clients) == [])
    }
  }
}
