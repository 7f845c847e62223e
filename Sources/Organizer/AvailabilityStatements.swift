public import Postgres

/// The statements about when rooms and speakers are not available.
public enum AvailabilityStatements {
  /// Writes down when one is away, or there only: conference, room or speaker, code, away or only,
  /// from, until, note.
  public static let add = Write<String, String, String, String, String, String, String?>(
    "availability_add")
  /// Forgets such times: conference, room or speaker, code, from, until.
  public static let clear = Write<String, String, String, String?, String?>("availability_clear")

  /// All of them, for the test that prepares each.
  public static let all: [Statement] = [add.statement, clear.statement]
}
