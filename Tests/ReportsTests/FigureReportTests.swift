import HoinghiTesting
import Postgres
import Reports
import Testing
import Vietnamese

/// The figures of a conference, and the sheets they are gathered on.
@Suite("Reports with figures")
struct FigureReportTests {
  @Test("the summary by unit: totals from totals, the rate to one decimal, the sentence to be said")
  func summary() throws {
    try ReportFixture.with("figures") { connection in
      let text = try ReportFixture.print(.unitSummary, on: connection)
      #expect(text == (try ReportFixture.golden("summary.txt")))
    }
  }

  @Test("the short summary has six columns")
  func shortSummary() throws {
    try ReportFixture.with("figures") { connection in
      let text = try ReportFixture.print(.unitSummary, on: connection) { $0.form = .summary }
      #expect(text.contains("STT | Đơn vị    | Đăng ký | Có mặt | Vắng | Tỷ lệ (%)"))
      #expect(text.contains("3   | C         |       3 |      2 |    1 |      66,7"))
      let values = try ReportFixture.print(.unitSummary, on: connection) {
        $0.form = .summary
        $0.format = .jsonl
      }
      #expect(
        values.hasPrefix(
          #"{"number":1,"unit":"A","registered":3,"present":3,"absent":0,"unmarked":0,"rate":100}"#)
          || values.hasPrefix(
            #"{"number":1,"unit":"A","registered":3,"present":3,"absent":0,"unmarked":0,"rate":100.0}"#
          )
      )
      #expect(
        values.contains(
          #""unit":"D","registered":0,"present":0,"absent":0,"unmarked":0,"rate":null"#))
    }
  }

  @Test(
    "who is not marked yet is not absent: a column and a word for them as long as there are any")
  func unmarked() throws {
    try ReportFixture.with("figures") { connection in
      try connection.run(
        "delete from hoinghi.scan where delegate in ('p8', 'p9')")
      let short = try ReportFixture.print(.unitSummary, on: connection) { $0.form = .summary }
      #expect(
        short.contains("STT | Đơn vị    | Đăng ký | Có mặt | Vắng | Chưa điểm danh | Tỷ lệ (%)"))
      #expect(
        short.contains("3   | C         |       3 |      1 |    0 |              2 |      33,3"))
      #expect(short.contains("chưa điểm danh 02 đại biểu."))
      let long = try ReportFixture.print(.unitSummary, on: connection)
      #expect(long.contains("| Vắng không phép | Chưa điểm danh | Phát sinh |"))
      let final = try ReportFixture.print(.finalFigures, on: connection)
      #expect(final.contains("\nChưa điểm danh:     2\n"))
      #expect(
        final.contains("    | TỔNG CỘNG |       8 |      5 |    1 |              2 |      62,5"))
    }
  }

  @Test("values have the same columns whether or not all are marked")
  func steadyColumns() throws {
    try ReportFixture.with("figures") { connection in
      for isMarked in [true, false] {
        if !isMarked { try connection.run("delete from hoinghi.scan where delegate = 'p8'") }
        let sheet = try ReportFixture.print(.unitSummary, on: connection) { $0.format = .csv }
        #expect(sheet.contains(",Vắng không phép,Phát sinh,"), "\(sheet)")
        let values = try ReportFixture.print(.unitSummary, on: connection) {
          $0.format = .csv
          $0.isForMachines = true
        }
        #expect(
          values.hasPrefix(
            "number,unit,quota,registered,present,substitutes,excused,absent,unmarked,walk-ins,rate"
          ), "\(values)")
      }
    }
  }

  @Test("the figures of a state document end with ./.")
  func endMark() throws {
    try ReportFixture.with("figures") { connection in
      for report in [ReportName.unitSummary, .finalFigures, .attendance] {
        let document = try ReportFixture.print(report, on: connection) { $0.header = .document }
        #expect(document.contains("./.\n"), "\(report)")
        #expect(!(try ReportFixture.print(report, on: connection)).contains("./."), "\(report)")
      }
    }
  }

  @Test("many half-days have short columns, and values the same long ones as ever")
  func manyHalfDays() throws {
    try ReportFixture.with("figures") { connection in
      try connection.run(
        "update hoinghi.conference set last_day = '2019-07-26' where code = 'RT'")
      try connection.run("delete from hoinghi.scan")
      let text = try ReportFixture.print(.attendance, on: connection)
      #expect(text.contains("| Sáng 24/7 | Chiều 24/7 | Sáng 25/7 |"), "\(text)")
      #expect(!text.contains("Có mặt ("))
      let page = try ReportFixture.print(.attendance, on: connection) { $0.format = .html }
      #expect(page.contains("--sheet:84rem"))
      let values = try ReportFixture.print(.attendance, on: connection) { $0.format = .csv }
      #expect(values.contains(",Có mặt (Sáng 24/7),"))
    }
  }

  @Test("English has its own marks in numbers, and programs get the same numbers")
  func english() throws {
    try ReportFixture.with("figures") { connection in
      let text = try ReportFixture.print(.finalFigures, on: connection) { $0.language = .en }
      #expect(text.contains("Delegates present:"))
      #expect(text.contains("6 (75.0%)"))
      #expect(text.contains("8 delegates attended (of whom 2 were on no list); 6/8 of those"))
      #expect(!text.contains("75,0"))
      let values = try ReportFixture.print(.unitSummary, on: connection) {
        $0.language = .en
        $0.form = .summary
        $0.format = .jsonl
      }
      #expect(
        values.contains(
          #""unit":"C","registered":3,"present":2,"absent":1,"unmarked":0,"rate":66.7}"#))
      let list = try ReportFixture.print(.delegates, on: connection) { $0.language = .en }
      #expect(list.contains("The list has 10 delegates") || list.contains("The list has 9 "))
      let unit = try ReportFixture.print(.delegates, on: connection) {
        $0.language = .en
        $0.unit = "a"
      }
      #expect(unit.contains("The list has 3 delegates"))
    }
  }

  @Test("a list to sign says to programs in each line whose it is and for which day")
  func signInValues() throws {
    try ReportFixture.with("figures") { connection in
      let values = try ReportFixture.print(.signIn, on: connection) {
        $0.half = .morning
        $0.format = .csv
        $0.isForMachines = true
      }
      #expect(values.hasPrefix("day,number,name,position,unit,group,signature\r\n24/7/2019,1,"))
      #expect(values.contains("\r\n24/7/2019,1,Người Thử 1,Chuyên viên,A,,\r\n"))
      let printed = try ReportFixture.print(.signIn, on: connection) {
        $0.half = .morning
        $0.format = .csv
      }
      #expect(printed.hasPrefix("\u{FEFF}STT,Họ và tên,Chức vụ - đơn vị,Ký tên\r\n1,"))
      #expect(printed.contains("\r\n1,Người Thử 1,Chuyên viên - A,\r\n"))
    }
  }

  @Test("a sheet of a unit names the unit once, a sheet of a group beside everybody")
  func unitOnSheet() throws {
    try ReportFixture.with("figures") { connection in
      let sheet = try ReportFixture.print(.signIn, on: connection) { $0.unit = "a" }
      #expect(sheet.contains("Đơn vị: A\n") && sheet.contains("| Chuyên viên  "), "\(sheet)")
      #expect(!sheet.contains("Chuyên viên - A"))
      let group = try ReportFixture.print(.signIn, on: connection) { $0.arrangement = .group }
      #expect(group.contains("Chuyên viên - A"))
      #expect(group.contains("\nNhóm: (không có nhóm)\n"))
      let names = try ReportFixture.print(.signIn, on: connection) {
        $0.arrangement = .name
        $0.format = .jsonl
      }
      #expect(names.contains(#""part":"Danh sách ký tên""#), "\(names)")
    }
    try ReportFixture.with("programme", "people") { connection in
      let group = try ReportFixture.print(.signIn, on: connection) { $0.arrangement = .group }
      #expect(group.contains("\nNhóm: Đại diện lãnh đạo các vụ của Ban Tuyên giáo Trung ương\n"))
    }
  }

  @Test("the final figures: half-days, groups, units, and a chart of them")
  func finalFigures() throws {
    try ReportFixture.with("figures") { connection in
      let text = try ReportFixture.print(.finalFigures, on: connection)
      #expect(text == (try ReportFixture.golden("final.txt")))
    }
  }

  @Test("the final figures count speakers and units as their lists do")
  func countedAsListed() throws {
    try ReportFixture.with("programme") { connection in
      // Five people have a part; one of them only opens the conference.
      let text = try ReportFixture.print(.finalFigures, on: connection)
      #expect(text.contains("\nBáo cáo viên:       4\n"), "\(text)")
      // Its four units are those of speakers, and send nobody.
      #expect(text.contains("\nĐơn vị có đại biểu: 0/0\n"), "\(text)")
    }
  }

  @Test("a sheet to sign for each unit, with one column on a half-day and rows for others")
  func signIn() throws {
    try ReportFixture.with("figures") { connection in
      let text = try ReportFixture.print(.signIn, on: connection) { $0.half = .morning }
      let sheets = text.split(separator: "\u{0C}\n")
      #expect(sheets.count == 4)
      #expect(String(sheets[0]) == (try ReportFixture.golden("sign-in.txt")))
      try connection.run(
        """
        insert into hoinghi.topic_session
          (conference_id, session, title, kind, programme_order, state, during)
        select conference_id, 'luc-' || hour, 'Thảo luận', 'discussion', 1, 'scheduled',
          tstzrange('2019-07-24 00:00+07'::timestamptz + hour * interval '1 hour',
            '2019-07-24 01:00+07'::timestamptz + hour * interval '1 hour')
        from hoinghi.conference, unnest(array[9, 14]) as hour where code = 'RT'
        """)
      let whole = try ReportFixture.print(.signIn, on: connection) { $0.unit = "a" }
      #expect(whole.contains("| Ký tên (Sáng)    | Ký tên (Chiều)"), "\(whole)")
    }
  }
}
