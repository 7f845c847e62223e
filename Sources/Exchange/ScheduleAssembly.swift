/// Puts together the programme that a reader finds, and notes what departs from the format.
struct ScheduleAssembly {
  var schedule = Schedule()
  private(set) var departures: [Departure] = []
  let limits: ExchangeLimits
  private var hasDayChange = false
  private var names = ItemNames()
  private var rooms: [String: Int] = [:]
  private var days: [ScheduleDay] = []
  private var known: Set<String> = []
  private var parts = 0
  private var descriptions = 0

  init(_ limits: ExchangeLimits) {
    self.limits = limits
  }

  /// Notes a departure, up to the limit.
  mutating func note(_ departure: Departure) {
    if departures.count < limits.maximumDepartures {
      departures.append(departure)
    } else if departures.count == limits.maximumDepartures {
      let limit = String(limits.maximumDepartures)
      departures.append(Remark.moreDepartures.departure(departure.place, limit))
    }
  }

  /// Notes a departure of a kind that would come again and again.
  mutating func noteOnce(_ remark: Remark, _ place: FilePlace, _ name: String, _ value: String = "")
  {
    guard known.count < 10_000, known.insert("\(remark.rawValue) \(name)").inserted else { return }
    note(remark.departure(place, name, value))
  }

  // MARK: The conference

  mutating func setZone(_ text: String, _ place: FilePlace) {
    guard !text.isEmpty else { return }
    if ZoneName.isPossible(text) {
      schedule.conference.zone = text
    } else {
      schedule.conference.more["time_zone_name"] = text
      note(Remark.unknownZone.departure(place, text))
    }
  }

  mutating func setDayChange(_ text: String, _ place: FilePlace) {
    guard !text.isEmpty else { return }
    if let clock = ClockText.clock(text) {
      schedule.conference.dayChange = clock.minutes
      hasDayChange = true
    } else {
      note(Remark.badDayChange.departure(place, text))
    }
  }

  /// The day of a conference's begin or end.
  mutating func conferenceDay(_ text: String, _ place: FilePlace) -> String? {
    guard !text.isEmpty else { return nil }
    if let day = CivilDate.day(startOf: text) { return CivilDate.text(day) }
    note(Remark.badConferenceDay.departure(place, text))
    return nil
  }

  mutating func addTrack(_ track: Schedule.Track) throws(ExchangeProblem) {
    guard !track.name.isEmpty else { return }
    guard schedule.tracks.count < limits.maximumRooms else {
      throw ExchangeProblem(.tooManyRooms, values: [String(limits.maximumRooms)])
    }
    schedule.tracks.append(track)
  }

  // MARK: Days and rooms

  mutating func beginDay(_ raw: RawDay) throws(ExchangeProblem) {
    guard days.count < limits.maximumDays else {
      throw ExchangeProblem(.tooManyDays, place: raw.place, values: [String(limits.maximumDays)])
    }
    let day = ScheduleDay(raw)
    if let date = day.date {
      if let last = days.last(where: { $0.date != nil }), let before = last.date, before > date {
        note(Remark.dayOrder.departure(raw.place, day.name, last.name))
      }
    } else {
      note(Remark.dayWithoutDate.departure(raw.place, day.name))
    }
    days.append(day)
  }

  /// The place of a room among the rooms; a new one is added behind the others.
  mutating func room(_ name: String, guid: String?, _ place: FilePlace) throws(ExchangeProblem)
    -> Int
  {
    guard name.utf8.count <= limits.maximumNameBytes else {
      throw ExchangeProblem(.textTooLong, place: place, values: [String(limits.maximumNameBytes)])
    }
    let index = rooms[name] ?? schedule.rooms.count
    if index == schedule.rooms.count {
      guard index < limits.maximumRooms else {
        throw ExchangeProblem(.tooManyRooms, place: place, values: [String(limits.maximumRooms)])
      }
      rooms[name] = index
      schedule.rooms.append(Schedule.Room(name: name))
    }
    if let guid, !guid.isEmpty, schedule.rooms[index].guid == nil {
      schedule.rooms[index].guid = UUIDText.normalized(guid)
      if schedule.rooms[index].guid == nil { note(Remark.badGUID.departure(place, guid)) }
    }
    return index
  }

