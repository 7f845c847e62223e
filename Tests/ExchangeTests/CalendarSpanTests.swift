import Testing

@testable import Exchange

@Suite struct CalendarSpanTests {
  private func span(
    _ local: String, _ offset: Int?, _ minutes: Int?, fallback: Int? = nil
  ) -> [String?]? {
    var item = Schedule.Item()
    item.start = Schedule.Start(local: local, offset: offset)
    item.minutes = minutes
    return CalendarSpan(item, offset: fallback).map { [$0.start, $0.end] }
  }

  @Test(arguments: [
    // Hà Nội, and the same moment elsewhere.
    ("2019-07-24T08:45", 420, 40, "20190724T014500Z", "20190724T022500Z"),
    ("2019-07-24T06:30", 420, 60, "20190723T233000Z", "20190724T003000Z"),
    // Across the end of a year, into one and out of one.
    ("2020-01-01T06:59", 420, 2, "20191231T235900Z", "20200101T000100Z"),
    ("2019-12-31T23:50", -300, 20, "20200101T045000Z", "20200101T051000Z"),
    ("2019-12-31T23:50", 0, 20, "20191231T235000Z", "20200101T001000Z"),
    // Leap days.
    ("2024-02-29T03:00", 420, 1440, "20240228T200000Z", "20240229T200000Z"),
    ("2100-02-28T23:59", 0, 1, "21000228T235900Z", "21000301T000000Z"),
    // Summer time begins and ends: the offset of each start counts.
    ("2024-03-31T01:30", 60, 60, "20240331T003000Z", "20240331T013000Z"),
    ("2024-03-31T03:30", 120, 60, "20240331T013000Z", "20240331T023000Z"),
    ("2024-10-27T02:30", 120, 30, "20241027T003000Z", "20241027T010000Z"),
    ("2024-10-27T02:30", 60, 30, "20241027T013000Z", "20241027T020000Z"),
    // Offsets that are no whole hours, seconds, years before 1970.
    ("2024-05-01T00:00", 345, 15, "20240430T181500Z", "20240430T183000Z"),
    ("2024-05-01T00:00", -570, 15, "20240501T093000Z", "20240501T094500Z"),
    ("2024-05-01T00:00:30", 0, 1, "20240501T000030Z", "20240501T000130Z"),
    ("1954-07-21T00:00", 480, 1, "19540720T160000Z", "19540720T160100Z"),
  ])
  func utc(local: String, offset: Int, minutes: Int, start: String, end: String) {
    #expect(span(local, offset, minutes) == [start, end])
  }

  @Test func withoutOffset() {
    #expect(span("2019-07-24T08:45", nil, 40) == ["20190724T084500", "20190724T092500"])
    #expect(
      span("2019-07-24T08:45", nil, 40, fallback: 420)
        == ["20190724T014500Z", "20190724T022500Z"])
  }

  @Test(arguments: [nil, 0, -5, Int.min, Int.max] as [Int?])
  func withoutLength(minutes: Int?) {
    #expect(span("2019-07-24T08:45", 420, minutes) == ["20190724T014500Z", nil])
  }

  @Test(arguments: [
    "", "2019-07-24", "2019-02-29T08:00", "2019-07-24T24:00", "2019-07-24T08:60",
    "2019-07-24T08:00:60", "24/7/2019 08:00", "2019-07-24T8:00", "2019-07-24T08:00Z",
    "２０１９-07-24T08:00", "+019-07-24T08:00", "0000-01-01T00:00",
  ])
  func notATime(local: String) {
    #expect(span(local, 0, 10) == nil)
  }

  @Test func outsideTheCalendar() {
    #expect(span("0001-01-01T00:00", 420, 10) == nil)
    #expect(span("9999-12-31T23:59", 0, 10) == ["99991231T235900Z", nil])
  }
}
