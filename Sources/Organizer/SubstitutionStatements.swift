public import Postgres

/// The statements about who goes in whose place, stands for other units, or was entered twice.
public enum SubstitutionStatements {
  /// Replaces a delegate: conference, delegate; code of the substitute or nil, code made from the
  /// name; name, titles, identity, sort key, fold, tone fold, mark; position, phone, email, note,
  /// year of birth; language of the warning.
  public static let substitute = Write<
    String, String, String?, String, String, [String], String, String, String, String, String?,
    String?, String?, String?, String?, Int?, String
  >("delegate_substitute")
  /// Gives the place back: conference, substitute.
  public static let unsubstitute = Write<String, String>("delegate_unsubstitute")
  /// Has a delegate stand for another unit: conference, delegate; unit, its identity; position.
  public static let represent = Write<String, String, String, String, String?>(
    "delegate_represent")
  /// Ends that: conference, delegate; unit, its identity.
  public static let unrepresent = Write<String, String, String, String>("delegate_unrepresent")
  /// Merges two entries: conference, the one that stays, the other.
  public static let merge = Write<String, String, String>("delegate_merge")
  /// Undoes a merge: conference, the other.
  public static let unmerge = Write<String, String>("delegate_unmerge")
  /// Pairs that may be one person: conference; unit, its identity; level; after this level,
  /// delegate and other; language, limit.
  public static let duplicates = Read<String, String?, String?, String?, [String]?, String, Int>(
    "delegate_duplicates")

  /// All of them, for the test that prepares each.
  public static let all: [Statement] = [
    substitute.statement, unsubstitute.statement, represent.statement, unrepresent.statement,
    merge.statement, unmerge.statement, duplicates.statement,
  ]
}
