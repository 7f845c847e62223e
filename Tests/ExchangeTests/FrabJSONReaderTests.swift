import Exchange
import Testing

@Suite("frab JSON is read")
struct FrabJSONReaderTests {
  private func read(_ text: String) throws -> (schedule: Schedule, departures: [Departure]) {
    try FrabJSONReader.read(Array(text.utf8))
  }

  @Test func everythingIsTaken() throws {
    let event = FrabSample.object([
      "subtitle": "null", "track": "\"Lý luận\"", "type": "\"chuyen-de\"", "language": "\"vi\"",
      "abstract": "\"Một\\r\\nhai\"", "slug": "\"mot-hai\"", "code": "\"CD0001\"",
      "url": "\"urn:uuid:\(FrabSample.guids[0])\"", "do_not_record": "true",
      "recording_license": "\"CC BY\"", "end": "\"2019-07-24T09:25:00+07:00\"",
      "persons":
        "[{\"id\": 7, \"public_name\": \"TS Lưu Hồng Minh\"}, {\"name\": \"B\", \"code\": \"X1\"}]",
      "links": "[{\"url\": \"https://example.org/2\", \"title\": \"Trang\", \"type\": \"web\"}]",
      "attachments": "[]", "feedback_url": "\"https://example.org/4\"",
    ])
    let conference = """
      "title": "Hội nghị", "acronym": "dlxh_2019", "start": "2019-07-24", "end": "2019-07-25",
      "rooms": [{"name": "B", "guid": "\(FrabSample.guids[2])", "capacity": 200}],
      "tracks": [{"name": "Lý luận", "slug": "ly-luan", "color": "#0347b4"}]
      """
    let (schedule, departures) = try FrabJSONReader.read(
      FrabSample.json(event, conference: conference))
    #expect(departures.isEmpty)
    #expect(schedule.conference.lastDay == "2019-07-25")
    #expect(schedule.rooms.map(\.name) == ["B", "Hội trường A"])
    #expect(schedule.rooms.first?.capacity == 200)
    #expect(schedule.tracks.first?.slug == "ly-luan")
    let item = try #require(schedule.items.first)
    #expect(item.place == .path("schedule.conference.days[0].rooms[\"Hội trường A\"][0]"))
    #expect(item.id == "1")
    #expect(item.abstract == "Một\nhai")
    #expect(item.url == nil)
    #expect(item.code == "CD0001")
    #expect(!item.mayRecord)
    #expect(item.start == Schedule.Start(local: "2019-07-24T08:45", offset: 420))
    #expect(item.minutes == 40)
    #expect(item.people.map(\.name) == ["TS Lưu Hồng Minh", "B"])
    #expect(item.people.map(\.id) == ["7", "X1"])
    #expect(item.links.first?.type == "web")
    #expect(item.more == ["feedback_url": "https://example.org/4"])
  }

