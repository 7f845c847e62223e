public import Postgres
public import Vietnamese

/// The statements about speakers.
public enum SpeakerStatements {
  /// Adds a speaker: conference, code or nil, code made from the name; name, titles, sort key,
  /// fold; position, position as given; unit by code or name, identity of that name.
  public static let add = Write<
    String, String?, String?, String?, [String], String?, String?, String?, String?, String?,
    String?
  >("speaker_add")
  /// Changes a speaker: conference, speaker; name, titles, sort key, fold; position, position as
  /// given; unit by code or name, identity of that name; nil keeps, the empty text clears.
  public static let update = Write<
    String, String, String?, [String], String?, String?, String?, String?, String?, String?
  >("speaker_update")
  /// Removes a speaker: conference, speaker.
  public static let remove = Write<String, String>("speaker_remove")
  /// The speakers of a conference: conference, unit, text without marks, after, limit.
  public static let list = Read<String, String?, String?, String?, Int>("speaker_list")
  /// One speaker: conference, speaker.
  public static let show = Read<String, String>("speaker_show")
  /// Whether one is free: conference, speaker; day and time from; day and time until.
  public static let available = Read<
    String, String, CalendarDate?, ClockTime, CalendarDate?, ClockTime
  >("speaker_available")
  /// Lists when one is away, or there only: conference, speaker.
  public static let times = Read<String, String>("speaker_times")

  /// All of them, for the test that prepares each.
  public static let all: [Statement] = [
    add.statement, update.statement, remove.statement, list.statement, show.statement,
    available.statement, times.statement,
  ]
}
