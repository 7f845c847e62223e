/// A thing to be wished of a timetable, as far as the rules leave room for it.
public enum Goal: Int, Sendable, CaseIterable, Hashable {
  /// Sessions of a track in one room of a day, one after another: counts each further room or day,
  /// and each change of track from one session to the next in a room.
  case tracks
  /// No idle time between sessions of a room: minutes.
  case roomGaps
  /// No idle time between a person's sessions of a day: minutes.
  case personGaps
  /// What is asked for most does not run at the same time: minutes of two most popular sessions.
  case popular
  /// Sessions wished apart do not run at the same time: minutes.
  case apart
  /// Sessions stay in the room and at the time they have: counts each room and time changed.
  case changes
  /// Sessions are in a room preferred for them: counts those that are not.
  case preferredRooms
  /// Sessions come early in the day: minutes from the day's opening.
  case early

  /// Whether its amount is minutes; its weight is then per hour.
  public var isTime: Bool {
    switch self {
    case .roomGaps, .personGaps, .popular, .apart, .early: true
    case .tracks, .changes, .preferredRooms: false
    }
  }
}

/// How much each goal counts: points each, or points per hour where the goal is measured in time.
public struct Weights: Sendable, Equatable {
  private var points: [Int]

  /// Weights that suit a conference.
  public init() {
    points = Goal.allCases.map { goal in
      switch goal {
      case .tracks: 20
      case .roomGaps: 20
      case .personGaps: 5
      case .popular: 30
      case .apart: 60
      case .changes: 40
      case .preferredRooms: 30
      case .early: 1
      }
    }
  }

  /// The points of one goal, not below 0.
  public subscript(goal: Goal) -> Int {
    get { points[goal.rawValue] }
    set { points[goal.rawValue] = max(0, min(newValue, 1_000_000)) }
  }
}

/// How far a timetable is from its goals; less is better.
public struct Score: Sendable, Equatable {
  private var amounts: [Int]
  private let weights: Weights

  init(weights: Weights) {
    amounts = Goal.allCases.map { _ in 0 }
    self.weights = weights
  }

  /// How much of what the goal wishes away is there: minutes or a number.
  public internal(set) subscript(goal: Goal) -> Int {
    get { amounts[goal.rawValue] }
    set { amounts[goal.rawValue] = newValue }
  }

  /// What the goal adds to the total, in points.
  public func points(of goal: Goal) -> Int {
    let weighed = self[goal] * weights[goal]
    return goal.isTime ? weighed / 60 : weighed
  }

  /// All points.
  public var total: Int { Goal.allCases.reduce(0) { $0 + points(of: $1) } }
}
