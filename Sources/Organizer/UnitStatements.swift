public import Postgres
public import Vietnamese

/// The statements about units.
public enum UnitStatements {
  /// Adds a unit: conference, code or nil, code made from the name; name, identity, sort key,
  /// fold; parent, order; aliases, their identities, their folds; contact, telephone, e-mail,
  /// deadline.
  public static let add = Write<
    String, String?, String, String, String, String, String, String?, Int?, [String], [String],
    [String], String?, String?, String?, CalendarDate?
  >("unit_add")
  /// Changes a unit: conference, unit; name, identity, sort key, fold; parent, order; aliases,
  /// their identities, their folds; contact, telephone, e-mail, deadline; nil keeps, the empty text
  /// clears.
  public static let update = Write<
    String, String, String?, String?, String?, String?, String?, Int?, [String]?, [String]?,
    [String]?, String?, String?, String?, String?
  >("unit_update")
  /// Removes a unit: conference, unit.
  public static let remove = Write<String, String>("unit_remove")
  /// The units of a conference: conference, parent, after, limit.
  public static let list = Read<String, String?, String?, Int>("unit_list")
  /// One unit: conference, unit, with the contact's telephone and e-mail.
  public static let show = Read<String, String, Bool>("unit_show")
  /// The units that a text names: conference, identity, words without marks, limit, text.
  public static let find = Read<String, String, [String], Int, String>("unit_find")

  /// All of them, for the test that prepares each.
  public static let all: [Statement] = [
    add.statement, update.statement, remove.statement, list.statement, show.statement,
    find.statement,
  ]
}
