import Testing

@testable import Exchange

@Suite("What departs from frab XML is kept and told")
struct FrabXMLDepartureTests {
  private func read(_ bytes: [UInt8]) throws -> (items: [Schedule.Item], kinds: [String]) {
    let (schedule, departures) = try FrabXMLReader.read(bytes)
    for departure in departures {
      #expect(!departure.english.isEmpty && departure.english != departure.kind)
      #expect(!departure.vietnamese.isEmpty && departure.vietnamese != departure.english)
    }
    return (schedule.items, departures.map(\.kind))
  }

  /// Reads one event that is not as it should be.
  private func one(_ event: String) throws -> (item: Schedule.Item, kinds: [String]) {
    let read = try read(FrabSample.xml(event))
    return (try #require(read.items.first), read.kinds)
  }

  @Test func namesThatAreMissingOrTwice() throws {
    let guid = FrabSample.guids[1]
    let read = try FrabXMLReader.read(
      FrabSample.xml(
        FrabSample.event(), FrabSample.event(guid: guid), FrabSample.event(id: "2", guid: guid),
        FrabSample.event(id: nil, guid: nil), FrabSample.event(id: "x-1", guid: "no")))
    #expect(
      read.departures.map(\.kind) == [
        "duplicate-id", "duplicate-guid", "missing-id", "missing-guid", "odd-id", "bad-guid",
      ])
    #expect(read.departures.map(\.place) == [7, 8, 9, 9, 10, 10].map { .line($0) })
    #expect(read.departures.map(\.item) == ["1", "2", nil, nil, "x-1", "x-1"])
    #expect(read.schedule.items.map(\.id) == ["1", nil, "2", nil, "x-1"])
    #expect(read.schedule.items.map(\.guid) == [FrabSample.guids[0], guid, nil, nil, nil])
  }

  @Test func datesThatAreMissingOrWrong() throws {
    let missing = try one(FrabSample.event(date: nil))
    #expect(missing.kinds == ["missing-date"])
    #expect(missing.item.start == Schedule.Start(local: "2019-07-24T08:45", offset: nil))
    let bad = try one(FrabSample.event(date: "24/7/2019"))
    #expect(bad.kinds == ["bad-date"])
    #expect(bad.item.start?.local == "2019-07-24T08:45")
    #expect(try one(FrabSample.event(date: "2019-02-30T08:45:00Z")).kinds == ["bad-date"])
    let short = try one(FrabSample.event(date: "2019-07-24"))
    #expect(short.kinds.isEmpty)
    #expect(short.item.start?.local == "2019-07-24T08:45")
    #expect(try one(FrabSample.event(date: "2019-07-24T08:45:00")).kinds == ["no-offset"])
  }

  @Test func startsThatAreMissingOrWrong() throws {
    let missing = try one(FrabSample.event(start: nil))
    #expect(missing.kinds == ["missing-start"])
    #expect(missing.item.start?.offset == 420)
    #expect(try one(FrabSample.event(start: "8 giờ")).kinds == ["bad-start"])
    let other = try one(FrabSample.event(start: "09:00"))
    #expect(other.kinds == ["start-disagrees"])
    #expect(other.item.start?.local == "2019-07-24T08:45")
    let none = try one(FrabSample.event(date: nil, start: nil))
    #expect(none.kinds == ["no-time"])
    #expect(none.item.start == nil)
    #expect(none.item.title == "Chuyên đề 1")
    #expect(try one(FrabSample.event(start: "08:45:30")).kinds == ["seconds"])
  }

  @Test func aDateInUTCAndALocalStartSayTheSame() throws {
    let read = try one(FrabSample.event(date: "2019-07-24T01:45:00+00:00"))
    #expect(read.kinds == ["start-is-local"])
    #expect(read.item.start == Schedule.Start(local: "2019-07-24T08:45", offset: 420))
    let odd = try one(FrabSample.event(date: "2019-07-24T01:45:00+00:00", start: "08:52"))
    #expect(odd.kinds == ["start-disagrees"])
  }

  @Test(arguments: [
    (nil, "missing-length"), ("-00:30", "negative-length"), ("lâu", "bad-length"),
    ("00:00", "zero-length"), ("00:75", "bad-length"),
  ])
  func lengthsThatSayNothing(_ text: String?, _ kind: String) throws {
    let read = try one(FrabSample.event(duration: text))
    #expect(read.kinds == [kind])
    #expect(read.item.minutes == nil)
    #expect(read.item.start != nil)
  }

