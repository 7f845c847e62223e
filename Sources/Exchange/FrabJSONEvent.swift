/// An item as an event of a JSON schedule.
struct FrabJSONEvent {
  private let item: Schedule.Item

  init(_ item: Schedule.Item) {
    self.item = item
  }

  func write(to output: inout JSONOutput) {
    output.beginObject()
    output.string("guid", item.guid ?? "")
    output.optional("code", item.code)
    output.number("id", item.id ?? "0")
    writeTimes(to: &output)
    output.string("room", item.room ?? FrabShape.sharedRoom)
    output.string("slug", item.slug ?? "")
    // An address must stand here; where there is none, it is the item's name.
    output.string("url", item.url ?? "urn:uuid:\(item.guid ?? "")")
    output.optional("logo", item.logo)
    output.string("title", item.title)
    output.nullable("subtitle", item.subtitle)
    output.nullable("track", item.track)
    output.string("type", item.type ?? "")
    output.nullable("language", item.language)
    output.nullable("abstract", item.abstract)
    output.nullable("description", item.description)
    output.optional("recording_license", item.license)
    output.flag("do_not_record", !item.mayRecord)
    switch item.more["do_not_stream"] {
    case "true": output.flag("do_not_stream", true)
    case "false": output.flag("do_not_stream", false)
    case let text: output.optional("do_not_stream", text)
    }
    for name in ["feedback_url", "origin_url"] {
      output.optional(name, item.more[name])
    }
    writePeople(to: &output)
    write(item.links, "links", to: &output)
    write(item.attachments, "attachments", to: &output)
    output.endObject()
  }

  private func writeTimes(to output: inout JSONOutput) {
    guard var moment = item.start.flatMap({ FileMoment($0.local) }) else { return }
    moment.offset = item.start?.offset
    output.string("date", moment.full)
    output.string("start", FileMoment.clock(moment.clock))
    if let minutes = item.minutes {
      moment.minutes += minutes
      output.string("end", moment.full)
    }
    output.string("duration", FileMoment.clock(item.minutes ?? 0))
  }

  private func writePeople(to output: inout JSONOutput) {
    output.beginArray("persons")
    for person in item.people {
      output.beginObject()
      output.string("name", person.name)
      output.optional("guid", person.guid)
      if let id = person.id {
        if FrabPattern.isNumber(id) { output.number("id", id) } else { output.string("code", id) }
      }
      output.optional("url", person.url)
      output.optional("avatar", person.avatar)
      output.optional("biography", person.biography)
      if person.role != "speaker" { output.string("role", person.role) }
      output.endObject()
    }
    output.endArray()
  }

  private func write(_ links: [Schedule.Link], _ name: String, to output: inout JSONOutput) {
    output.beginArray(name)
    for link in links {
      output.beginObject()
      output.string("url", link.url)
      output.string("title", link.title)
      output.optional("type", link.type)
      output.endObject()
    }
    output.endArray()
  }
}
