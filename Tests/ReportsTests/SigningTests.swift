import Postgres
import Reports
import Testing

/// Who signs documents, and for whom.
@Suite("Signing")
struct SigningTests {
  @Test(
    "nobody signs for anybody as long as nobody said so; a roll is the organizers' all the same")
  func headLed() throws {
    try ReportFixture.with("specimen") { connection in
      try Self.set("signer = 'Giám đốc'", on: connection)
      for report in [ReportName.speakers, .invitations, .certificates] {
        let text = try Self.print(report, on: connection)
        #expect(text.contains("GIÁM ĐỐC"), "\(report)")
        #expect(!text.contains("TM.") && !text.contains("BAN TỔ CHỨC"), "\(report)")
      }
      try Self.set("signing = 'Cục', signer = 'Giám đốc'", on: connection)
      let roll = try Self.print(.signIn, on: connection)
      #expect(roll.contains("TM. BAN TỔ CHỨC") && !roll.contains("GIÁM ĐỐC"))
      // A document has its date above the title.
      #expect(!roll.contains("24 tháng 7"))
      let sheet = try ReportFixture.print(.signIn, on: connection)
      #expect(sheet.contains("ngày 24 tháng 7 năm 2019\n"))
      #expect(sheet.contains(#/NGƯỜI LẬP +TM. BAN TỔ CHỨC/#))
    }
  }

  @Test(
    "deputies, by order, authorised, acting: each with its letters before the right line",
    arguments: [
      ("ky-thay", "Giám đốc", "Phó Giám đốc", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
      ("thua-lenh", "Bộ trưởng", "Chánh Văn phòng", "TL. BỘ TRƯỞNG", "CHÁNH VĂN PHÒNG"),
      ("thua-uy-quyen", "Bộ trưởng", "Vụ trưởng", "TUQ. BỘ TRƯỞNG", "VỤ TRƯỞNG"),
      ("thay-mat", "Ban Chỉ đạo", "Trưởng ban", "TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"),
      ("quyen", nil, "Viện trưởng", nil, "Q. VIỆN TRƯỞNG"),
    ] as [(String, String?, String, String?, String)])
  func ways(way: String, signing: String?, signer: String, first: String?, second: String) throws {
    try ReportFixture.with("specimen") { connection in
      let body = signing.map { "'\($0)'" } ?? "null"
      try Self.set(
        "signing_as = '\(way)', signing = \(body), signer = '\(signer)'", on: connection)
      for report in [ReportName.speakers, .invitations, .certificates] {
        let lines = try Self.print(report, on: connection).split(separator: "\n")
        let place = try #require(lines.firstIndex { $0.hasSuffix(second) && $0 != first ?? "" })
        #expect(first == nil || lines[place - 1].hasSuffix(first ?? ""), "\(report)")
      }
    }
  }

  private static func set(_ values: String, on connection: WorkerConnection) throws {
    try connection.run(
      "update hoinghi.conference set profile = 'nd30', \(values) where code = 'RT'")
  }

  private static func print(_ report: ReportName, on connection: WorkerConnection) throws -> String
  {
    try ReportFixture.print(report, on: connection) { order in
      if report.options.contains(.header) { order.header = .document }
    }
  }
}
