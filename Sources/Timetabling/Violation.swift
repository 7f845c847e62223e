/// A rule that a timetable breaks.
public enum Violation: Sendable, Hashable {
  /// The session has two places, or is not one of the problem's, or is in a room that is not.
  case unknown(String)
  /// A fixed session is not at its fixed place.
  case moved(String)
  /// The session does not start at a multiple of the step.
  case offStep(String)
  /// The session does not lie in one stretch of a day.
  case outsideHours(String)
  /// The session starts before or ends after its own limits.
  case outsideWindow(String)
  /// The session runs during the break.
  case duringBreak(String, String)
  /// The room is too small for the session.
  case roomTooSmall(String, room: String)
  /// The session may not be in the room.
  case roomNotOffered(String, room: String)
  /// The room cannot be used then.
  case roomAway(String, room: String)
  /// Both are in the room at once, or too close to each other.
  case roomTaken(String, String, room: String)
  /// The person cannot come then.
  case personAway(String, person: String)
  /// The person is at both at once, or they are too close to each other.
  case personTaken(String, String, person: String)
  /// Both run at the same time and never may.
  case clash(String, String)
  /// The first starts before the second has ended, or the second has no place.
  case order(String, after: String)
}

extension Problem {
  /// The rules that the placements break.
  ///
  /// Counted afresh from the problem, by other means than the solver's. What a fixed session does
  /// by itself or to another fixed one is left out: it stays whatever the rules say.
  public func violations(of placements: [Placement]) -> [Violation] {
    Inspection(self, placements).violations
  }
}

/// The placements laid beside the rules, one rule after another.
private struct Inspection {
  struct Item {
    let session: Problem.Session
    let room: Problem.Room
    let span: Problem.Span
    var isFixed: Bool { session.fixed != nil }
    var id: String { session.id }
  }

  let problem: Problem
  let people: [String: Problem.Person]
  var items: [Item] = []
  var violations: [Violation] = []

  init(_ problem: Problem, _ placements: [Placement]) {
    self.problem = problem
    people = Dictionary(problem.people.map { ($0.id, $0) }) { first, _ in first }
    find(placements)
    for item in items where !item.isFixed {
      checkTime(item)
      checkRoom(item)
      checkPeople(item)
    }
    checkOrder()
    checkPairs()
  }

  mutating func find(_ placements: [Placement]) {
    var sessions = Dictionary(problem.sessions.map { ($0.id, $0) }) { first, _ in first }
    for placement in placements {
      guard let session = sessions.removeValue(forKey: placement.session),
        let room = problem.rooms.first(where: { $0.id == placement.room })
      else {
        violations.append(.unknown(placement.session))
        continue
      }
      if let fixed = session.fixed, fixed != .init(room: room.id, start: placement.start) {
        violations.append(.moved(session.id))
      }
      let span = Problem.Span(placement.start, placement.start + session.minutes)
      items.append(Item(session: session, room: room, span: span))
    }
  }

  mutating func checkTime(_ item: Item) {
    if item.span.from % problem.step != 0 { violations.append(.offStep(item.id)) }
    if !problem.days.contains(where: { $0.spans.contains { $0.contains(item.span) } }) {
      violations.append(.outsideHours(item.id))
    }
    let (from, until) = (item.session.from ?? .min, item.session.until ?? .max)
    if item.span.from < from || item.span.until > until {
      violations.append(.outsideWindow(item.id))
    }
    for pause in problem.breaks where pause.span.overlaps(item.span) {
      violations.append(.duringBreak(item.id, pause.id))
    }
  }

  mutating func checkRoom(_ item: Item) {
    let (session, room) = (item.session, item.room)
    if let expected = session.expected, let capacity = room.capacity, capacity < expected {
      violations.append(.roomTooSmall(item.id, room: room.id))
    }
    if !session.onlyRooms.isEmpty, !session.onlyRooms.contains(room.id) {
      violations.append(.roomNotOffered(item.id, room: room.id))
    }
    if !room.availability.allows(item.span) {
      violations.append(.roomAway(item.id, room: room.id))
    }
  }

  mutating func checkPeople(_ item: Item) {
    for id in item.session.people {
      if let person = people[id], !person.availability.allows(item.span) {
        violations.append(.personAway(item.id, person: id))
      }
    }
  }

  mutating func checkOrder() {
    let placed = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
    for item in items {
      for earlier in item.session.after {
        let first = placed[earlier]
        if item.isFixed && first?.isFixed ?? true { continue }
        if item.span.from < first?.span.until ?? .max {
          violations.append(.order(item.id, after: earlier))
        }
      }
    }
  }

  mutating func checkPairs() {
    let ordered = items.sorted { $0.span.from < $1.span.from }
    let widest = (problem.rooms.map(\.buffer) + problem.people.map(\.buffer)).max() ?? 0
    for (index, first) in ordered.enumerated() {
      for second in ordered[(index + 1)...] {
        if second.span.from >= first.span.until + widest { break }
        if !(first.isFixed && second.isFixed) { checkPair(first, second) }
      }
    }
  }

  mutating func checkPair(_ first: Item, _ second: Item) {
    let gap = second.span.from - first.span.until
    if first.room.id == second.room.id, !first.room.mayOverlap, gap < first.room.buffer {
      violations.append(.roomTaken(first.id, second.id, room: first.room.id))
    }
    for id in Set(first.session.people).intersection(second.session.people).sorted() {
      let buffer = people[id]?.buffer ?? 0
      if gap < buffer { violations.append(.personTaken(first.id, second.id, person: id)) }
    }
    let never =
      first.session.never.contains(second.id) || second.session.never.contains(first.id)
    if never, gap < 0 { violations.append(.clash(first.id, second.id)) }
  }
}

extension Problem.Availability {
  /// Whether all of the span lies where nothing is away, and within `only`, taken as one.
  func allows(_ span: Problem.Span) -> Bool {
    if away.contains(where: { $0.overlaps(span) }) { return false }
    if only.isEmpty { return true }
    var reached = span.from
    for part in only.sorted(by: { $0.from < $1.from }) where part.from <= reached {
      reached = max(reached, part.until)
    }
    return reached >= span.until
  }
}
