extension Problem {
  /// A room and the minute in which a session starts there.
  public struct Place: Sendable, Hashable {
    /// The room's id.
    public var room: String
    /// The first minute.
    public var start: Int

    /// That room from that minute on.
    public init(room: String, start: Int) {
      self.room = room
      self.start = start
    }
  }

  /// An item to be held once, in one room.
  public struct Session: Sendable, Equatable {
    /// What it is known by.
    public var id: String
    /// How long it is.
    public var minutes: Int
    /// How many are expected; its room must hold them.
    public var expected: Int?
    /// Ids of the people who must be there.
    public var people: [String]
    /// The track it belongs to.
    public var track: String?
    /// How much it is asked for, in any measure; 0 when nobody knows.
    public var popularity: Int
    /// Rooms it may be in; all when empty.
    public var onlyRooms: [String]
    /// Rooms it would better be in; no matter when empty.
    public var preferredRooms: [String]
    /// It does not start before.
    public var from: Int?
    /// It ends by then.
    public var until: Int?
    /// Where it stays whatever the rules say.
    public var fixed: Place?
    /// Where it is now, to be changed only for a reason.
    public var current: Place?
    /// Ids of the sessions that must have ended before it starts.
    public var after: [String]
    /// Ids of sessions that never run at the same time as this one.
    public var never: [String]
    /// Ids of sessions that had better not run at the same time as this one.
    public var apart: [String]

    /// A session with nothing asked but its length.
    public init(id: String, minutes: Int) {
      self.id = id
      self.minutes = minutes
      expected = nil
      people = []
      track = nil
      popularity = 0
      onlyRooms = []
      preferredRooms = []
      from = nil
      until = nil
      fixed = nil
      current = nil
      after = []
      never = []
      apart = []
    }

    /// The session with what `change` does to it.
    public func with(_ change: (inout Session) -> Void) -> Session {
      var copy = self
      change(&copy)
      return copy
    }
  }
}
