import Postgres
import Reports
import Testing
import Vietnamese

extension ReportTests {
  @Test("a page for the door of each room: its items, breaks everywhere, and what has no room")
  func doorSheets() throws {
    try withRooms { connection in
      let text = try ReportFixture.print(.doorSheet, on: connection)
      #expect(text == (try ReportFixture.golden("door-sheet.txt")))
      let values = try ReportFixture.print(.doorSheet, on: connection) { $0.format = .csv }
      #expect(values == (try ReportFixture.golden("door-sheet.csv")))
      let room = try ReportFixture.print(.doorSheet, on: connection) {
        $0.room = "HT-B"
        $0.language = .en
      }
      #expect(!room.contains("\u{0C}"))
      #expect(room.contains("\nRoom: Hội trường B\n"))
      #expect(room.contains("(tentative)"))
      #expect(room.contains("Nghỉ giải lao"))
    }
  }

  @Test("without rooms one sheet has everything")
  func roomlessDoorSheet() throws {
    try ReportFixture.with("programme") { connection in
      let text = try ReportFixture.print(.doorSheet, on: connection)
      #expect(text.contains("\nHội trường: (chưa xác định)\n"))
      #expect(text.contains("11h40 - 11h50 | Phát biểu chỉ đạo"))
      #expect(!text.contains("\u{0C}"))
    }
  }

  @Test("by track, in it by time; what is in none comes last")
  func tracks() throws {
    try withRooms { connection in
      let text = try ReportFixture.print(.tracks, on: connection)
      #expect(text == (try ReportFixture.golden("tracks.txt")))
      let values = try ReportFixture.print(.tracks, on: connection) { $0.format = .csv }
      #expect(values == (try ReportFixture.golden("tracks.csv")))
      let one = try ReportFixture.print(.tracks, on: connection) { $0.track = "Tư tưởng" }
      #expect(one.contains("I- Tư tưởng"))
      #expect(!one.contains("Nghiệp vụ"))
    }
  }

  @Test("the running script: gaps, what overlaps, what is elsewhere, and what comes next")
  func runningScript() throws {
    try withRooms { connection in
      let text = try ReportFixture.print(.runningScript, on: connection)
      #expect(text == (try ReportFixture.golden("running-script.txt")))
      let values = try ReportFixture.print(.runningScript, on: connection) { $0.format = .csv }
      #expect(values == (try ReportFixture.golden("running-script.csv")))
      let half = try ReportFixture.print(.runningScript, on: connection) {
        $0.day = CalendarDate(year: 2019, month: 7, day: 25)
        $0.half = .morning
        $0.language = .en
      }
      #expect(half.contains("\n1. 08h00, 30 minutes: Topic 7: "))
      #expect(half.contains("\n(nothing for 30 minutes: 08h30 - 09h00)\n"))
      #expect(half.contains("\n   Next: (end of the half-day)\n"))
    }
  }

  @Test("the script of one room has what is there, everywhere, or nobody knows where")
  func roomScript() throws {
    try withRooms { connection in
      let text = try ReportFixture.print(.runningScript, on: connection) { $0.room = "HT-B" }
      #expect(text.contains("Chuyên đề 5: "))
      #expect(text.contains("Nghỉ giải lao"))
      #expect(text.contains("Chuyên đề 8: "))
      #expect(!text.contains("Chuyên đề 2: "))
      #expect(!text.contains("Cùng lúc"))
    }
  }

  @Test("a speaker's agenda tells clashes and short ways; what has no time comes last")
  func troubledAgenda() throws {
    try withRooms { connection in
      let text = try ReportFixture.print(.speakerAgenda, on: connection) {
        $0.speaker = "luu-hong-minh"
      }
      #expect(text == (try ReportFixture.golden("speaker-agenda-rooms.txt")))
    }
  }

  @Test("ten minutes are enough to change rooms, and overlapping items know no way")
  func walks() throws {
    for (start, note) in [("09:25", "0"), ("09:34", "9"), ("09:35", nil), ("09:24", nil)] {
      try withRooms { connection in
        try connection.run(
          """
          delete from hoinghi.assignment where session in ('CD6', 'CD7', 'CD8');
          update hoinghi.topic_session set during =
            tstzrange('2019-07-24 \(start)+07', '2019-07-24 10:00+07') where session = 'CD5'
          """)
        let text = try ReportFixture.print(.speakerAgenda, on: connection) {
          $0.speaker = "luu-hong-minh"
        }
        if let note {
          #expect(text.contains("Chuyển hội trường: \(note) phút (từ Hội trường A)"))
        } else {
          #expect(!text.contains("Chuyển hội trường"))
        }
      }
    }
  }

  @Test("all speakers in one table")
  func summary() throws {
    try withRooms { connection in
      let text = try ReportFixture.print(.speakerAgenda, on: connection) { $0.form = .summary }
      #expect(text == (try ReportFixture.golden("speaker-agenda-summary.txt")))
      let values = try ReportFixture.print(.speakerAgenda, on: connection) { $0.format = .csv }
      #expect(values.hasPrefix("\u{FEFF}STT,Báo cáo viên,\"Chức vụ, đơn vị\",Chuyên đề,"))
      #expect(values.split(separator: "\r\n").count == 10)
      // A narrow column of a page parts no time of day.
      let page = try ReportFixture.print(.speakerAgenda, on: connection) {
        $0.form = .summary
        $0.format = .html
      }
      #expect(page.contains("08h45\u{A0}-\u{A0}09h25") && values.contains("08h45 - 09h25"))
    }
  }

  @Test("each part is a document with a number of its own to come, so each has a place to sign")
  func signedParts() throws {
    try withRooms { connection in
      for report in [ReportName.speakerAgenda, .doorSheet] {
        let text = try ReportFixture.print(report, on: connection) {
          $0.header = .document
        }
        let parts = text.split(separator: "\u{0C}\n")
        #expect(parts.count > 1)
        for part in parts {
          #expect(part.contains("Số ...-CTr/"), "\(report)")
          #expect(part.split(separator: "Nơi nhận:").count == 2, "\(report)")
        }
      }
    }
  }

  @Test("one room for all is named once, below the title; two have a column")
  func onlyRoom() throws {
    try ReportFixture.with("specimen") { connection in
      let text = try ReportFixture.print(.programme, on: connection)
      #expect(text.contains("\n(Ngày 24/7/2019, tại Hội trường thử, Hà Nội)\n"), "\(text)")
      #expect(!text.contains("| Hội trường"))
      let values = try ReportFixture.print(.programme, on: connection) { $0.format = .csv }
      #expect(values.contains(",Hội trường\r\n"))
    }
    try withRooms { connection in
      let text = try ReportFixture.print(.programme, on: connection)
      #expect(text.contains("| Hội trường\n") && text.contains(", tại Hà Nội)\n"), "\(text)")
    }
  }

  private func withRooms(_ body: (WorkerConnection) throws -> Void) throws {
    try ReportFixture.with("programme", "rooms", body: body)
  }
}
