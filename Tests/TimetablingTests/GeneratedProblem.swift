import Timetabling

/// A problem made at random around a timetable that solves it, in the manner of ConferenceScheduler:
/// tags, unavailability, clashes, demand and capacity.
struct GeneratedProblem {
  /// How large and how hard.
  struct Shape {
    var sessions: Int
    var rooms: Int
    var days = 2
    var people: Int
    var tracks = 5
    /// How much of the rooms' time is used, in percent, at most.
    var fill = 90
    var lengths = [15, 20, 20, 25, 30, 30, 45]
    var roomBuffer = 0
    var personBuffer = 0
    /// Of a hundred sessions, how many have each rule.
    var orders = 3
    var clashes = 5
    var windows = 5
  }

  private(set) var problem: Problem
  /// The timetable that it was made around.
  private(set) var answer: [Placement] = []
  /// Minutes of sessions, of a hundred minutes of room time.
  var density: Int {
    let open = problem.days.flatMap(\.spans).reduce(0) { $0 + $1.minutes } * problem.rooms.count
    return problem.sessions.reduce(0) { $0 + $1.minutes } * 100 / open
  }

  private var dice: Dice
  private let shape: Shape

  init(_ shape: Shape, seed: UInt64) {
    self.shape = shape
    dice = Dice(state: seed)
    problem = Problem(days: [], rooms: [], sessions: [])
    problem.days = (0..<shape.days).map { day in
      let midnight = day * 1440
      return .init([
        .init(midnight + 540, midnight + 750), .init(midnight + 810, midnight + 1080),
      ])
    }
    problem.rooms = (0..<shape.rooms).map { number in
      .init(
        id: "R\(number)", capacity: dice.pick([20, 40, 60, 100, 150, 300, 800]),
        buffer: shape.roomBuffer)
    }
    problem.people = (0..<shape.people).map { .init(id: "P\($0)", buffer: shape.personBuffer) }
    fillRooms()
    givePeople()
    limitPeople()
    tieSessions()
  }

  private func span(_ place: Placement) -> Problem.Span {
    let session = problem.sessions.first { $0.id == place.session }
    return .init(place.start, place.start + (session?.minutes ?? 0))
  }

  private mutating func fillRooms() {
    var made: [(Problem.Session, Placement)] = []
    for room in problem.rooms {
      for (day, span) in problem.days.enumerated().flatMap({ day in
        day.element.spans.map { (day.offset, $0) }
      }) {
        var start = span.from
        let track = "T\(dice.below(shape.tracks))"
        while true {
          let minutes = dice.pick(shape.lengths)
          guard start + minutes <= span.until else { break }
          if dice.below(100) < shape.fill {
            var session = Problem.Session(id: "", minutes: minutes)
            session.track = dice.below(100) < 90 ? track : nil
            session.expected = (room.capacity ?? 0) * (30 + dice.below(71)) / 100
            session.popularity = dice.below(4) == 0 ? dice.below(300) : 0
            if dice.below(100) < shape.windows {
              session.from = max(0, start - dice.below(300))
              session.until = start + minutes + dice.below(300)
            }
            made.append((session, Placement(session: "", room: room.id, start: start)))
          }
          start += minutes + shape.roomBuffer
        }
        _ = day
      }
    }
    while made.count > shape.sessions { made.remove(at: dice.below(made.count)) }
    // The order must not give the answer away.
    for index in made.indices.reversed() { made.swapAt(index, dice.below(index + 1)) }
    for (number, (session, place)) in made.enumerated() {
      problem.sessions.append(session.with { $0.id = "S\(number)" })
      answer.append(.init(session: "S\(number)", room: place.room, start: place.start))
    }
  }

  private var engaged: [[Problem.Span]] = []

  private mutating func givePeople() {
    engaged = problem.people.map { _ in [] }
    guard !problem.people.isEmpty else { return }
    for index in problem.sessions.indices {
      let span = span(answer[index])
      let wide = Problem.Span(span.from - shape.personBuffer, span.until + shape.personBuffer)
      for _ in 0..<(dice.below(5) == 0 ? 2 : 1) {
        let person = dice.below(problem.people.count)
        let isBusy = engaged[person].contains { $0.from < wide.until && wide.from < $0.until }
        if !isBusy {
          engaged[person].append(span)
          problem.sessions[index].people.append("P\(person)")
        }
      }
    }
  }

  private mutating func limitPeople() {
    for person in problem.people.indices where dice.below(5) == 0 {
      let day = dice.below(shape.days) * 1440
      let away = Problem.Span(day + 540, day + 600 + dice.below(480))
      if !engaged[person].contains(where: { $0.from < away.until && away.from < $0.until }) {
        problem.people[person].availability.away.append(away)
      }
    }
  }

  private mutating func tieSessions() {
    guard problem.sessions.count > 1 else { return }
    for index in problem.sessions.indices {
      let other = dice.below(problem.sessions.count)
      guard other != index else { continue }
      let (mine, theirs) = (span(answer[index]), span(answer[other]))
      if dice.below(100) < shape.clashes,
        mine.until <= theirs.from || theirs.until <= mine.from
      {
        problem.sessions[index].never.append(answer[other].session)
      }
      if dice.below(100) < shape.orders, theirs.until <= mine.from {
        problem.sessions[index].after.append(answer[other].session)
      }
    }
  }
}

/// Random numbers of the tests' own.
struct Dice {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func pick(_ numbers: [Int]) -> Int { numbers[below(numbers.count)] }
}
