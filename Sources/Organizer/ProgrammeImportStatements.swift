public import Postgres

/// The statements about programmes that come as files.
public enum ProgrammeImportStatements {
  /// Makes the connection's tables for what a file says, empty.
  public static let prepare: Read<> = Read("programme_prepare")
  /// Empties them.
  public static let clear: Read<> = Read("programme_clear")
  /// The table that the sessions are copied into, and its columns in the order in which they are
  /// sent.
  public static let rows = """
    pg_temp.programme_row (row, place, id, guid, code, slug, title, subtitle, track, abstract, \
    description, language, url, kind, type, number, performer, room, start, utc_offset, minutes, \
    tentative, cancelled, extra)
    """
  /// The same for the rooms.
  public static let rooms = "pg_temp.programme_room (ref, name, base, capacity, facts)"
  /// The same for the people.
  public static let people = """
    pg_temp.programme_person (ref, id, guid, name, titles, sort_key, search_fold, base, facts)
    """
  /// The same for who has a part in which session.
  public static let parts = "pg_temp.programme_part (row, ref, role, place)"
  /// The same for what the reader noted.
  public static let notes = "pg_temp.programme_note (nth, place, item, kind, vi, en)"
  /// Judges what was copied and stores it if it is to be applied: conference; whether it is; title
  /// and acronym of the source; zone of its times; whether what the file does not say stays; what it
  /// says of the conference, as JSON; digest.
  public static let bring = Write<
    String, Bool, String, String?, String?, Bool, String, String
  >(
    "programme_import")
  /// What is to be told of the file: language.
  public static let records = Read<String>("programme_records")

  /// The day of a conference of one day: conference.
  public static let onlyDay = Read<String>("programme_only_day")

  /// All of them that can be prepared, for the test that does.
  public static let all: [Statement] = [bring.statement, onlyDay.statement]
}
