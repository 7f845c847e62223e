import Postgres
import Vietnamese

/// What a report says of the conference as a whole.
struct ReportConference {
  let title: String
  let firstDay: CalendarDate
  let lastDay: CalendarDate
  let place: String?
  let profile: ReportProfile

  /// Reads a conference by its code.
  static func read(
    _ code: String, from runner: any StatementRunner
  ) throws -> ReportConference {
    var found: ReportConference?
    try runner.forEach(ReportStatements.conference(code)) { row in
      guard let first = row.date(1), let last = row.date(2) else { return }
      found = ReportConference(
        title: row.text(0) ?? "", firstDay: first, lastDay: last, place: row.text(3),
        profile: row.text(4).flatMap(ReportProfile.init(rawValue:)) ?? .plain)
    }
    guard let found else { throw ReportProblem.conferenceUnknown(code) }
    return found
  }

  var isOneDay: Bool { firstDay == lastDay }

  /// When and where, as the last line of a title: `(Ngày 24/7/2019, tại Hà Nội)`.
  func when(_ day: CalendarDate?, _ language: ReportLanguage) -> String {
    let days =
      if let day = day ?? (isOneDay ? firstDay : nil) {
        language.say("Ngày \(day.printed)", day.printed)
      } else {
        language.say(
          "Từ ngày \(firstDay.printed) đến ngày \(lastDay.printed)",
          "\(firstDay.printed) to \(lastDay.printed)")
      }
    guard let place else { return "(\(days))" }
    return language.say("(\(days), tại \(place))", "(\(days), \(place))")
  }
}

extension Row {
  /// A column of type `date`.
  func date(_ column: Int) -> CalendarDate? { text(column).flatMap(CalendarDate.parse) }

  /// A column that holds a part of the day.
  func half(_ column: Int) -> HalfDay? { text(column).flatMap(HalfDay.init(rawValue:)) }
}
