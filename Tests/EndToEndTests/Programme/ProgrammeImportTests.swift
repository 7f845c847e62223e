import HoinghiTesting
import Testing

@Suite("Imports of programmes")
struct ProgrammeImportTests {
  typealias Event = ProgrammeFile.Event

  /// Two halls on one day, one session of two people.
  static let small = ProgrammeFile([
    Event(
      id: "101", title: "Opening of the exchange", start: "2024-03-02T09:00", people: ["Ada Byron"],
      guid: "0b6f7c2e-5d1c-4f0e-9c54-6d2f3a1b8e01"),
    Event(
      id: "102", title: "Types & proofs", start: "2024-03-02T10:00", length: "00:45",
      people: ["stop50", "Peter Müller & Co"], guid: "0b6f7c2e-5d1c-4f0e-9c54-6d2f3a1b8e02"),
    Event(
      id: "103", title: "Coffee", start: "2024-03-02T11:00", length: "00:15", room: "Hall 2",
      guid: "0b6f7c2e-5d1c-4f0e-9c54-6d2f3a1b8e03", type: "Coffee break"),
  ])

  @Test("a rehearsal stores nothing, the file is stored once, and once more changes nothing")
  func thrice() throws {
    try withDaemon { daemon, database in
      let conference = try ImportedProgramme(on: daemon.connect(), database)
      let before = try conference.everything()
      let rehearsal = try conference.send(Self.small.xml, mode: "check")
      #expect(rehearsal.isOK)
      #expect(rehearsal.word("result") == "checked")
      #expect(rehearsal.summary("new") == 3)
      #expect(try conference.everything() == before)

      let applied = try conference.send(Self.small.xml)
      #expect(applied.word("result") == "stored", "\(applied)")
      for name in ["sessions", "new", "speakers-new"] { #expect(applied.summary(name) == 3) }
      #expect(applied.summary("rooms-new") == 2)
      #expect(applied.kinds(of: "change") == ["new", "new", "new"])
      #expect(
        try conference.sessions() == [
          [
            "101", "Opening of the exchange", "scheduled", "2024-03-02T09:00+01:00",
            "2024-03-02T10:00+01:00", "hall-1",
          ],
          [
            "102", "Types & proofs", "scheduled", "2024-03-02T10:00+01:00",
            "2024-03-02T10:45+01:00", "hall-1",
          ],
          [
            "103", "Coffee", "scheduled", "2024-03-02T11:00+01:00", "2024-03-02T11:15+01:00",
            "hall-2",
          ],
        ])
      #expect(try conference.sessions("kind") == [["topic"], ["topic"], ["break"]])

      let stored = try conference.everything()
      let again = try conference.send(Self.small.xml)
      #expect(again.word("result") == "same")
      #expect(again.summary("unchanged") == 3)
      #expect(again.records(of: "change").isEmpty)
      #expect(try conference.everything() == stored)
    }
  }

  @Test("XML and JSON bring the same programme, names as they are written")
  func forms() throws {
    try withDaemon { daemon, database in
      let client = try daemon.connect()
      let one = try ImportedProgramme("EX-1", on: client, database)
      let other = try ImportedProgramme("EX-2", on: client, database)
      #expect(try one.send(Self.small.xml, format: "frab-xml").isOK)
      #expect(try other.send(Self.small.json, format: "frab-json").isOK)
      #expect(try one.programme() == other.programme())
      #expect(try one.programme()[1].last == "stop50; Peter Müller & Co")
    }
  }

