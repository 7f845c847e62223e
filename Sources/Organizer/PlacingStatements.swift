public import Postgres

/// The statements of placing sessions automatically.
///
/// Times are minutes since the first midnight of the conference; spans are written `480-690`.
public enum PlacingStatements {
  /// Buffers between two uses of a room and of a speaker: conference.
  public static let conference = Read<String>("placing_conference")
  /// Days, from 0, and their stretches: conference, from, until, hours.
  public static let hours = Read<String, String?, String?, String?>("placing_hours")
  /// Rooms and when they can be used: conference.
  public static let rooms = Read<String>("placing_rooms")
  /// Speakers and when they can come: conference.
  public static let speakers = Read<String>("placing_speakers")
  /// The sessions that have to do with it: conference, those to be placed (nil for all drafts).
  public static let sessions = Read<String, [String]?>("placing_sessions")
  /// What was found, to be shown: conference; sessions, starts, minutes, rooms (empty for none).
  public static let shown = Read<String, [String], [String], [String], [String]>("placing_shown")
  /// What an earlier request with the key answered: conference, key, request.
  public static let replay = Read<String, String, String?>("placing_replay")
  /// Carries it out: conference, tentative; sessions, starts, minutes, rooms; those without a place.
  public static let place = Write<
    String, Bool, [String], [String], [String], [String], [String]
  >("session_place")

  /// All of them, for the test that prepares each.
  public static let all: [Statement] = [
    conference.statement, hours.statement, rooms.statement, speakers.statement,
    sessions.statement, shown.statement, replay.statement, place.statement,
  ]
}
