extension RawItem {
  /// Takes the text of an element; false if it is empty, so that another may follow.
  mutating func set(_ name: String, _ text: String) -> Bool {
    let isLong = name == "abstract" || name == "description"
    guard let text = PlainText.some(isLong ? PlainText.lines(text) : PlainText.line(text)) else {
      return false
    }
    switch name {
    case "room": room = text
    case "date": date = text
    case "start": start = text
    case "duration": length = text
    case "title": item.title = text
    case "subtitle": item.subtitle = text
    case "type": item.type = text
    case "abstract": item.abstract = text
    case "description": item.description = text
    case "slug": item.slug = text
    case "track": item.track = text
    case "logo": item.logo = text
    case "language": item.language = text
    case "url": item.url = text
    default: item.more[name] = text
    }
    return true
  }
}

extension ScheduleAssembly {
  /// Takes the text of an element of the conference.
  mutating func setConference(
    _ name: String, _ text: String, _ attributes: FrabXMLAttributes, _ place: FilePlace
  ) throws(ExchangeProblem) {
    let text = PlainText.line(text)
    switch name {
    case "track":
      var track = Schedule.Track(name: attributes["name"] ?? text)
      track.slug = attributes["slug"]
      track.color = attributes["color"]
      try addTrack(track)
    case "color":
      if let primary = attributes["primary"] { schedule.conference.more["color"] = primary }
    case "time_zone_name": setZone(text, place)
    case "day_change": setDayChange(text, place)
    case "start": schedule.conference.firstDay = conferenceDay(text, place)
    case "end": schedule.conference.lastDay = conferenceDay(text, place)
    // The days themselves tell how many they are.
    case "days": break
    case "venue", "city":
      guard !text.isEmpty else { return }
      let before = schedule.conference.place
      schedule.conference.place = before.map { "\($0), \(text)" } ?? text
    case "title": schedule.conference.title = text
    case "acronym": schedule.conference.acronym = PlainText.some(text)
    case "url": schedule.conference.url = PlainText.some(text)
    default: if !text.isEmpty { schedule.conference.more[name] = text }
    }
  }

  mutating func addPerson(
    _ text: String, _ attributes: FrabXMLAttributes, to raw: inout RawItem
  ) throws(ExchangeProblem) {
    try countPart(raw.item.place)
    var person = Schedule.Person(name: PlainText.line(text))
    guard !person.name.isEmpty else {
      return note(Remark.personWithoutName.departure(raw.item.place, item: raw.item.id))
    }
    person.id = attributes["id"] ?? attributes["code"]
    if let guid = attributes["guid"].flatMap(PlainText.some) {
      person.guid = UUIDText.normalized(guid)
      if person.guid == nil {
        note(Remark.badGUID.departure(raw.item.place, item: raw.item.id, guid))
      }
    }
    for name in attributes.names where !["id", "code", "guid"].contains(name) {
      noteOnce(.unknownAttribute, raw.item.place, "person/@\(name)")
    }
    raw.item.people.append(person)
  }

  mutating func link(
    _ text: String, _ attributes: FrabXMLAttributes, _ raw: RawItem
  ) throws(ExchangeProblem) -> Schedule.Link? {
    try countPart(raw.item.place)
    let title = PlainText.line(text)
    var link = Schedule.Link(url: attributes["href"] ?? "", title: title)
    link.type = (attributes["type"] ?? attributes["service"]).flatMap(PlainText.some)
    if link.url.isEmpty, !title.isEmpty {
      if title.hasPrefix("http://") || title.hasPrefix("https://") {
        link.url = title
      } else {
        note(Remark.linkWithoutAddress.departure(raw.item.place, item: raw.item.id, title))
      }
    }
    return link.url.isEmpty && title.isEmpty ? nil : link
  }

  mutating func setRecording(_ name: String, _ text: String, in raw: inout RawItem) {
    guard !text.isEmpty else { return }
    switch name {
    case "license": raw.item.license = text
    case "optout":
      switch text.lowercased() {
      case "true", "1", "yes": raw.item.mayRecord = false
      case "false", "0", "no": raw.item.mayRecord = true
      default: note(Remark.badFlag.departure(raw.item.place, item: raw.item.id, text, "false"))
      }
    default: raw.item.more["recording_\(name)"] = text
    }
  }
}