  @Test func departuresAreTheSameAsThoseOfXML() throws {
    let guid = "\"\(FrabSample.guids[1])\""
    let (schedule, departures) = try FrabJSONReader.read(
      FrabSample.json(
        FrabSample.object(["date": nil]), FrabSample.object(["guid": guid, "id": "2", "end": "1"]),
        FrabSample.object(["guid": nil, "id": nil, "duration": "\"-00:10\""]),
        FrabSample.object(["guid": "3", "id": "\"2\"", "title": "\"\"", "room": "\"B\""]),
        "17", "[]"))
    #expect(
      departures.map(\.kind) == [
        "missing-date", "missing-id", "missing-guid", "negative-length", "duplicate-id",
        "bad-guid", "empty-title", "room-mismatch", "wrong-type", "wrong-type",
      ])
    #expect(schedule.items.count == 4)
    #expect(departures.first?.place == schedule.items.first?.place)
  }

  @Test func valuesOfOtherTypesAreTold() throws {
    let event = FrabSample.object([
      "mood": "1", "title": "{\"en\": \"One\", \"vi\": \"Một\"}", "subtitle": "[1]",
      "do_not_record": "\"có\"", "abstract": "\"a\\u0001b\\u0000\"", "persons": "[\"A\", {}]",
      "links": "[\"https://example.org\", {\"title\": \"x\"}]",
    ])
    let (schedule, departures) = try FrabJSONReader.read(FrabSample.json(event))
    #expect(
      Set(departures.map(\.kind)) == [
        "unknown-element", "translated", "wrong-type", "bad-flag", "control-character",
        "person-without-name", "link-without-address",
      ])
    let item = try #require(schedule.items.first)
    #expect(item.title == "Một")
    #expect(item.abstract == "ab")
    #expect(item.people.map(\.name) == ["A"])
    #expect(item.links.map(\.url) == ["https://example.org", ""])
  }

  @Test func theEndTellsTheLengthWhereNothingElseDoes() throws {
    let event = FrabSample.object([
      "duration": nil, "end": "\"2019-07-24T04:45:00+02:00\"",
    ])
    let (schedule, departures) = try FrabJSONReader.read(FrabSample.json(event))
    #expect(departures.isEmpty)
    #expect(schedule.items.first?.minutes == 60)
    let other = FrabSample.object(["end": "\"2019-07-24T09:45:00+07:00\""])
    #expect(
      try FrabJSONReader.read(FrabSample.json(other)).departures.map(\.kind) == ["length-disagrees"]
    )
  }

  /// Dates, minutes of the day, rooms; talks with their slots, and breaks without a room.
  @Test func programmesOfPretalxObjectsAreRead() throws {
    let room =
      "{\"id\": 3, \"name\": {\"en\": \"A\"}, \"uuid\": \"\(FrabSample.guids[3])\", \"capacity\": 9}"
    let talk = """
      {"code": "ABCDEF", "title": "Hai lần", "state": "confirmed", "duration": 30,
       "submission_type": {"name": {"en": "Talk"}}, "content_locale": "vi",
       "speakers": ["Q"], "slots": [
       {"id": 8, "room": \(room), "start": "2019-07-24T09:00:00+07:00", "duration": 30},
       {"id": 9, "room": 3, "start": "2019-07-25T10:00:00+07:00",
        "end": "2019-07-25T11:00:00+07:00"}]}
      """
    let (schedule, departures) = try read(
      """
      {"rooms": [\(room)], "speakers": {"Q": {"code": "Q", "name": "Người nói"}}, "schedule": {"2019-07-25": {"600": {"3": \(talk)}},
      "2019-07-24": {"540": {"3": \(talk)}, "700": {}}},
      "extra": {"2019-07-24": {"720": {"id": "an-trua", "title": "Ăn trưa"}}}}
      """)
    #expect(schedule.items.map(\.id) == ["8", "an-trua", "9"])
    #expect(schedule.items.map(\.minutes) == [30, nil, 30])
    #expect(schedule.items.map(\.room) == ["A", nil, "A"])
    #expect(
      schedule.items.map { $0.start?.local } == [
        "2019-07-24T09:00", "2019-07-24T12:00", "2019-07-25T10:00",
      ])
    #expect(schedule.items.first?.people.map(\.name) == ["Người nói"])
    #expect(schedule.items.first?.type == "Talk")
    #expect(schedule.rooms.map(\.guid) == [FrabSample.guids[3]])
    #expect(schedule.rooms.map(\.capacity) == [9])
    #expect(departures.contains { $0.kind == "no-conference-title" })
    #expect(departures.contains { $0.kind == "length-disagrees" && $0.item == "9" })
  }

  @Test func piecesMayHaveAnySize() throws {
    let bytes = FrabSample.json(FrabSample.object())
    let reader = FrabJSONReader()
    for byte in bytes { try reader.push([byte]) }
    let expected = try FrabJSONReader.read([0xEF, 0xBB, 0xBF] + bytes).schedule
    #expect(try reader.finish().schedule == expected)
  }

  private func problem(
    _ text: String, _ limits: ExchangeLimits = .standard
  ) -> ExchangeProblem? {
    #expect(throws: ExchangeProblem.self) {
      try FrabJSONReader.read(Array(text.utf8), limits: limits)
    }
  }

  @Test func badFilesAreRefusedAndExplained() {
    #expect(problem("")?.reason == .empty)
    #expect(problem(" \n")?.reason == .empty)
    #expect(problem("<schedule/>")?.reason == .notProgramme)
    #expect(problem("{\"a\": 1}")?.reason == .notSchedule)
    #expect(problem("[]")?.reason == .notSchedule)
    #expect(problem("{\"schedule\": {}}")?.reason == .notSchedule)
    #expect(problem("{\"a\": 1,\n  x}")?.reason == .malformed)
    #expect(problem("{\"a\": 1,\n  x}")?.place == .line(2))
    #expect(problem("{\"a\": 1,\n  x}")?.column == 3)
    #expect(problem("{\"a\": 1, \"a\": 2}")?.reason == .duplicateKey)
    #expect(problem("{\"a\": [1,\n")?.reason == .truncated)
    #expect(problem("{\"a\": \"x")?.reason == .truncated)
    #expect(problem("\u{FEFF}{\"a\": 1} x")?.reason == .malformed)
    #expect(problem(String(repeating: "[", count: 65))?.reason == .tooDeep)
    #expect(problem("PK\u{3}\u{4}")?.reason == .compressed)
  }

  @Test func anotherEncodingIsExplained() {
    let latin = Array("{\"a\":\n\"caf".utf8) + [0xE9] + Array("\"}".utf8)
    let error = #expect(throws: ExchangeProblem.self) { try FrabJSONReader.read(latin) }
    #expect(error?.reason == .encoding)
    #expect(error?.place == .line(2))
    let wide: [UInt8] = "{}".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let other = #expect(throws: ExchangeProblem.self) { try FrabJSONReader.read(wide) }
    #expect(other?.reason == .encoding)
  }

  @Test func limitsAreKept() {
    var limits = ExchangeLimits()
    limits.maximumValues = 10
    #expect(problem("[1,2,3,4,5,6,7,8,\n9,10,11,12]", limits)?.reason == .tooManyParts)
    limits = ExchangeLimits()
    limits.maximumBytes = 10
    #expect(problem("{\"schedule\": {}}", limits)?.reason == .tooLarge)
    limits = ExchangeLimits()
    limits.maximumTextBytes = 30
    let long = String(
      decoding: FrabSample.json(
        FrabSample.object(["title": "\"\(String(repeating: "a", count: 31))\""])), as: UTF8.self)
    #expect(problem(long, limits)?.reason == .textTooLong)
    limits = ExchangeLimits()
    limits.maximumItems = 0
    let one = String(decoding: FrabSample.json(FrabSample.object()), as: UTF8.self)
    #expect(problem(one, limits)?.reason == .tooManyItems)
  }
}
