/// Writes a schedule as JSON (`schedule.json`), valid by the schema of the voc.
public struct FrabJSONWriter: ScheduleWriter {
  private let frab: FrabOutput

  /// Names the program that writes, and how far times are ahead of UTC, in minutes, of which the
  /// schedule does not tell it.
  public init(generator: String = "hoinghi", version: String? = nil, offset: Int = 0) {
    frab = FrabOutput(generator: generator, version: version, offset: offset)
  }

  /// Appends the file to a buffer.
  public func append(_ schedule: Schedule, to buffer: inout [UInt8]) throws(ExchangeProblem) {
    try frab.append(schedule, as: .json, to: &buffer) { shaped, days, output in
      writeFile(shaped, days, to: &output)
    }
  }

  private func writeFile(_ shaped: Schedule, _ days: FrabDays, to output: inout JSONOutput) {
    output.beginObject()
    output.string("$schema", "https://c3voc.de/schedule/schema.json")
    output.beginObject("generator")
    output.string("name", frab.generator)
    output.optional("version", frab.version)
    output.endObject()
    output.beginObject("schedule")
    output.string("version", shaped.version ?? "")
    output.optional("url", shaped.conference.more["schedule_url"])
    output.optional("base_url", shaped.conference.more["base_url"])
    write(shaped, days, to: &output)
    output.endObject()
    output.endObject()
    output.bytes.append(UInt8(ascii: "\n"))
  }

  private func write(_ schedule: Schedule, _ days: FrabDays, to output: inout JSONOutput) {
    let conference = schedule.conference
    output.beginObject("conference")
    output.string("acronym", conference.acronym ?? "")
    output.string("title", conference.title)
    output.optional("description", conference.more["description"])
    output.string("start", conference.firstDay ?? "")
    output.string("end", conference.lastDay ?? "")
    output.number("daysCount", days.days.count)
    output.string("timeslot_duration", conference.more["timeslot_duration"] ?? "")
    output.optional("time_zone_name", conference.zone)
    output.optional("logo", conference.more["logo"])
    output.optional("url", conference.url)
    if let color = conference.more["color"] {
      output.beginObject("colors")
      output.string("primary", color)
      output.endObject()
    }
    if let place = conference.place {
      output.beginObject("meta")
      output.string("place", place)
      output.endObject()
    }
    writeRooms(schedule.rooms, to: &output)
    writeTracks(schedule.tracks, to: &output)
    output.beginArray("days")
    for day in days.days { write(day, conference.dayChange, to: &output) }
    output.endArray()
    output.endObject()
  }

  private func writeRooms(_ rooms: [Schedule.Room], to output: inout JSONOutput) {
    output.beginArray("rooms")
    for room in rooms {
      output.beginObject()
      output.string("name", room.name)
      output.optional("guid", room.guid)
      for name in ["slug", "type", "stream_id", "url"] { output.optional(name, room.more[name]) }
      output.optional("description", room.description)
      if let capacity = room.capacity { output.number("capacity", capacity) }
      output.endObject()
    }
    output.endArray()
  }

  private func writeTracks(_ tracks: [Schedule.Track], to output: inout JSONOutput) {
    output.beginArray("tracks")
    for track in tracks {
      output.beginObject()
      output.string("name", track.name)
      output.optional("slug", track.slug)
      output.optional("color", track.color)
      output.endObject()
    }
    output.endArray()
  }

  private func write(_ day: FrabDays.Day, _ change: Int, to output: inout JSONOutput) {
    output.beginObject()
    output.number("index", day.index)
    output.string("date", day.date)
    output.string("day_start", day.start)
    output.string("day_end", day.end)
    output.beginObject("rooms")
    for (room, items) in day.rooms {
      output.beginArray(room.name)
      for item in items { FrabJSONEvent(item).write(to: &output) }
      output.endArray()
    }
    output.endObject()
    output.endObject()
  }
}
