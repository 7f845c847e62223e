internal import XMLReading

/// Hears of the elements of a frab schedule and puts the programme together.
final class FrabXMLHandler: XMLHandler {
  /// Where in the schedule an element stands.
  enum Context {
    case schedule, conference, trackList, day, room, event, persons, links, attachments, recording
    /// An element whose text is wanted.
    case leaf
    /// An element in a text, which only lends its text.
    case markup
    /// An element that nobody knows, and what is in it.
    case unknown
  }

  var assembly: ScheduleAssembly
  private(set) var hasRoot = false

  private var stack: [(context: Context, name: String)] = []
  private var text: [UInt8] = []
  private var attributes = FrabXMLAttributes()
  private var roomName: String?
  private var raw = RawItem(place: .line(0))
  private var seen: Set<String> = []

  init(_ limits: ExchangeLimits) {
    assembly = ScheduleAssembly(limits)
  }

  private var place: FilePlace { .line(line) }

  // MARK: Elements

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    let name = name.text
    guard let parent = stack.last else { return try startRoot(name) }
    let context = context(of: name, in: parent)
    switch context {
    case .leaf:
      text.removeAll(keepingCapacity: true)
      self.attributes = FrabXMLAttributes(attributes)
    case .conference, .trackList, .schedule, .persons, .links, .attachments, .recording:
      self.attributes = FrabXMLAttributes(attributes)
    case .day: try startDay(FrabXMLAttributes(attributes))
    case .room: try startRoom(FrabXMLAttributes(attributes))
    case .event: startEvent(FrabXMLAttributes(attributes), isInRoom: parent.context == .room)
    case .markup: assembly.noteOnce(.markup, place, parent.name, name)
    case .unknown: break
    }
    stack.append((context, name))
  }

  private func startRoot(_ name: String) throws {
    guard name == "schedule" else {
      throw ExchangeProblem(.notSchedule, place: place, values: ["<\(name)>"])
    }
    hasRoot = true
    stack.append((.schedule, name))
  }

  private func context(of name: String, in parent: (context: Context, name: String)) -> Context {
    switch (parent.context, name) {
    case (.leaf, _), (.markup, _): return .markup
    case (.unknown, _): return .unknown
    case (.schedule, "conference"): return .conference
    case (.schedule, "tracks"), (.conference, "tracks"): return .trackList
    case (.schedule, "day"): return .day
    case (.day, "room"): return .room
    case (.schedule, "event"), (.day, "event"), (.room, "event"): return .event
    case (.event, "persons"): return .persons
    case (.event, "links"): return .links
    case (.event, "attachments"): return .attachments
    case (.event, "recording"): return .recording
    default: break
    }
    if FrabXMLNames.isLeaf(name, in: parent.context) { return .leaf }
    assembly.noteOnce(.unknownElement, place, "\(parent.name)/\(name)")
    // What an unknown element of these says is kept aside under its name.
    return parent.context == .event || parent.context == .conference ? .leaf : .unknown
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    switch stack.last?.context {
    case .leaf, .markup:
      text.append(contentsOf: bytes)
      guard text.count <= assembly.limits.maximumTextBytes else {
        throw ExchangeProblem(
          .textTooLong, place: place, values: [String(assembly.limits.maximumTextBytes)])
      }
    default: break
    }
  }

  override func end(_ name: XMLName) throws {
    guard let ended = stack.popLast(), let parent = stack.last else { return }
    switch ended.context {
    case .leaf: try endLeaf(ended.name, in: parent)
    case .event: try assembly.add(raw, under: roomName)
    case .room: roomName = nil
    default: break
    }
  }

  // MARK: Days, rooms and events

  private func startDay(_ values: FrabXMLAttributes) throws {
    noteUnknown(values, of: "day", ["index", "date", "start", "end"])
    try assembly.beginDay(
      RawDay(
        index: values["index"], date: values["date"], start: values["start"], end: values["end"],
        place: place))
  }

  private func startRoom(_ values: FrabXMLAttributes) throws {
    noteUnknown(values, of: "room", ["name", "guid", "slug"])
    roomName = values["name"].flatMap(PlainText.some)
    guard let roomName, roomName != FrabShape.sharedRoom else { return }
    let index = try assembly.room(roomName, guid: values["guid"], place)
    if let slug = values["slug"] { assembly.schedule.rooms[index].more["slug"] = slug }
  }

  private func startEvent(_ values: FrabXMLAttributes, isInRoom: Bool) {
    noteUnknown(values, of: "event", ["id", "guid", "code"])
    if !isInRoom { roomName = nil }
    raw = RawItem(place: place)
    raw.isInRoom = isInRoom
    raw.item.id = values["id"].flatMap(PlainText.some)
    raw.item.guid = values["guid"].flatMap(PlainText.some)
    raw.item.code = values["code"].flatMap(PlainText.some)
    seen.removeAll(keepingCapacity: true)
  }

  private func noteUnknown(
    _ values: FrabXMLAttributes, of element: String, _ names: [String]
  ) {
    for name in values.names where !names.contains(name) {
      assembly.noteOnce(.unknownAttribute, place, "\(element)/@\(name)")
    }
  }

  // MARK: Texts

  private func endLeaf(_ name: String, in parent: (context: Context, name: String)) throws {
    let text = String(decoding: text, as: UTF8.self)
    switch parent.context {
    case .schedule:
      if name == "version" { assembly.schedule.version = PlainText.some(PlainText.line(text)) }
      if name == "url" { assembly.schedule.conference.more["schedule_url"] = PlainText.line(text) }
    case .conference:
      try assembly.setConference(name, text, attributes, place)
    case .trackList:
      for name in attributes.names {
        assembly.noteOnce(.unknownAttribute, place, "track/@\(name)")
      }
      try assembly.addTrack(Schedule.Track(name: PlainText.line(text)))
    case .event:
      endLeafOfEvent(name, text)
    case .persons:
      try assembly.addPerson(text, attributes, to: &raw)
    case .links:
      if let link = try assembly.link(text, attributes, raw) { raw.item.links.append(link) }
    case .attachments:
      if let link = try assembly.link(text, attributes, raw) { raw.item.attachments.append(link) }
    case .recording:
      assembly.setRecording(name, PlainText.line(text), in: &raw)
    default: break
    }
  }

  private func endLeafOfEvent(_ name: String, _ text: String) {
    if seen.contains(name) {
      guard !PlainText.line(text).isEmpty else { return }
      return assembly.note(
        Remark.repeatedElement.departure(place, item: raw.item.id, name, text))
    }
    if raw.set(name, text) { seen.insert(name) }
  }
}
