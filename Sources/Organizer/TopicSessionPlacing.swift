public import Postgres
public import Vietnamese

/// The statements that give topic sessions their time and room.
///
/// Moments travel as `2019-07-24T08:45`, or as `08:45` where the day is known otherwise.
public enum TopicSessionPlacing {
  /// Schedules one: conference, code, start (nil for the one it has), room (empty for none), minutes,
  /// end, tentative, reason to break a rule.
  public static let schedule = Write<
    String, String, String?, String?, Int?, String?, Bool, String?
  >("session_schedule")
  /// Takes time and room away: conference, code.
  public static let unschedule = Write<String, String>("session_unschedule")
  /// Moves one: conference, code, start, room (empty for none), reason to break a rule.
  public static let move = Write<String, String, String, String?, String?>("session_move")
  /// Two take each other's place: conference, code, other code, reason to break a rule.
  public static let swap = Write<String, String, String, String?>("session_swap")
  /// Moves many: conference, from, minutes, until, room, reason to break a rule.
  public static let shift = Write<String, String, Int, String?, String?, String?>("session_shift")
  /// Says which must have ended before: conference, code, codes of these.
  public static let after = Write<String, String, [String]>("session_after")
  /// Says what must not, or had better not, run at the same time: conference, code, codes of these,
  /// whether never.
  public static let apart = Write<String, String, [String], Bool>("session_apart")
  /// Finds places: conference, code, from, until, day, minutes, hours, room, limit.
  public static let free = Read<
    String, String, String?, String?, CalendarDate?, Int?, String?, String?, Int
  >("session_free")

  /// All of them.
  static let all: [Statement] = [
    schedule.statement, unschedule.statement, move.statement, swap.statement, shift.statement,
    after.statement, apart.statement, free.statement,
  ]
}
