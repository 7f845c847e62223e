/// Reads a schedule as the voc, frab and pretalx publish it (`schedule.json`).
struct VocSchedule {
  private(set) var assembly: ScheduleAssembly

  init(_ assembly: ScheduleAssembly) {
    self.assembly = assembly
  }

  /// Reads all of a schedule.
  mutating func read(
    root: JSONValue, schedule: JSONValue, conference: JSONValue
  ) throws(ExchangeProblem) {
    assembly.noteUnknown(root, "", ["$schema", "generator", "schedule", "conference", "version"])
    assembly.noteUnknown(schedule, "schedule", ["version", "base_url", "url", "conference"])
    assembly.schedule.version = try assembly.line(schedule["version"])
    if let url = try assembly.line(schedule["url"]) {
      assembly.schedule.conference.more["schedule_url"] = url
    }
    try readConference(conference, base: schedule["base_url"])
    for room in conference["rooms"]?.elements ?? [] { try readRoom(room) }
    for track in conference["tracks"]?.elements ?? [] { try readTrack(track) }
    guard let days = conference["days"] ?? schedule["days"] else { return }
    if !days.isArray {
      assembly.note(Remark.wrongType.departure(days.place, days.path, "[…]"))
    }
    for day in days.elements { try readDay(day) }
  }

  private mutating func readConference(
    _ value: JSONValue, base: JSONValue?
  ) throws(ExchangeProblem) {
    assembly.noteUnknown(value, "conference", Self.conferenceNames)
    assembly.schedule.conference.title = try assembly.line(value["title"]) ?? ""
    assembly.schedule.conference.acronym = try assembly.line(value["acronym"])
    assembly.schedule.conference.url = try assembly.line(value["url"])
    if let text = try assembly.line(value["start"]) {
      assembly.schedule.conference.firstDay = assembly.conferenceDay(text, value.place)
    }
    if let text = try assembly.line(value["end"]) {
      assembly.schedule.conference.lastDay = assembly.conferenceDay(text, value.place)
    }
    if let zone = value["time_zone_name"], let text = try assembly.line(zone) {
      assembly.setZone(text, zone.place)
    }
    if let change = value["day_change"], let text = try assembly.line(change) {
      assembly.setDayChange(text, change.place)
    }
    assembly.schedule.conference.place = try assembly.line(value["meta"]?["place"])
    if let text = try assembly.line(base) {
      assembly.schedule.conference.more["base_url"] = text
    }
    for name in ["description", "timeslot_duration", "logo"] {
      if let text = try assembly.line(value[name]) {
        assembly.schedule.conference.more[name] = text
      }
    }
    if let color = try assembly.line(value["colors"]?["primary"]) {
      assembly.schedule.conference.more["color"] = color
    }
  }

  private mutating func readRoom(_ value: JSONValue) throws(ExchangeProblem) {
    assembly.noteUnknown(value, "conference.rooms", Self.roomNames)
    guard let name = try assembly.line(value.isObject ? value["name"] : value),
      name != FrabShape.sharedRoom
    else { return }
    let guid = try assembly.line(value["guid"])
    let index = try assembly.room(name, guid: guid, value.place)
    try assembly.describeRoom(index, value)
    for name in ["slug", "type", "stream_id", "url"] {
      if let text = try assembly.line(value[name]) {
        assembly.schedule.rooms[index].more[name] = text
      }
    }
  }

  private mutating func readTrack(_ value: JSONValue) throws(ExchangeProblem) {
    assembly.noteUnknown(value, "conference.tracks", ["name", "slug", "color"])
    guard let name = try assembly.line(value.isObject ? value["name"] : value) else { return }
    var track = Schedule.Track(name: name)
    track.slug = try assembly.line(value["slug"])
    track.color = try assembly.line(value["color"])
    try assembly.addTrack(track)
  }

  private mutating func readDay(_ value: JSONValue) throws(ExchangeProblem) {
    assembly.noteUnknown(value, "day", ["index", "date", "day_start", "day_end", "rooms"])
    try assembly.beginDay(
      RawDay(
        index: try assembly.line(value["index"]), date: try assembly.line(value["date"]),
        start: try assembly.line(value["day_start"]), end: try assembly.line(value["day_end"]),
        place: value.place))
    guard let rooms = value["rooms"] else { return }
    if !rooms.isObject {
      assembly.note(Remark.wrongType.departure(rooms.place, rooms.path, "{…}"))
    }
    for (name, events) in rooms.members {
      let room = PlainText.some(PlainText.line(name))
      if let room, room != FrabShape.sharedRoom {
        _ = try assembly.room(room, guid: nil, events.place)
      }
      if !events.isArray {
        assembly.note(Remark.wrongType.departure(events.place, events.path, "[…]"))
      }
      for event in events.elements { try readEvent(event, room) }
    }
  }

  private mutating func readEvent(_ value: JSONValue, _ room: String?) throws(ExchangeProblem) {
    guard value.isObject else {
      return assembly.note(Remark.wrongType.departure(value.place, value.path, "{…}"))
    }
    try assembly.add(try assembly.rawEvent(value), under: room)
  }

  private static let conferenceNames: Set<String> = [
    "acronym", "title", "description", "start", "end", "daysCount", "timeslot_duration",
    "time_zone_name", "logo", "colors", "keywords", "url", "tracks", "rooms", "meta", "days",
    "day_change",
  ]

  private static let roomNames: Set<String> = [
    "name", "slug", "type", "guid", "stream_id", "description", "capacity", "url", "features",
    "assembly",
  ]
}
