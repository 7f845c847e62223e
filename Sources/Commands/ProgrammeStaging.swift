import Exchange
import LineProtocol
import Organizer
import Postgres
import Vietnamese

/// Sends what a file says of a programme into the tables of the connection.
struct ProgrammeStaging {
  private let schedule: Schedule

  init(_ schedule: Schedule) { self.schedule = schedule }

  /// Sends all of it.
  func send(to connection: WorkerConnection) throws {
    try connection.copy(into: ProgrammeImportStatements.rooms) { try addRooms(to: $0) }
    try connection.copy(into: ProgrammeImportStatements.rows) { rows in
      for (index, item) in schedule.items.enumerated() { try add(item, index + 1, to: rows) }
    }
    var cast = ProgrammeCast()
    try connection.copy(into: ProgrammeImportStatements.parts) { parts in
      for (index, item) in schedule.items.enumerated() {
        try cast.add(item.people, of: index + 1, to: parts)
      }
    }
    try connection.copy(into: ProgrammeImportStatements.people) { try cast.send(to: $0) }
  }

  /// The rooms that are listed, and those that only sessions name.
  private func addRooms(to rows: CopyRows) throws {
    var known: Set<String> = []
    for room in schedule.rooms { try add(room, to: rows, unless: &known) }
    for item in schedule.items {
      if let room = item.room { try add(Schedule.Room(name: room), to: rows, unless: &known) }
    }
  }

  private func add(
    _ room: Schedule.Room, to rows: CopyRows, unless known: inout Set<String>
  ) throws {
    let name = ProgrammeText.name(room.name)
    guard !name.isEmpty, known.insert(name).inserted else { return }
    rows.add(known.count)
    rows.add(name)
    rows.add(ProgrammeText.codeBase(name, else: "room"))
    rows.add(room.capacity.flatMap { (1...1_000_000).contains($0) ? $0 : nil })
    rows.add(room.facts)
    try rows.endRow()
  }

  // The columns of `ProgrammeImportStatements.rows`.
  private func add(_ item: Schedule.Item, _ number: Int, to rows: CopyRows) throws {
    let code = item.code.flatMap(Self.code)
    let kind = SessionKindWords.kind(of: item.type, hasPeople: !item.people.isEmpty)
    rows.add(number)
    rows.add(item.place.text)
    rows.add(ProgrammeText.line(item.id))
    rows.add(ProgrammeText.line(item.guid))
    rows.add(code)
    rows.add(ProgrammeText.line(item.slug))
    rows.add(ProgrammeText.line(item.title))
    rows.add(ProgrammeText.line(item.subtitle))
    rows.add(ProgrammeText.line(item.track))
    rows.add(ProgrammeText.lines(item.abstract))
    rows.add(ProgrammeText.lines(item.description))
    rows.add(ProgrammeText.line(item.language))
    rows.add(ProgrammeText.line(item.url))
    rows.add(kind)
    rows.add(ProgrammeText.line(item.type))
    rows.add(kind == "topic" ? code.flatMap(Self.topicNumber) : nil)
    rows.add(ProgrammeText.line(item.more["performer"]))
    rows.add(item.room.map(ProgrammeText.name))
    rows.add(item.start.flatMap { ProgrammeText.start($0.local) })
    rows.add(item.start?.offset.flatMap { (-1080...1080).contains($0) ? $0 : nil })
    rows.add(item.minutes.flatMap { (1...Self.mostMinutes).contains($0) ? $0 : nil })
    rows.add(item.isTentative)
    rows.add(item.isCancelled)
    rows.add(item.facts)
    try rows.endRow()
  }

  private static let mostMinutes = 366 * 1440

  private static func code(_ text: String) -> String? {
    guard text.utf8.count <= 60 else { return nil }
    return try? Kind<String>.code.parse(text)
  }

  /// The number of the topic `CD12`.
  private static func topicNumber(_ code: String) -> Int? {
    guard code.hasPrefix("CD"), let number = Int(code.dropFirst(2)), (1...99_999).contains(number)
    else { return nil }
    return number
  }
}
