import Documents
import Testing

@testable import Exchange

@Suite struct ProgrammeTableWriterTests {
  private func text(_ format: CSVFormat, _ language: ProgrammeTableWriter.Language) -> String {
    let writer = ProgrammeTableWriter(format: format, language: language)
    return String(decoding: writer.bytes(.sample), as: UTF8.self)
  }

  @Test func forPeople() {
    let expected = """
      \u{FEFF}Mã,Số hiệu,GUID,Nội dung,Phụ đề,Loại,Lĩnh vực,Ngày,Bắt đầu,Kết thúc,Số phút,\
      Hội trường,Báo cáo viên,Chủ trì,Người điều hành,Đơn vị thực hiện,Ngôn ngữ,\
      Tóm tắt,Mô tả,Liên kết,Trạng thái
      cd1,1,0c9a1d1e-0000-4000-8000-000000000001,Chuyên đề 1: Kỹ năng; phương pháp,\
      Phần thứ nhất,topic,"Lý luận, thực tiễn",24/7/2019,08h45,09h25,40,Hội trường A,\
      TS Nguyễn Thử Một; Trần Thử Hai,Lê Thử Ba,,,vi,"Dòng một|Dòng hai",,\
      https://hoinghi.example/2019/1,đã xếp giờ
      nghi,,,Nghỉ giải lao,,break,,24/7/2019,10h05,,,,,,,,,,,,dự kiến
      ,3,,Chưa xếp giờ,,,,,,,,,,,,,,,,,chưa xếp giờ
      ,4,,Chuyên đề 4,,,,24/7/2019,11h00,11h30,30,,,,,,,,,,đã hủy

      """
    #expect(
      text(.people, .vietnamese)
        == expected.replacing("\n", with: "\r\n").replacing("|", with: "\n"))
  }

  @Test func forMachines() {
    let lines = text(CSVFormat(separator: .semicolon, lineEnding: .lf), .english)
      .parts(by: "\n")
    #expect(
      lines[0] == """
        Code;ID;GUID;Title;Subtitle;Type;Track;Day;Start;End;Minutes;Room;Speakers;Chairs;\
        Moderators;Performer;Language;Abstract;Description;URL;State
        """)
    #expect(
      lines[1].hasPrefix(
        """
        cd1;1;0c9a1d1e-0000-4000-8000-000000000001;"Chuyên đề 1: Kỹ năng; phương pháp";\
        Phần thứ nhất;topic;Lý luận, thực tiễn;2019-07-24;08:45;09:25;40;Hội trường A;\
        "TS Nguyễn Thử Một; Trần Thử Hai";Lê Thử Ba;;;vi;"Dòng một
        """))
    #expect(lines.last == "" && lines[lines.count - 2].hasSuffix(";cancelled"))
  }

  /// What a file of our own gives back; it holds no offsets, biographies or ids of people.
  private func expected(_ schedule: Schedule) -> [Schedule.Item] {
    schedule.items.enumerated().map { number, item in
      var item = item
      item.start?.offset = nil
      item.stamp = nil
      item.sequence = 0
      item.place = .line(0)
      for place in item.people.indices {
        (item.people[place].id, item.people[place].guid) = (nil, nil)
      }
      return item
    }
  }

  @Test(arguments: [
    ProgrammeTableWriter.Language.vietnamese, .english,
  ])
  func roundTrip(language: ProgrammeTableWriter.Language) throws {
    var schedule = Schedule.sample
    schedule.items[0].people.append(Schedule.Person(name: "PGS, TS Phạm Thử Bốn"))
    schedule.items[0].people.append(Schedule.Person(name: "Ban Tổ chức"))
    schedule.items[0].description = "=1+1\n\"hai\", ba"
    schedule.items[3].title = "=SUM(A1)"
    schedule.items[3].more["performer"] = "Ban Tổ chức"
    // Across midnight, longer than a day, on the last day of a year.
    for (local, minutes) in [
      ("2019-07-24T23:30", 90), ("2019-07-24T00:00", 1440), ("2019-12-31T20:00", 3000),
      ("2019-07-24T08:00", 1439),
    ] {
      var item = Schedule.Item()
      item.title = "Buổi sáng 24/7/2019"
      item.start = Schedule.Start(local: local, offset: 420)
      item.minutes = minutes
      item.people = [Schedule.Person(name: "Đỗ Thử Năm")]
      item.people[0].role = "moderator"
      schedule.items.append(item)
    }
    for format in [
      CSVFormat.people, .machines, CSVFormat(separator: .tab, lineEnding: .lf),
      CSVFormat(separator: .semicolon, formulaGuard: true),
    ] {
      let bytes = ProgrammeTableWriter(format: format, language: language).bytes(schedule)
      let answer = try TableFile(bytes).read()
      var items = answer.schedule.items
      for place in items.indices { items[place].place = .line(0) }
      // The order of roles is that of the columns.
      var wanted = expected(schedule)
      wanted[0].people.append(wanted[0].people.remove(at: 2))
      #expect(items == wanted)
      #expect(shown(answer.departures) == ["5 no-length"])
      #expect(answer.schedule.conference.firstDay == "2019-07-24")
      #expect(answer.schedule.conference.lastDay == "2019-12-31")
      #expect(
        ProgrammeTableWriter(format: format, language: language).bytes(answer.schedule)
          == bytes)
    }
  }

  @Test func guardedApostrophe() throws {
    var schedule = Schedule.sample
    schedule.items[0].abstract = "'=x"
    let answer = try TableFile(ProgrammeTableWriter(format: .people).bytes(schedule)).read()
    #expect(answer.schedule.items[0].abstract == "'=x")
  }

  @Test func aTimeThatIsNone() throws {
    var schedule = Schedule.sample
    schedule.items[0].start = Schedule.Start(local: "hôm nào", offset: nil)
    let answer = try TableFile(ProgrammeTableWriter().bytes(schedule)).read()
    #expect(answer.schedule.items[0].start == nil)
    #expect(answer.departures.contains { $0.kind == "time-not-read" })
  }

  @Test func semicolonInAName() throws {
    var schedule = Schedule.sample
    schedule.items[0].people = [Schedule.Person(name: "A; B")]
    let answer = try TableFile(ProgrammeTableWriter().bytes(schedule)).read()
    #expect(answer.schedule.items[0].people.map(\.name) == ["A, B"])
  }
}
