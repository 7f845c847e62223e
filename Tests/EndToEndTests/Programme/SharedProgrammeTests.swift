import Glibc
import HoinghiTesting
import Testing

/// The programmes of real conferences that lie beside the repository, where they are present.
enum SharedProgrammes {
  static let folder: String = {
    let parts = #filePath.split(separator: "/").dropLast(5)
    return "/" + parts.joined(separator: "/") + "/shared/data/"
  }()

  static let arePresent = access(folder + "fosdem-2024.xml", R_OK) == 0

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try #require(TextFile.contents(folder + name)).utf8)
  }
}

@Suite("Programmes of real conferences", .enabled(if: SharedProgrammes.arePresent))
struct SharedProgrammeTests {
  /// A file, when and where it takes place, and how many sessions it has.
  struct File: Sendable {
    var name: String
    var day: String
    var zone: String
    var sessions: Int
  }

  static let files = [
    File(name: "fosdem-2024.xml", day: "2024-02-03", zone: "Europe/Brussels", sessions: 674),
    File(
      name: "fosdem-2024-mikemoraned.xml", day: "2024-02-03", zone: "Europe/Brussels",
      sessions: 874),
    File(name: "38c3.xml", day: "2024-12-27", zone: "Europe/Berlin", sessions: 1007),
    File(name: "debconf23.xml", day: "2023-09-10", zone: "Asia/Kolkata", sessions: 117),
    File(
      name: "pyconfr-2025-pretalx.json", day: "2025-11-01", zone: "Europe/Paris", sessions: 98),
    File(name: "minimal-valid.xml", day: "2026-11-23", zone: "Asia/Ho_Chi_Minh", sessions: 1),
    File(name: "minimal-valid.json", day: "2026-11-23", zone: "Asia/Ho_Chi_Minh", sessions: 1),
  ]

  @Test("each is imported, given out, and imported again as the same programme", arguments: files)
  func roundTrip(_ file: File) throws {
    let bytes = try SharedProgrammes.bytes(file.name)
    try withDaemon { daemon, database in
      let client = try daemon.connect()
      let first = try ImportedProgramme(
        "A", from: file.day, to: file.day, zone: file.zone, on: client, database)
      let reply = try first.send(bytes)
      #expect(reply.isOK, "\(reply.final)")
      #expect(reply.summary("sessions") == file.sessions)
      #expect(reply.summary("new") == file.sessions)
      #expect(reply.records(of: "trouble").count >= reply.summary("tentative"))
      #expect(try first.brokenRules() == 0)
      #expect(try first.send(bytes).word("result") == "same")

      let stored = try first.programme()
      for form in ["frab-xml", "frab-json"] {
        let given = try first.ask("programme export", "format=\(form) version=draft")
        let payload = try #require(given.payload).bytes
        #expect(try Programs.complaints(about: payload, form: form) == "", "\(form)")
        let same = try first.send(payload, mode: "check")
        #expect(same.summary("unchanged") == stored.count, "\(form): \(same.lines.prefix(40))")
        let other = try ImportedProgramme(
          "B-\(form)", from: file.day, to: file.day, zone: file.zone, on: client, database)
        #expect(try other.send(payload).isOK)
        let again = try other.programme()
        let differences = Set(again).symmetricDifference(stored).sorted { $0[0] < $1[0] }
        #expect(again == stored, "\(form): \(differences.prefix(4))")
      }
    }
  }

  @Test("the second version of a conference updates the first")
  func secondVersion() throws {
    try withDaemon { daemon, database in
      let conference = try ImportedProgramme(
        from: "2024-02-03", to: "2024-02-04", zone: "Europe/Brussels", on: daemon.connect(),
        database)
      var replies: [Reply] = []
      for name in ["fosdem-2024.xml", "fosdem-2024-mikemoraned.xml"] {
        let bytes = try SharedProgrammes.bytes(name)
        replies.append(try conference.send(bytes))
      }
      #expect(replies[0].summary("new") == 674)
      #expect(replies[1].summary("new") == 259)
      #expect(replies[1].summary("cancelled") == 59)
      #expect(
        replies[1].summary("moved") + replies[1].summary("changed")
          + replies[1].summary("unchanged") == 615)
      #expect(try conference.sessions("1", where: "s.state = 'scheduled'").count == 874)
      #expect(try conference.brokenRules() == 0)
    }
  }
}
