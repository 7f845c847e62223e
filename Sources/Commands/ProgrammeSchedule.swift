import Exchange
import Organizer
import Postgres

extension ProgrammeExport {
  /// Reads the programme that is asked for, with local times as PostgreSQL knows them.
  func schedule(from runner: any StatementRunner) throws -> Schedule {
    var schedule = Schedule()
    try runner.forEach(
      ProgrammeStatements.exportItems(
        conference, version, room, speaker, track, format == .ics)
    ) { row in schedule.items.append(item(row)) }
    try runner.forEach(ProgrammeStatements.exportHead(conference, version)) { row in
      schedule.version = row.text(0)
      schedule.conference.title = row.text(1) ?? ""
      schedule.conference.acronym = row.text(2)
      schedule.conference.firstDay = row.text(3)
      schedule.conference.lastDay = row.text(4)
      schedule.conference.zone = row.text(5)
      schedule.conference.place = row.text(6)
      schedule.conference.url = row.text(7)
      schedule.conference.dayChange = row.int(8) ?? 0
      schedule.conference.more = Self.texts(row, from: 9)
      schedule.tracks = Self.tracks(row)
    }
    try runner.forEach(ProgrammeStatements.exportRooms(conference, room)) { row in
      var room = Schedule.Room(name: row.text(0) ?? "")
      room.capacity = row.int(1)
      room.guid = row.text(2)
      room.description = row.text(3)
      room.more = Self.texts(row, from: 4)
      schedule.rooms.append(room)
    }
    return schedule
  }

  private func item(_ row: Row) -> Schedule.Item {
    var item = Schedule.Item()
    item.code = row.text(0)
    item.id = row.text(1)
    item.guid = row.text(2)
    item.sequence = row.int(3) ?? 0
    item.isTentative = row.text(4) == "tentative"
    item.isCancelled = row.text(4) == "cancelled"
    item.room = row.text(5)
    item.start = row.text(6).map { Schedule.Start(local: $0, offset: row.int(7)) }
    item.minutes = row.int(8)
    item.stamp = row.text(9)
    describe(&item, row)
    item.people = people(row)
    item.links = Self.links(row, from: 27)
    item.attachments = Self.links(row, from: 30)
    item.more = Self.texts(row, from: 35)
    item.more["performer"] = row.text(37)
    return item
  }

  /// What an item is about.
  private func describe(_ item: inout Schedule.Item, _ row: Row) {
    item.title = row.text(10) ?? ""
    item.subtitle = row.text(11)
    item.abstract = row.text(12)
    item.description = row.text(13)
    item.track = row.text(14)
    item.type = row.text(15)
    item.language = row.text(16)
    item.url = row.text(17)
    item.logo = row.text(18)
    item.slug = row.text(19)
    item.license = row.text(20)
    item.mayRecord = row.bool(21) ?? true
  }

  private func people(_ row: Row) -> [Schedule.Person] {
    let names = row.texts(22) ?? []
    let (ids, guids) = (row.texts(23) ?? [], row.texts(24) ?? [])
    let (roles, biographies) = (row.texts(25) ?? [], row.texts(26) ?? [])
    let (urls, avatars) = (row.texts(33) ?? [], row.texts(34) ?? [])
    return names.indices.map { place in
      var person = Schedule.Person(name: names[place] ?? "")
      if place < ids.count {
        person.id = ids[place]
        person.guid = guids[place]
        person.role = roles[place] ?? "speaker"
        person.biography = biographies[place]
        person.url = urls[place]
        person.avatar = avatars[place]
      }
      return person
    }
  }

  /// Reads texts under their names from two columns.
  private static func texts(_ row: Row, from column: Int) -> [String: String] {
    var texts: [String: String] = [:]
    for case (let name?, let text?) in zip(row.texts(column) ?? [], row.texts(column + 1) ?? []) {
      texts[name] = text
    }
    return texts
  }

  private static func tracks(_ row: Row) -> [Schedule.Track] {
    let (slugs, colors) = (row.texts(12) ?? [], row.texts(13) ?? [])
    return (row.texts(11) ?? []).enumerated().compactMap { place, name in
      guard let name else { return nil }
      var track = Schedule.Track(name: name)
      (track.slug, track.color) = (slugs[place], colors[place])
      return track
    }
  }

  /// Reads titles, addresses and types from three columns.
  private static func links(_ row: Row, from column: Int) -> [Schedule.Link] {
    let titles = row.texts(column) ?? []
    let addresses = row.texts(column + 1) ?? []
    let types = row.texts(column + 2) ?? []
    return addresses.indices.compactMap { place in
      guard let address = addresses[place] else { return nil }
      var link = Schedule.Link(url: address, title: titles[place] ?? "")
      link.type = types[place]
      return link
    }
  }
}
