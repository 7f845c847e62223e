public import Postgres

/// The statements about the programme as it is published: its versions and what differs in them.
///
/// A version is a number, `draft`, or nil for what was published last.
public enum ProgrammeStatements {
  /// Freezes the draft into the next version: conference, note.
  public static let publish = Write<String, String?>("programme_publish")
  /// Lists the versions, the latest first: conference, before which, limit.
  public static let versions = Read<String, Int?, Int>("programme_versions")
  /// Shows the items of one: conference, version.
  public static let show = Read<String, String?>("programme_show")
  /// What differs, by session: conference, from which, to which.
  public static let diff = Read<String, String?, String?>("programme_diff")
  /// What differs, by speaker: conference, from which, to which.
  public static let diffPeople = Read<String, String?, String?>("programme_diff_people")
  /// What is not right yet: conference, limit.
  public static let check = Read<String, Int>("programme_check")
  /// What a file says before the items: conference, version.
  public static let exportHead = Read<String, String?>("programme_export_head")
  /// The rooms of a file: conference, room.
  public static let exportRooms = Read<String, String?>("programme_export_rooms")
  /// The items of a file: conference, version, room, speaker, track, whether what belonged to such
  /// a part once stays as cancelled.
  public static let exportItems = Read<String, String?, String?, String?, String?, Bool>(
    "programme_export_items")

  /// All of them, for the test that prepares each.
  public static let all: [Statement] = [
    publish.statement, versions.statement, show.statement, diff.statement, diffPeople.statement,
    check.statement, exportHead.statement, exportRooms.statement, exportItems.statement,
  ]
}
