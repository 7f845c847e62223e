/// What a line of a programme as a table says otherwise than expected, and what was made of it.
enum ProgrammeRemark: Equatable {
  case noTitle
  case lineNotRead(String)
  case linesBefore(String)
  case headerAgain
  case headingText(String)
  case weekday(written: String, date: String)
  case noYear(String, assumed: String)
  case shortYear(String, assumed: String)
  case noSuchDay(String)
  case dayNotRead(String)
  case timeNotRead(String)
  case noDay(String)
  case dayAssumed(String)
  case dayFromAbove(String)
  case dayWithoutTime(String)
  case halfDay(half: String, time: String)
  case midnight
  case endBeforeStart(String)
  case noLength
  case lengthNotRead(String)
  case lengthDiffers(minutes: Int, times: Int)
  case continued(String)
  case afterName(name: String, text: String)
  case body(String)
  case openPerson(String)
  case unknownColumn(String)
  case stateNotRead(String)
  case notAnIdentifier(String)
  case identifierAgain(column: ProgrammeColumn, String)
  case damaged
  case encoding(name: String, before: String, after: String)

  /// The stable name of the kind.
  var kind: String {
    switch self {
    case .noTitle: "no-title"
    case .lineNotRead: "line-not-read"
    case .linesBefore: "lines-before"
    case .headerAgain: "header-again"
    case .headingText: "heading-text"
    case .weekday: "weekday"
    case .noYear: "no-year"
    case .shortYear: "short-year"
    case .noSuchDay: "no-such-day"
    case .dayNotRead: "day-not-read"
    case .timeNotRead: "time-not-read"
    case .noDay: "no-day"
    case .dayAssumed: "day-assumed"
    case .dayFromAbove: "day-from-above"
    case .dayWithoutTime: "day-without-time"
    case .halfDay: "half-day"
    case .midnight: "midnight"
    case .endBeforeStart: "end-before-start"
    case .noLength: "no-length"
    case .lengthNotRead: "length-not-read"
    case .lengthDiffers: "length-differs"
    case .continued: "continued"
    case .afterName: "after-name"
    case .body: "not-a-person"
    case .openPerson: "person-open"
    case .unknownColumn: "unknown-column"
    case .stateNotRead: "state-not-read"
    case .notAnIdentifier: "bad-guid"
    case .identifierAgain(.guid, _): "duplicate-guid"
    case .identifierAgain(.code, _): "duplicate-code"
    case .identifierAgain: "duplicate-id"
    case .damaged: "damaged-text"
    case .encoding: "encoding"
    }
  }

  /// The remark as others are told it.
  func departure(line: Int, item: String?) -> Departure {
    Departure(
      place: .line(line), item: item, kind: kind, vietnamese: vietnamese, english: english)
  }

  /// A text short enough to be repeated.
  static func short(_ text: String) -> String {
    text.count > 120 ? String(text.prefix(119)) + "…" : text
  }
}
