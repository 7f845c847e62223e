import Testing

@testable import Exchange

@Suite("frab files are written")
struct FrabWriterTests {
  /// A programme with all that a format can say, and with what it cannot.
  private var full: Schedule {
    var schedule = Schedule()
    schedule.version = "7"
    schedule.conference.title = "Hội nghị <\"&'> tập huấn"
    schedule.conference.acronym = "dlxh-2019"
    schedule.conference.firstDay = "2019-07-24"
    schedule.conference.lastDay = "2019-07-25"
    schedule.conference.zone = "Asia/Ho_Chi_Minh"
    schedule.conference.place = "Hà Nội"
    schedule.conference.dayChange = 240
    schedule.conference.more = ["base_url": "https://example.org/", "color": "#00ff00"]
    schedule.rooms = ["Phòng \"B\"", "A", "Trống"].map { Schedule.Room(name: $0) }
    schedule.rooms[1].guid = FrabSample.guids[4]
    schedule.rooms[1].capacity = 200
    schedule.rooms[1].description = "Tầng 2"
    schedule.tracks = [Schedule.Track(name: "Lý luận & thực tiễn")]
    schedule.items = [item("3", "A", "2019-07-25T01:00"), item("1", "A", "2019-07-24T08:45")]
    schedule.items += [item("2", nil, "2019-07-24T10:05"), item("4", "Phòng \"B\"", nil)]
    schedule.items[1].code = "CD0001"
    schedule.items[1].slug = "hoinghi-chuyen-de"
    schedule.items[1].description = "Một\n<b>hai</b> & \"ba\"\u{1}\u{FFFE}"
    schedule.items[1].links = [Schedule.Link(url: "https://example.org/?a=1&b=2", title: "x")]
    schedule.items[1].attachments = schedule.items[1].links
    schedule.items[1].license = "CC BY"
    schedule.items[1].mayRecord = false
    schedule.items[1].language = "vi"
    var person = Schedule.Person(name: "TS Lưu Hồng Minh")
    person.id = "7"
    person.role = "chair"
    person.biography = "Trưởng khoa"
    schedule.items[1].people = [person]
    return schedule
  }

  private func item(_ id: String, _ room: String?, _ local: String?) -> Schedule.Item {
    var item = Schedule.Item()
    item.id = id
    item.title = "Mục \(id)"
    item.room = room
    item.start = local.map { Schedule.Start(local: $0, offset: 420) }
    item.minutes = 40
    return item
  }

  @Test func whatIsWrittenInXMLIsReadAgain() throws {
    let bytes = try FrabXMLWriter().bytes(full)
    let (schedule, departures) = try FrabXMLReader.read(bytes)
    #expect(departures.isEmpty)
    #expect(schedule.withoutPlaces == full.asFrab(.xml))
    #expect(try FrabXMLWriter().bytes(schedule) == bytes)
  }

  @Test func whatIsWrittenInJSONIsReadAgain() throws {
    let bytes = try FrabJSONWriter().bytes(full)
    let (schedule, departures) = try FrabJSONReader.read(bytes)
    #expect(departures.isEmpty)
    #expect(schedule.withoutPlaces == full.asFrab(.json))
    #expect(try FrabJSONWriter().bytes(schedule) == bytes)
  }

