import Foundation
import HoinghiTesting
import Testing

@Suite("Exported programmes")
struct ExportTests {
  @Test("calendars of conference, room and speaker over three versions tell of every change")
  func calendars() throws {
    try withDaemon { daemon, database in
      let conference = try PublishedConference(on: daemon.connect())
      try conference.publishAll()
      let uids = try database.psql.rows(
        "select session, uuid || '@hoinghi' from hoinghi.programme_item where version = 3")
      let uid = Dictionary(uniqueKeysWithValues: uids.map { ($0[0], $0[1]) })
      for part in ["", "room=A", "room=B", "speaker=an", "speaker=binh"] {
        let files = try (1...3).map { try conference.file("format=ics \(part) version=\($0)") }
        #expect(try conference.file("format=ics \(part)") == files[2], "\(part)")
        for (older, newer) in zip(files, files.dropFirst()) {
          let now = CalendarText(newer)
          for event in CalendarText(older).events {
            let after = try #require(now[event.uid], "\(part): \(event.uid) is gone")
            #expect(after.sequence >= event.sequence)
            #expect(after == event || after.sequence > event.sequence, "\(part)")
          }
        }
        let whole = CalendarText(files[2])
        #expect(whole.events.allSatisfy { $0.stamp.hasSuffix("Z") })
        if part == "" {
          #expect(whole.events.count == 4)
          #expect(whole[uid["S1"]]?.start == "20260303T020000Z")
          #expect(whole[uid["S2"]]?.status == "CANCELLED")
        }
        // It left the room, which the calendar of the room must tell.
        if part == "room=A" { #expect(whole[uid["S1"]]?.status == "CANCELLED") }
        if part == "room=B" { #expect(whole[uid["S1"]]?.status == "CONFIRMED") }
        if part == "speaker=an" { #expect(whole.events.count == 2) }
      }
    }
  }

  @Test(
    "another program reads the calendars",
    .enabled("Python's icalendar is not installed") { Programs.readCalendars })
  func otherPrograms() throws {
    try withDaemon { daemon, _ in
      let conference = try PublishedConference(on: daemon.connect())
      try conference.publishAll()
      let folder = try ScratchDirectory()
      for (index, part) in ["", "room=A", "room=B", "speaker=an", "speaker=binh"].enumerated() {
        var older: String?
        for version in 1...3 {
          let path = "\(folder.path)/\(index)-\(version).ics"
          try Programs.write(conference.file("format=ics \(part) version=\(version)"), to: path)
          let since = older.map { ["--since", $0] } ?? []
          let run = try Programs.run([Programs.calendarChecker] + since + [path])
          #expect(run.status == 0, "\(part) \(version): \(run.output)")
          older = path
        }
      }
    }
  }

  @Test(
    "schedule.xml is valid by the format's schema, whole, in part and empty",
    .enabled("xmllint or ../shared/data/schedule.xml.xsd is missing") { Programs.validateXML })
  func xml() throws {
    try withDaemon { daemon, _ in
      for bytes in try files("frab-xml", of: daemon) {
        let complaints = try Programs.complaints(about: bytes, form: "frab-xml")
        #expect(complaints == "", "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  @Test(
    "schedule.json is valid by the format's schema, whole, in part and empty",
    .enabled("Python's jsonschema or ../shared/data/schedule.schema.json is missing") {
      Programs.validateJSON
    })
  func json() throws {
    try withDaemon { daemon, _ in
      for bytes in try files("frab-json", of: daemon) {
        let complaints = try Programs.complaints(about: bytes, form: "frab-json")
        #expect(complaints == "", "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  /// Files of each version and part, and of a draft in which nothing has a time.
  private func files(_ format: String, of daemon: RunningDaemon) throws -> [[UInt8]] {
    let conference = try PublishedConference(on: daemon.connect())
    let early = try conference.file("format=\(format)")
    try conference.publishAll()
    var files = try ["version=1", "version=2", "", "version=draft", "room=A", "speaker=an"].map {
      try conference.file("format=\(format) \($0)")
    }
    #expect(try conference.file("format=\(format) version=1") == files[0])
    #expect(files[2] != files[0])
    files.append(early)
    try conference.give([
      "session unschedule \(PublishedConference.code) S1",
      "session unschedule \(PublishedConference.code) S3",
      "session unschedule \(PublishedConference.code) nghi",
    ])
    return files + [try conference.file("format=\(format) version=draft")]
  }
}
