import Vietnamese

/// The language of a report's fixed texts; what people entered is never translated.
public enum ReportLanguage: String, Sendable, CaseIterable {
  case vi
  case en

  /// The text in this language.
  func say(_ vietnamese: String, _ english: String) -> String {
    self == .vi ? vietnamese : english
  }

  /// What stands for a fact that is not known.
  var unknown: String { say("(chưa xác định)", "(not yet known)") }

  /// What stands for the time of an item that has none.
  var unscheduled: String { say("(chưa xếp giờ)", "(no time yet)") }

  /// The part of the day as a word: `sáng`.
  func word(_ half: HalfDay) -> String { say(half.printed, half.rawValue) }

  /// A weekday in words: `thứ Tư`.
  func weekday(_ day: CalendarDate) -> String {
    guard self == .en else { return day.weekdayName }
    return switch day.weekday {
    case 1: "Monday"
    case 2: "Tuesday"
    case 3: "Wednesday"
    case 4: "Thursday"
    case 5: "Friday"
    case 6: "Saturday"
    default: "Sunday"
    }
  }

  /// A weekday with its date: `thứ Tư, ngày 24/7/2019`.
  func dated(_ day: CalendarDate) -> String {
    "\(weekday(day)), \(say("ngày ", ""))\(day.printed)"
  }

  /// The title of an item of the programme, with its number before it if it is a topic.
  func title(_ title: String, kind: String, number: Int?) -> String {
    guard kind == "topic", let number else { return title }
    return "\(say("Chuyên đề", "Topic")) \(number): \(title)"
  }

  /// A half-day in running text, as far as it is known: `sáng thứ Tư, ngày 24/7/2019`.
  func moment(_ day: CalendarDate?, _ half: HalfDay?) -> String? {
    guard let day else { return nil }
    guard let half else { return dated(day) }
    return "\(word(half)) \(say("", "of "))\(dated(day))"
  }

  /// A half-day as a heading: `Buổi sáng, thứ Tư, ngày 24/7/2019`.
  func heading(_ day: CalendarDate?, _ half: HalfDay?) -> String {
    switch (day, half) {
    case (nil, _): say("(chưa xếp buổi)", "(no day yet)")
    case (let day?, nil): capitalized(dated(day))
    case (let day?, let half?):
      "\(say("Buổi \(half.printed)", capitalized(half.rawValue))), \(dated(day))"
    }
  }
}

/// Gives the text with its first letter in upper case; the rest stays as it is.
func capitalized(_ text: String) -> String {
  text.prefix(1).uppercased() + text.dropFirst()
}
