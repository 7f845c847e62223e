public import Postgres
public import Vietnamese

/// The statements about attendance.
public enum AttendanceStatements {
  /// Checks a delegate in: conference, delegate, day, half, session, local time.
  public static let scan = BatchWrite("attendance_scan", parameters: 6)
  /// Marks delegates by number: conference, numbers, day, half, verdict.
  public static let mark = Write<String, [String], CalendarDate?, HalfDay, String>(
    "attendance_mark")
  /// Who was there: conference, day, half, verdict; unit, its identity, group; after, limit.
  public static let list = Read<
    String, CalendarDate?, HalfDay?, String?, String?, String?, String?, String?, Int
  >("attendance_list")
  /// How many were there: conference, day, half.
  public static let summary = Read<String, CalendarDate?, HalfDay?>("attendance_summary")

  /// All of them, for the test that prepares each.
  public static let all: [Statement] = [
    scan.statement, mark.statement, list.statement, summary.statement,
  ]
}
