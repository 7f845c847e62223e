public import Postgres
import Vietnamese

/// The statements that reports read by; their SQL stands in `sql/reports` and asks only the views
/// of schema `report`.
public enum ReportStatements {
  private static let settingsStatement = Statement(
    name: "report_settings", sql: EmbeddedSQL.statements["report_settings"] ?? "", types: [])
  /// Gives the transaction of a report room to sort in.
  static let settings = Bound(settingsStatement, Parameters())
  /// Conference.
  static let conference = TypedStatement<String>("report_conference")
  /// Conference.
  static let edition = TypedStatement<String>("report_edition")
  /// Conference, unit.
  static let unitKnown = TypedStatement<String, String>("report_unit_known")
  /// Conference, group.
  static let groupKnown = TypedStatement<String, String>("report_group_known")
  /// Conference, room.
  static let roomKnown = TypedStatement<String, String>("report_room_known")
  /// Conference, track.
  static let trackKnown = TypedStatement<String, String>("report_track_known")
  /// Conference, room.
  static let rooms = TypedStatement<String, String?>("report_rooms")
  /// Conference, day, half.
  static let programme = TypedStatement<String, String?, String?>("report_programme")
  /// Conference, speaker.
  static let assignments = TypedStatement<String, String?>("report_assignments")
  /// Conference, speaker.
  static let speakers = TypedStatement<String, String?>("report_speakers")
  /// Conference, unit, group, arrangement, whether phones are given, what rows name beside people.
  static let delegates =
    TypedStatement<String, String?, String?, String, Bool, String?>("report_delegates")
  /// Conference.
  static let halfDays = TypedStatement<String>("report_half_days")
  /// Conference, first and last day.
  static let roll = TypedStatement<String, DateParameter, DateParameter>("report_roll")
  /// Conference, unit.
  static let quota = TypedStatement<String, String?>("report_quota")
  /// Conference, whether phones are given.
  static let missingUnits = TypedStatement<String, Bool>("report_missing_units")
  /// Conference, unit.
  static let duplicates = TypedStatement<String, String?>("report_duplicates")
  /// Conference, unit.
  static let importLog = TypedStatement<String, String?>("report_import_log")
  /// Conference, unit.
  static let overQuota = TypedStatement<String, String?>("report_over_quota")
  /// Conference, unit.
  static let waitingSeats = TypedStatement<String, String?>("report_waiting_seats")
  /// Conference.
  static let versions = TypedStatement<String>("report_versions")
  /// Conference, older, newer version.
  static let changes = TypedStatement<String, Int, Int>("report_changes")
  /// Conference, older, newer version.
  static let speakerChanges = TypedStatement<String, Int, Int>("report_speaker_changes")
  /// Conference, unit, group, arrangement, delegate.
  static let participants =
    TypedStatement<String, String?, String?, String, String?, Bool>("report_participants")
  /// Conference, delegate.
  static let delegateKnown = TypedStatement<String, String>("report_delegate_known")
  /// Conference, unit.
  static let invitedUnits = TypedStatement<String, String?>("report_invited_units")
  /// Conference, unit, days, halves.
  static let unitFigures =
    TypedStatement<String, String?, [String], [String]>("report_unit_figures")
  /// Conference, days, halves.
  static let groupFigures = TypedStatement<String, [String], [String]>("report_group_figures")
  /// Conference, unit, group, days, halves.
  static let halfDayFigures =
    TypedStatement<String, String?, String?, [String], [String]>("report_half_day_figures")
  /// Conference.
  static let totals = TypedStatement<String>("report_totals")
  /// Names, titles, formats and options of the reports, which come back as rows.
  static let list = TypedStatement<[String], [String], [String], [String]>("report_list")

  /// All of them, for the test that prepares each.
  public static let all: [Statement] = [
    settingsStatement, conference.statement, edition.statement, unitKnown.statement,
    groupKnown.statement, roomKnown.statement, trackKnown.statement, rooms.statement,
    programme.statement, assignments.statement, speakers.statement, delegates.statement,
    halfDays.statement, roll.statement, quota.statement, missingUnits.statement,
    duplicates.statement, importLog.statement, overQuota.statement, waitingSeats.statement,
    versions.statement, changes.statement, speakerChanges.statement,
    participants.statement, delegateKnown.statement, invitedUnits.statement, unitFigures.statement,
    groupFigures.statement, halfDayFigures.statement, totals.statement, list.statement,
  ]

  /// The reports as rows: name, title, formats, options.
  public static func list(in language: ReportLanguage) -> Bound {
    let reports = ReportName.allCases
    let formats = ReportFormat.allCases.map(\.rawValue).joined(separator: " ")
    return list(
      reports.map(\.rawValue), reports.map { $0.title(in: language) },
      reports.map { _ in formats },
      reports.map { $0.options.map(\.rawValue).joined(separator: " ") })
  }
}

/// A date that the server knows to be one: a text cast to a date in the statement would be read
/// again for every row.
struct DateParameter: PostgresEncodable {
  static let postgresType = PostgresType.date
  let date: CalendarDate

  func encode(into parameters: inout Parameters) { parameters.add(text: date.iso) }
}

extension TypedStatement {
  fileprivate init(_ name: String) {
    self.init(name, sql: EmbeddedSQL.statements[name] ?? "")
  }
}
