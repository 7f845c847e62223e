/// Brings a schedule into the shape that a frab file can have.
struct FrabShape {
  /// Under what name items stand that have a time but no room, such as breaks of all rooms.
  static let sharedRoom = "Toàn hội nghị"

  private let format: FrabFormat

  init(_ format: FrabFormat) {
    self.format = format
  }

  func shaped(_ schedule: Schedule, offset: Int) -> Schedule {
    var shaped = Schedule()
    shaped.version = schedule.version.flatMap { PlainText.some(PlainText.line($0)) }
    shaped.conference = conference(schedule.conference)
    shaped.tracks = schedule.tracks.compactMap(track)
    let placed = schedule.items.filter { !$0.isCancelled }
    var items: [Schedule.Item] = placed.compactMap { item in
      guard let moment = item.start.flatMap({ FileMoment($0.local) }) else { return nil }
      var item = item
      item.start = Schedule.Start(local: moment.local, offset: item.start?.offset)
      item.room = item.room.flatMap { PlainText.some(PlainText.line($0)) }
      if item.room == Self.sharedRoom { item.room = nil }
      return item
    }
    shaped.rooms = rooms(schedule.rooms, used: items)
    Self.fillOffsets(&items, offset)
    shaped.items = Self.sorted(items, shaped)
    FrabNumbering(schedule).number(&shaped.items)
    let shape = FrabItemShape(format)
    var names = FrabUniqueNames()
    shaped.items = shaped.items.map { shape.shaped($0, &names) }
    Self.fillDays(&shaped)
    return shaped
  }

  // MARK: Conference, tracks and rooms

  private func conference(_ conference: Schedule.Conference) -> Schedule.Conference {
    var shaped = Schedule.Conference()
    shaped.title = PlainText.line(conference.title)
    shaped.acronym =
      format == .xml
      ? FrabPattern.acronym(conference.acronym) : FrabPattern.jsonAcronym(conference.acronym)
    shaped.firstDay = conference.firstDay.flatMap { CivilDate.day(startOf: $0) }.map(CivilDate.text)
    shaped.lastDay = conference.lastDay.flatMap { CivilDate.day(startOf: $0) }.map(CivilDate.text)
    shaped.zone = conference.zone.flatMap { zone in
      ZoneName.isPossible(zone) && (format == .xml || FrabPattern.isJSONZone(zone)) ? zone : nil
    }
    shaped.dayChange = conference.dayChange.remainder(1_440)
    shaped.url = conference.url.map(PlainText.line).flatMap(FrabPattern.web)
    if format == .json {
      shaped.place = conference.place.flatMap { PlainText.some(PlainText.line($0)) }
    }
    shaped.more = more(conference.more)
    return shaped
  }

  private func more(_ more: [String: String]) -> [String: String] {
    var shaped: [String: String] = [:]
    for name in ["base_url", "logo", "schedule_url"] {
      shaped[name] = more[name].map(PlainText.line).flatMap(FrabPattern.web)
    }
    shaped["color"] = more["color"].flatMap { FrabPattern.isColor($0) ? $0 : nil }
    let slot = more["timeslot_duration"].map(PlainText.line)
    if let slot, FrabPattern.isDuration(slot) {
      shaped["timeslot_duration"] = slot
    } else if format == .json {
      shaped["timeslot_duration"] = "00:05"
    }
    if format == .json {
      shaped["description"] = more["description"].flatMap { PlainText.some(PlainText.line($0)) }
    }
    return shaped
  }

  private func track(_ track: Schedule.Track) -> Schedule.Track? {
    guard let name = PlainText.some(PlainText.line(track.name)) else { return nil }
    var shaped = Schedule.Track(name: name)
    shaped.slug = track.slug.flatMap { slug in
      (format == .xml ? FrabPattern.isTrackSlug(slug) : FrabPattern.isJSONSlug(slug)) ? slug : nil
    }
    shaped.color = track.color.flatMap { FrabPattern.isColor($0) ? $0 : nil }
    return shaped
  }

  private func rooms(_ rooms: [Schedule.Room], used items: [Schedule.Item]) -> [Schedule.Room] {
    var known: Set<String> = [Self.sharedRoom]
    var shaped: [Schedule.Room] = []
    for room in rooms {
      guard let name = PlainText.some(PlainText.line(room.name)), known.insert(name).inserted else {
        continue
      }
      shaped.append(self.room(room, name))
    }
    for name in items.compactMap(\.room) where known.insert(name).inserted {
      shaped.append(self.room(Schedule.Room(name: name), name))
    }
    return shaped
  }

  private func room(_ room: Schedule.Room, _ name: String) -> Schedule.Room {
    var shaped = Schedule.Room(name: name)
    shaped.guid = room.guid.flatMap(UUIDText.normalized)
    guard format == .json else { return shaped }
    shaped.guid = shaped.guid ?? UUIDText.derived(from: "room \(name)")
    shaped.capacity = room.capacity.flatMap { $0 < 0 ? nil : $0 }
    shaped.description = room.description.flatMap { PlainText.some(PlainText.lines($0)) }
    shaped.more["slug"] = room.more["slug"].flatMap { FrabPattern.isJSONSlug($0) ? $0 : nil }
    shaped.more["type"] = room.more["type"].flatMap {
      FrabPattern.roomTypes.contains($0) ? $0 : nil
    }
    shaped.more["stream_id"] = room.more["stream_id"].flatMap { PlainText.some(PlainText.line($0)) }
    shaped.more["url"] = room.more["url"].map(PlainText.line).flatMap(FrabPattern.web)
    return shaped
  }

  // MARK: Times

  private static func fillOffsets(_ items: inout [Schedule.Item], _ offset: Int) {
    var known: [Int: Int] = [:]
    for item in items {
      guard let start = item.start, let stated = start.offset else { continue }
      let day = FileMoment(start.local)?.day ?? 0
      if known[day] == nil { known[day] = stated }
    }
    let days = known.keys.sorted()
    for index in items.indices where items[index].start?.offset == nil {
      let day = items[index].start.flatMap { FileMoment($0.local) }?.day ?? 0
      let near = days.min { abs($0 - day) < abs($1 - day) }
      items[index].start?.offset = near.flatMap { known[$0] } ?? offset
    }
  }

  private static func sorted(_ items: [Schedule.Item], _ shaped: Schedule) -> [Schedule.Item] {
    var places: [String: Int] = [:]
    for (index, room) in shaped.rooms.enumerated() { places[room.name] = index }
    let keys = items.enumerated().map { index, item in
      let minutes = item.start.flatMap { FileMoment($0.local) }?.minutes ?? 0
      let day = (minutes - shaped.conference.dayChange).quotient(1_440)
      let room = item.room.flatMap { places[$0] } ?? places.count
      return (day, room, minutes, index)
    }
    return keys.sorted { $0 < $1 }.map { items[$0.3] }
  }

  private static func fillDays(_ schedule: inout Schedule) {
    let days = FrabDays.used(schedule)
    schedule.conference.firstDay = schedule.conference.firstDay ?? days.first.map(CivilDate.text)
    schedule.conference.lastDay =
      schedule.conference.lastDay ?? days.last.map(CivilDate.text) ?? schedule.conference.firstDay
    schedule.conference.firstDay = schedule.conference.firstDay ?? schedule.conference.lastDay
  }
}
