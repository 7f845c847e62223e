import HoinghiTesting
import Testing

@Suite("Published programmes")
struct VersionTests {
  private let code = PublishedConference.code

  @Test("numbers and UUIDs stay; only what changed has a higher sequence; cancelled stays")
  func versions() throws {
    try withDaemon { daemon, database in
      let conference = try PublishedConference(on: daemon.connect())
      try conference.publishAll()
      let rows = try database.psql.rows(
        """
        select session, string_agg(sequence || ':' || changed_in || ':' || state, ' ' order by version)
        from hoinghi.programme_item group by session order by session
        """)
      #expect(
        rows == [
          ["S1", "0:1:scheduled 1:2:scheduled 1:2:scheduled"],
          ["S2", "0:1:scheduled 0:1:scheduled 1:3:cancelled"],
          ["S3", "0:3:scheduled"],
          ["nghi", "0:1:scheduled 0:1:scheduled 0:1:scheduled"],
        ])
      #expect(
        try database.psql.number(
          """
          select count(*) from (select from hoinghi.programme_item
            group by session having count(distinct (event, uuid)) > 1) differing
          """) == 0)
      // The draft is the last version as long as nothing is edited.
      let draft = try conference.client.request("programme show \(code) version=draft")
      let last = try conference.client.request("programme show \(code)")
      #expect(draft.lines == last.lines)
      #expect(try conference.client.request("programme diff \(code)").lines == [])
    }
  }

  @Test("what was published cannot be changed, not even by the owner of the tables")
  func fixed() throws {
    try withDaemon { daemon, database in
      let conference = try PublishedConference(on: daemon.connect())
      try conference.publishAll()
      for statement in [
        "update hoinghi.programme_item set state = 'cancelled'",
        "delete from hoinghi.programme_item", "truncate hoinghi.programme_item",
        "update hoinghi.programme_version set note = 'khác'",
        "delete from hoinghi.programme_version",
      ] {
        #expect(throws: TestFailure.self, "\(statement)") { try database.psql.run(statement) }
      }
      // The conference can be deleted with all of it, and then the next is as safe.
      let client = conference.client
      #expect(try client.request("conference delete \(code)").isOK)
      #expect(try database.psql.number("select count(*) from hoinghi.programme_item") == 0)
      #expect(throws: TestFailure.self) {
        try database.psql.run("delete from hoinghi.programme_version")
      }
    }
  }

  @Test("many publish and edit at once: versions have no gaps, and none is the same as the last")
  func race() throws {
    try withDaemon { daemon, database in
      _ = try PublishedConference(on: daemon.connect())
      let clients = try (0..<6).map { _ in try daemon.connect() }
      for round in 0..<8 {
        for (index, client) in clients.enumerated() {
          let minute = String(format(round * 6 + index))
          let edit = "session move \(code) S1 at=2026-03-03T09h\(minute)"
          try client.send(index.isMultiple(of: 2) ? "programme publish \(code)\n" : "\(edit)\n")
        }
        for client in clients {
          let reply = try client.readReply()
          #expect(reply.isOK || reply.fault == 400, "\(reply.final)")
        }
      }
      let numbers = try database.psql.rows(
        "select count(*), max(version), min(version) from hoinghi.programme_version")
      #expect(numbers.first?[0] == numbers.first?[1])
      #expect(numbers.first?[2] == "1")
      #expect(
        try database.psql.number(
          """
          select count(*) from hoinghi.programme_version v where not exists (
            select from hoinghi.programme_item i
            where i.version = v.version and i.changed_in = v.version)
          """) == 0)
      // Every version has each item once, with a sequence that never falls.
      #expect(
        try database.psql.number(
          """
          select count(*) from hoinghi.programme_item a join hoinghi.programme_item b
            on b.session = a.session and b.version = a.version + 1
          where b.sequence <> a.sequence + (hoinghi.item_differs(a, b))::integer
          """) == 0)
    }
  }

  private func format(_ minute: Int) -> String { minute < 10 ? "0\(minute)" : "\(minute)" }

  @Test("who has only lost a time is not told that the session is cancelled")
  func unscheduled() throws {
    try withDaemon { daemon, _ in
      let conference = try PublishedConference(on: daemon.connect())
      try conference.give([
        "programme publish \(code)", "session unschedule \(code) S1", "session cancel \(code) S2",
      ])
      try checkUnscheduled(conference.printed("changes", "version=draft"))
      try conference.give(["programme publish \(code)"])
      try checkUnscheduled(conference.printed("changes", ""))
      // Whoever is not to speak any more is told so, whatever becomes of the session.
      try conference.give(["session unassign \(code) S1 an"])
      let changes = try conference.printed("changes", "")
      #expect(changes.contains(#/Nguyễn Văn An +\| đã hủy/#), "\(changes)")
    }
  }

  private func checkUnscheduled(_ changes: String) throws {
    #expect(
      changes.contains(#/\nI. Chưa xếp giờ \(1\)\n(.|\n)*\nII. Đã hủy \(1\)\n/#), "\(changes)")
    #expect(changes.contains(#/Nguyễn Văn An +\| chưa xếp giờ \|/#), "\(changes)")
    #expect(!changes.contains("Thay đổi khác"), "\(changes)")
    #expect(changes.contains(#/Trần Thị Bình +\| đã hủy +\|/#), "\(changes)")
  }

  @Test("a code that was published keeps its number, though its session was removed and added")
  func readded() throws {
    try withDaemon { daemon, database in
      let conference = try PublishedConference(on: daemon.connect())
      try conference.publishAll()
      try conference.give([
        "session remove \(code) nghi", "programme publish \(code)",
        "session add \(code) nghi title=\"Giải lao\" kind=break minutes=10",
        "session schedule \(code) nghi at=2026-03-02T10h00 room=A", "programme publish \(code)",
      ])
      let rows = try database.psql.rows(
        """
        select count(distinct event), count(distinct uuid), max(sequence)
        from hoinghi.programme_item where session = 'nghi'
        """)
      #expect(rows == [["1", "1", "2"]])
    }
  }
}
