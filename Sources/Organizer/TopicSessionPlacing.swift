public import Postgres
public import Vietnamese

/// The statements that give topic sessions their time and room.
///
/// Moments travel as `2019-07-24T08:45`, or as `08:45` where the day is known otherwise.
public enum TopicSessionPlacing {
  /// Schedules one: conference, code, start, room (empty for none), minutes, end, tentative.
  public static let schedule = Write<String, String, String, String?, Int?, String?, Bool>(
    "session_schedule")
  /// Takes time and room away: conference, code.
  public static let unschedule = Write<String, String>("session_unschedule")
  /// Moves one: conference, code, start, room (empty for none).
  public static let move = Write<String, String, String, String?>("session_move")
  /// Two take each other's place: conference, code, other code.
  public static let swap = Write<String, String, String>("session_swap")
  /// Moves many: conference, from, minutes, until, room.
  public static let shift = Write<String, String, Int, String?, String?>("session_shift")
  /// Places drafts: conference, from, until, hours, break, room, parallel, tentative.
  public static let place = Write<String, String?, String?, String?, Int, String?, Bool, Bool>(
    "session_place")
  /// Finds places: conference, code, from, until, day, minutes, hours, room, limit.
  public static let free = Read<
    String, String, String?, String?, CalendarDate?, Int?, String?, String?, Int
  >("session_free")

  /// All of them.
  static let all: [Statement] = [
    schedule.statement, unschedule.statement, move.statement, swap.statement, shift.statement,
    place.statement, free.statement,
  ]
}
