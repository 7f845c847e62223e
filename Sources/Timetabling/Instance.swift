/// A problem in numbers: ids as indices, times as cells, what never changes worked out beforehand.
struct Instance: Sendable {
  let problem: Problem
  let clock: Clock
  let hours: Hours
  let sessionCount: Int
  let roomCount: Int
  /// People, and after them a pretended one for each pair of sessions that never run together.
  let personCount: Int
  let realPeople: Int

  // Of a session.
  let lengths: [Int]
  let lengthClass: [Int]
  let isFixed: [Bool]
  let fixedRoom: [Int]
  let fixedStart: [Int]
  let currentRoom: [Int]
  let currentStart: [Int]
  let track: [Int]
  let trackCount: Int
  let popularity: [Int]
  let people: Lists
  let apart: Lists
  let offers: Offers
  let order: Chains
  let starts: Starts

  /// Sessions that are not fixed, in the order of the problem; then by length and by track.
  let movable: [Int]
  let sessionsOfLength: Lists
  let sessionsOfTrack: Lists

  /// Sessions of each person.
  let sessions: Lists
  /// Cells to leave free after a session: rooms first, then people.
  let buffers: [Int]
  let mayOverlap: [Bool]
  /// Width in bits of every row of time.
  let rowBits: Int

  init(_ problem: Problem) throws(InvalidProblem) {
    try problem.validate()
    let clock = Clock(problem)
    let index = Index(problem)
    (self.problem, self.clock, hours) = (problem, clock, Hours(problem, clock))
    sessionCount = problem.sessions.count
    roomCount = problem.rooms.count
    realPeople = problem.people.count

    let items = problem.sessions
    lengths = items.map { $0.minutes / clock.unit }
    let classes = Set(lengths).sorted()
    lengthClass = lengths.map { length in classes.firstIndex(of: length) ?? 0 }
    isFixed = items.map { $0.fixed != nil }
    fixedRoom = items.map { index.room($0.fixed) }
    fixedStart = items.map { $0.fixed.map { clock.before($0.start) } ?? 0 }
    currentRoom = items.map { index.room($0.current) }
    currentStart = items.map { $0.current.flatMap { clock.exactly($0.start) } ?? -1 }
    (track, trackCount) = index.tracks(problem)
    popularity = problem.popularities
    apart = Lists(index.neighbours(items.map(\.apart)))
    offers = Offers(problem, index)
    order = Chains(index.earlier(problem), lengths, starts: fixedStart, isFixed: isFixed)

    movable = Self.numbers(isFixed) { !$0 }
    let free = zip(isFixed, zip(lengthClass, track)).map { $0 ? (-1, -1) : $1 }
    sessionsOfLength = Lists(classes.indices.map { kind in Self.numbers(free) { $0.0 == kind } })
    sessionsOfTrack = Lists((0..<trackCount).map { track in Self.numbers(free) { $0.1 == track } })

    let pairs = index.pairs(items.map(\.never))
    let peopleOf = index.people(problem, pairs)
    personCount = realPeople + pairs.count
    people = Lists(peopleOf)
    sessions = Lists(Index.inverse(peopleOf, count: personCount))
    mayOverlap = problem.rooms.map(\.mayOverlap)
    let minutes = problem.rooms.map(\.buffer) + problem.people.map(\.buffer)
    buffers = minutes.map { ($0 + clock.unit - 1) / clock.unit } + pairs.map { _ in 0 }
    rowBits = clock.cells + (lengths.max() ?? 0) + (buffers.max() ?? 0) + 1
    starts = hours.starts(
      problem,
      .init(lengths: lengths, classes: classes, people: peopleOf, chains: order, bits: rowBits))
  }

  private static func numbers<Value>(_ values: [Value], _ isMeant: (Value) -> Bool) -> [Int] {
    values.indices.filter { isMeant(values[$0]) }
  }
}
