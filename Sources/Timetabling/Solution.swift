/// A session at its place.
public struct Placement: Sendable, Hashable {
  /// The session's id.
  public let session: String
  /// The room's id.
  public let room: String
  /// The first minute.
  public let start: Int

  /// That session there and then.
  public init(session: String, room: String, start: Int) {
    self.session = session
    self.room = room
    self.start = start
  }
}

/// What keeps a session from a place.
public enum Obstacle: Sendable, Hashable {
  /// No stretch of any day is as long as the session: the longest has so many minutes.
  case longerThanSpans(longest: Int)
  /// The time is not within the session's own limits.
  case outsideWindow
  /// The break is then.
  case duringBreak(String)
  /// The room is too small for those expected: the largest of those that may be used holds so many.
  case roomsTooSmall(largest: Int, expected: Int)
  /// The session may not be in the room.
  case roomsNotOffered
  /// The room cannot be used then.
  case roomAway(String)
  /// These sessions, those that stand in the way most first, have the rooms then.
  case roomsTaken(by: [String])
  /// The person cannot come then.
  case personAway(String)
  /// The person is at that other session then.
  case personTaken(String, by: String)
  /// That session never runs at the same time.
  case clash(with: String)
  /// That session, which comes first, has not ended by then.
  case after(String)
  /// That session, which comes after it, starts too early.
  case before(String)
  /// That session, which comes first, has no place.
  case afterUnplaced(String)
  /// These sessions come after each other in a circle.
  case orderCycle([String])
}

/// An obstacle and how many places it takes.
public struct Hindrance: Sendable, Hashable {
  /// What stands in the way.
  public let obstacle: Obstacle
  /// How many of the places it makes impossible.
  public let places: Int
  /// How many of them would be possible but for this obstacle.
  public let alone: Int

  /// An obstacle in the way of so many places.
  public init(obstacle: Obstacle, places: Int, alone: Int) {
    self.obstacle = obstacle
    self.places = places
    self.alone = alone
  }
}

/// A session that found no place, and why.
public struct Unplaced: Sendable, Hashable {
  /// The session's id.
  public let session: String
  /// How many places there are: each room at each time at which it would lie in a stretch of a day.
  public let places: Int
  /// What stands in the way: first what alone takes most, then what takes most.
  public let hindrances: [Hindrance]

  /// A session without a place, and why.
  public init(session: String, places: Int, hindrances: [Hindrance]) {
    self.session = session
    self.places = places
    self.hindrances = hindrances
  }
}

/// The best timetable found.
public struct Solution: Sendable, Equatable {
  /// Every session that has a place, the fixed ones too, in the order of the problem.
  public let placements: [Placement]
  /// Those without, in the order of the problem.
  public let unplaced: [Unplaced]
  /// How far it is from the goals.
  public let score: Score
  /// How many steps were done.
  public let steps: Int
  /// Whether the search has ended of itself, so that more steps change nothing.
  public let isSettled: Bool
}