  @Test func daysChangeWhereTheConferenceSaysSo() throws {
    let text = String(decoding: try FrabXMLWriter().bytes(full), as: UTF8.self)
    #expect(
      text.contains(
        """
        <day index="1" date="2019-07-24" start="2019-07-24T04:00:00+07:00" \
        end="2019-07-25T03:59:00+07:00">
        """))
    let schedule = full.asFrab(.xml)
    #expect(schedule.items.map(\.id) == ["1", "3", "2"])
    #expect(schedule.items.map(\.room) == ["A", "A", nil])
    #expect(schedule.conference.dayChange == 240)
  }

  @Test func textIsEscapedAndCleaned() throws {
    let text = String(decoding: try FrabXMLWriter().bytes(full), as: UTF8.self)
    #expect(text.contains("<title>Hội nghị &lt;&quot;&amp;'&gt; tập huấn</title>"))
    #expect(text.contains("<room name=\"Phòng &quot;B&quot;\"/>") == false)
    #expect(text.contains("<room name=\"Phòng &quot;B&quot;\">"))
    #expect(text.contains("Một\n&lt;b&gt;hai&lt;/b&gt; &amp; &quot;ba&quot;</description>"))
    #expect(text.contains("href=\"https://example.org/?a=1&amp;b=2\""))
  }

  @Test func namesThatAreMissingAreMadeAndStayTheSame() throws {
    var schedule = full
    schedule.items[0].id = nil
    schedule.items[1].id = "1"
    schedule.items[2].id = "abc"
    schedule.items[0].guid = FrabSample.guids[0]
    schedule.items[1].guid = FrabSample.guids[0]
    let first = schedule.asFrab(.xml)
    #expect(first.items.map(\.id) == ["1", "5", "6"])
    let guids = first.items.compactMap(\.guid)
    #expect(Set(guids).count == 3)
    #expect(guids.allSatisfy { UUIDText.normalized($0) == $0 })
    #expect(first == schedule.asFrab(.xml))
    #expect(first == first.asFrab(.xml))
  }

  @Test func timesWithoutAnOffsetTakeThatOfTheirNeighbours() {
    var schedule = full
    schedule.items[1].start?.offset = nil
    #expect(schedule.asFrab(.xml).items.map { $0.start?.offset } == [420, 420, 420])
    for index in schedule.items.indices { schedule.items[index].start?.offset = nil }
    #expect(schedule.asFrab(.json, offset: 60).items.map { $0.start?.offset } == [60, 60, 60])
  }

  @Test func itemsThatDoNotTakePlaceAreLeftOut() {
    var schedule = full
    schedule.items[0].isCancelled = true
    schedule.items[1].start = nil
    #expect(schedule.asFrab(.xml).items.map(\.id) == ["2"])
  }

  @Test func aProgrammeWithoutDaysCannotBeWritten() throws {
    let empty = #expect(throws: ExchangeProblem.self) { try FrabXMLWriter().bytes(Schedule()) }
    #expect(empty?.reason == .noDay)
    #expect(throws: ExchangeProblem.self) { try FrabJSONWriter().bytes(Schedule()) }
    var schedule = Schedule()
    schedule.conference.firstDay = "2019-07-24"
    let bytes = try FrabXMLWriter().bytes(schedule)
    #expect(try FrabXMLReader.read(bytes).schedule.conference.lastDay == "2019-07-24")
  }

  @Test(.enabled("xmllint or the schema is not there") { FrabSchema.xml != nil })
  func xmlIsValid() throws {
    for schedule in [full, Self.hostile] {
      #expect(try FrabSchema.check(FrabXMLWriter(version: "1").bytes(schedule), .xml) == "")
    }
  }

  @Test(.enabled("python3-jsonschema or the schema is not there") { FrabSchema.json != nil })
  func jsonIsValid() throws {
    for schedule in [full, Self.hostile] {
      #expect(try FrabSchema.check(FrabJSONWriter(version: "1").bytes(schedule), .json) == "")
    }
  }

  /// A programme in which nothing has the form that the schemas demand.
  private static var hostile: Schedule {
    var schedule = Schedule()
    schedule.version = " "
    schedule.conference.acronym = "Ố!"
    schedule.conference.url = "ftp://example.org"
    schedule.conference.zone = "+07"
    schedule.conference.more = ["timeslot_duration": "5", "logo": "x y", "color": "red", "?": "!"]
    schedule.rooms = [Schedule.Room(name: " \n"), Schedule.Room(name: "A\nB")]
    schedule.rooms[1].guid = "x"
    schedule.rooms[1].capacity = -1
    schedule.rooms[1].more = ["slug": "Ố", "type": "barn"]
    schedule.tracks = [Schedule.Track(name: "T")]
    schedule.tracks[0].slug = "1"
    schedule.tracks[0].color = "red"
    var item = Schedule.Item()
    item.guid = "x"
    item.id = "-4"
    item.code = "a"
    item.slug = "Ố-"
    item.url = "x"
    item.logo = "x"
    item.minutes = 1_000_000
    item.more = ["feedback_url": "no", "do_not_stream": "yes", "state": "x"]
    item.links = [Schedule.Link(url: "", title: ""), Schedule.Link(url: "", title: "x")]
    item.links[1].type = "barn"
    var person = Schedule.Person(name: "P")
    person.id = "p-1"
    person.guid = "x"
    item.people = [person, Schedule.Person(name: "")]
    item.start = Schedule.Start(local: "2019-07-24T08:45", offset: nil)
    schedule.items = [item, item]
    return schedule
  }
}
