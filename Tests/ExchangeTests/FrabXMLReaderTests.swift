import Exchange
import Testing

@Suite("frab XML is read")
struct FrabXMLReaderTests {
  private let whole = FrabSample.xml(
    FrabSample.event(
      more: """
        <subtitle>a  b</subtitle><type>chuyen-de</type><abstract>Một
        hai</abstract><slug>hoinghi-mot-hai</slug><track>Lý luận &amp; thực tiễn</track>\
        <logo>https://example.org/a.png</logo><language>vi</language>\
        <description><![CDATA[<b>x</b>]]></description><url>https://example.org/1</url>\
        <recording><license>CC BY</license><optout>true</optout></recording>\
        <persons><person id="7" guid="\(FrabSample.guids[1])">TS Lưu Hồng Minh</person></persons>\
        <links><link href="https://example.org/2">Trang</link></links>\
        <attachments><attachment href="https://example.org/3" type="slides">Tài liệu</attachment>\
        </attachments><feedback_url>https://example.org/4</feedback_url>
        """),
    conference: """
      <acronym>dlxh-2019</acronym><title>Hội nghị</title><start>2019-07-24</start>\
      <end>2019-07-25</end><day_change>04:00</day_change><base_url>https://example.org/</base_url>\
      <time_zone_name>Asia/Ho_Chi_Minh</time_zone_name><venue>Nhà A</venue><city>Hà Nội</city>\
      <track name="Lý luận" slug="ly-luan" color="#0347b4"/>
      """,
    room: "<room name=\"Hội trường A\" guid=\"\(FrabSample.guids[2])\">")

  @Test func everythingIsTaken() throws {
    let (schedule, departures) = try FrabXMLReader.read(whole)
    #expect(departures.isEmpty)
    #expect(schedule.version == "1")
    let conference = schedule.conference
    #expect(conference.title == "Hội nghị")
    #expect(conference.acronym == "dlxh-2019")
    #expect(conference.firstDay == "2019-07-24")
    #expect(conference.lastDay == "2019-07-25")
    #expect(conference.zone == "Asia/Ho_Chi_Minh")
    #expect(conference.place == "Nhà A, Hà Nội")
    #expect(conference.dayChange == 240)
    #expect(conference.more["base_url"] == "https://example.org/")
    #expect(schedule.rooms.map(\.guid) == [FrabSample.guids[2]])
    #expect(schedule.tracks.first?.name == "Lý luận")
    #expect(schedule.tracks.first?.color == "#0347b4")
  }

  @Test func everythingOfAnItemIsTaken() throws {
    let item = try #require(try FrabXMLReader.read(whole).schedule.items.first)
    #expect(item.id == "1")
    #expect(item.guid == FrabSample.guids[0])
    #expect(item.subtitle == "a b")
    #expect(item.abstract == "Một\nhai")
    #expect(item.description == "<b>x</b>")
    #expect(item.track == "Lý luận & thực tiễn")
    #expect(item.type == "chuyen-de")
    #expect(item.language == "vi")
    #expect(item.slug == "hoinghi-mot-hai")
    #expect(item.license == "CC BY")
    #expect(!item.mayRecord)
    #expect(item.room == "Hội trường A")
    #expect(item.start == Schedule.Start(local: "2019-07-24T08:45", offset: 420))
    #expect(item.minutes == 40)
    #expect(item.people.map(\.name) == ["TS Lưu Hồng Minh"])
    #expect(item.people.map(\.id) == ["7"])
    #expect(item.people.map(\.guid) == [FrabSample.guids[1]])
    #expect(item.links == [Schedule.Link(url: "https://example.org/2", title: "Trang")])
    #expect(item.attachments.first?.type == "slides")
    #expect(item.more == ["feedback_url": "https://example.org/4"])
    #expect(item.place == .line(6))
  }

  @Test(arguments: [1, 2, 3, 11, 4_096])
  func piecesMayHaveAnySize(_ size: Int) throws {
    let expected = try FrabXMLReader.read(whole).schedule
    let reader = try FrabXMLReader()
    for start in stride(from: 0, to: whole.count, by: size) {
      try reader.push(Array(whole[start..<min(whole.count, start + size)]))
    }
    #expect(try reader.finish().schedule == expected)
  }

  @Test(arguments: [
    ("00:40", 40), ("1:30", 90), ("01:30:00", 90), ("00:00:30", 1), ("90", 90), ("PT1H30M", 90),
    ("P1DT1H", 1_500), ("30:00", 1_800),
  ])
  func lengthsAreReadInManyForms(_ text: String, _ minutes: Int) throws {
    let schedule = try FrabXMLReader.read(FrabSample.xml(FrabSample.event(duration: text))).schedule
    #expect(schedule.items.first?.minutes == minutes)
  }

  @Test(arguments: [
    ("2019-07-24T08:45:00+07:00", 420), ("2019-07-24 08:45:00+0700", 420),
    ("2019-07-24T08:45+07", 420), ("2019-07-24T08:45:00Z", 0),
    ("2019-07-24T08:45:00-03:30", -210), ("2019-07-24T08:45:00.000+07:00", 420),
  ])
  func datesAreReadInManyForms(_ text: String, _ offset: Int) throws {
    let bytes = FrabSample.xml(FrabSample.event(date: text))
    let item = try #require(try FrabXMLReader.read(bytes).schedule.items.first)
    #expect(item.start == Schedule.Start(local: "2019-07-24T08:45", offset: offset))
  }

  @Test func theDayOfANightChangesInTheMorning() throws {
    let day = """
      <day index="1" date="2019-07-24" start="2019-07-24T06:00:00+07:00"\
       end="2019-07-25T05:59:00+07:00">
      """
    let late = FrabSample.event(date: "2019-07-25T01:30:00+07:00", start: "01:30")
    let undated = FrabSample.event(id: "2", guid: FrabSample.guids[1], date: nil, start: "02:30")
    let read = try FrabXMLReader.read(FrabSample.xml(late, undated, day: day))
    #expect(read.departures.map(\.kind) == ["missing-date"])
    #expect(read.schedule.conference.dayChange == 360)
    #expect(
      read.schedule.items.map { $0.start?.local } == ["2019-07-25T01:30", "2019-07-25T02:30"])
  }

  @Test func anotherEncodingIsReadIfItIsDeclared() throws {
    let text =
      "<schedule><version>1</version><conference><title>Café</title></conference></schedule>"
    let latin =
      Array("<?xml version='1.0' encoding='ISO-8859-1'?>".utf8)
      + text.unicodeScalars.map { UInt8($0.value) }
    #expect(try FrabXMLReader.read(latin).schedule.conference.title == "Café")
    let wide: [UInt8] = "\u{FEFF}\(text)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try FrabXMLReader.read(wide).schedule.conference.title == "Café")
  }
}
