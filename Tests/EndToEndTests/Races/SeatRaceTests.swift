import HoinghiTesting
import Testing

@Suite("Races for seats")
struct SeatRaceTests {
  @Test("two clients and one seat, a hundred times: one is confirmed, one waits")
  func oneSeat() throws {
    try withDaemon { daemon, database in
      let seed = try ConferenceSeed(on: daemon.connect(), sessions: 100, capacity: 1, delegates: 2)
      let start = StartLine(2)
      let statuses = try concurrently(2) { index in
        let client = try daemon.connect()
        return try seed.sessions.map { session in
          start.wait()
          return try client.request(enrol(session, seed.delegates[index]))["status"] ?? "none"
        }
      }
      for (first, second) in zip(statuses[0], statuses[1]) {
        #expect([first, second].sorted() == ["confirmed", "waitlisted"])
      }
      let seats = try database.psql.rows(
        "select distinct taken, waiting from hoinghi.topic_session")
      #expect(seats == [["1", "1"]])
    }
  }

  @Test("fifty clients and ten seats: ten are confirmed, forty wait in a line without gaps")
  func tenSeats() throws {
    try withDaemon { daemon, database in
      let seed = try ConferenceSeed(on: daemon.connect(), sessions: 1, capacity: 10, delegates: 50)
      let start = StartLine(50)
      let replies = try concurrently(50) { index in
        let client = try daemon.connect()
        start.wait()
        return try client.request(enrol("S1", seed.delegates[index]))
      }
      #expect(replies.count { $0["status"] == "confirmed" } == 10)
      #expect(replies.count { $0["status"] == "waitlisted" } == 40)
      let places = try database.psql.rows(
        "select place, status from hoinghi.enrolment order by place")
      #expect(places.map { $0[0] } == (1...50).map { "\($0)" })
      #expect(places.prefix(10).allSatisfy { $0[1] == "confirmed" })
      let seats = try database.psql.rows("select taken, waiting from hoinghi.topic_session")
      #expect(seats == [["10", "40"]])
    }
  }

  @Test("a storm of enrolling and leaving keeps the count, the capacity and the order of the line")
  func storm() throws {
    try withDaemon { daemon, database in
      let seed = try ConferenceSeed(on: daemon.connect(), sessions: 3, capacity: 5, delegates: 32)
      let history = EnrolmentHistory()
      _ = try concurrently(16) { index in
        let mine = [seed.delegates[2 * index], seed.delegates[2 * index + 1]]
        let load = EnrolmentLoad(
          connect: { try daemon.connect() }, sessions: seed.sessions, delegates: mine,
          history: history, seed: UInt64(index + 1))
        try load.run(operations: 40)
      }
      let complaints = try HistoryChecker(history: history.all, psql: database.psql).complaints()
      #expect(complaints == [])
      #expect(history.all.count == 16 * 40)
    }
  }
}

/// The command that enrols a delegate of the seed.
func enrol(_ session: String, _ delegate: String, key: String? = nil) -> String {
  "session enrol \(ConferenceSeed.code) \(session) \(delegate)" + (key.map { " key=\($0)" } ?? "")
}

/// The command by which a delegate of the seed leaves a session.
func leave(_ session: String, _ delegate: String, key: String? = nil) -> String {
  "session leave \(ConferenceSeed.code) \(session) \(delegate)" + (key.map { " key=\($0)" } ?? "")
}