  @Test func roomsThatDisagree() throws {
    let other = try one(FrabSample.event(room: "B"))
    #expect(other.kinds == ["room-mismatch"])
    #expect(other.item.room == "Hội trường A")
    let none = try read(FrabSample.xml(FrabSample.event(room: nil), room: "<room>"))
    #expect(none.kinds == ["no-room"])
    let own = try read(FrabSample.xml(FrabSample.event(), room: "<room>"))
    #expect(own.items.first?.room == "Hội trường A")
    let outside = Array(
      "<schedule><version>1</version><conference><title>a</title></conference>\(FrabSample.event())</schedule>"
        .utf8)
    #expect(try read(outside).kinds == ["outside-room"])
  }

  @Test func daysThatDisagree() throws {
    let other = try one(FrabSample.event(date: "2019-07-25T08:45:00+07:00"))
    #expect(other.kinds == ["outside-day"])
    #expect(other.item.start?.local == "2019-07-25T08:45")
    let text = """
      <schedule><version>1</version><conference><title>a</title></conference>
      <day date="2019-07-25"/><day date="2019-07-24"/><day index="3"/></schedule>
      """
    #expect(try read(Array(text.utf8)).kinds == ["day-order", "day-without-date"])
  }

  @Test func whatIsUnknownIsToldOnce() throws {
    let event = FrabSample.event(more: "<mood>vui</mood><abstract>a <b>b</b></abstract>")
    let second = FrabSample.event(
      id: "2", guid: FrabSample.guids[1], more: "<mood>vui</mood><title>Khác</title>")
    let read = try read(FrabSample.xml(event, second, room: "<room name=\"Hội trường A\" x=\"1\">"))
    #expect(read.kinds == ["unknown-attribute", "unknown-element", "markup", "repeated-element"])
    #expect(read.items.map { $0.more["mood"] } == ["vui", "vui"])
    #expect(read.items.first?.abstract == "a b")
  }

  @Test func conferencesThatSayLittle() throws {
    let none = try read(Array("<schedule/>".utf8))
    #expect(none.kinds == ["no-conference-title", "no-version"])
    let odd = try FrabXMLReader.read(
      FrabSample.xml(
        conference: """
          <title>a</title><time_zone_name>giờ Việt Nam</time_zone_name>\
          <day_change>sớm</day_change><start>hè</start>
          """))
    #expect(
      odd.departures.map(\.kind) == ["unknown-zone", "bad-day-change", "bad-conference-day"])
    #expect(odd.schedule.conference.zone == nil)
    #expect(odd.schedule.conference.more["time_zone_name"] == "giờ Việt Nam")
  }

  @Test func partsOfAnItemThatSayLittle() throws {
    let read = try one(
      FrabSample.event(
        title: nil,
        more: """
          <persons><person id="1"/><person guid="x">A</person></persons>\
          <links><link>Trang</link><link>https://example.org</link></links>\
          <recording><optout>có lẽ</optout></recording>
          """))
    #expect(
      read.kinds == [
        "person-without-name", "bad-guid", "link-without-address", "bad-flag", "empty-title",
      ])
    #expect(read.item.people.map(\.name) == ["A"])
    #expect(read.item.links.map(\.url) == ["", "https://example.org"])
  }

  @Test func thereIsAnEndOfRemarks() throws {
    var limits = ExchangeLimits()
    limits.maximumDepartures = 3
    let events = (0..<5).map { FrabSample.event(id: "a\($0)", guid: nil) }.joined(separator: "\n")
    let read = try FrabXMLReader.read(FrabSample.xml(events), limits: limits)
    #expect(read.schedule.items.count == 5)
    #expect(read.departures.map(\.kind).suffix(2) == ["odd-id", "more-departures"])
  }

  @Test(arguments: Remark.allCases)
  func everyRemarkHasItsSentences(_ remark: Remark) {
    let departure = remark.departure(.line(1), "một", "hai")
    #expect(departure.english != remark.rawValue)
    #expect(departure.vietnamese != remark.rawValue)
    #expect(departure.english.hasSuffix("."))
    #expect(departure.vietnamese.hasSuffix("."))
  }
}
