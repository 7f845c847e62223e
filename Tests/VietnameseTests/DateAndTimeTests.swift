import Testing

@testable import Vietnamese

@Suite("Dates and times")
struct DateAndTimeTests {
  @Test(
    "One day is read in each of its spellings (A16)",
    arguments: [
      "24/7/2019", "24/07/2019", "24-7-2019", "2019-07-24", "ngày 24/7/2019",
      "ngày 24 tháng 7 năm 2019",
    ])
  func dates(typed: String) throws {
    let date = try #require(CalendarDate.parse(typed))
    #expect(date.iso == "2019-07-24")
    #expect(date.printed == "24/7/2019")
    #expect(date.header == "ngày 24 tháng 7 năm 2019")
    #expect(date.weekdayName == "thứ Tư")
  }

  @Test(
    "What is no day is refused (A16)",
    arguments: [
      "07/24/2019", "29/2/2019", "29/2/1900", "31/4/2020", "0/1/2020", "1/1/20", "24/7-2019",
      "2019-7-24", "", "24/7/2019x",
    ])
  func noDates(typed: String) {
    #expect(CalendarDate.parse(typed) == nil)
  }

  @Test("Small days and the months 1 and 2 have a leading zero in the head of a document")
  func headers() {
    #expect(CalendarDate.parse("5/2/2020")?.header == "ngày 05 tháng 02 năm 2020")
    #expect(CalendarDate.parse("9/6/2020")?.header == "ngày 09 tháng 6 năm 2020")
    #expect(CalendarDate.parse("31/12/2020")?.header == "ngày 31 tháng 12 năm 2020")
  }

  @Test("Each day follows the one before, through leap years and centuries")
  func arithmetic() throws {
    var date = try #require(CalendarDate(year: 1899, month: 12, day: 31))
    #expect(date.weekdayName == "Chủ nhật")
    for _ in 0..<110_000 {
      let next = try #require(date.adding(days: 1))
      guard next > date, next.days(since: date) == 1, next.weekday == date.weekday % 7 + 1 else {
        Issue.record("\(next.iso) does not follow \(date.iso)")
        return
      }
      date = next
    }
    #expect(date.iso == "2201-03-03")
    #expect(CalendarDate(dayNumber: 0)?.iso == "1970-01-01")
    #expect(CalendarDate.parse("28/2/2020")?.adding(days: 1)?.iso == "2020-02-29")
    #expect(CalendarDate.parse("1/3/2020")?.adding(days: -1)?.iso == "2020-02-29")
  }

  @Test("Arithmetic ends where the calendar ends")
  func bounds() throws {
    let first = try #require(CalendarDate(year: 1, month: 1, day: 1))
    let last = try #require(CalendarDate(year: 9999, month: 12, day: 31))
    #expect(first.adding(days: -1) == nil)
    #expect(last.adding(days: 1) == nil)
    #expect(last.adding(days: Int.max) == nil)
    #expect(first.adding(days: last.days(since: first)) == last)
    #expect(first.iso == "0001-01-01")
    #expect(first.weekday == 1)
  }

  @Test("The days of the week have their names")
  func weekdays() {
    let names = (22...28).map { CalendarDate(year: 2019, month: 7, day: $0)?.weekdayName }
    #expect(
      names == ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"])
  }

  @Test(
    "One time is read in each of its spellings (A16)",
    arguments: [
      "8h", "8h00", "08:00", "8:00", "8g00", "8 giờ", "8 giờ 00", "8 giờ 00 phút", "08H00",
      "08:00:00", nfd("8 giờ"),
    ])
  func times(typed: String) throws {
    let time = try #require(ClockTime.parse(typed))
    #expect(time.printed == "08h00")
    #expect(time.iso == "08:00")
  }

  @Test(
    "What is no time is refused (A16)",
    arguments: [
      "25h", "24h", "8h60", "8h5", "8", "8:0", "008h", "8h00 sáng", "-8h", "", "08:00:30",
    ])
  func noTimes(typed: String) {
    #expect(ClockTime.parse(typed) == nil)
  }

  @Test(
    "A moment is read with the date on either side or without one",
    arguments: [
      ("24/7/2019 08h45", "2019-07-24T08:45"), ("2019-07-24T08:45", "2019-07-24T08:45"),
      ("2019-07-24 08:45", "2019-07-24T08:45"), ("08h45 24/7/2019", "2019-07-24T08:45"),
      ("08h45 ngày 24/7/2019", "2019-07-24T08:45"),
      ("8 giờ 45, ngày 24/7/2019", "2019-07-24T08:45"),
      ("08h45", "08:45"), ("8 giờ 45", "08:45"),
      ("8 giờ 45 phút ngày 24 tháng 7 năm 2019", "2019-07-24T08:45"),
    ])
  func moments(typed: String, expected: String) {
    #expect(LocalMoment.parse(typed)?.iso == expected)
  }

  @Test("What is no moment is refused", arguments: ["24/7/2019", "24/7/2019 25h", "mai", "T08:45"])
  func noMoments(typed: String) {
    #expect(LocalMoment.parse(typed) == nil)
  }

  @Test("A moment is printed as documents write it")
  func printedMoment() {
    #expect(LocalMoment.parse("2019-07-24T08:45")?.printed == "08h45 ngày 24/7/2019")
    #expect(LocalMoment.parse("8h45")?.printed == "08h45")
  }

  @Test("The parts of a day are read in two languages and follow from the time")
  func halfDays() throws {
    let words = ["sáng", "sang", "Buổi chiều", "CHIEU", "tối", "toi", "morning", "afternoon", "x"]
    #expect(
      words.map(HalfDay.parse) == [
        .morning, .morning, .afternoon, .afternoon, .evening, .evening, .morning, .afternoon, nil,
      ])
    let times = try ["11h59", "12h00", "17h59", "18h00"].map { try #require(ClockTime.parse($0)) }
    #expect(times.map(HalfDay.init) == [.morning, .afternoon, .afternoon, .evening])
    #expect(HalfDay.allCases.map(\.printed) == ["sáng", "chiều", "tối"])
    #expect(HalfDay.allCases.reversed().sorted() == HalfDay.allCases)
  }
}
