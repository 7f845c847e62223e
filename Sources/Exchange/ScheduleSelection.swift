/// Which part of a programme is meant: one room's, one person's, one track's, or where they meet.
public struct ScheduleSelection: Sendable, Equatable {
  /// The name of a room.
  public var room: String?
  /// A person's id or UUID.
  public var person: String?
  /// The name of a track.
  public var track: String?

  /// Describes a part; without arguments the whole.
  public init(room: String? = nil, person: String? = nil, track: String? = nil) {
    self.room = room
    self.person = person
    self.track = track
  }

  /// Whether an item belongs to the part.
  public func contains(_ item: Schedule.Item) -> Bool {
    if let room, item.room != room { return false }
    if let track, item.track != track { return false }
    guard let person else { return true }
    return item.people.contains { $0.id == person || $0.guid == person }
  }
}

extension Schedule {
  /// The programme with only the items of a part, and with only its room or track.
  public func selecting(_ selection: ScheduleSelection) -> Schedule {
    var part = self
    part.items = items.filter(selection.contains)
    if let room = selection.room { part.rooms = rooms.filter { $0.name == room } }
    if let track = selection.track { part.tracks = tracks.filter { $0.name == track } }
    return part
  }

  /// The names of the rooms in their order, first those that are listed, then any others in use.
  public var roomNames: [String] {
    Self.eachOnce(rooms.map(\.name) + items.compactMap(\.room))
  }

  /// The names of the tracks in the order in which items first name them.
  public var trackNames: [String] { Self.eachOnce(items.compactMap(\.track)) }

  private static func eachOnce(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
