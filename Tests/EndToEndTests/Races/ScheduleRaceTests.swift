import HoinghiTesting
import Synchronization
import Testing

@Suite("Races for rooms and speakers")
struct ScheduleRaceTests {
  private static let clients = 20

  @Test("20 clients who place, move, swap, shift and take away at once never break a rule")
  func everyCommand() throws {
    try withDaemon { daemon, database in
      let field = try ScheduleField(on: daemon.connect())
      let start = StartLine(Self.clients)
      let complaints = try concurrently(Self.clients) { index in
        let client = try daemon.connect(timeout: .seconds(60))
        var runner = ScheduleRunner(field: field, client: client, name: index)
        start.wait()
        return try runner.run(for: .seconds(6))
      }
      #expect(complaints.flatMap { $0 } == [])
      let tally = field.tally
      print("done: \(tally.done), refused: \(tally.refused)")
      for path in ScheduleRunner.Path.allCases {
        #expect(tally.done[path, default: 0] > 0, "\(path)")
      }
      #expect(tally.refused.values.reduce(0, +) > 0)
      #expect(try ScheduleJudge(database.psql).complaints(told: tally.told) == [])
    }
  }

  @Test("one session moved by all at once is in one place, and each heard what it got")
  func oneSession() throws {
    try withDaemon { daemon, database in
      let field = try ScheduleField(on: daemon.connect())
      let code = ScheduleField.code
      let first = try daemon.connect()
      #expect(try first.request("session schedule \(code) S1 at=08h00 room=R1").isOK)
      let start = StartLine(Self.clients)
      let replies = try concurrently(Self.clients) { index in
        let client = try daemon.connect(timeout: .seconds(60))
        start.wait()
        // All into one place: other sessions, and the one that is there.
        return try client.request(
          "session schedule \(code) S\(index % 10 + 1) at=10h00 room=R2")
      }
      let winners = Set(replies.filter(\.isOK).compactMap { $0["session"] })
      #expect(winners.count == 1)
      #expect(replies.allSatisfy { $0.isOK || [500, 501].contains($0.fault) })
      #expect(try ScheduleJudge(database.psql).complaints(told: field.tally.told) == [])
    }
  }
}
