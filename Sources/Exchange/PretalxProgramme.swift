/// Reads the programme that sites make of pretalx's own objects: dates, then minutes of the day,
/// then rooms, then talks with their slots; or, without a room, breaks.
struct PretalxProgramme {
  private(set) var assembly: ScheduleAssembly
  private var roomNames: [String: String] = [:]
  private var speakers: JSONValue?
  private var people: [String: Schedule.Person] = [:]
  private var slots: Set<String> = []
  /// Slots of another day than that under which their talk stands.
  private var elsewhere: [(slot: JSONValue, talk: RawItem)] = []

  init(_ assembly: ScheduleAssembly) {
    self.assembly = assembly
  }

  /// Whether a document is in this dialect.
  static func isOne(_ root: JSONValue) -> Bool {
    root["schedule"].map(hasDays) ?? false
  }

  /// Whether all members of an object are named by dates.
  private static func hasDays(_ value: JSONValue) -> Bool {
    let members = value.members
    return !members.isEmpty && members.allSatisfy { CivilDate.day(startOf: $0.name) != nil }
  }

  /// Reads all of a programme.
  mutating func read(_ root: JSONValue) throws(ExchangeProblem) {
    speakers = root["speakers"]
    for room in root["rooms"]?.elements ?? [] { _ = try readRoom(room) }
    var days: [(name: String, value: JSONValue)] = []
    for (name, value) in root.members where !["rooms", "speakers"].contains(name) {
      if Self.hasDays(value) {
        days += value.members
      } else {
        assembly.noteOnce(.unknownElement, value.place, name)
      }
    }
    // The dates of one part follow those of another.
    let order = days.indices.sorted { (days[$0].name, $0) < (days[$1].name, $1) }
    for index in order { try readDay(days[index].name, days[index].value) }
    for (slot, talk) in elsewhere { try add(slot, of: talk) }
  }

  /// The name of a room, which is added to the rooms.
  private mutating func readRoom(_ value: JSONValue) throws(ExchangeProblem) -> String? {
    assembly.noteUnknown(value, "room", Self.roomNames)
    guard let name = try assembly.line(value["name"]) else { return nil }
    let guid = try assembly.line(value["guid"] ?? value["uuid"])
    let index = try assembly.room(name, guid: guid, value.place)
    if assembly.schedule.rooms[index].capacity == nil { try assembly.describeRoom(index, value) }
    if let id = value["id"]?.scalar { roomNames[id] = name }
    return name
  }

  private mutating func readDay(_ date: String, _ value: JSONValue) throws(ExchangeProblem) {
    try assembly.beginDay(RawDay(date: date, place: value.place))
    for (minute, cell) in value.members {
      if cell["title"] != nil {
        try readBreak(cell, date, minute)
      } else {
        for (room, talk) in cell.members { try readTalk(talk, date, minute, room) }
      }
    }
  }

  /// Something that takes place outside the rooms, as lunch.
  private mutating func readBreak(
    _ value: JSONValue, _ date: String, _ minute: String
  ) throws(ExchangeProblem) {
    var raw = RawItem(place: value.place)
    assembly.noteUnknown(value, "break", ["id", "title", "duration", "description"])
    raw.item.id = try assembly.line(value["id"])
    raw.item.title = try assembly.line(value["title"], raw.item.id) ?? ""
    raw.item.description = try assembly.lines(value["description"], raw.item.id)
    raw.length = try assembly.line(value["duration"], raw.item.id)
    raw.item.type = "break"
    set(&raw, date, minute)
    try assembly.add(raw, under: nil)
  }

  /// The time that the place in the programme gives.
  private func set(_ raw: inout RawItem, _ date: String, _ minute: String) {
    guard let minutes = Int(minute), (0..<1_440).contains(minutes) else { return }
    raw.date = date
    raw.start = FileMoment.clock(minutes)
  }

