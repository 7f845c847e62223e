import Testing

@testable import Exchange

@Suite struct CalendarWriterTests {
  private func text(_ schedule: Schedule, _ writer: CalendarWriter) -> String {
    String(decoding: writer.bytes(schedule), as: UTF8.self)
  }

  @Test func wholeCalendar() {
    let writer = CalendarWriter(stamp: "20190701T000000Z")
    let expected = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//hoinghi//hoinghi//VI", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "NAME:Hội nghị tập huấn\\, 2019", "X-WR-CALNAME:Hội nghị tập huấn\\, 2019",
      "X-WR-TIMEZONE:Asia/Ho_Chi_Minh", "URL:https://hoinghi.example/2019",
      "REFRESH-INTERVAL;VALUE=DURATION:PT60M", "X-PUBLISHED-TTL:PT60M",
      "BEGIN:VEVENT", "UID:0c9a1d1e-0000-4000-8000-000000000001@hoinghi", "SEQUENCE:2",
      "DTSTAMP:20190720T010203Z", "LAST-MODIFIED:20190720T010203Z", "DTSTART:20190724T014500Z",
      "DTEND:20190724T022500Z", "SUMMARY:Chuyên đề 1: Kỹ năng\\; phương pháp",
      "DESCRIPTION:Phần thứ nhất\\n\\nBáo cáo viên: TS Nguyễn Thử Một",
      " \\, Trần Thử Hai\\nChủ trì: Lê Thử Ba\\n\\nDòng một\\nDòng hai",
      "LOCATION:Hội trường A\\, Hà Nội", "CATEGORIES:Lý luận\\, thực tiễn",
      "URL:https://hoinghi.example/2019/1", "STATUS:CONFIRMED", "TRANSP:OPAQUE", "END:VEVENT",
      "BEGIN:VEVENT", "UID:tap-huan-2019-nghi@hoinghi", "SEQUENCE:0", "DTSTAMP:20190701T000000Z",
      "LAST-MODIFIED:20190701T000000Z", "DTSTART:20190724T030500Z", "SUMMARY:Nghỉ giải lao",
      "LOCATION:Hà Nội", "STATUS:TENTATIVE", "TRANSP:OPAQUE", "END:VEVENT",
      "BEGIN:VEVENT", "UID:tap-huan-2019-4@hoinghi", "SEQUENCE:5", "DTSTAMP:20190701T000000Z",
      "LAST-MODIFIED:20190701T000000Z", "DTSTART:20190724T040000Z", "DTEND:20190724T043000Z",
      "SUMMARY:Chuyên đề 4", "LOCATION:Hà Nội", "STATUS:CANCELLED", "TRANSP:TRANSPARENT",
      "END:VEVENT", "END:VCALENDAR", "",
    ]
    #expect(text(.sample, writer).parts(by: "\r\n") == expected)
  }

  @Test func english() {
    var writer = CalendarWriter(stamp: "20190701T000000Z", name: "Room A")
    writer.language = .english
    writer.refreshMinutes = 15
    let written = text(.sample, writer).replacing("\r\n ", with: "")
    #expect(written.contains("\r\nX-WR-CALNAME:Room A\r\n"))
    #expect(written.contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n"))
    #expect(written.contains("Speakers: TS Nguyễn Thử Một\\, Trần Thử Hai\\nChairs: Lê Thử Ba"))
  }

  @Test func nothingWithATime() {
    var schedule = Schedule()
    schedule.items = [Schedule.Item()]
    let written = text(schedule, CalendarWriter(stamp: "20190701T000000Z"))
    #expect(!written.contains("VEVENT"))
    // A calendar must hold a component.
    #expect(written.contains("BEGIN:VTIMEZONE\r\nTZID:UTC\r\n"))
    #expect(written.hasSuffix("END:VTIMEZONE\r\nEND:VCALENDAR\r\n"))
    #expect(!written.contains("NAME:"))
  }

  @Test func identifiersAreOnce() {
    var schedule = Schedule()
    schedule.conference.title = "Hội nghị thử"
    for (guid, code, id) in [
      ("AB", "x", "1"), ("ab", "x", "2"), (nil, "x", "1"), (nil, nil, "7"), (nil, nil, nil),
      (nil, nil, nil),
    ] as [(String?, String?, String?)] {
      var item = Schedule.Item()
      (item.guid, item.code, item.id, item.title) = (guid, code, id, "Tổng kết")
      item.start = Schedule.Start(local: "2019-07-24T08:00", offset: 420)
      schedule.items.append(item)
    }
    let lines = text(schedule, CalendarWriter(stamp: "")).parts(by: "\r\n")
    #expect(
      lines.filter { $0.hasPrefix("UID:") } == [
        "UID:ab@hoinghi", "UID:ab-2@hoinghi", "UID:hoi-nghi-thu-x@hoinghi",
        "UID:hoi-nghi-thu-7@hoinghi", "UID:hoi-nghi-thu-tong-ket@hoinghi",
        "UID:hoi-nghi-thu-tong-ket-2@hoinghi",
      ])
    #expect(lines.count { $0 == "DTSTAMP:19700101T000000Z" } == 6)
  }

  @Test func identifiersDoNotHangOnTimes() {
    var schedule = Schedule()
    var item = Schedule.Item()
    item.guid = "ab"
    schedule.items = [item, item]
    schedule.items[1].start = Schedule.Start(local: "2019-07-24T08:00", offset: 420)
    #expect(text(schedule, CalendarWriter(stamp: "")).contains("\r\nUID:ab-2@hoinghi\r\n"))
  }

  @Test func injectionIsText() {
    var schedule = Schedule.sample
    schedule.items[0].title = "a\r\nEND:VEVENT\r\nBEGIN:VEVENT"
    schedule.items[0].room = "b\nX:1"
    schedule.items[0].stamp = "20190701T000000Z\r\nX:2"
    schedule.items[0].guid = "g\r\nX:3"
    let written = text(schedule, CalendarWriter(stamp: "20190701T000000Z"))
    #expect(written.contains("\r\nSUMMARY:a\\nEND:VEVENT\\nBEGIN:VEVENT\r\n"))
    #expect(written.parts(by: "\r\n").count { $0.hasPrefix("X:") } == 0)
    #expect(written.parts(by: "\r\n").count { $0 == "BEGIN:VEVENT" } == 3)
  }

  @Test func appends() {
    var bytes: [UInt8] = [0x41]
    let writer = CalendarWriter(stamp: "20190701T000000Z")
    writer.append(.sample, to: &bytes)
    #expect(bytes == [0x41] + writer.bytes(.sample))
  }
}

