/// Writes a schedule as a frab schedule in XML (`schedule.xml`), valid by the schema of the voc.
public struct FrabXMLWriter: ScheduleWriter {
  private let frab: FrabOutput

  /// Names the program that writes, and how far times are ahead of UTC, in minutes, of which the
  /// schedule does not tell it.
  public init(generator: String = "hoinghi", version: String? = nil, offset: Int = 0) {
    frab = FrabOutput(generator: generator, version: version, offset: offset)
  }

  /// Appends the file to a buffer.
  public func append(_ schedule: Schedule, to buffer: inout [UInt8]) throws(ExchangeProblem) {
    try frab.append(schedule, as: .xml, to: &buffer) { shaped, days, output in
      writeFile(shaped, days, to: &output)
    }
  }

  private func writeFile(_ shaped: Schedule, _ days: FrabDays, to output: inout XMLOutput) {
    output.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<schedule>\n")
    output.empty("generator", [("name", frab.generator), ("version", frab.version)], 1)
    output.optional("url", shaped.conference.more["schedule_url"], 1)
    output.text("version", shaped.version ?? "", 1)
    write(shaped, days.days.count, to: &output)
    for day in days.days { write(day, to: &output) }
    output.raw("</schedule>\n")
  }

  private func write(_ schedule: Schedule, _ days: Int, to output: inout XMLOutput) {
    let conference = schedule.conference
    output.open("conference", [], 1)
    output.optional("acronym", conference.acronym, 2)
    output.text("title", conference.title, 2)
    output.optional("start", conference.firstDay, 2)
    output.optional("end", conference.lastDay, 2)
    output.text("days", String(days), 2)
    output.optional("timeslot_duration", conference.more["timeslot_duration"], 2)
    output.optional("base_url", conference.more["base_url"], 2)
    output.optional("logo", conference.more["logo"], 2)
    output.optional("url", conference.url, 2)
    output.optional("time_zone_name", conference.zone, 2)
    if let color = conference.more["color"] { output.empty("color", [("primary", color)], 2) }
    for track in schedule.tracks {
      output.empty(
        "track", [("name", track.name), ("slug", track.slug), ("color", track.color)], 2)
    }
    output.close("conference", 1)
  }

  private func write(_ day: FrabDays.Day, to output: inout XMLOutput) {
    output.open(
      "day",
      [
        ("index", String(day.index)), ("date", day.date), ("start", day.start), ("end", day.end),
      ], 1)
    for (room, items) in day.rooms {
      output.open("room", [("name", room.name), ("guid", room.guid)], 2)
      for item in items { write(item, to: &output) }
      output.close("room", 2)
    }
    output.close("day", 1)
  }

  private func write(_ item: Schedule.Item, to output: inout XMLOutput) {
    output.open("event", [("id", item.id), ("guid", item.guid), ("code", item.code)], 3)
    var moment = item.start.flatMap { FileMoment($0.local) }
    moment?.offset = item.start?.offset
    output.text("room", item.room ?? FrabShape.sharedRoom, 4)
    output.text("title", item.title, 4)
    output.optional("subtitle", item.subtitle, 4)
    output.text("type", item.type ?? "", 4)
    output.optional("date", moment?.full, 4)
    output.optional("start", moment.map { FileMoment.clock($0.clock) }, 4)
    output.text("duration", FileMoment.clock(item.minutes ?? 0), 4)
    output.text("abstract", item.abstract ?? "", 4)
    output.optional("slug", item.slug, 4)
    output.text("track", item.track ?? "", 4)
    output.optional("logo", item.logo, 4)
    writePeople(item.people, to: &output)
    output.optional("language", item.language, 4)
    output.optional("description", item.description, 4)
    writeRecording(item, to: &output)
    writeLinks(item.links, "links", "link", to: &output)
    writeLinks(item.attachments, "attachments", "attachment", to: &output)
    output.optional("url", item.url, 4)
    for name in ["video_download_url", "feedback_url", "origin_url"] {
      output.optional(name, item.more[name], 4)
    }
    output.close("event", 3)
  }

  private func writePeople(_ people: [Schedule.Person], to output: inout XMLOutput) {
    guard !people.isEmpty else { return }
    output.open("persons", [], 4)
    for person in people {
      output.text("person", person.name, [("id", person.id), ("guid", person.guid)], 5)
    }
    output.close("persons", 4)
  }

  private func writeRecording(_ item: Schedule.Item, to output: inout XMLOutput) {
    let addresses = ["url", "link"].map { ($0, item.more["recording_\($0)"]) }
    guard item.license != nil || !item.mayRecord || addresses.contains(where: { $0.1 != nil })
    else { return }
    output.open("recording", [], 4)
    output.text("license", item.license ?? "", 5)
    output.text("optout", item.mayRecord ? "false" : "true", 5)
    for (name, address) in addresses { output.optional(name, address, 5) }
    output.close("recording", 4)
  }

  private func writeLinks(
    _ links: [Schedule.Link], _ list: StaticString, _ name: StaticString,
    to output: inout XMLOutput
  ) {
    guard !links.isEmpty else { return }
    output.open(list, [], 4)
    for link in links {
      let href = link.url.isEmpty ? nil : link.url
      output.text(name, link.title, [("href", href), ("type", link.type)], 5)
    }
    output.close(list, 4)
  }
}
