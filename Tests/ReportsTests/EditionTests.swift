import Postgres
import Reports
import Testing

extension ReportTests {
  @Test("a print names the last change before it: the next change makes another edition")
  func edition() throws {
    try ReportFixture.with("programme", "people") { connection in
      let first = try lastLine(.programme, on: connection)
      let again = try lastLine(.delegates, on: connection)
      #expect(try number(in: first) == 0)
      #expect(try number(in: again) == 0)
      try leaveAudit(on: connection)
      let changed = try number(in: lastLine(.programme, on: connection))
      #expect(changed > 0)
      #expect(try number(in: lastLine(.programme, on: connection)) == changed)
      try leaveAudit(on: connection)
      #expect(try number(in: lastLine(.speakers, on: connection)) > changed)
      // Another conference's changes are no changes of this one.
      let before = try number(in: lastLine(.programme, on: connection))
      try connection.run(
        """
        insert into hoinghi.audit (conference_id, actor, command, subject)
        select max(conference_id) + 1, 'test', 'room add', 'A' from hoinghi.conference
        """)
      #expect(try number(in: lastLine(.programme, on: connection)) == before)
    }
  }

  @Test("the time is that of the conference's place, in the form of the language")
  func time() throws {
    try ReportFixture.with("programme") { connection in
      try connection.run("update hoinghi.conference set zone = 'Pacific/Kiritimati'")
      let sql = """
        select to_char(now() at time zone 'Pacific/Kiritimati', 'YYYY-MM-DD HH24:MI')
        """
      let clock = Bound(Statement(name: "test_clock", sql: sql, types: []), Parameters())
      let before = try connection.first(clock) { $0.text(0) ?? "" } ?? ""
      let line = try lastLine(.programme, on: connection) { $0.language = .en }
      let after = try connection.first(clock) { $0.text(0) ?? "" } ?? ""
      #expect(["Edition 0, printed \(before)", "Edition 0, printed \(after)"].contains(line))
      let vietnamese = try lastLine(.programme, on: connection)
      let pattern = #/Bản số 0, in lúc \d\dh\d\d ngày [1-9]\d?/[1-9]\d?/\d{4}/#
      #expect(vietnamese.wholeMatch(of: pattern) != nil)
    }
  }

  @Test("every list for paper has it, on every page; lists to work off and values have not")
  func reports() throws {
    // Duplicates and imports are worked off on the spot, cards and letters are handed out; changes are
    // those of a version.
    let others: Set<ReportName> = [
      .duplicates, .importLog, .invitations, .badges, .namePlates, .labels, .certificates,
    ]
    try ReportFixture.with("programme", "people", "rooms") { connection in
      for report in ReportName.allCases where report != .changes {
        let pages = try ReportFixture.rawPrint(report, on: connection).split(separator: "\u{0C}\n")
        for page in pages {
          let hasEdition = page.contains(ReportFixture.footer)
          #expect(hasEdition != others.contains(report), "\(report)")
          #expect(!hasEdition || page.ranges(of: ReportFixture.footer).count == 1)
        }
        let values = try ReportFixture.rawPrint(report, on: connection) { $0.format = .csv }
        #expect(!values.contains("Bản số"), "\(report)")
      }
    }
  }

  private func lastLine(
    _ report: ReportName, on connection: WorkerConnection,
    _ choose: (inout ReportOrder) -> Void = { _ in }
  ) throws -> String {
    let text = try ReportFixture.rawPrint(report, on: connection, choose)
    #expect(text.hasSuffix("\n"))
    return try #require(text.split(separator: "\n").last.map(String.init))
  }

  private func number(in line: String) throws -> Int {
    let match = try #require(line.prefixMatch(of: #/Bản số (\d+), /#))
    return try #require(Int(match.1))
  }

  private func leaveAudit(on connection: WorkerConnection) throws {
    try connection.run(
      """
      insert into hoinghi.audit (conference_id, actor, command, subject)
      select conference_id, 'test', 'room add', 'A' from hoinghi.conference where code = 'RT'
      """)
  }
}
