public import Postgres

/// The statements about lists that units send.
public enum ImportStatements {
  /// Makes the connection's tables for the rows of a list, empty.
  public static let prepare: Read<> = Read("import_prepare")
  /// Empties them.
  public static let clear: Read<> = Read("import_clear")
  /// The table that the rows are copied into, and its columns in the order in which they are sent.
  public static let rows = """
    pg_temp.import_row (row, place, doubt, repeats, unit_ref, unit_text, unit_identity, group_ref, \
    group_text, group_is_hint, birth_year, phone, identity, search_fold, name, titles, mark, slug, \
    sort_key, tone_fold, position, email, note, seat, problems)
    """
  /// Judges the list and stores nothing: conference; unit, its identity, group for rows without;
  /// digest of the file; rows, those that the reader refused, its warnings; language of what is
  /// said; whether those who are gone would be cancelled.
  public static let check = Write<
    String, String?, String?, String?, String, Int, Int, Int, String, Bool
  >("import_check")
  /// Judges the list and stores it: as above; whether what is good may be taken alone, whether
  /// those who are gone are cancelled; sender, file, format, size.
  public static let apply = Write<
    String, String?, String?, String?, String, Int, Int, Int, String, Bool, Bool, String?, String?,
    String, Int
  >("import_apply")
  /// Whether the list may go straight into the table of delegates, and how its rows begin:
  /// conference; unit, its identity, group for rows without.
  public static let open = Write<String, String?, String?, String?>("import_open")
  /// All that units and groups are called, what comes first first: conference.
  public static let places = Read<String>("import_known_places")
  /// The table of delegates, and its columns in the order in which such rows are sent.
  public static let delegates = """
    hoinghi.delegate (conference_id, delegate, number, name, titles, mark, identity, sort_key, \
    search_fold, tone_fold, position, unit, participant_group, phone, email, note, synthetic, \
    birth_year, seat, batch, batch_row)
    """
  /// The table for those rows of which something was noted.
  public static let notes = """
    pg_temp.import_row (row, doubt, unit_ref, birth_year, phone, identity, search_fold, name, \
    titles, mark, problems)
    """
  /// The table for the units of all rows, each with the first row that names it.
  public static let units = "pg_temp.import_unit (ref, row, unit)"
  /// Ends such a list: conference, unit, its identity; digest, rows, warnings; language; sender,
  /// file, format, size.
  public static let close = Write<
    String, String?, String?, String, Int, Int, String, String?, String?, String, Int
  >("import_close")
  /// What was found in the list: names of facts, the columns that have them.
  public static let records = Read<[String], [String]>("import_records")
  /// A cursor over the refused rows, and what is wrong with each.
  public static let openRejected: Read<> = Read("import_open_rejected")
  /// The next of them.
  public static let nextRejected: Read<> = Read("import_next_rejected")
  /// Takes a list back: conference, batch.
  public static let withdraw = Write<String, Int>("import_withdraw")
  /// The lists of a conference: conference, unit, state, before which batch, limit.
  public static let list = Read<String, String?, String?, Int?, Int>("import_list")
  /// One list and its rows: conference, batch; row and delegate to begin after; limit.
  public static let show = Read<String, Int, Int, String, Int>("import_show")

  /// All of them that can be prepared, for the test that does.
  public static let all: [Statement] = [
    check.statement, apply.statement, open.statement, places.statement, close.statement,
    withdraw.statement, list.statement, show.statement,
  ]
}
