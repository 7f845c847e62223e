import Postgres
import Reports
import Testing

extension ReportTests {
  @Test("quotas: a row for each, those whom none concerns, and the total")
  func quota() throws {
    try withRegistration { connection in
      let text = try ReportFixture.print(.quota, on: connection)
      #expect(text == (try ReportFixture.golden("quota.txt")))
      let values = try ReportFixture.print(.quota, on: connection) { $0.format = .csv }
      #expect(values == (try ReportFixture.golden("quota.csv")))
      let unit = try ReportFixture.print(.quota, on: connection) {
        $0.unit = "du-bo-tai-chinh"
        $0.language = .en
      }
      #expect(unit.contains("| 3/2 (1 over, approved)"))
      #expect(!unit.contains("Đảng ủy Bộ Tư pháp"))
      // Where no group has a quota of its own, none is named; rows of data always name theirs.
      let academy = try ReportFixture.print(.quota, on: connection) { $0.unit = "hvbctt" }
      #expect(academy.contains(#/\| Đơn vị +\| Chỉ tiêu \|/#), "\(academy)")
      #expect(!academy.contains("(mọi nhóm)"))
      // The total is for people: it is bold on paper, and no row of data.
      let page = try ReportFixture.print(.quota, on: connection) { $0.format = .html }
      #expect(page.contains("<tr class=\"sum\"><td class=\"c\"></td><td>TỔNG CỘNG</td>"))
    }
  }

  @Test("units without a list: whom to ring, since when it is late, phones only when asked for")
  func missingUnits() throws {
    try withRegistration { connection in
      let due = try date("- 3", on: connection)
      let today = try date("", on: connection)
      let golden = try ReportFixture.golden("missing-units.csv")
      let values = try ReportFixture.print(.missingUnits, on: connection) {
        $0.format = .csv
        $0.givesPhones = true
      }
      #expect(values == golden.replacing("{DUE}", with: due))
      let text = try ReportFixture.print(.missingUnits, on: connection) { $0.profile = "nd30" }
      #expect(text.hasPrefix("ĐƠN VỊ CHƯA GỬI DANH SÁCH\n"))
      #expect(text.contains("Tính đến ngày \(today), còn 02 đơn vị chưa gửi danh sách.\n"))
      #expect(!text.contains("0000777001"))
      #expect(!text.contains("Điện thoại"))
    }
  }

  @Test("duplicates by level: both people, why, and what to do")
  func duplicates() throws {
    try withRegistration { connection in
      let text = try ReportFixture.print(.duplicates, on: connection)
      #expect(text == (try ReportFixture.golden("duplicates.txt")))
      let unit = try ReportFixture.print(.duplicates, on: connection) {
        $0.format = .csv
        $0.unit = "du-bo-tu-phap"
        $0.language = .en
      }
      #expect(unit == (try ReportFixture.golden("duplicates-one-unit.csv")))
    }
  }

  @Test("names one letter apart, wherever the letter is; two letters are too many")
  func letters() throws {
    try withRegistration { connection in
      try connection.run("update hoinghi.delegate set phone = null where delegate in ('e9', 'e10')")
      for (first, second, isPair) in [
        ("phan gia", "phan gia", false), ("phan gia", "han gia", true),
        ("phan gia", "phhan gia", true), ("phan gia", "phan giaa", true),
        ("phan gia", "phan gie", true), ("aab", "abb", true), ("phan gia", "phna gia", false),
        ("phan gia", "phang giam", false),
      ] {
        try connection.run(
          "update hoinghi.delegate set search_fold = '\(first)' where delegate = 'e9'")
        try connection.run(
          "update hoinghi.delegate set search_fold = '\(second)' where delegate = 'e10'")
        let values = try ReportFixture.print(.duplicates, on: connection) { $0.format = .csv }
        let pairs = values.split(separator: "\r\n").filter { $0.contains(",D6,") }.count
        #expect(pairs == (isPair ? 1 : 0), "\(first), \(second)")
      }
    }
  }

  @Test("the log of imports, with what was taken back")
  func importLog() throws {
    try withRegistration { connection in
      let text = try ReportFixture.print(.importLog, on: connection)
      #expect(text == (try ReportFixture.golden("import-log.txt")))
      let unit = try ReportFixture.print(.importLog, on: connection) {
        $0.format = .csv
        $0.unit = "btgtw"
      }
      #expect(unit.split(separator: "\r\n").count == 1)
    }
  }

  @Test("who waits for a place, by queue, and for a seat, by its place in the line")
  func waitingList() throws {
    try withRegistration { connection in
      let text = try ReportFixture.print(.waitingList, on: connection)
      #expect(text == (try ReportFixture.golden("waiting-list.txt")))
      let values = try ReportFixture.print(.waitingList, on: connection) { $0.format = .csv }
      #expect(values == (try ReportFixture.golden("waiting-list.csv")))
      // The place in the line is that among all who wait.
      let unit = try ReportFixture.print(.waitingList, on: connection) { $0.unit = "du-bo-tu-phap" }
      #expect(unit.contains("\n     2 | ThS Lê Hòa"))
      #expect(unit.contains("\n(không có ai)\n"))
    }
  }

  @Test("by unit: who stands for two stands under both and counts once; heads come first")
  func standing() throws {
    try withRegistration { connection in
      let text = try ReportFixture.print(.delegates, on: connection) { $0.arrangement = .unit }
      #expect(text == (try ReportFixture.golden("delegates-two-units.txt")))
      let attendance = try ReportFixture.print(.attendance, on: connection) {
        $0.arrangement = .unit
        $0.unit = "btgtw"
        $0.language = .en
      }
      #expect(attendance == (try ReportFixture.golden("attendance-two-units.txt")))
      let other = try ReportFixture.print(.delegates, on: connection) { $0.unit = "duk" }
      #expect(other.contains("| PGS TS Trần Văn Đức (*) | Ủy viên Ban Chấp hành |"))
      #expect(!other.contains("(chưa có đại biểu)"))
    }
  }

  @Test("by group: everybody stands once, the note names the other units; values have no marks")
  func standingOnce() throws {
    try withRegistration { connection in
      let text = try ReportFixture.print(.attendance, on: connection)
      #expect(text == (try ReportFixture.golden("attendance-notes.txt")))
      let values = try ReportFixture.print(.delegates, on: connection) {
        $0.arrangement = .unit
        $0.format = .csv
      }
      #expect(!values.contains("(*)"))
      #expect(values.contains("\r\n,ThS Lê Hòa,"))
    }
  }

  private func withRegistration(_ body: (WorkerConnection) throws -> Void) throws {
    try ReportFixture.with("programme", "people", "registration", body: body)
  }

  /// A day at the conference's place, counted from today.
  private func date(_ days: String, on connection: WorkerConnection) throws -> String {
    let sql = """
      select to_char((now() at time zone 'Asia/Ho_Chi_Minh')::date \(days), 'FMDD/FMMM/YYYY')
      """
    let statement = Statement(name: "test_date_\(days)", sql: sql, types: [])
    return try #require(try connection.first(Bound(statement, Parameters())) { $0.text(0) ?? "" })
  }
}
