import Foundation
import Postgres
import Reports
import Testing
import Vietnamese

/// Every report by the rules of every profile, against the exact texts of `Golden/profiles`.
@Suite("Reports by profile")
struct ProfileTests {
  /// Who holds the conference, as suits a profile.
  private struct Office {
    let profile: String
    let superior: String?
    let organizer: String
    let symbol: String
    let signing: String?
    let signer: String?
  }

  private static let offices = [
    Office(
      profile: "nd30", superior: "Bộ Thử nghiệm", organizer: "Cục Kiểm chứng", symbol: "ABC",
      signing: nil, signer: "Phó Cục trưởng"),
    Office(
      profile: "dang36", superior: nil, organizer: "Đảng ủy Khối các cơ quan Trung ương",
      symbol: "ĐUK", signing: "Đảng ủy", signer: "Phó Bí thư"),
    Office(
      profile: "dang05", superior: "Đảng ủy Thử nghiệm", organizer: "Ban Tuyên giáo",
      symbol: "BTGĐU", signing: nil, signer: nil),
    Office(
      profile: "plain", superior: nil, organizer: "Hội Thử nghiệm", symbol: "HTN", signing: nil,
      signer: nil),
  ]

  @Test(
    "as a document of its own, with number and date where the report has them",
    arguments: ReportName.allCases)
  func documents(_ report: ReportName) throws {
    let golden = try Self.golden(report.rawValue)
    try ReportFixture.with("specimen") { connection in
      for office in Self.offices {
        try Self.hold(office, on: connection)
        let text = try Self.print(report, office, header: .document, on: connection)
        #expect(text == golden[office.profile], "\(report.rawValue) by \(office.profile):\n\(text)")
      }
    }
  }

  @Test(
    "as an appendix, as a handout, and with nothing above the title",
    arguments: [ReportHeader.appendix, .material, .none])
  func headers(_ header: ReportHeader) throws {
    let golden = try Self.golden("headers")
    try ReportFixture.with("specimen") { connection in
      for office in Self.offices {
        try Self.hold(office, on: connection)
        let text = try Self.print(.speakers, office, header: header, on: connection)
        let name = "\(office.profile) \(header.rawValue)"
        #expect(text == golden[name], "\(name):\n\(text)")
      }
    }
  }

  @Test("blanks stay blank: nobody's number, date or name is made up")
  func blanks() throws {
    try ReportFixture.with("specimen") { connection in
      for office in Self.offices {
        try Self.hold(office, on: connection)
        for report in ReportName.allCases where report.options.contains(.header) {
          // A letter of an association has neither.
          if report == .invitations, office.profile == "plain" { continue }
          let text = try ReportFixture.print(report, on: connection) { $0.header = .document }
          #expect(text.contains("ngày … tháng … năm …"), "\(report) by \(office.profile)")
          #expect(text.contains("Số: ...") || text.contains("Số ..."), "\(report)")
        }
      }
    }
  }

  @Test("Party paper has no national title and no ./., state paper no asterisk")
  func families() throws {
    try ReportFixture.with("specimen") { connection in
      for office in Self.offices {
        try Self.hold(office, on: connection)
        for report in ReportName.allCases {
          let text = try Self.print(report, office, header: .document, on: connection)
          let isState = office.profile == "nd30"
          let isParty = office.profile.hasPrefix("dang")
          #expect(isState || !text.contains("CỘNG HÒA"), "\(report)")
          #expect(isState || !text.contains("Độc lập"), "\(report)")
          #expect(isState || !text.contains("./."), "\(report)")
          #expect(!isParty || !text.contains("Số:"), "\(report)")
          #expect(!isParty || !text.contains("TM."), "\(report)")
          #expect(isParty || !text.contains("ĐẢNG CỘNG SẢN"), "\(report)")
          #expect(isParty || !text.contains("\u{20}*\n"), "\(report)")
          #expect(isParty || !text.contains("T/M"), "\(report)")
        }
      }
    }
  }

  @Test("a state document's text ends with ./. once, before marks are explained and anybody signs")
  func ends() throws {
    try ReportFixture.with("specimen") { connection in
      let office = Self.offices[0]
      try Self.hold(office, on: connection)
      for report in ReportName.allCases
      where report.options.contains(.header) && report != .signIn {
        let text = try Self.print(report, office, header: .document, on: connection)
        let ends = text.matches(of: #/\./\.\n/#).count
        #expect(ends > 0 && ends == text.matches(of: #/Nơi nhận:/#).count, "\(report):\n\(text)")
      }
      let attendance = try Self.print(.attendance, office, header: .document, on: connection)
      #expect(attendance.contains("./.\nx: có mặt; P: vắng có phép; K: vắng không phép.\n"))
      let handout = try Self.print(.attendance, office, header: .material, on: connection)
      #expect(!handout.contains("./."))
    }
  }

  private static func hold(_ office: Office, on connection: WorkerConnection) throws {
    func quoted(_ text: String?) -> String { text.map { "'\($0)'" } ?? "null" }
    try connection.run(
      """
      update hoinghi.conference set profile = '\(office.profile)',
        superior = \(quoted(office.superior)), organizer = \(quoted(office.organizer)),
        symbol = \(quoted(office.symbol)), signing = \(quoted(office.signing)),
        signer = \(quoted(office.signer)) where code = '\(ReportFixture.code)'
      """)
  }

  /// A report with the options that it takes; what depends on today is left out.
  private static func print(
    _ report: ReportName, _ office: Office, header: ReportHeader, on connection: WorkerConnection
  ) throws -> String {
    let text = try ReportFixture.print(report, on: connection) { order in
      if report.options.contains(.header) { order.header = header }
      if report.options.contains(.half) { order.half = .morning }
      // The Party's paper has its day and waits for its number, the others have both.
      let isParty = office.profile.hasPrefix("dang")
      order.papers.number = isParty ? nil : 5
      order.papers.date =
        isParty
        ? CalendarDate(year: 2019, month: 7, day: 24) : CalendarDate(year: 2020, month: 1, day: 5)
      if header == .appendix { order.papers.attachedTo = "Kế hoạch số 7/KH-\(office.symbol)" }
      order.blankRows = 1
    }
    return text.replacing(#/công bố \d\dh\d\d ngày\s\d+/\d+/\d{4}/#, with: "công bố {TIME}")
      .replacing(#/Tính đến ngày \d+/\d+/\d{4}/#, with: "Tính đến ngày {TODAY}")
  }

  /// The texts of a golden file by their names, each below a line `=== name`.
  private static func golden(_ name: String) throws -> [String: String] {
    var texts: [String: String] = [:]
    for part in try ReportFixture.golden("profiles/\(name).txt").split(separator: "=== ") {
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      texts[String(lines[0])] = lines.count > 1 ? String(lines[1]) : ""
    }
    return texts
  }
}
