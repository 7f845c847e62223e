public import Postgres
public import Vietnamese

/// The statements about topic sessions, the items of a programme.
public enum TopicSessionStatements {
  /// Adds one: conference, code or nil, code made from the title, title, its source, kind, minutes,
  /// number, order, performer, capacity, planned day and half, note, whether synthetic, track,
  /// subtitle, language, address, abstract, how many are expected, whether in all rooms.
  public static let add = Write<
    String, String?, String, String, String?, String, Int?, Int?, Int?, String?, Int?,
    CalendarDate?, HalfDay?, String?, Bool, String?, String?, String?, String?, String?, Int?,
    Bool
  >("session_add")
  /// Changes what is given: conference, code, title, its source, kind, minutes, number, order,
  /// performer, planned day and half, note, whether synthetic, track, subtitle, language, address,
  /// abstract, how many are expected, whether in all rooms.
  ///
  /// Empty texts clear.
  public static let update = Write<
    String, String, String?, String?, String?, String?, String?, Int?, String?, String?, String?,
    String?, Bool?, String?, String?, String?, String?, String?, String?, Bool?
  >("session_update")
  /// Removes one: conference, code.
  public static let remove = Write<String, String>("session_remove")
  /// Cancels one: conference, code.
  public static let cancel = Write<String, String>("session_cancel")
  /// Sets the seats: conference, code, how many or nil for any number.
  public static let capacity = Write<String, String, Int?>("session_capacity")
  /// Assigns a speaker: conference, code, speaker, role, order.
  public static let assign = Write<String, String, String, String, Int?>("session_assign")
  /// Ends an assignment: conference, code, speaker, role or nil for all.
  public static let unassign = Write<String, String, String, String?>("session_unassign")

  /// Shows one: conference, code.
  public static let show = Read<String, String>("session_show")
  /// Lists: conference, day, room, speaker, kind, state, track, after, limit.
  public static let list = Read<
    String, CalendarDate?, String?, String?, String?, String?, String?, String?, Int
  >("session_list")
  /// Lists what is not right yet: conference, problem, limit.
  public static let check = Read<String, String?, Int>("session_check")

  /// All of them and those that place, for the test that prepares each.
  public static let all: [Statement] =
    [
      add.statement, update.statement, remove.statement, cancel.statement, capacity.statement,
      assign.statement, unassign.statement, show.statement, list.statement, check.statement,
    ] + TopicSessionPlacing.all + PlacingStatements.all
}
