/// Why a problem makes no sense.
public enum InvalidProblem: Error, Sendable, Equatable {
  /// Two rooms, people, sessions or breaks have this id.
  case duplicate(String)
  /// The session names a room, a person or a session that is not there.
  case unknown(String, in: String)
  /// The session is not longer than nothing, or the number is beyond reason.
  case badNumber(in: String)
  /// The stretch of time ends before it starts, or at once.
  case emptySpan(Problem.Span)
  /// Two stretches of the days overlap, or a day comes before an earlier one.
  case spansOverlap(Problem.Span, Problem.Span)
  /// From the first to the last minute there are more than 62 days.
  case tooLong
}

extension Problem {
  static let longest = 62 * 1440
  private static let reasonable = -100_000_000...100_000_000

  func validate() throws(InvalidProblem) {
    try unique(rooms.map(\.id))
    try unique(people.map(\.id))
    try unique(sessions.map(\.id))
    try unique(breaks.map(\.id))
    try validateTimes()
    let known = Known(
      rooms: Set(rooms.map(\.id)), people: Set(people.map(\.id)),
      sessions: Set(sessions.map(\.id)))
    guard (1...1440).contains(step) else { throw .badNumber(in: "step") }
    for room in rooms where !(0...1440).contains(room.buffer) { throw .badNumber(in: room.id) }
    for person in people where !(0...1440).contains(person.buffer) {
      throw .badNumber(in: person.id)
    }
    for session in sessions { try validate(session, known) }
  }

  private struct Known {
    let rooms: Set<String>
    let people: Set<String>
    let sessions: Set<String>
  }

  private func unique(_ ids: [String]) throws(InvalidProblem) {
    var seen = Set<String>()
    for id in ids where !seen.insert(id).inserted { throw .duplicate(id) }
  }

  private func validateTimes() throws(InvalidProblem) {
    let spans = days.flatMap(\.spans)
    var all = spans + breaks.map(\.span)
    for times in rooms.map(\.availability) + people.map(\.availability) {
      all += times.only + times.away
    }
    for span in all {
      guard span.from < span.until else { throw .emptySpan(span) }
      guard Self.reasonable.contains(span.from), Self.reasonable.contains(span.until) else {
        throw .tooLong
      }
    }
    let ordered = days.flatMap { $0.spans.sorted { $0.from < $1.from } }
    for (earlier, later) in zip(ordered, ordered.dropFirst()) where later.from < earlier.until {
      throw .spansOverlap(earlier, later)
    }
    if let first = ordered.first, let last = ordered.last, last.until - first.from > Self.longest {
      throw .tooLong
    }
  }

  private func validate(_ session: Session, _ known: Known) throws(InvalidProblem) {
    let places = [session.fixed, session.current].compactMap(\.self)
    let numbers =
      [session.from, session.until, session.expected].compactMap(\.self) + places.map(\.start)
      + [session.popularity]
    guard (1...Self.longest).contains(session.minutes), session.popularity >= 0,
      numbers.allSatisfy(Self.reasonable.contains)
    else { throw .badNumber(in: session.id) }
    let rooms = session.onlyRooms + session.preferredRooms + places.map(\.room)
    for id in rooms where !known.rooms.contains(id) { throw .unknown(id, in: session.id) }
    for id in session.people where !known.people.contains(id) {
      throw .unknown(id, in: session.id)
    }
    for id in session.after + session.never + session.apart
    where !known.sessions.contains(id) || id == session.id {
      throw .unknown(id, in: session.id)
    }
  }
}
