extension ScheduleAssembly {
  /// What an event of a schedule says.
  mutating func rawEvent(_ value: JSONValue) throws(ExchangeProblem) -> RawItem {
    var raw = RawItem(place: value.place)
    let id = try line(value["id"])
    raw.item.id = id
    noteUnknown(value, "event", Self.eventNames)
    raw.item.guid = try line(value["guid"], id)
    raw.item.code = try line(value["code"], id)
    raw.date = try line(value["date"], id)
    raw.start = try line(value["start"], id)
    raw.end = try line(value["end"], id)
    raw.length = try line(value["duration"], id)
    raw.room = try line(value["room"]?["name"] ?? value["room"], id)
    raw.item.title = try line(value["title"], id) ?? ""
    raw.item.subtitle = try line(value["subtitle"], id)
    raw.item.track = try line(value["track"]?["name"] ?? value["track"], id)
    raw.item.type = try line(value["type"], id)
    raw.item.language = try line(value["language"], id)
    raw.item.abstract = try lines(value["abstract"], id)
    raw.item.description = try lines(value["description"], id)
    raw.item.url = try line(value["url"], id)
    raw.item.logo = try line(value["logo"], id)
    raw.item.slug = try line(value["slug"], id)
    raw.item.license = try line(value["recording_license"], id)
    raw.item.mayRecord = !(flag(value["do_not_record"], id) ?? false)
    for name in ["feedback_url", "origin_url", "do_not_stream", "video_download_url"] {
      if let text = try line(value[name], id) { raw.item.more[name] = text }
    }
    try keepUnknown(value, Self.eventNames, in: &raw)
    for person in value["persons"]?.elements ?? value["speakers"]?.elements ?? [] {
      if let person = try self.person(person, raw) { raw.item.people.append(person) }
    }
    for link in value["links"]?.elements ?? [] {
      if let link = try self.link(link, raw) { raw.item.links.append(link) }
    }
    for link in value["attachments"]?.elements ?? [] {
      if let link = try self.link(link, raw) { raw.item.attachments.append(link) }
    }
    return raw
  }

  /// Keeps what members say that nobody knows, under their names.
  mutating func keepUnknown(
    _ value: JSONValue, _ known: Set<String>, in raw: inout RawItem
  ) throws(ExchangeProblem) {
    for (name, member) in value.members where !known.contains(name) && member.scalar != nil {
      if let text = try lines(member, raw.item.id) { raw.item.more[name] = text }
    }
  }

  /// A person of an event; nil for one without a name.
  mutating func person(
    _ value: JSONValue, _ raw: RawItem
  ) throws(ExchangeProblem) -> Schedule.Person? {
    try countPart(value.place)
    noteUnknown(value, "person", Self.personNames)
    let id = raw.item.id
    let names =
      value.isObject ? ["name", "public_name", "full_public_name"].map { value[$0] } : [value]
    let name = try line(firstOf: names, id)
    guard let name else {
      note(Remark.personWithoutName.departure(value.place, item: id))
      return nil
    }
    var person = Schedule.Person(name: name)
    person.id = try line(firstOf: [value["id"], value["code"]], id)
    if let guid = try line(value["guid"], id) {
      person.guid = UUIDText.normalized(guid)
      if person.guid == nil { note(Remark.badGUID.departure(value.place, item: id, guid)) }
    }
    person.biography = try lines(value["biography"], id)
    person.url = try line(value["url"], id)
    person.avatar = try line(firstOf: [value["avatar"], value["avatar_url"]], id)
    if let role = try line(value["role"], id) { person.role = role }
    return person
  }

  private mutating func link(
    _ value: JSONValue, _ raw: RawItem
  ) throws(ExchangeProblem) -> Schedule.Link? {
    try countPart(value.place)
    noteUnknown(value, "link", ["url", "href", "title", "type", "service"])
    let id = raw.item.id
    let title = try line(value["title"], id) ?? ""
    let url = try line(value.isObject ? value["url"] ?? value["href"] : value, id) ?? ""
    guard !url.isEmpty || !title.isEmpty else { return nil }
    if url.isEmpty { note(Remark.linkWithoutAddress.departure(value.place, item: id, title)) }
    var link = Schedule.Link(url: url, title: title)
    link.type = try line(value["type"] ?? value["service"], id)
    return link
  }

  /// What is told of a room beside its name.
  mutating func describeRoom(_ index: Int, _ value: JSONValue) throws(ExchangeProblem) {
    schedule.rooms[index].description = try lines(value["description"])
    guard let capacity = value["capacity"] else { return }
    schedule.rooms[index].capacity = capacity.scalar.flatMap { Int($0) }.flatMap {
      $0 < 0 ? nil : $0
    }
    if schedule.rooms[index].capacity == nil {
      note(Remark.wrongType.departure(capacity.place, capacity.path, "0, 1, 2, …"))
    }
  }

  private static let eventNames: Set<String> = [
    "guid", "code", "id", "logo", "date", "start", "end", "duration", "room", "slug", "url",
    "title", "subtitle", "track", "type", "language", "abstract", "description",
    "recording_license", "do_not_record", "do_not_stream", "persons", "speakers", "links",
    "feedback_url", "origin_url", "attachments", "video_download_url",
  ]

  private static let personNames: Set<String> = [
    "name", "guid", "id", "url", "code", "avatar", "avatar_url", "biography", "public_name",
    "full_public_name", "role",
  ]
}