  private mutating func readTalk(
    _ value: JSONValue, _ date: String, _ minute: String, _ room: String
  ) throws(ExchangeProblem) {
    guard value.isObject else {
      return assembly.note(Remark.wrongType.departure(value.place, value.path, "{…}"))
    }
    var raw = try talk(value)
    let talkSlots = value["slots"]?.elements ?? []
    if talkSlots.isEmpty {
      set(&raw, date, minute)
      return try assembly.add(raw, under: roomNames[room] ?? room)
    }
    for slot in talkSlots {
      // A talk that is given twice stands twice in the programme, each time with all its slots.
      if slot["start"]?.string?.hasPrefix(date) ?? true {
        try add(slot, of: raw)
      } else {
        elsewhere.append((slot, raw))
      }
    }
  }

  private mutating func add(_ slot: JSONValue, of talk: RawItem) throws(ExchangeProblem) {
    if let id = slot["id"]?.scalar, !slots.insert(id).inserted { return }
    assembly.noteUnknown(slot, "slot", ["id", "room", "start", "end", "duration"])
    var raw = talk
    raw.item.id = try assembly.line(slot["id"])
    raw.date = try assembly.line(slot["start"], raw.item.id)
    // This dialect has no start beside the date.
    raw.start = raw.date.flatMap { FileMoment($0) }.map { FileMoment.clock($0.clock) }
    raw.end = try assembly.line(slot["end"], raw.item.id)
    raw.length = try assembly.line(slot["duration"], raw.item.id) ?? talk.length
    var name: String?
    if let room = slot["room"] {
      name = room.isObject ? try readRoom(room) : room.scalar.map { roomNames[$0] ?? $0 }
    }
    try assembly.add(raw, under: name)
  }

  private mutating func talk(_ value: JSONValue) throws(ExchangeProblem) -> RawItem {
    var raw = RawItem(place: value.place)
    assembly.noteUnknown(value, "talk", Self.talkNames)
    let code = try assembly.line(value["code"])
    raw.item.code = code
    raw.item.title = try assembly.line(value["title"], code) ?? ""
    raw.item.type = try assembly.line(value["submission_type"]?["name"], code)
    raw.item.track = try assembly.line(value["track"]?["name"] ?? value["track"], code)
    raw.item.abstract = try assembly.lines(value["abstract"], code)
    raw.item.description = try assembly.lines(value["description"], code)
    raw.item.language = try assembly.line(value["content_locale"], code)
    raw.item.logo = try assembly.line(value["image"], code)
    raw.item.mayRecord = !(assembly.flag(value["do_not_record"], code) ?? false)
    raw.length = try assembly.line(value["duration"], code)
    if let state = try assembly.line(value["state"], code) {
      raw.item.more["state"] = state
      raw.item.isCancelled = ["canceled", "cancelled", "withdrawn", "rejected"].contains(state)
    }
    try assembly.keepUnknown(value, Self.talkNames, in: &raw)
    for speaker in value["speakers"]?.elements ?? [] {
      if let person = try person(speaker, raw) { raw.item.people.append(person) }
    }
    return raw
  }

  /// A speaker, who may stand under a code in a list of all; each of them is read once.
  private mutating func person(
    _ value: JSONValue, _ raw: RawItem
  ) throws(ExchangeProblem) -> Schedule.Person? {
    guard let code = value.string, let known = speakers?[code] else {
      return try assembly.person(value, raw)
    }
    if let person = people[code] {
      try assembly.countPart(value.place)
      return person
    }
    let person = try assembly.person(known, raw)
    people[code] = person
    return person
  }

  private static let roomNames: Set<String> = [
    "id", "name", "description", "uuid", "guid", "capacity", "position",
  ]

  private static let talkNames: Set<String> = [
    "code", "title", "speakers", "submission_type", "track", "state", "abstract", "description",
    "duration", "slot_count", "content_locale", "slots", "image", "do_not_record",
  ]
}
