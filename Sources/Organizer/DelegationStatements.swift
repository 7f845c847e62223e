public import Postgres

/// The statements about delegations.
public enum DelegationStatements {
  /// Adds a delegation: conference, code or nil, code made from the name; name; units, their
  /// identities; head, deputy, note.
  public static let add = Write<
    String, String?, String, String, [String], [String], String?, String?, String?
  >("delegation_add")
  /// Changes a delegation: conference, delegation; name; units, their identities; head, deputy,
  /// note; nil keeps, the empty text clears.
  public static let update = Write<
    String, String, String?, [String]?, [String]?, String?, String?, String?
  >("delegation_update")
  /// Removes a delegation: conference, delegation.
  public static let remove = Write<String, String>("delegation_remove")
  /// The delegations: conference, after, limit.
  public static let list = Read<String, String?, Int>("delegation_list")
  /// One delegation: conference, delegation.
  public static let show = Read<String, String>("delegation_show")

  /// All of them, for the test that prepares each.
  public static let all: [Statement] = [
    add.statement, update.statement, remove.statement, list.statement, show.statement,
  ]
}
