public import Postgres
public import Vietnamese

/// The statements about conferences.
public enum ConferenceStatements {
  /// Creates one: code, title, title as given, first day, last day, place, zone, organizer,
  /// profile, day by which lists are due, note, synthetic, minutes between two uses of a room and
  /// two sessions of a speaker; body above the organizer, symbol, on whose behalf and in which
  /// position documents are signed, and in which way; percentage of half-days for a certificate.
  public static let create = Write<
    String, String, String?, CalendarDate, CalendarDate?, String?, String, String?, String,
    CalendarDate?, String?, Bool, Int, Int, String?, String?, String?, String?, String?, Int
  >("conference_create")
  /// Changes one: code, title, title as given, first day, last day, place, zone, organizer,
  /// profile, day by which lists are due, note, synthetic, minutes between two uses of a room and
  /// two sessions of a speaker; body above the organizer, symbol, on whose behalf and in which
  /// position documents are signed, and in which way; percentage of half-days for a certificate; nil keeps, the empty
  /// text clears.
  public static let update = Write<
    String, String?, String?, CalendarDate?, CalendarDate?, String?, String?, String?, String?,
    String?, String?, Bool?, Int?, Int?, String?, String?, String?, String?, String?, Int?
  >("conference_update")
  /// Copies one: code, new code, first day, title, title as given.
  public static let copy = Write<String, String, CalendarDate, String?, String?>(
    "conference_copy")
  /// Closes one or opens it again: code, state.
  public static let turn = Write<String, String>("conference_turn")
  /// Deletes one: code, the code once more.
  public static let delete = Write<String, String?>("conference_delete")
  /// The conferences: state, after, limit.
  public static let list = Read<String?, String?, Int>("conference_list")
  /// One conference: code.
  public static let show = Read<String>("conference_show")

  /// All of them, for the test that prepares each.
  public static let all: [Statement] = [
    create.statement, update.statement, copy.statement, turn.statement, delete.statement,
    list.statement, show.statement,
  ]
}
