public import Postgres
public import Vietnamese

/// The statements about the roll as a whole, and about those at the door who are on no list.
public enum RollStatements {
  /// Registers somebody and checks the person in: conference, code made from the name; name, titles,
  /// identity, sort key, fold, tone fold, mark; position; unit, its identity; group; phone, note,
  /// synthetic; day, half, local time; language of the warning.
  public static let walkIn = Write<
    String, String, String, [String], String, String, String, String, String?, String?, String?,
    String?, String?, String?, String?, Bool, String?, String?, String?, String
  >("attendance_walk_in")
  /// Closes a roll: conference, day, half.
  public static let close = Write<String, CalendarDate?, HalfDay?>("attendance_close")
  /// Opens it again: conference, day, half.
  public static let reopen = Write<String, CalendarDate?, HalfDay?>("attendance_reopen")

  /// All of them, for the test that prepares each.
  public static let all: [Statement] = [walkIn.statement, close.statement, reopen.statement]
}
