import Testing

@testable import Exchange

@Suite("The programme that pretalx gives to its widget")
struct PretalxWidgetTests {
  private static let file = """
    {"talks": [
      {"code": "ABCDEF", "id": 8, "title": "Chuyên đề", "abstract": "Tóm tắt", "speakers": ["Q", "R"],
       "track": 4, "start": "2019-07-24T09:00:00+07:00", "end": "2019-07-24T09:30:00+07:00",
       "room": 3, "duration": 30, "updated": "2019-07-01T00:00:00Z", "state": "confirmed",
       "content_locale": "vi", "do_not_record": true, "fav_count": 7},
      {"id": 9, "title": {"vi": "Nghỉ", "en": "Break"}, "start": "2019-07-24T02:30:00Z",
       "end": "2019-07-24T09:45:00+07:00", "room": 3, "slot_type": "break"}],
     "version": "2", "timezone": "Asia/Ho_Chi_Minh", "event_start": "2019-07-24",
     "event_end": "2019-07-25", "tracks": [{"id": 4, "name": {"vi": "Mạch"}, "color": "#00aa00"}],
     "rooms": [{"id": 3, "name": {"vi": "Hội trường"}, "description": {"vi": "Tầng hai"}}],
     "speakers": [{"code": "Q", "name": "Giả Một", "avatar": "https://example.org/q.png"},
       {"code": "R", "name": "Giả Hai", "avatar": null}]}
    """

  @Test func everythingIsTaken() throws {
    let (schedule, departures) = try FrabJSONReader.read(Array(Self.file.utf8))
    #expect(schedule.version == "2")
    #expect(schedule.conference.zone == "Asia/Ho_Chi_Minh")
    #expect(schedule.conference.firstDay == "2019-07-24")
    #expect(schedule.conference.lastDay == "2019-07-25")
    #expect(schedule.rooms.map(\.name) == ["Hội trường"])
    #expect(schedule.rooms.map(\.description) == ["Tầng hai"])
    #expect(schedule.tracks.map(\.color) == ["#00aa00"])
    let talk = try #require(schedule.items.first)
    #expect(talk.id == "8" && talk.code == "ABCDEF" && talk.title == "Chuyên đề")
    #expect(talk.start == Schedule.Start(local: "2019-07-24T09:00", offset: 420))
    #expect(talk.minutes == 30 && talk.room == "Hội trường" && talk.track == "Mạch")
    #expect(!talk.mayRecord && talk.language == "vi" && talk.abstract == "Tóm tắt")
    #expect(talk.people.map(\.name) == ["Giả Một", "Giả Hai"])
    #expect(talk.people.map(\.avatar) == ["https://example.org/q.png", nil])
    #expect(talk.more == ["state": "confirmed", "fav_count": "7"])
    // A break tells its start in UTC, and has no length but its end.
    let rest = try #require(schedule.items.last)
    #expect(rest.title == "Nghỉ" && rest.type == "break" && rest.people.isEmpty)
    #expect(rest.start == Schedule.Start(local: "2019-07-24T02:30", offset: 0))
    #expect(rest.minutes == 15)
    #expect(
      Set(departures.map(\.kind)) == [
        "missing-guid", "no-conference-title", "translated", "unknown-element",
      ])
  }
}
