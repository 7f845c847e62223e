import Postgres
import Vietnamese

/// Which edition a print is, so that two papers can be told apart: the number of the last change
/// before it, and when it was printed.
struct ReportEdition {
  private let number: Int
  private let time: String
  private let day: CalendarDate

  /// Reads it from the snapshot of the report.
  static func read(
    _ conference: String, from runner: any StatementRunner
  ) throws -> ReportEdition? {
    var edition: ReportEdition?
    try runner.forEach(ReportStatements.edition(conference)) { row in
      guard let number = row.int(0), let time = row.text(1), let day = row.date(2) else { return }
      edition = ReportEdition(number: number, time: time, day: day)
    }
    return edition
  }

  /// The line at the foot: `Bản số 57, in lúc 07h52 ngày 24/7/2019`.
  func line(in language: ReportLanguage) -> String {
    language.say(
      "Bản số \(number), in lúc \(time.replacing(":", with: "h")) ngày \(day.printed)",
      "Edition \(number), printed \(day.iso) \(time)")
  }
}