@Suite struct ScheduleSelectionTests {
  private func titles(_ selection: ScheduleSelection) -> [String] {
    Schedule.sample.selecting(selection).items.map(\.title)
  }

  @Test func parts() {
    #expect(titles(ScheduleSelection()).count == 4)
    #expect(titles(ScheduleSelection(room: "Hội trường A")).count == 1)
    #expect(titles(ScheduleSelection(person: "12")).count == 1)
    #expect(titles(ScheduleSelection(person: "ffffffff-0000-4000-8000-000000000001")).count == 1)
    #expect(titles(ScheduleSelection(track: "Lý luận, thực tiễn")).count == 1)
    #expect(titles(ScheduleSelection(room: "Hội trường A", person: "99")).isEmpty)
    #expect(titles(ScheduleSelection(room: "hội trường a")).isEmpty)
  }

  @Test func roomOfAPart() {
    let part = Schedule.sample.selecting(ScheduleSelection(room: "Hội trường A"))
    #expect(part.rooms.map(\.name) == ["Hội trường A"])
    #expect(part.conference == Schedule.sample.conference)
    #expect(Schedule.sample.roomNames == ["Hội trường A", "Hội trường B"])
    #expect(Schedule.sample.trackNames == ["Lý luận, thực tiễn"])
  }
}