  @Test("a table of ours is read, and what it does not say stays")
  func table() throws {
    try withDaemon { daemon, database in
      let conference = try ImportedProgramme(
        from: "2019-07-24", to: "2019-07-24", zone: "Asia/Ho_Chi_Minh", on: daemon.connect(),
        database)
      try conference.ask("room add", "HT-A name=\"Hội trường A\"")
      try conference.ask("session add", "CD1 title=\"Chuyên đề một\" kind=topic track=\"Kinh tế\"")
      let file = """
        code,title,date,start,end,room,speakers
        CD1,Chuyên đề một,2019-07-24,08:45,09:25,Hội trường A,TS Lưu Hồng Minh
        CD7,Chuyên đề bảy,2019-07-24,09:25,10:05,Hội trường A,Trần Thị Bình
        """
      let reply = try conference.send(Array(file.utf8), format: "csv")
      #expect(reply.word("result") == "stored", "\(reply)")
      #expect(reply.summary("new") == 1)
      #expect(
        try conference.sessions("session, number, start_text, room, track") == [
          ["CD1", "1", "2019-07-24T08:45+07:00", "HT-A", "Kinh tế"],
          ["CD7", "7", "2019-07-24T09:25+07:00", "HT-A", ""],
        ])
      #expect(
        try database.psql.rows("select name, titles from hoinghi.speaker order by 1") == [
          ["Lưu Hồng Minh", "{TS}"], ["Trần Thị Bình", "{}"],
        ])
      #expect(try conference.send(Array(file.utf8), format: "csv").word("result") == "same")
    }
  }

  @Test("a second version updates what changed and reports the difference")
  func secondVersion() throws {
    try withDaemon { daemon, database in
      let conference = try ImportedProgramme(on: daemon.connect(), database)
      try conference.ask("session add", "own title=\"Of our own\" kind=other")
      #expect(try conference.send(Self.small.xml).isOK)
      var next = Self.small
      next.events[0].start = "2024-03-02T14:00"
      next.events[1].title = "Types and proofs"
      next.events[2] = Event(
        id: "104", title: "Closing", start: "2024-03-02T16:00", people: ["Ada Byron"])
      let reply = try conference.send(next.xml)
      #expect(reply.word("result") == "stored")
      for name in ["new", "moved", "changed", "cancelled"] {
        #expect(reply.summary(name) == 1, "\(name)")
      }
      #expect(reply.kinds(of: "change").sorted() == ["cancelled", "changed", "moved", "new"])
      let moved = reply.records(of: "change").first { $0["kind"] == "moved" }
      #expect(
        moved?["text"] == "2024-03-02T09:00+01:00 hall-1 → 2024-03-02T14:00+01:00 hall-1")
      #expect(
        try conference.sessions("session, title, state") == [
          ["own", "Of our own", "draft"], ["e101", "Opening of the exchange", "scheduled"],
          ["e102", "Types and proofs", "scheduled"], ["e103", "Coffee", "cancelled"],
          ["e104", "Closing", "scheduled"],
        ])
      #expect(try conference.brokenRules() == 0)
    }
  }

  @Test("what was decided here holds until the file says something else")
  func decidedHere() throws {
    try withDaemon { daemon, database in
      let conference = try ImportedProgramme(on: daemon.connect(), database)
      #expect(try conference.send(Self.small.xml).isOK)
      try conference.ask("session move", "e103 at=2024-03-02T12:00")
      let same = try conference.send(Self.small.xml)
      #expect(same.word("result") == "same")
      #expect(same.kinds(of: "departure") == ["place-kept"])
      var next = Self.small
      next.events[2].start = "2024-03-02T12:30"
      #expect(try conference.send(next.xml).summary("moved") == 1)
      #expect(
        try conference.sessions("start_text", where: "event = 103")
          == [["2024-03-02T12:30+01:00"]])
    }
  }

  @Test("a key brings the same answer and changes nothing; another file under it is refused")
  func key() throws {
    try withDaemon { daemon, database in
      let conference = try ImportedProgramme(on: daemon.connect(), database)
      #expect(try conference.send(Self.small.xml, "key=k1").word("result") == "stored")
      let stored = try conference.everything()
      let again = try conference.send(Self.small.xml, "key=k1")
      #expect(again.word("result") == "replayed")
      #expect(again.summary("new") == 3)
      #expect(try conference.everything() == stored)
      var other = Self.small
      other.events.removeLast()
      #expect(try conference.send(other.xml, "key=k1").final.hasPrefix("ERR 402 key-reused"))
    }
  }

  @Test("two imports at once give one programme")
  func atOnce() throws {
    try withDaemon { daemon, database in
      let conference = try ImportedProgramme(on: daemon.connect(), database)
      let clients = try (0..<2).map { _ in try daemon.connect() }
      let file = Self.small.xml
      for client in clients {
        try client.send(
          Array("programme import EX-2024 format=auto mode=apply {\(file.count)}\n".utf8) + file)
      }
      let words = try clients.map { try $0.readReply().word("result") ?? "" }
      #expect(words.sorted() == ["same", "stored"])
      #expect(try conference.sessions("event") == [["101"], ["102"], ["103"]])
    }
  }
}
