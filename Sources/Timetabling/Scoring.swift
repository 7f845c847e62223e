extension Problem {
  /// How far the placements are from the goals, counted afresh from the problem.
  public func score(of placements: [Placement]) -> Score {
    Scoring(self, placements).score
  }

  /// The stretches of the days without the breaks.
  func openSpans(of day: Day) -> [Span] {
    var open = day.spans
    for pause in breaks.map(\.span) {
      open = open.flatMap { span in
        let before = Span(span.from, min(span.until, pause.from))
        let after = Span(max(span.from, pause.until), span.until)
        return [before, after].filter { $0.from < $0.until }
      }
    }
    return open.sorted { $0.from < $1.from }
  }

  /// Popularity on a scale from 0 to 8, the most popular session at 8.
  var popularities: [Int] {
    let most = sessions.map(\.popularity).max() ?? 0
    guard most > 0 else { return sessions.map { _ in 0 } }
    return sessions.map { ($0.popularity * Self.mostPopular + most / 2) / most }
  }

  static let mostPopular = 8
}

private struct Scoring {
  struct Item {
    let session: Problem.Session
    let room: String
    let span: Problem.Span
    let popularity: Int
  }

  let problem: Problem
  let items: [Item]
  var score: Score

  init(_ problem: Problem, _ placements: [Placement]) {
    self.problem = problem
    score = Score(weights: problem.weights)
    var places: [String: Placement] = [:]
    for placement in placements { places[placement.session] = placement }
    items = zip(problem.sessions, problem.popularities)
      .compactMap { session, popularity in
        guard let place = places[session.id] else { return nil }
        let span = Problem.Span(place.start, place.start + session.minutes)
        return Item(session: session, room: place.room, span: span, popularity: popularity)
      }
      .sorted { $0.span.from < $1.span.from }
    countTracks()
    countGaps()
    countOverlaps()
    for item in items where item.session.fixed == nil { countWishes(of: item) }
  }

  /// From the opening to the end of each day.
  var hulls: [Problem.Span?] {
    problem.days.map { day in
      guard let from = day.spans.map(\.from).min(), let until = day.spans.map(\.until).max() else {
        return nil
      }
      return Problem.Span(from, until)
    }
  }

  mutating func countTracks() {
    var parts: [String: Set<[String]>] = [:]
    for (number, hull) in hulls.enumerated() {
      guard let hull else { continue }
      let held = items.filter { hull.from <= $0.span.from && $0.span.from < hull.until }
      for item in held {
        if let track = item.session.track {
          parts[track, default: []].insert([item.room, String(number)])
        }
      }
      for room in problem.rooms where !room.mayOverlap {
        let tracks = held.filter { $0.room == room.id }.map(\.session.track)
        score[.tracks] += zip(tracks, tracks.dropFirst()).count { $0 != $1 }
      }
    }
    score[.tracks] += parts.values.reduce(0) { $0 + $1.count - 1 }
  }

  mutating func countGaps() {
    for room in problem.rooms where !room.mayOverlap {
      let taken = items.filter { $0.room == room.id }.map(\.span)
      for span in problem.days.flatMap(problem.openSpans) {
        score[.roomGaps] += gaps(taken, in: span, buffer: room.buffer)
      }
    }
    var spans: [String: [Problem.Span]] = [:]
    for item in items {
      for person in Set(item.session.people) { spans[person, default: []].append(item.span) }
    }
    for person in problem.people {
      guard let taken = spans[person.id], taken.count > 1 else { continue }
      for hull in hulls.compactMap(\.self) {
        score[.personGaps] += gaps(taken, in: hull, buffer: person.buffer)
      }
    }
  }

  /// The idle minutes between the spans, which are in order of their start.
  func gaps(_ taken: [Problem.Span], in hull: Problem.Span, buffer: Int) -> Int {
    var (idle, reached) = (0, Int?.none)
    for span in taken where span.overlaps(hull) {
      if let end = reached { idle += max(0, span.from - end - buffer) }
      reached = max(reached ?? .min, span.until)
    }
    return idle
  }

  mutating func countOverlaps() {
    var popular = 0
    for (index, first) in items.enumerated() {
      for second in items[(index + 1)...] {
        if second.span.from >= first.span.until { break }
        let minutes = min(first.span.until, second.span.until) - second.span.from
        popular += first.popularity * second.popularity * minutes
        if first.session.apart.contains(second.session.id)
          || second.session.apart.contains(first.session.id)
        {
          score[.apart] += minutes
        }
      }
    }
    score[.popular] = popular / (Problem.mostPopular * Problem.mostPopular)
  }

  mutating func countWishes(of item: Item) {
    if let current = item.session.current {
      score[.changes] += (current.room != item.room ? 1 : 0)
      score[.changes] += (current.start != item.span.from ? 1 : 0)
    }
    let preferred = item.session.preferredRooms
    if !preferred.isEmpty, !preferred.contains(item.room) { score[.preferredRooms] += 1 }
    if let hull = hulls.compactMap(\.self).first(where: { $0.contains(item.span) }) {
      score[.early] += item.span.from - hull.from
    }
  }
}
