public import Postgres

/// The statements about tickets.
public enum TicketStatements {
  /// The conference's number and the secret half of its key: conference, and the halves of the pair
  /// that becomes the key when there is none yet, in hexadecimal digits.
  public static let key = Write<String, String, String>("ticket_key")
  /// Gives a delegate a ticket: conference, delegate, whether a new one, why, and what the new one
  /// is looked up by, and its text.
  public static let issue = Write<String, String, Bool, String?, String, String>("ticket_issue")
  /// Takes a delegate's ticket back: conference, delegate, why.
  public static let revoke = Write<String, String, String?>("ticket_revoke")
  /// Begins to issue tickets to all, or answers as before: conference; unit, its identity; group.
  public static let roundBegun = Write<String, String?, String?, String?>("tickets_begun")
  /// Issues first tickets: conference; delegates, what their tickets are looked up by, their texts.
  public static let issueMany = Write<String, [String], [String], [String]>("tickets_issue")
  /// Ends issuing tickets to all: conference, how many.
  public static let roundDone = Write<String, Int>("tickets_done")
  /// Those who never had a ticket: conference; unit, its identity; group; after, limit.
  public static let wanting = Read<String, String?, String?, String?, String, Int>(
    "ticket_wanting")
  /// Valid tickets: conference; unit, its identity; group.
  public static let list = Read<String, String?, String?, String?>("ticket_list")
  /// Tickets to be refused: conference, after this short form, limit.
  public static let refused = Read<String, String?, Int>("ticket_refused")
  /// The key that verifies: conference, what to do with it.
  public static let conferenceKey = Read<String, String>("conference_key")

  /// All of them, for the test that prepares each.
  public static let all: [Statement] = [
    key.statement, issue.statement, revoke.statement, roundBegun.statement, issueMany.statement,
    roundDone.statement, wanting.statement, list.statement, refused.statement,
    conferenceKey.statement,
  ]
}
