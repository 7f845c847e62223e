import Foundation
import HoinghiTesting
import Testing

/// Lists as openpyxl and LibreOffice write them; the README beside them says how they were made.
@Suite("Lists written by other programs")
struct OtherProgramsTests {
  static let lists = [
    "openpyxl.xlsx", "openpyxl-1904.xlsx", "libreoffice.xlsx", "libreoffice.csv",
  ]

  private static func bytes(of name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures")
    return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  @Test("go in as they are", arguments: lists)
  func taken(_ name: String) throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      let list = try Self.bytes(of: name)
      let format = String(name.split(separator: ".").last ?? "")
      for mode in ["check", "apply"] {
        let reply = try conference.send(bytes: list, format: format, mode: mode, "file=\(name)")
        #expect(reply.isOK, "\(reply.final)")
        #expect(reply.summary("rows") == 4)
        #expect(reply.summary("new") == 4)
        #expect(reply.summary("rejected") == 0)
        #expect(reply.summary("section-rows") == 2)
        #expect(reply.summary("total-rows") == 1)
        #expect(reply.summary("footer-rows") == 2)
        #expect(
          reply.records(of: "column").compactMap { $0["means"] } == [
            "number", "surname", "given", "position", "unit", "phone", "birth-year", "note",
          ])
        #expect(Set(reply.values("reason")).isSuperset(of: ["name-case", "ditto", "phone-zero"]))
        #expect(try conference.delegates("name").count == (mode == "check" ? 0 : 4))
      }
      #expect(
        try conference.delegates(
          "name, titles, position, unit, participant_group, phone, birth_year, note")
          == [
            [
              "Nguyễn Văn An", "{}", "Vụ trưởng", "du-btc", "ctv", "0912345678", "1970", "",
            ],
            [
              "Trần Thị Bình", "{}", "Chuyên viên", "du-btc", "ctv", "0912345679", "1981",
              "đi xe 2",
            ],
            [
              "Lê Văn Cường", "{}", "Chuyên viên", "du-btc", "ctv", "0912345680", "1990", "",
            ],
            [
              "Phạm Thị Dung", "{TS}", "Phó Vụ trưởng", "du-btc", "", "", "1965", "trưởng đoàn",
            ],
          ])
      // The same file changes nothing.
      let again = try conference.send(bytes: list, format: format, "file=\(name)")
      #expect(again["result"] == "same")
    }
  }

  @Test("each of them again changes nothing, whoever wrote it")
  func allAlike() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      for (index, name) in Self.lists.enumerated() {
        let format = String(name.split(separator: ".").last ?? "")
        let reply = try conference.send(bytes: Self.bytes(of: name), format: format, "")
        #expect(reply.summary("new") == (index == 0 ? 4 : 0), "\(name)")
        #expect(reply.summary("changed") == 0, "\(name)")
      }
    }
  }

  @Test(
    "other formats are refused with what to do",
    arguments: ["libreoffice.xls", "libreoffice.ods"])
  func refused(_ name: String) throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      let list = try Self.bytes(of: name)
      let reply = try conference.send(bytes: list, format: "xlsx", "unit=du-btc")
      #expect(reply.token == "bad-file")
      #expect(reply.final.contains(".xlsx"))
      #expect(try conference.delegates("name") == [])
    }
  }
}
