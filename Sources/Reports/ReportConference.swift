import Postgres
import Stationery
import Vietnamese

/// What a report says of the conference as a whole.
struct ReportConference {
  let title: String
  let firstDay: CalendarDate
  let lastDay: CalendarDate
  let place: String?
  /// The name of the form of its documents.
  let profile: String
  /// Who holds it.
  let organizer: String?
  /// The body above the organizer.
  let superior: String?
  /// The organizer's letters in the numbers of documents.
  let symbol: String?
  /// On whose behalf documents are signed.
  let signing: String?
  /// The position of who signs.
  let signer: String?
  /// In which way they are signed for that body or head.
  let signingAs: SignaturePrefix

  /// Reads a conference by its code.
  static func read(
    _ code: String, from runner: any StatementRunner
  ) throws -> ReportConference {
    var found: ReportConference?
    try runner.forEach(ReportStatements.conference(code)) { row in
      guard let first = row.date(1), let last = row.date(2) else { return }
      found = ReportConference(
        title: row.text(0) ?? "", firstDay: first, lastDay: last, place: row.text(3),
        profile: row.text(4) ?? "plain", organizer: row.text(5), superior: row.text(6),
        symbol: row.text(7), signing: row.text(8), signer: row.text(9),
        signingAs: row.text(10).flatMap(SignaturePrefix.init(rawValue:)) ?? .collective)
    }
    guard let found else { throw ReportProblem.conferenceUnknown(code) }
    return found
  }

  var isOneDay: Bool { firstDay == lastDay }

  /// Its days in short: `24/7/2019 - 25/7/2019`.
  var days: String {
    isOneDay ? firstDay.printed : "\(firstDay.printed) - \(lastDay.printed)"
  }

  /// Its days in a sentence: `từ ngày 24/7/2019 đến ngày 25/7/2019`.
  func period(_ language: ReportLanguage) -> String {
    if isOneDay { return language.say("ngày \(firstDay.printed)", firstDay.printed) }
    return language.say(
      "từ ngày \(firstDay.printed) đến ngày \(lastDay.printed)",
      "\(firstDay.printed) to \(lastDay.printed)")
  }

  /// When and where, as the last line of a title: `(Ngày 24/7/2019, tại Hà Nội)`.
  func when(_ day: CalendarDate?, in room: String?, _ language: ReportLanguage) -> String {
    let days =
      if let day { language.say("Ngày \(day.printed)", day.printed) } else {
        capitalized(period(language))
      }
    let place = [room, place].compactMap { $0 }.joined(separator: ", ")
    if place.isEmpty { return "(\(days))" }
    return language.say("(\(days), tại \(place))", "(\(days), \(place))")
  }
}

extension Row {
  /// A column of type `date`.
  func date(_ column: Int) -> CalendarDate? { text(column).flatMap(CalendarDate.parse) }

  /// A column that holds a part of the day.
  func half(_ column: Int) -> HalfDay? { text(column).flatMap(HalfDay.init(rawValue:)) }
}
