/// Writes a programme as a calendar (RFC 5545), one event for each item that has a time.
///
/// Items without a time are left out, as a calendar has no place for them; cancelled ones stay, so
/// that calendars which have them already are told. Everything that a client compares is the same
/// each time a version is written: identifiers, sequence numbers and stamps come from the items.
public struct CalendarWriter: Sendable {
  /// The language of the words that are added to what the items say.
  public enum Language: Sendable {
    case vietnamese
    case english
  }

  /// The media type of a calendar.
  public static let mediaType = "text/calendar"
  /// The ending of a calendar's file.
  public static let fileExtension = "ics"

  /// What the calendar is called; the conference's title if nil.
  public var name: String?
  /// The stamp of items that have none, in UTC, as `20190724T014500Z`.
  public var stamp: String
  /// How far local times are ahead of UTC, in minutes, where an item does not tell; without it such
  /// an item gets a local time that every client takes for its own.
  public var offset: Int?
  /// How often a client should look for changes, in minutes.
  public var refreshMinutes = 60
  /// The language of the words that are added.
  public var language = Language.vietnamese

  /// Makes a writer.
  ///
  /// - Parameter stamp: The stamp of items that have none, in UTC, as `20190724T014500Z`; it should
  ///   be the time of the version, not of the writing.
  public init(stamp: String, name: String? = nil, offset: Int? = nil) {
    self.stamp = stamp
    self.name = name
    self.offset = offset
  }

  /// The bytes of the calendar.
  public func bytes(_ schedule: Schedule) -> [UInt8] {
    var bytes: [UInt8] = []
    append(schedule, to: &bytes)
    return bytes
  }

  /// Appends the calendar to a buffer.
  public func append(_ schedule: Schedule, to buffer: inout [UInt8]) {
    var lines = CalendarLines()
    swap(&lines.bytes, &buffer)
    begin(schedule, &lines)
    var identifiers = CalendarIdentifiers(schedule.conference)
    var isEmpty = true
    for item in schedule.items {
      // Each item takes its identifier, so that those of the others do not hang on its time.
      let identifier = identifiers.next(item)
      guard let span = CalendarSpan(item, offset: offset) else { continue }
      isEmpty = false
      event(item, identifier, span, schedule.conference, &lines)
    }
    if isEmpty { Self.utc(&lines) }
    lines.line("END", verbatim: "VCALENDAR")
    swap(&lines.bytes, &buffer)
  }

  private func begin(_ schedule: Schedule, _ lines: inout CalendarLines) {
    let conference = schedule.conference
    lines.line("BEGIN", verbatim: "VCALENDAR")
    lines.line("VERSION", verbatim: "2.0")
    lines.line("PRODID", verbatim: "-//hoinghi//hoinghi//VI")
    lines.line("CALSCALE", verbatim: "GREGORIAN")
    lines.line("METHOD", verbatim: "PUBLISH")
    let name = name ?? conference.title
    if !name.isEmpty {
      lines.line("NAME", text: name)
      lines.line("X-WR-CALNAME", text: name)
    }
    if let zone = conference.zone, !zone.isEmpty { lines.line("X-WR-TIMEZONE", text: zone) }
    if let url = conference.url { lines.line("URL", address: url) }
    let interval = "PT\(max(1, refreshMinutes))M"
    lines.line("REFRESH-INTERVAL;VALUE=DURATION", verbatim: interval)
    lines.line("X-PUBLISHED-TTL", verbatim: interval)
  }

  /// A calendar must hold something; without events it is a zone, which shows nothing.
  private static func utc(_ lines: inout CalendarLines) {
    let zone = [
      ("BEGIN", "VTIMEZONE"), ("TZID", "UTC"), ("BEGIN", "STANDARD"),
      ("DTSTART", "19700101T000000"), ("TZOFFSETFROM", "+0000"), ("TZOFFSETTO", "+0000"),
      ("END", "STANDARD"), ("END", "VTIMEZONE"),
    ]
    for (name, value) in zone { lines.line(name, verbatim: value) }
  }
}
