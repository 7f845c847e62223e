import Postgres
import Reports
import Testing

/// Who is counted where: after a roll was closed, without a unit, without a list, without a
/// programme.
@Suite("Who is counted in figures")
struct ClosedRollTests {
  /// Registers somebody whom no roll knows.
  private func register(_ number: Int, unit: String?, on connection: WorkerConnection) throws {
    try connection.run(
      """
      insert into hoinghi.delegate
        (conference_id, delegate, number, name, identity, sort_key, search_fold, tone_fold, unit,
          state, synthetic)
      select conference_id, 'p\(number)', \(number), 'Người Thử \(number)', 'thu \(number)',
        'thu \(number)', 'thu \(number)', 'thu \(number)', \(unit.map { "'\($0)'" } ?? "null"),
        'registered', true
      from hoinghi.conference where code = 'RT'
      """)
  }

  @Test("who was registered after a roll was closed is not in its figures")
  func registeredLater() throws {
    try ReportFixture.with("figures") { connection in
      try register(12, unit: "d", on: connection)
      let open = try ReportFixture.print(.finalFigures, on: connection)
      #expect(open.contains("Đại biểu đăng ký:   9"))
      try connection.run(
        "update hoinghi.conference set rolls_closed = '{2019-07-24/morning}' where code = 'RT'")
      let closed = try ReportFixture.print(.finalFigures, on: connection)
      #expect(closed == (try ReportFixture.golden("final.txt")))
      let summary = try ReportFixture.print(.unitSummary, on: connection)
      #expect(summary == (try ReportFixture.golden("summary.txt")))
      // The same numbers for spreadsheets, which have columns for the afternoon, too.
      let values = try ReportFixture.print(.unitSummary, on: connection) { $0.format = .csv }
      #expect(values.contains("\r\n4,D,2,0,0,0,0,0,1,-\r\n"), "\(values)")
      let list = try ReportFixture.print(.attendance, on: connection)
        .replacing("\n", with: " ")
      #expect(
        list.contains(
          "Tổng số: 11 đại biểu. Buổi sáng, thứ Tư, ngày 24/7/2019: đăng ký 08, có mặt 06,"
            + " vắng có phép 01, vắng không phép 01, phát sinh 02. x: có mặt;"), "\(list)")
    }
  }

  @Test("people without a unit are no unit")
  func withoutUnit() throws {
    try ReportFixture.with("figures") { connection in
      try register(12, unit: nil, on: connection)
      let text = try ReportFixture.print(.finalFigures, on: connection)
      #expect(text.contains("Đơn vị có đại biểu: 3/4"), "\(text)")
    }
  }

  @Test("an attendance list tells walk-ins from those whom it waits for")
  func walkIns() throws {
    try ReportFixture.with("figures") { connection in
      let text = try ReportFixture.print(.attendance, on: connection)
      let line = text.replacing("\n", with: " ")
      #expect(
        line.contains(
          "đăng ký 08, có mặt 06, vắng có phép 01, vắng không phép 01, phát sinh 02."), "\(text)")
    }
  }

  @Test("beside a programme a stray scan makes no half-day; a closed roll does")
  func strayScan() throws {
    try ReportFixture.with("figures") { connection in
      // Without a day of its own: the conference has no other.
      try connection.run(
        """
        insert into hoinghi.topic_session
          (conference_id, session, title, kind, programme_order, half)
        select conference_id, 'sang', 'Chuyên đề', 'topic', 1, 'morning'
        from hoinghi.conference where code = 'RT';
        insert into hoinghi.scan (conference_id, delegate, day, half, entry, verdict, actor)
        select conference_id, 'p1', '2019-07-24', 'afternoon', 1, 'present', 'test'
        from hoinghi.conference where code = 'RT'
        """)
      let stray = try ReportFixture.print(.signIn, on: connection) { $0.unit = "a" }
      #expect(stray.contains("| Ký tên\n") && !stray.contains("Chiều"), "\(stray)")
      try connection.run(
        "update hoinghi.conference set rolls_closed = '{2019-07-24/afternoon}' where code = 'RT'")
      let closed = try ReportFixture.print(.signIn, on: connection) { $0.unit = "a" }
      #expect(closed.contains("Ký tên (Chiều)"), "\(closed)")
    }
  }

  @Test("several days without a programme have columns for all of them")
  func undatedDays() throws {
    try ReportFixture.with("figures") { connection in
      try connection.run(
        """
        delete from hoinghi.scan;
        update hoinghi.conference set last_day = '2019-07-26' where code = 'RT'
        """)
      let text = try ReportFixture.print(.attendance, on: connection)
      for day in 24...26 {
        #expect(text.contains("Sáng \(day)/7") && text.contains("Chiều \(day)/7"))
      }
    }
  }
}
