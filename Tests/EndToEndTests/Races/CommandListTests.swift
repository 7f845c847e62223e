import HoinghiTesting
import Testing

@Suite("Command lists")
struct CommandListTests {
  private let code = ConferenceSeed.code

  @Test("a failing third command leaves nothing of the list")
  func allOrNothing() throws {
    try withDaemon { daemon, database in
      let client = try daemon.connect()
      let seed = try ConferenceSeed(on: client, sessions: 1, capacity: 1, delegates: 1)
      let before = try database.psql.rows("select count(*), max(audit_id) from hoinghi.audit")
      try client.send(
        """
        begin
        room add \(code) A name=A
        \(enrol("S1", seed.delegates[0], key: "in-a-list"))
        room add \(code) A name=B
        commit

        """)
      #expect(try client.readReply().final == "OK")
      for number in 1...3 { #expect(try client.readReply().final == "OK queued \(number)") }
      let reply = try client.readReply()
      #expect(reply.fault == 301)
      #expect(reply.lines == [])
      #expect(try client.request("room list \(code)").lines == [])
      #expect(try database.psql.number("select taken from hoinghi.topic_session") == 0)
      #expect(try database.psql.rows("select count(*), max(audit_id) from hoinghi.audit") == before)
      // The key was not used either.
      #expect(try client.request(enrol("S1", seed.delegates[0], key: "in-a-list")).isOK)
    }
  }

  /// Lines that are refused before they can be queued.
  static let refused = [
    "room add \(ConferenceSeed.code) B", "room add \(ConferenceSeed.code) B name=\"B", "rom add B",
    "room add \(ConferenceSeed.code) B name=B colour=red", "room list X {3}\nabc",
    "report print programme \(ConferenceSeed.code)",
  ]

  @Test("a line that is refused within a list leaves nothing of the list", arguments: refused)
  func spoiled(_ line: String) throws {
    try withDaemon { daemon, database in
      let client = try daemon.connect()
      _ = try ConferenceSeed(on: client, sessions: 0, capacity: 1, delegates: 0)
      // As a script sends it: all at once, without looking at the answers.
      try client.send(
        "begin\nroom add \(code) A name=A\n\(line)\nroom add \(code) C name=C\ncommit\n")
      var replies: [Reply] = []
      for _ in 0..<5 { replies.append(try client.readReply()) }
      #expect(replies[0].isOK && replies[1].isOK)
      #expect(!replies[2].isOK)
      #expect(replies[4].fault == 108)
      #expect(try client.request("room list \(code)").lines == [])
      #expect(try database.psql.number("select count(*) from hoinghi.room") == 0)
      // What comes after it is as if it had not been.
      #expect(try client.request("room add \(code) A name=A").isOK)
    }
  }

  @Test("a list answers each command under its number")
  func answers() throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      let seed = try ConferenceSeed(on: client, sessions: 1, capacity: 1, delegates: 2)
      let replies = try ConferenceSeed.pipeline(
        [
          "begin", "room add \(code) A name=\"Hội trường A\"", enrol("S1", seed.delegates[0]),
          enrol("S1", seed.delegates[1]), "commit",
        ], on: client)
      let reply = replies[4]
      #expect(reply.values("done") == ["1 room add", "2 session enrol", "3 session enrol"])
      #expect(reply.values("room") == ["A"])
      #expect(reply.values("status") == ["confirmed", "waitlisted"])
    }
  }

  @Test("nobody sees half a list")
  func isolation() throws {
    try withDaemon { daemon, database in
      _ = try ConferenceSeed(on: daemon.connect(), sessions: 0, capacity: 1, delegates: 0)
      let seen = try concurrently(2) { index in
        let client = try daemon.connect()
        guard index == 0 else {
          return try (0..<200).map { _ in
            try client.request("room list \(ConferenceSeed.code)").values("room").count
          }
        }
        for round in 0..<10 {
          var list = ["begin"]
          for room in 0..<10 {
            list.append(
              "room add \(ConferenceSeed.code) R\(round)-\(room) name=\"R \(round) \(room)\"")
          }
          try ConferenceSeed.pipeline(list + ["commit"], on: client)
        }
        return []
      }
      #expect(seen[1].allSatisfy { $0 % 10 == 0 })
      #expect(try database.psql.number("select count(*) from hoinghi.room") == 100)
    }
  }

  @Test("a list that the client never commits changes nothing")
  func abandoned() throws {
    try withDaemon { daemon, database in
      let client = try daemon.connect()
      _ = try ConferenceSeed(on: client, sessions: 0, capacity: 1, delegates: 0)
      try ConferenceSeed.pipeline(["begin", "room add \(code) A name=A"], on: client)
      client.close()
      #expect(try daemon.connect().request("room list \(code)").lines == [])
      #expect(try database.psql.number("select count(*) from hoinghi.room") == 0)
    }
  }

  @Test("a list that is too long is refused")
  func tooLong() throws {
    try withDaemon(["limits.list-commands": "3"]) { daemon, _ in
      let client = try daemon.connect()
      _ = try ConferenceSeed(on: client, sessions: 0, capacity: 1, delegates: 0)
      #expect(try client.request("begin").isOK)
      for name in ["A", "B", "C"] {
        #expect(try client.request("room add \(code) \(name) name=\(name)").isOK)
      }
      #expect(try client.request("room add \(code) D name=D").fault == 112)
      #expect(try client.request("discard").isOK)
    }
  }
}
