/// What each goal costs in whole numbers: a point is so many that an hour and the square of the
/// highest popularity divide it.
struct Prices: Sendable {
  static let point = 60 * Problem.mostPopular * Problem.mostPopular

  let tracks: Int
  let changes: Int
  let preferredRooms: Int
  /// Of one cell of time.
  let roomGaps: Int
  let personGaps: Int
  let popular: Int
  let apart: Int
  let early: Int

  init(_ weights: Weights, unit: Int) {
    func each(_ goal: Goal) -> Int { weights[goal] * Self.point }
    func cell(_ goal: Goal) -> Int { weights[goal] * Self.point / 60 * unit }
    tracks = each(.tracks)
    changes = each(.changes)
    preferredRooms = each(.preferredRooms)
    roomGaps = cell(.roomGaps)
    personGaps = cell(.personGaps)
    popular = cell(.popular) / (Problem.mostPopular * Problem.mostPopular)
    apart = cell(.apart)
    early = cell(.early)
  }
}

extension Timetable {
  /// What a session that has no place would add to the cost at this one, which is free.
  func price(_ session: Int, _ room: Int, _ start: Int) -> Int {
    var sum = wishes(session, room, start) &+ overlaps(session, start)
    sum &+= trackPrice(session, room, start)
    if !instance.mayOverlap[room] { sum &+= neighbours(session, room, start) }
    for position in instance.people.range(session) {
      let person = instance.people[position]
      if person < instance.realPeople, instance.sessions.count(person) > 1 {
        sum &+= personGap(session, instance.roomCount &+ person, start)
      }
    }
    return sum
  }

  private func wishes(_ session: Int, _ room: Int, _ start: Int) -> Int {
    if instance.isFixed[session] { return 0 }
    var sum = prices.early &* (start &- instance.hours.dayFrom[start])
    if !instance.offers.isPreferred(session, room) { sum &+= prices.preferredRooms }
    let current = instance.currentRoom[session]
    if current >= 0 {
      if current != room { sum &+= prices.changes }
      if instance.currentStart[session] != start { sum &+= prices.changes }
    }
    return sum
  }

  private func overlaps(_ session: Int, _ start: Int) -> Int {
    let length = instance.lengths[session]
    var sum = 0
    let popularity = instance.popularity[session]
    if popularity > 0 {
      var demanded = 0
      let first = max(0, start)
      for cell in first..<max(first, min(start &+ length, instance.clock.cells)) {
        demanded &+= demand[cell]
      }
      sum = demanded &* popularity &* prices.popular
    }
    for position in instance.apart.range(session) {
      let other = instance.apart[position]
      guard room[other] >= 0 else { continue }
      let common = min(start &+ length, end(other)) &- max(start, self.start[other])
      if common > 0 { sum &+= common &* prices.apart }
    }
    return sum
  }

  private func trackPrice(_ session: Int, _ room: Int, _ start: Int) -> Int {
    let cell = trackCell(session, room, start)
    guard cell >= 0, trackCells[cell] == 0 else { return 0 }
    return trackParts[instance.track[session]] > 0 ? prices.tracks : 0
  }

  /// The gaps in the room and the changes of track to the sessions before and after.
  private func neighbours(_ session: Int, _ room: Int, _ start: Int) -> Int {
    guard let (from, until) = dayRange(start) else { return 0 }
    let end = min(start &+ instance.lengths[session], until)
    let last = occupied.last(room, from: from, until: start)
    let next = occupied.first(room, from: end, until: until)
    let before = last < 0 ? -1 : owner(room, last)
    let after = next < 0 ? -1 : owner(room, next)
    let track = instance.track[session]
    var changes = 0
    if before >= 0, instance.track[before] != track { changes += 1 }
    if after >= 0, instance.track[after] != track { changes += 1 }
    if before >= 0, after >= 0, instance.track[before] != instance.track[after] { changes -= 1 }
    let (open, close) = (instance.hours.openFrom[start], instance.hours.openUntil[start])
    let gap = gap(
      start, end, last: last < open ? -1 : last, next: next >= close ? -1 : next,
      buffer: instance.buffers[room])
    return changes &* prices.tracks &+ gap &* prices.roomGaps
  }

  private func personGap(_ session: Int, _ row: Int, _ start: Int) -> Int {
    guard let (from, until) = dayRange(start) else { return 0 }
    let end = min(start &+ instance.lengths[session], until)
    let last = occupied.last(row, from: from, until: start)
    let next = occupied.first(row, from: end, until: until)
    return gap(start, end, last: last, next: next, buffer: instance.buffers[row])
      &* prices.personGaps
  }

  /// The idle cells that a session adds between the last cell taken before it and the next after.
  private func gap(_ start: Int, _ end: Int, last: Int, next: Int, buffer: Int) -> Int {
    var idle = 0
    if last >= 0 { idle &+= max(0, start &- last &- 1 &- buffer) }
    if next >= 0 { idle &+= max(0, next &- end &- buffer) }
    if last >= 0, next >= 0 { idle &-= max(0, next &- last &- 1 &- buffer) }
    return idle
  }

  private func dayRange(_ start: Int) -> (Int, Int)? {
    guard start >= 0, start < instance.clock.cells, instance.hours.day[start] >= 0 else {
      return nil
    }
    return (instance.hours.dayFrom[start], instance.hours.dayUntil[start])
  }
}
