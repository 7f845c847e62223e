public import Postgres

/// The statements about seats in sessions.
public enum EnrolmentStatements {
  /// Enrols a delegate: conference, session, delegate.
  public static let enrol = BatchWrite("session_enrol", parameters: 3)
  /// Enrols a group: conference, session, group; unit, its identity; language of the reasons.
  public static let enrolGroup = Write<String, String, String, String?, String?, String>(
    "session_enrol_group")
  /// Takes a delegate out: conference, session, delegate.
  public static let leave = Write<String, String, String>("session_leave")
  /// Enrolments: conference, session, delegate, status; after this session and delegate; limit.
  public static let list = Read<String, String?, String?, String?, String?, String?, Int>(
    "enrolment_list")
  /// Who waits for a seat, in order: conference, session, after, limit.
  public static let waiting = Read<String, String, String?, Int>("session_waiting")

  /// All of them, for the test that prepares each.
  public static let all: [Statement] = [
    enrol.statement, enrolGroup.statement, leave.statement, list.statement, waiting.statement,
  ]
}
