/// Reads the programme as pretalx gives it to its widget (`schedule/widget/v2.json`): lists of talks,
/// rooms, tracks and speakers that name each other by id.
struct PretalxWidget {
  private(set) var assembly: ScheduleAssembly
  private var rooms: [String: String] = [:]
  private var tracks: [String: String] = [:]
  private var speakers: [String: JSONValue] = [:]

  init(_ assembly: ScheduleAssembly) {
    self.assembly = assembly
  }

  /// Whether a document is in this dialect.
  static func isOne(_ root: JSONValue) -> Bool {
    root["talks"]?.isArray == true && root["rooms"]?.isArray == true
  }

  /// Reads all of a programme.
  mutating func read(_ root: JSONValue) throws(ExchangeProblem) {
    assembly.noteUnknown(root, "", Self.rootNames)
    assembly.schedule.version = try assembly.line(root["version"])
    if let zone = root["timezone"], let text = try assembly.line(zone) {
      assembly.setZone(text, zone.place)
    }
    assembly.schedule.conference.firstDay = try day(root["event_start"])
    assembly.schedule.conference.lastDay = try day(root["event_end"])
    for room in root["rooms"]?.elements ?? [] { try readRoom(room) }
    for track in root["tracks"]?.elements ?? [] { try readTrack(track) }
    for speaker in root["speakers"]?.elements ?? [] {
      if let code = speaker["code"]?.scalar { speakers[code] = speaker }
    }
    for talk in root["talks"]?.elements ?? [] { try readTalk(talk) }
  }

  private mutating func day(_ value: JSONValue?) throws(ExchangeProblem) -> String? {
    guard let value, let text = try assembly.line(value) else { return nil }
    return assembly.conferenceDay(text, value.place)
  }

  private mutating func readRoom(_ value: JSONValue) throws(ExchangeProblem) {
    assembly.noteUnknown(value, "rooms", ["id", "name", "description"])
    guard let name = try assembly.line(value["name"]) else { return }
    try assembly.describeRoom(try assembly.room(name, guid: nil, value.place), value)
    if let id = value["id"]?.scalar { rooms[id] = name }
  }

  private mutating func readTrack(_ value: JSONValue) throws(ExchangeProblem) {
    assembly.noteUnknown(value, "tracks", ["id", "name", "description", "color"])
    guard let name = try assembly.line(value["name"]) else { return }
    var track = Schedule.Track(name: name)
    track.color = try assembly.line(value["color"])
    try assembly.addTrack(track)
    if let id = value["id"]?.scalar { tracks[id] = name }
  }

  private mutating func readTalk(_ value: JSONValue) throws(ExchangeProblem) {
    guard value.isObject else {
      return assembly.note(Remark.wrongType.departure(value.place, value.path, "{…}"))
    }
    var raw = RawItem(place: value.place)
    let id = try assembly.line(value["id"])
    raw.item.id = id
    assembly.noteUnknown(value, "talks", Self.talkNames)
    raw.item.code = try assembly.line(value["code"], id)
    raw.item.title = try assembly.line(value["title"], id) ?? ""
    raw.item.abstract = try assembly.lines(value["abstract"], id)
    raw.item.language = try assembly.line(value["content_locale"], id)
    raw.item.type = try assembly.line(value["slot_type"], id)
    raw.item.track = value["track"]?.scalar.flatMap { tracks[$0] }
    raw.item.mayRecord = !(assembly.flag(value["do_not_record"], id) ?? false)
    raw.date = try assembly.line(value["start"], id)
    // This dialect has no start beside the date.
    raw.start = raw.date.flatMap { FileMoment($0) }.map { FileMoment.clock($0.clock) }
    raw.end = try assembly.line(value["end"], id)
    raw.length = try assembly.line(value["duration"], id)
    try assembly.keepUnknown(value, Self.talkNames, in: &raw)
    for speaker in value["speakers"]?.elements ?? [] {
      let known = speaker.scalar.flatMap { speakers[$0] } ?? speaker
      if let person = try assembly.person(known, raw) { raw.item.people.append(person) }
    }
    let room = value["room"]?.scalar.map { rooms[$0] ?? $0 }
    try assembly.add(raw, under: room)
  }

  private static let rootNames: Set<String> = [
    "talks", "version", "schedule_id", "timezone", "event_start", "event_end", "tracks", "rooms",
    "speakers",
  ]

  private static let talkNames: Set<String> = [
    "code", "id", "title", "abstract", "speakers", "track", "start", "end", "room", "duration",
    "updated", "content_locale", "do_not_record", "slot_type",
  ]
}
