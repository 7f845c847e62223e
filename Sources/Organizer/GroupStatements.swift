public import Postgres

/// The statements about participant groups.
public enum GroupStatements {
  /// Adds a group: conference, code or nil, code made from the name, name, order, badge.
  public static let add = Write<String, String?, String, String, Int?, String>("group_add")
  /// Changes a group: conference, group, name, order, badge; nil keeps.
  public static let update = Write<String, String, String?, Int?, String?>("group_update")
  /// Removes a group: conference, group.
  public static let remove = Write<String, String>("group_remove")
  /// The groups of a conference: conference, after, limit.
  public static let list = Read<String, String?, Int>("group_list")

  /// All of them, for the test that prepares each.
  public static let all: [Statement] = [
    add.statement, update.statement, remove.statement, list.statement,
  ]
}
