import HoinghiTesting
import Testing

@Suite("Programmes that cannot be as they are written")
struct ImpossibleProgrammeTests {
  typealias Event = ProgrammeFile.Event

  @Test("of those that clash the first is scheduled, the others are kept and listed")
  func clashes() throws {
    try withDaemon { daemon, database in
      let conference = try ImportedProgramme(on: daemon.connect(), database)
      let file = ProgrammeFile([
        Event(id: "1", title: "First", start: "2024-03-02T10:00", people: ["Ada Byron"]),
        Event(id: "2", title: "Second", start: "2024-03-02T10:30"),
        Event(
          id: "3", title: "Third", start: "2024-03-02T10:59", room: "Hall 2", people: ["Ada Byron"]),
        // Nothing but the second, which is not scheduled, stands in its way.
        Event(id: "4", title: "Fourth", start: "2024-03-02T11:15"),
      ])
      let reply = try conference.send(file.xml)
      #expect(reply.isOK)
      #expect(reply.summary("tentative") == 2)
      #expect(reply.records(of: "trouble").map { $0["item"] } == ["2", "2", "3"])
      #expect(reply.kinds(of: "trouble") == ["room", "room", "speaker"])
      #expect(reply.records(of: "trouble").allSatisfy { $0["place"] != nil && $0["text"] != nil })
      #expect(
        try conference.sessions("event, state, trouble is not null") == [
          ["1", "scheduled", "f"], ["2", "tentative", "t"], ["3", "tentative", "t"],
          ["4", "scheduled", "f"],
        ])
      #expect(try conference.brokenRules() == 0)
      #expect(try conference.send(file.xml).word("result") == "same")
      // What is scheduled stays, and what has room now is scheduled with it.
      try conference.ask("session cancel", "e1")
      let later = try conference.send(file.xml)
      #expect(later.summary("tentative") == 1)
      #expect(
        try conference.sessions("state") == [
          ["cancelled"], ["tentative"], ["scheduled"], ["scheduled"],
        ])
    }
  }

  @Test("what others hold, buffers, breaks, availability and order are kept")
  func rules() throws {
    try withDaemon { daemon, database in
      let conference = try ImportedProgramme(on: daemon.connect(), database)
      try conference.ask("conference update", "room-buffer=10")
      try conference.ask("room add", "hall-1 name=\"Hall 1\"")
      try conference.ask("session add", "own title=Own kind=other minutes=60")
      try conference.ask("session schedule", "own at=2024-03-02T09:00 room=hall-1")
      try conference.ask(
        "session add", "pause title=Pause kind=break minutes=30 all-rooms=yes")
      try conference.ask("session schedule", "pause at=2024-03-02T12:00")
      try conference.ask("room away", "hall-1 from=2024-03-02T16:00 until=2024-03-02T18:00")
      let file = ProgrammeFile([
        Event(id: "1", title: "Too near", start: "2024-03-02T10:05"),
        Event(id: "2", title: "Far enough", start: "2024-03-02T10:10"),
        Event(id: "3", title: "In the break", start: "2024-03-02T12:15", room: "Hall 2"),
        Event(id: "4", title: "Hall closed", start: "2024-03-02T16:30"),
      ])
      let reply = try conference.send(file.xml)
      #expect(
        reply.kinds(of: "trouble") == ["room", "room-buffer", "room-away", "break"], "\(reply)")
      #expect(
        try conference.sessions(
          "title", where: "s.state = 'scheduled' and session not in ('own', 'pause')")
          == [["Far enough"]])
      #expect(try conference.brokenRules() == 0)
    }
  }

  @Test("days grow where nothing else is planned; else what lies outside stays tentative")
  func days() throws {
    try withDaemon { daemon, database in
      let client = try daemon.connect()
      let file = ProgrammeFile([
        Event(id: "1", title: "Before", start: "2024-03-01T10:00"),
        Event(id: "2", title: "Over midnight", start: "2024-03-03T23:00", length: "02:00"),
      ])
      let free = try ImportedProgramme("EX-1", on: client, database)
      let widened = try free.send(file.xml)
      #expect(widened.kinds(of: "departure").contains("days-widened"))
      #expect(
        try free.sessions("start_text, until_text, state") == [
          ["2024-03-01T10:00+01:00", "2024-03-01T11:00+01:00", "scheduled"],
          ["2024-03-03T23:00+01:00", "2024-03-04T01:00+01:00", "scheduled"],
        ])
      #expect(
        try database.psql.rows("select first_day, last_day from hoinghi.conference")
          == [["2024-03-01", "2024-03-04"]])

      let planned = try ImportedProgramme("EX-2", on: client, database)
      try planned.ask("session add", "own title=Own kind=other minutes=60")
      try planned.ask("session schedule", "own at=2024-03-02T09:00")
      let reply = try planned.send(file.xml)
      #expect(reply.kinds(of: "trouble") == ["outside-days", "outside-days"])
      #expect(
        try planned.sessions("state", where: "session not in ('own', 'pause')") == [
          ["tentative"], ["tentative"],
        ])
      // Once the conference has these days, the same file schedules them.
      try planned.ask("conference update", "from=2024-03-01 to=2024-03-04")
      #expect(try planned.send(file.xml).summary("changed") == 2)
      #expect(
        try planned.sessions("state", where: "session not in ('own', 'pause')") == [
          ["scheduled"], ["scheduled"],
        ])
    }
  }

  @Test("a local time that the zone skips or has twice stays tentative at the first reading")
  func clockChange() throws {
    try withDaemon { daemon, database in
      let conference = try ImportedProgramme(
        from: "2024-03-30", to: "2024-03-31", on: daemon.connect(), database)
      var file = ProgrammeFile([
        Event(id: "1", title: "Gap", start: "2024-03-31T02:30"),
        Event(id: "2", title: "After", start: "2024-03-31T05:00"),
      ])
      file.offset = ""
      let reply = try conference.send(file.xml)
      #expect(reply.kinds(of: "trouble") == ["time-skipped"])
      #expect(
        try conference.sessions("start_text, state") == [
          ["2024-03-31T03:30+02:00", "tentative"], ["2024-03-31T05:00+02:00", "scheduled"],
        ])
      #expect(try conference.send(file.xml).word("result") == "same")

      let autumn = try ImportedProgramme(
        "EX-3", from: "2024-10-27", to: "2024-10-27", on: daemon.connect(), database)
      var fold = ProgrammeFile([Event(id: "1", title: "Fold", start: "2024-10-27T02:30")])
      fold.offset = ""
      #expect(try autumn.send(fold.xml).kinds(of: "trouble") == ["time-twice"])
      #expect(
        try autumn.sessions("start_text, state") == [["2024-10-27T02:30+02:00", "tentative"]])
      fold.offset = "+01:00"
      #expect(try autumn.send(fold.xml).summary("tentative") == 0)
      #expect(
        try autumn.sessions("start_text, state") == [["2024-10-27T02:30+01:00", "scheduled"]])
    }
  }

  @Test("events that share an id are all kept, and known again")
  func duplicates() throws {
    try withDaemon { daemon, database in
      let conference = try ImportedProgramme(on: daemon.connect(), database)
      let file = ProgrammeFile([
        Event(id: "7", title: "One", start: "2024-03-02T10:00"),
        Event(id: "7", title: "Two", start: "2024-03-02T11:00"),
        Event(id: "x", title: "No number", start: "2024-03-02T12:00"),
      ])
      let reply = try conference.send(file.xml)
      #expect(reply.summary("new") == 3)
      #expect(reply.kinds(of: "departure").contains("numbered"))
      #expect(
        try conference.sessions("event, title") == [
          ["7", "One"], ["8", "Two"], ["9", "No number"],
        ])
      let again = try conference.send(file.xml)
      #expect(again.word("result") == "same")
      #expect(again.summary("unchanged") == 3)
    }
  }

  /// Files of which nothing may be taken.
  static let bad: [(what: String, file: [UInt8])] = [
    (
      "an entity that names a file",
      Array(
        """
        <?xml version="1.0"?><!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <schedule><conference><title>&x;</title></conference></schedule>
        """.utf8)
    ),
    ("half a file", Array(ProgrammeImportTests.small.xml.dropLast(200))),
    ("half a JSON file", Array(ProgrammeImportTests.small.json.dropLast(30))),
    (
      "bytes that are not UTF-8",
      Array("<schedule><conference><title>".utf8) + [0xff, 0xfe, 0x41]
        + Array("</title></conference></schedule>".utf8)
    ),
    ("white space", [0x20, 0x0a]),
    ("no session", ProgrammeFile([]).xml),
    ("a calendar", Array("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".utf8)),
  ]

  @Test("of a file that cannot be read nothing is stored, and it is said why")
  func badFiles() throws {
    try withDaemon { daemon, database in
      let conference = try ImportedProgramme(on: daemon.connect(), database)
      #expect(try conference.send(ProgrammeImportTests.small.xml).isOK)
      let before = try conference.everything()
      for (what, file) in Self.bad {
        let reply = try conference.send(file)
        #expect(reply.final.hasPrefix("ERR 113 bad-file "), "\(what): \(reply)")
        #expect(!reply.final.contains("root:"), "\(what)")
      }
      #expect(try conference.everything() == before)
    }
  }

  @Test("a conference that is not there is named")
  func unknownConference() throws {
    try withDaemon { daemon, _ in
      let file = ProgrammeImportTests.small.xml
      let reply = try daemon.connect().request(
        "programme import NONE format=auto mode=apply {\(file.count)}", upload: file)
      #expect(reply.final.hasPrefix("ERR 300 not-found "))
      #expect(reply.final.contains("NONE"))
    }
  }
}
