import Testing

@testable import Exchange

@Suite struct ProgrammeTableReaderTests {
  /// The morning as a document prints it; its people are synthetic.
  static let printed = """
    CHƯƠNG TRÌNH;;
    Hội nghị tập huấn công tác tuyên giáo;;
    "(Ngày 24/7/2019, tại Hà Nội)";;
    ;;
    Thời gian;Nội dung;Người thực hiện
    "Buổi sáng, thứ Tư, ngày 24/7/2019";;
    07h30 - 08h00;Đón tiếp đại biểu;Ban Tổ chức
    08h00 - 08h10;Tuyên bố lý do;Đ/c Nguyễn Thử Một, Phó Bí thư
    8h10-8h45;Báo cáo;(chưa xác định)
    08h45 – 09h25;Chuyên đề 1: Kỹ năng;TS Trần Thử Hai, Trưởng khoa, Học viện; PGS, TS Lê Thử Ba
    ;;ThS Phạm Thử Bốn
    09h25 đến 09h40;Nghỉ giải lao;
    BUỔI CHIỀU;;
    13h30;Bế mạc;
    08h00 - 08h30;Trao đổi;
    (Chương trình có thể thay đổi);;
    """

  @Test func asDocumentsPrintIt() throws {
    let text = Self.printed.replacing(
      "TS Trần Thử Hai, Trưởng khoa, Học viện; PGS, TS Lê Thử Ba",
      with: "\"TS Trần Thử Hai, Trưởng khoa, Học viện; PGS, TS Lê Thử Ba\"")
    let answer = try TableFile(text).read()
    let schedule = answer.schedule
    #expect(schedule.conference.title == "Hội nghị tập huấn công tác tuyên giáo")
    #expect(schedule.conference.place == "Hà Nội")
    #expect(schedule.conference.firstDay == "2019-07-24")
    #expect(
      shown(schedule) == [
        "2019-07-24T07:30 30 Đón tiếp đại biểu", "2019-07-24T08:00 10 Tuyên bố lý do",
        "2019-07-24T08:10 35 Báo cáo", "2019-07-24T08:45 40 Chuyên đề 1: Kỹ năng",
        "2019-07-24T09:25 15 Nghỉ giải lao", "2019-07-24T13:30 - Bế mạc",
        "2019-07-24T08:00 30 Trao đổi",
      ])
    #expect(
      shown(answer.departures) == [
        "7 not-a-person", "8 after-name", "9 person-open", "10 after-name", "11 continued",
        "14 no-length", "15 half-day", "16 line-not-read",
      ])
    let people = schedule.items.map { $0.people.map(\.name) }
    #expect(people[0] == [] && schedule.items[0].more["performer"] == "Ban Tổ chức")
    #expect(people[1] == ["Đ/c Nguyễn Thử Một"])
    #expect(people[3] == ["TS Trần Thử Hai", "PGS, TS Lê Thử Ba", "ThS Phạm Thử Bốn"])
    #expect(schedule.items[3].people[0].biography == "Trưởng khoa, Học viện")
    #expect(schedule.items.map(\.type) == [nil, nil, nil, "topic", "break", nil, nil])
    #expect(schedule.items.map(\.place).first == .line(7))
  }

  @Test(arguments: [
    ("Buổi sáng, thứ Tư, ngày 24/7/2019", "2019-07-24", [String]()),
    ("SÁNG NGÀY 24/07/2019", "2019-07-24", []),
    ("Thứ Tư, ngày 24 tháng 7 năm 2019", "2019-07-24", []),
    ("I. Chiều 24/7", "2019-07-24", ["3 no-year"]),
    ("2019-07-24 (Wednesday)", "2019-07-24", []),
    ("Ngày thứ nhất: 24/7/2019", "2019-07-24", ["3 heading-text"]),
    ("Thứ Năm, 24/7/2019", "2019-07-24", ["3 weekday"]),
    ("Ngày 24/7/19", "2019-07-24", ["3 short-year"]),
    ("Buổi sáng 24/7/2019 tại Hội trường lớn", "2019-07-24", ["3 heading-text"]),
    ("Ngày 31/6/2019", "-", ["3 no-such-day", "4 no-day"]),
    ("Wednesday, 24/7/2019, morning", "2019-07-24", []),
  ])
  func headingsOfDays(heading: String, day: String, departures: [String]) throws {
    let text =
      "Thời gian\tNội dung\n1/1/2019 7h - 8h\tTrước\n\"\(heading)\"\t\n19h00 - 19h30\tMục\n"
    let answer = try TableFile(text).read()
    #expect(answer.schedule.items.count == 2)
    let start = answer.schedule.items.last?.start?.local.prefix(10) ?? "-"
    let kinds = shown(answer.departures).filter { !$0.hasSuffix("half-day") }
    if heading.hasPrefix("I.") {
      // A year is only known from a day named above, and the first line names its own.
      #expect(kinds == ["3 no-such-day", "4 no-day"])
    } else {
      #expect(start == day)
      #expect(kinds == departures)
    }
  }

  @Test(arguments: [
    "Sáng tạo trẻ", "Thứ tự ưu tiên", "Chiều sâu nghiên cứu", "Tổng kết 24/7/2019",
    "Buổi gặp mặt", "Ngày hội",
  ])
  func topicsThatAreNoHeadings(title: String) throws {
    #expect(ProgrammeDay.heading(title) == nil)
  }

  @Test func headingsInSeveralCells() throws {
    let answer = try TableFile(
      """
      STT\tThời gian\tNội dung
      \tNgày 24/7/2019\tBuổi sáng
      I\t\tPHẦN KHAI MẠC
      \t\tPHẦN THỨ NHẤT: KHAI MẠC
      \t\tII. Thảo luận
      1\t08h00 - 08h10\tIV. Chào cờ
      \t\tChuyên đề không có giờ
      STT\tThời gian\tNội dung
      2\t08h10\tPhần thi

      """
    ).read()
    #expect(
      shown(answer.schedule) == [
        "- - PHẦN KHAI MẠC", "2019-07-24T08:00 10 IV. Chào cờ", "- - Chuyên đề không có giờ",
        "2019-07-24T08:10 - Phần thi",
      ])
    #expect(
      shown(answer.departures) == [
        "4 line-not-read", "5 line-not-read", "8 header-again", "9 no-length",
      ])
  }

  @Test func daysInAColumn() throws {
    let answer = try TableFile(
      """
      STT,Ngày,Bắt đầu,Kết thúc,Thời lượng,Tên chuyên đề,Hội trường,Ghi chú,Thiết bị
      1,24/7/2019,8h00,8:30,,Một,A,mang máy,micro
      2,,08:30,9 giờ 00,30 phút,Hai,A
      3,2019-07-25,22h00,00h30,,Ba,B
      4,2019-07-25,10h00,09h00,,Bốn,B
      5,2019-07-25,10h00,10h30,45,Năm,B
      6,40/7/2019,10h00,10h30,,Sáu,B
      7,25/7/2019,,,20,Bảy,B
      8,25/7/2019,24h00,,20,Tám,B
      9,25/7/2019,23h00,24h00,,Chín,B
      10,25/7/2019,9:00 PM,10:15 pm,-5,Mười,B
      """
    ).read()
    #expect(
      shown(answer.schedule) == [
        "2019-07-24T08:00 30 Một", "2019-07-24T08:30 30 Hai", "2019-07-25T22:00 150 Ba",
        "2019-07-25T10:00 - Bốn", "2019-07-25T10:00 30 Năm", "- 30 Sáu", "- 20 Bảy", "- 20 Tám",
        "2019-07-25T23:00 60 Chín", "2019-07-25T21:00 75 Mười",
      ])
    #expect(
      shown(answer.departures) == [
        "1 unknown-column", "3 day-from-above", "4 midnight", "5 end-before-start",
        "6 length-differs", "7 no-such-day", "8 day-without-time", "9 time-not-read",
        "11 length-not-read",
      ])
    #expect(answer.schedule.items[0].description == "Ghi chú: mang máy\n\nThiết bị: micro")
    #expect(answer.schedule.rooms.map(\.name) == ["A", "B"])
  }

  @Test(
    arguments: [
      ("24/7/2019 08h00 - 08h10", "2019-07-24T08:00", 10),
      ("08h00 - 08h10 ngày 24/7/2019", "2019-07-24T08:00", 10),
      ("từ 8h đến 9h30, thứ Tư 24/7/2019", "2019-07-24T08:00", 90),
      ("Sáng 24/7/2019: 8h00", "-", nil), ("2019-07-24T08:45", "2019-07-24T08:45", nil),
      ("2019-07-24 08:45:00", "2019-07-24T08:45", nil), ("8.00 - 8.10", "2019-07-01T08:00", 10),
      ("8g30", "2019-07-01T08:30", nil), ("(8h00 - 9h00)", "2019-07-01T08:00", 60),
      ("08:00→09:00", "2019-07-01T08:00", 60), ("8h60", "-", nil), ("sáng", "-", nil),
      ("8h - 9h - 10h", "-", nil), ("25h00", "-", nil), ("khoảng 8h", "-", nil), ("8", "-", nil),
    ] as [(String, String, Int?)])
  func times(cell: String, start: String, minutes: Int?) throws {
    let answer = try TableFile("Time\tTitle\n\"\(cell)\"\tx\n").read(firstDay: "2019-07-01")
    let item = try #require(answer.schedule.items.first)
    #expect(item.start?.local ?? "-" == start)
    #expect(item.minutes == minutes)
    if start == "-" { #expect(shown(answer.departures) == ["2 time-not-read"]) }
  }

  @Test func withoutADay() throws {
    let text = "Time,Title\n08:00-09:00,x\n"
    #expect(shown(try TableFile(text).read().departures) == ["2 no-day"])
    let answer = try TableFile(text).read(firstDay: "2019-07-24")
    #expect(shown(answer.schedule) == ["2019-07-24T08:00 60 x"])
    #expect(shown(answer.departures) == ["2 day-assumed"])
  }

  @Test func identifiersAndStates() throws {
    let answer = try TableFile(
      """
      Code,GUID,Title,Status
      a,0C9A1D1E-0000-4000-8000-000000000001,Một,Huỷ bỏ
      a,0c9a1d1e-0000-4000-8000-000000000001,Hai,dự kiến
      b,xyz,Ba,lạ
      ,,,tentative
      """
    ).read()
    #expect(answer.schedule.items.map(\.code) == ["a", nil, "b"])
    #expect(
      answer.schedule.items.map(\.guid) == ["0c9a1d1e-0000-4000-8000-000000000001", nil, nil])
    #expect(answer.schedule.items.map(\.isCancelled) == [true, false, false])
    #expect(answer.schedule.items.map(\.isTentative) == [false, true, false])
    #expect(
      shown(answer.departures) == [
        "3 duplicate-code", "3 duplicate-guid", "4 bad-guid", "4 state-not-read",
        "5 line-not-read",
      ])
    #expect(answer.departures[3].item == "b")
  }

  @Test(
    arguments: [
      .noTitle, .lineNotRead("x"), .linesBefore("x"), .headerAgain, .headingText("x"),
      .weekday(written: "thứ Hai", date: "24/7/2019"), .noYear("x", assumed: "y"),
      .shortYear("x", assumed: "y"), .noSuchDay("x"), .dayNotRead("x"), .timeNotRead("x"),
      .noDay("x"), .dayAssumed("x"), .dayFromAbove("x"), .dayWithoutTime("x"),
      .halfDay(half: "sáng", time: "13h00"), .midnight, .endBeforeStart("x"), .noLength,
      .lengthNotRead("x"), .lengthDiffers(minutes: 1, times: 2), .continued("x"),
      .afterName(name: "x", text: "y"), .body("x"), .openPerson("x"), .unknownColumn("x"),
      .stateNotRead("x"), .notAnIdentifier("x"), .identifierAgain(column: .id, "x"), .damaged,
      .encoding(name: "tcvn3", before: "x", after: "y"),
    ] as [ProgrammeRemark])
  func remarksAreSaid(remark: ProgrammeRemark) {
    #expect(Set([remark.kind, remark.vietnamese, remark.english]).count == 3)
  }

  @Test(
    arguments: [
      .notTable, .noHeader, .noTitleColumn, .unknownEncoding, .unterminatedQuote, .textAfterQuote,
      .unknownSeparator, .tooManyColumns, .unreadable,
    ] as [ExchangeProblem.Reason])
  func problemsAreSaid(reason: ExchangeProblem.Reason) {
    let problem = ExchangeProblem(reason, values: ["x"])
    #expect(Set([reason.rawValue, problem.vietnamese, problem.english]).count == 3)
  }
}
