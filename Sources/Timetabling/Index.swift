/// What an id is called in numbers, and what follows from names alone.
struct Index {
  private let rooms: [String: Int]
  private let people: [String: Int]
  private let sessions: [String: Int]

  init(_ problem: Problem) {
    rooms = Self.numbers(problem.rooms.map(\.id))
    people = Self.numbers(problem.people.map(\.id))
    sessions = Self.numbers(problem.sessions.map(\.id))
  }

  private static func numbers(_ ids: [String]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
  }

  func room(_ place: Problem.Place?) -> Int { place.flatMap { rooms[$0.room] } ?? -1 }
  func rooms(_ ids: [String]) -> [Int] { ids.compactMap { rooms[$0] } }

  func tracks(_ problem: Problem) -> ([Int], Int) {
    var numbers: [String: Int] = [:]
    let tracks = problem.sessions.map { session -> Int in
      guard let track = session.track else { return -1 }
      let next = numbers.count
      numbers[track] = numbers[track] ?? next
      return numbers[track] ?? next
    }
    return (tracks, numbers.count)
  }

  /// Pairs of sessions, each once, the lower first.
  func pairs(_ named: [[String]]) -> [(Int, Int)] {
    var seen = Set<[Int]>()
    var pairs: [(Int, Int)] = []
    for (session, ids) in named.enumerated() {
      for other in ids.compactMap({ sessions[$0] }) {
        let (low, high) = (min(session, other), max(session, other))
        if seen.insert([low, high]).inserted { pairs.append((low, high)) }
      }
    }
    return pairs
  }

  func neighbours(_ named: [[String]]) -> [[Int]] {
    var lists = named.map { _ in [Int]() }
    for (low, high) in pairs(named) {
      lists[low].append(high)
      lists[high].append(low)
    }
    return lists
  }

  /// The people of each session, and for each pair one pretended person who must be at both.
  func people(_ problem: Problem, _ pairs: [(Int, Int)]) -> [[Int]] {
    var lists = problem.sessions.map { session in
      Set(session.people.compactMap { people[$0] }).sorted()
    }
    for (number, pair) in pairs.enumerated() {
      lists[pair.0].append(problem.people.count + number)
      lists[pair.1].append(problem.people.count + number)
    }
    return lists
  }

  func earlier(_ problem: Problem) -> [[Int]] {
    problem.sessions.map { Set($0.after.compactMap { sessions[$0] }).sorted() }
  }

  static func inverse(_ lists: [[Int]], count: Int) -> [[Int]] {
    var inverse = [[Int]](repeating: [], count: count)
    for (number, list) in lists.enumerated() {
      for value in list { inverse[value].append(number) }
    }
    return inverse
  }
}

/// Which rooms a session may be in by itself: large enough and not excluded.
struct Offers: Sendable {
  /// The rooms of each session.
  let rooms: Lists
  /// Rooms from the smallest on, as a rank.
  let rank: [Int]
  private var offered: [Bool] = []
  private var preferred: [Bool] = []
  private let roomCount: Int

  func isOffered(_ session: Int, _ room: Int) -> Bool { offered[session &* roomCount &+ room] }
  func isPreferred(_ session: Int, _ room: Int) -> Bool {
    preferred[session &* roomCount &+ room]
  }

  init(_ problem: Problem, _ index: Index) {
    let capacities = problem.rooms.map { $0.capacity ?? .max }
    let sizes = Set(capacities).sorted()
    rank = capacities.map { capacity in sizes.firstIndex(of: capacity) ?? 0 }
    roomCount = capacities.count
    var lists: [[Int]] = []
    for session in problem.sessions {
      let only = Set(index.rooms(session.onlyRooms))
      let wished = Set(index.rooms(session.preferredRooms))
      var mine: [Int] = []
      for room in problem.rooms.indices {
        let fits = capacities[room] >= session.expected ?? 0
        let may = fits && (only.isEmpty || only.contains(room))
        offered.append(may)
        preferred.append(wished.isEmpty || wished.contains(room))
        if may { mine.append(room) }
      }
      lists.append(mine)
    }
    rooms = Lists(lists)
  }
}
