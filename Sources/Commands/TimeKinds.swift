import LineProtocol
import Vietnamese

extension Kind where Value == CalendarDate {
  /// A day; a statement takes it as a `date`.
  static let date = Kind(
    "date", vi: "ngày: 24/7/2019 hoặc 2019-07-24", en: "a date: 24/7/2019 or 2019-07-24",
    sample: "2019-07-24"
  ) { word throws(KindProblem) in
    guard let date = CalendarDate.parse(word) else {
      throw KindProblem(
        vi: "Ngày không hợp lệ: \"\(word)\"; hãy viết ngày/tháng/năm, ví dụ 24/7/2019",
        en: "\"\(word)\" is not a date; write day/month/year as 24/7/2019, or 2019-07-24")
    }
    return date
  }
}

extension Kind where Value == ClockTime {
  /// A time of day; a statement takes it as a `time`.
  static let clock = Kind(
    "clock", vi: "giờ: 8h00, 08:00 hoặc 8 giờ", en: "a time of day: 8h00, 08:00 or 8 giờ",
    sample: "08:45"
  ) { word throws(KindProblem) in
    guard let time = ClockTime.parse(word) else {
      throw KindProblem(
        vi: "Giờ không hợp lệ: \"\(word)\"; hãy viết 8h45 hoặc 08:45 (từ 0h00 đến 23h59)",
        en: "\"\(word)\" is not a time of day; write 8h45 or 08:45 (from 0h00 to 23h59)")
    }
    return time
  }
}

extension Kind where Value == LocalMoment {
  /// A time of day with or without its date, on the clock of the conference's place.
  static let moment = Kind(
    "moment", vi: "giờ, có thể kèm ngày: 8h45, \"24/7/2019 8h45\" hoặc 2019-07-24T08:45",
    en: "a time, with its date if need be: 8h45, \"24/7/2019 8h45\" or 2019-07-24T08:45",
    sample: "2019-07-24T08:45"
  ) { word throws(KindProblem) in
    guard let moment = LocalMoment.parse(word) else {
      throw KindProblem(
        vi: "Thời điểm không hợp lệ: \"\(word)\"; hãy viết 8h45, \"24/7/2019 8h45\""
          + " hoặc 2019-07-24T08:45",
        en: "\"\(word)\" is not a time; write 8h45, \"24/7/2019 8h45\" or 2019-07-24T08:45")
    }
    return moment
  }
}

extension Kind where Value == HalfDay {
  /// Morning, afternoon or evening.
  static let halfDay = Kind(
    "half", vi: "buổi: sáng, chiều, tối", en: "a part of the day: morning, afternoon, evening",
    sample: "morning"
  ) { word throws(KindProblem) in
    guard let half = HalfDay.parse(word) else {
      throw KindProblem(
        vi: "\"\(word)\" không phải là buổi; hãy viết sáng, chiều hoặc tối",
        en: "\"\(word)\" is not a part of the day; write morning, afternoon or evening")
    }
    return half
  }
}
