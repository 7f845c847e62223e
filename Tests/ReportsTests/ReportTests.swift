import Documents
import Postgres
import Reports
import Sheets
import Testing
import Vietnamese

/// The reports on a real database, against the exact texts of `Golden`.
@Suite("Reports")
struct ReportTests {
  @Test("the speakers stand in the order of their topics, a unit named by the position only once")
  func speakers() throws {
    try ReportFixture.with("programme") { connection in
      let text = try ReportFixture.print(.speakers, on: connection)
      #expect(text == (try ReportFixture.golden("speakers.txt")))
    }
  }

  @Test("a speaker's agenda")
  func speakerAgenda() throws {
    try ReportFixture.with("programme") { connection in
      let text = try ReportFixture.print(.speakerAgenda, on: connection) {
        $0.speaker = "luu-hong-minh"
      }
      #expect(text == (try ReportFixture.golden("speaker-agenda.txt")))
    }
  }

  @Test("no time is made up for an item that has none")
  func unscheduledAgenda() throws {
    try ReportFixture.with("programme", "untimed") { connection in
      let text = try ReportFixture.print(.speakerAgenda, on: connection) {
        $0.speaker = "luu-hong-minh"
      }
      #expect(text == (try ReportFixture.golden("speaker-agenda-untimed.txt")))
    }
  }

  @Test("all agendas: a page for each who presents a topic")
  func allAgendas() throws {
    try ReportFixture.with("programme") { connection in
      let pages = try ReportFixture.print(.speakerAgenda, on: connection).split(
        separator: "\u{0C}\n")
      #expect(pages.count == 4)
      #expect(pages.first.map(String.init) == (try ReportFixture.golden("speaker-agenda.txt")))
    }
  }

  @Test("the programme, in Vietnamese and for spreadsheets")
  func programme() throws {
    try ReportFixture.with("programme") { connection in
      let text = try ReportFixture.print(.programme, on: connection)
      #expect(text == (try ReportFixture.golden("programme.txt")))
      let values = try ReportFixture.print(.programme, on: connection) { $0.format = .csv }
      #expect(values == (try ReportFixture.golden("programme.csv")))
    }
  }

  @Test("delegates by group: continuous numbers, Roman headings and last line by the profile")
  func delegates() throws {
    try ReportFixture.with("programme", "people") { connection in
      let party = try ReportFixture.print(.delegates, on: connection)
      #expect(party == (try ReportFixture.golden("delegates.txt")))
      let state = try ReportFixture.print(.delegates, on: connection) { $0.profile = "nd30" }
      #expect(state == (try ReportFixture.golden("delegates-nd30.txt")))
    }
  }

  @Test("delegates by name, and one unit only")
  func arrangedDelegates() throws {
    try ReportFixture.with("programme", "people") { connection in
      let text = try ReportFixture.print(.delegates, on: connection) { $0.arrangement = .name }
      #expect(text == (try ReportFixture.golden("delegates-by-name.txt")))
      let unit = try ReportFixture.print(.delegates, on: connection) { $0.unit = "btgtw" }
      #expect(unit.contains("Danh sách gồm 02 đại biểu."))
    }
  }

  @Test("on pages the title of notes is not broken, so that there is room to write some")
  func noteWidth() throws {
    try ReportFixture.with("programme", "people") { connection in
      for report in [ReportName.delegates, .attendance] {
        let page = try ReportFixture.print(report, on: connection) { $0.format = .html }
        #expect(page.contains("\u{A0}Ghi\u{A0}chú\u{A0}</th>"), "\(report)")
      }
    }
  }

  @Test("phones leave only when asked for, and keep their zeros")
  func phones() throws {
    try ReportFixture.with("programme", "people") { connection in
      let without = try ReportFixture.print(.delegates, on: connection) { $0.format = .csv }
      #expect(!without.contains("0000123456"))
      let with = try ReportFixture.print(.attendance, on: connection) {
        $0.format = .csv
        $0.givesPhones = true
      }
      #expect(with.contains(",Điện thoại,Có mặt (Sáng)"))
      #expect(with.contains(",0000123456,x,,"))
    }
  }

  @Test("attendance for spreadsheets: byte order mark, CRLF, quotes, formula guard")
  func attendanceValues() throws {
    try ReportFixture.with("programme", "people") { connection in
      let values = try ReportFixture.print(.attendance, on: connection) { $0.format = .csv }
      #expect(values == (try ReportFixture.golden("attendance.csv")))
      #expect(Array(values.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
      let plain = try ReportFixture.print(.attendance, on: connection) {
        $0.format = .csv
        $0.isForMachines = true
        $0.separator = .semicolon
      }
      #expect(plain.hasPrefix("number;name;position;unit;group;2019-07-24-morning;"))
      #expect(plain.contains(";=1+1\r\n"))
    }
  }

  @Test("attendance to read, by unit: the last entry of a delegate counts")
  func attendance() throws {
    try ReportFixture.with("programme", "people") { connection in
      let text = try ReportFixture.print(.attendance, on: connection) { $0.arrangement = .unit }
      #expect(text == (try ReportFixture.golden("attendance-by-unit.txt")))
    }
  }

  @Test("over several days each half-day has a column that names its day")
  func severalDays() throws {
    try ReportFixture.with("programme", "people", "second-day") { connection in
      let values = try ReportFixture.print(.attendance, on: connection) { $0.format = .csv }
      // Nothing is planned for the evening on which somebody was checked in.
      #expect(values == (try ReportFixture.golden("attendance-two-days.csv")))
      let evening = try ReportFixture.print(.attendance, on: connection) {
        $0.day = CalendarDate(year: 2019, month: 7, day: 25)
        $0.half = .evening
      }
      #expect(evening.contains("| Có mặt (Tối) | Ghi chú"))
      #expect(evening.contains("Buổi tối, thứ Năm, ngày 25/7/2019: đăng ký "))
    }
  }

  @Test("an exported list reads back as the same rows")
  func readBack() throws {
    try ReportFixture.with("programme", "people") { connection in
      let values = try ReportFixture.print(.attendance, on: connection) { $0.format = .csv }
      var rows: [[String]] = []
      var parser = CSVParser(removesFormulaGuard: true)
      try parser.push(Array(values.utf8)) { rows.append($0.strings) }
      try parser.finish { rows.append($0.strings) }
      #expect(rows.count == 6)
      #expect(rows[3][2] == "Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo Đảng ủy Khối")
      #expect(rows[3][6] == "=1+1")
    }
  }
}
