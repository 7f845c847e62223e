/// How long to look for a better timetable.
public struct Budget: Sendable {
  /// At most so many steps more.
  public var steps: Int
  /// Whether the time is up; asked every few steps.
  public var isOver: @Sendable () -> Bool

  /// Steps, time, or both, whichever ends first; without either, until the search ends of itself.
  public init(steps: Int = .max, isOver: @escaping @Sendable () -> Bool = { false }) {
    self.steps = steps
    self.isOver = isOver
  }
}

/// How far the search has come.
public struct Progress: Sendable, Equatable {
  /// What is being done.
  public enum Phase: String, Sendable {
    /// Each session gets a first place.
    case construction
    /// Those without a place look for one.
    case repair
    /// All have one, and better ones are looked for.
    case improvement
    /// The search has ended.
    case settled
  }

  /// What is being done.
  public let phase: Phase
  /// Steps done.
  public let steps: Int
  /// Sessions that have a place in the best timetable, the fixed ones too.
  public let placed: Int
  /// All sessions.
  public let sessions: Int
  /// What is left to be wished of the best timetable, in points.
  public let points: Int
}