  // MARK: Items

  /// Counts persons, links and attachments.
  mutating func countPart(_ place: FilePlace) throws(ExchangeProblem) {
    parts += 1
    guard parts <= limits.maximumParts else {
      throw ExchangeProblem(.tooManyParts, place: place, values: [String(limits.maximumParts)])
    }
  }

  /// Adds an item that stands in the current day, under a room or not.
  mutating func add(_ raw: RawItem, under room: String?) throws(ExchangeProblem) {
    guard schedule.items.count < limits.maximumItems else {
      throw ExchangeProblem(
        .tooManyItems, place: raw.item.place, values: [String(limits.maximumItems)])
    }
    var item = raw.item
    let id = item.id
    descriptions += (item.abstract?.utf8.count ?? 0) + (item.description?.utf8.count ?? 0)
    guard descriptions <= limits.maximumDescriptionBytes else {
      throw ExchangeProblem(.tooLarge, values: [String(limits.maximumDescriptionBytes >> 20)])
    }
    func departure(_ remark: Remark, _ first: String = "", _ second: String = "") -> Departure {
      remark.departure(raw.item.place, item: id, first, second)
    }
    for note in names.check(&item) { self.note(departure(note.remark, note.value)) }
    if item.title.isEmpty { note(departure(.emptyTitle)) }
    if !raw.isInRoom { note(departure(.outsideRoom)) }
    item.room = try findRoom(raw, under: room, departure)
    setTimes(&item, raw, departure)
    schedule.items.append(item)
  }

  private mutating func findRoom(
    _ raw: RawItem, under room: String?, _ departure: (Remark, String, String) -> Departure
  ) throws(ExchangeProblem) -> String? {
    let own = raw.room.flatMap(PlainText.some)
    if let own, let room, own != room { note(departure(.roomMismatch, own, room)) }
    guard let name = room ?? own else {
      note(departure(.noRoom, "", ""))
      return nil
    }
    guard name != FrabShape.sharedRoom else { return nil }
    _ = try self.room(name, guid: nil, raw.item.place)
    return name
  }

  private mutating func setTimes(
    _ item: inout Schedule.Item, _ raw: RawItem,
    _ departure: (Remark, String, String) -> Departure
  ) {
    let day = days.last
    let change = day?.change ?? schedule.conference.dayChange
    let times = ItemTimes(raw, day: day, change: change, zone: schedule.conference.zone)
    for note in times.remarks { self.note(departure(note.remark, note.first, note.second)) }
    item.minutes = times.minutes
    guard let moment = times.moment else { return }
    item.start = Schedule.Start(local: moment.local, offset: moment.offset)
    guard let day else { return }
    if day.offset == nil { days[days.count - 1].offset = moment.offset }
    if !day.contains(moment, change: change) {
      note(departure(.outsideDay, moment.local, day.name))
    }
  }

  // MARK: The end

  /// Gives what has been put together.
  mutating func finish(_ top: FilePlace) -> (schedule: Schedule, departures: [Departure]) {
    if !hasDayChange { schedule.conference.dayChange = commonChange }
    if schedule.conference.title.isEmpty { note(Remark.noConferenceTitle.departure(top)) }
    if schedule.version == nil { note(Remark.noVersion.departure(top)) }
    return (schedule, departures)
  }

  /// The time at which most days change, if it lies before noon; midnight otherwise.
  private var commonChange: Int {
    var counts: [Int: Int] = [:]
    for change in days.compactMap(\.change) where change < 720 { counts[change, default: 0] += 1 }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
  }
}
