import Exchange

/// What is told of names that are longer than an index takes, of which the end is cut off.
enum ProgrammeNames {
  /// One departure for each such name of a room or a person, where it first stands.
  static func departures(_ schedule: Schedule) -> [Departure] {
    var told: Set<String> = []
    var departures: [Departure] = []
    func look(at name: String, _ place: FilePlace, _ item: String?) {
      let line = ProgrammeText.line(name)
      guard line.utf8.count > ProgrammeText.mostOfAName, ProgrammeText.name(name) != line,
        told.insert(line).inserted
      else { return }
      departures.append(departure(line, place, item))
    }
    for item in schedule.items {
      if let room = item.room { look(at: room, item.place, item.id) }
      for person in item.people { look(at: person.name, item.place, item.id) }
    }
    for room in schedule.rooms { look(at: room.name, .path("rooms"), nil) }
    return departures
  }

  private static func departure(
    _ name: String, _ place: FilePlace, _ item: String?
  ) -> Departure {
    let most = ProgrammeText.mostOfAName
    let begin = "\(name.prefix(40))…"
    return Departure(
      place: place, item: item, kind: "name-cut",
      vietnamese: "tên \"\(begin)\" dài hơn \(most) ký tự; giữ \(most) ký tự đầu",
      english: "the name \"\(begin)\" is longer than \(most) characters; the first \(most) are kept"
    )
  }
}
