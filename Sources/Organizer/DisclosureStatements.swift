public import Postgres

/// The statements about personal data that are shown.
public enum DisclosureStatements {
  /// Notes that somebody asked for personal data: conference, command, the whole request.
  public static let note = Write<String, String, String>("disclosure_note")

  /// All of them, for the test that prepares each.
  public static let all: [Statement] = [note.statement]
}
