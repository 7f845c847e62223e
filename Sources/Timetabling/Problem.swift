/// What is to be placed, where and when: rooms, people, hours and the wishes weighed.
///
/// Times are minutes since an origin that the caller chooses (midnight of the first day, say).
public struct Problem: Sendable, Equatable {
  /// A stretch of time, its end not included.
  public struct Span: Sendable, Hashable {
    /// The first minute.
    public var from: Int
    /// The minute after the last.
    public var until: Int

    /// The minutes from `from` to before `until`.
    public init(_ from: Int, _ until: Int) {
      self.from = from
      self.until = until
    }

    /// How many minutes it is long.
    public var minutes: Int { until - from }

    func overlaps(_ other: Span) -> Bool { from < other.until && other.from < until }
    func contains(_ other: Span) -> Bool { from <= other.from && other.until <= until }
  }

  /// A day with the stretches in which sessions may be held; none may lie across two of them.
  public struct Day: Sendable, Equatable {
    /// Its stretches, apart from each other.
    public var spans: [Span]

    /// A day with these stretches.
    public init(_ spans: [Span]) {
      self.spans = spans
    }
  }

  /// Time in which no session may be held in any room.
  public struct Break: Sendable, Equatable {
    /// What it is known by.
    public var id: String
    /// When it is.
    public var span: Span

    /// A break at that time.
    public init(id: String, span: Span) {
      self.id = id
      self.span = span
    }
  }

  /// When a room or a person is there.
  public struct Availability: Sendable, Equatable {
    /// There only then; always when empty.
    public var only: [Span]
    /// Not there then.
    public var away: [Span]

    /// There in `only` (always when empty) and not in `away`.
    public init(only: [Span] = [], away: [Span] = []) {
      self.only = only
      self.away = away
    }
  }

  /// A place that holds one session at a time.
  public struct Room: Sendable, Equatable {
    /// What it is known by.
    public var id: String
    /// How many it holds; any number when nil.
    public var capacity: Int?
    /// When it can be used.
    public var availability: Availability
    /// Minutes to leave between two sessions in it.
    public var buffer: Int
    /// Whether several sessions may be in it at once.
    public var mayOverlap: Bool

    /// A room.
    public init(
      id: String, capacity: Int? = nil, availability: Availability = Availability(),
      buffer: Int = 0, mayOverlap: Bool = false
    ) {
      self.id = id
      self.capacity = capacity
      self.availability = availability
      self.buffer = buffer
      self.mayOverlap = mayOverlap
    }
  }

  /// One who must be at a session and can be at one at a time.
  public struct Person: Sendable, Equatable {
    /// What the person is known by.
    public var id: String
    /// When the person can come.
    public var availability: Availability
    /// Minutes to leave between two sessions of the person.
    public var buffer: Int

    /// A person.
    public init(id: String, availability: Availability = Availability(), buffer: Int = 0) {
      self.id = id
      self.availability = availability
      self.buffer = buffer
    }
  }

  /// Days, in order of time.
  public var days: [Day]
  /// Breaks in all rooms.
  public var breaks: [Break]
  /// Rooms.
  public var rooms: [Room]
  /// People.
  public var people: [Person]
  /// Sessions: those to be placed and those that stay where they are.
  public var sessions: [Session]
  /// Sessions start at multiples of so many minutes from the origin.
  public var step: Int
  /// What each soft goal counts.
  public var weights: Weights

  /// A problem.
  public init(
    days: [Day], breaks: [Break] = [], rooms: [Room], people: [Person] = [],
    sessions: [Session], step: Int = 5, weights: Weights = Weights()
  ) {
    self.days = days
    self.breaks = breaks
    self.rooms = rooms
    self.people = people
    self.sessions = sessions
    self.step = step
    self.weights = weights
  }
}
