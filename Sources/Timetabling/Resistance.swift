extension Repair {
  /// What it costs to put a session out: its length, and the more the oftener it was.
  private func stubbornness(_ session: Int, _ instance: Instance) -> Int {
    if instance.isFixed[session] { return Self.never }
    let followers = instance.order.followers[session]
    return (8 &+ instance.lengths[session] &+ 4 &* ejections[session]) &* (1 &+ followers)
  }

  private static let never = 1 << 40

  /// The place where the least resistance is, if anybody there can be put out at all; one of them
  /// at random when several are equal.
  func leastStubborn(
    _ session: Int, _ table: Timetable, _ random: inout SeededGenerator
  ) -> (room: Int, start: Int)? {
    let instance = table.instance
    let kind = instance.lengthClass[session] &* instance.roomCount
    let (from, until) = table.orderRange(session)
    var best = (room: -1, start: 0)
    var (least, ties) = (Self.never, 0)
    for place in instance.offers.rooms.range(session) {
      let room = instance.offers.rooms[place]
      var start = instance.starts.inRooms.first(kind &+ room, from: from, until: until)
      while start >= 0 {
        if instance.starts.advised.has(session, start), table.isBoundary(session, room, start) {
          let sum = resistance(session, room, start, table, limit: least)
          if sum < least { (least, ties, best) = (sum, 0, (room, start)) }
          if sum == least, sum < Self.never {
            ties += 1
            if random.below(ties) == 0 { best = (room, start) }
          }
        }
        start = instance.starts.inRooms.first(kind &+ room, from: start + 1, until: until)
      }
    }
    return best.room < 0 ? nil : best
  }

  /// The stubbornness of all who stand where the session would be.
  private func resistance(
    _ session: Int, _ room: Int, _ start: Int, _ table: Timetable, limit: Int
  ) -> Int {
    let instance = table.instance
    let end = start &+ instance.lengths[session]
    var sum = 0
    if !instance.mayOverlap[room] {
      let buffer = instance.buffers[room]
      var cell = max(0, start &- buffer)
      let last = min(end &+ buffer, instance.clock.cells)
      if table.occupied.any(room, last, max(last &+ 1, end &+ buffer)), last < end &+ buffer {
        return Self.never
      }
      while cell < last {
        let other = table.owner(room, cell)
        if other < 0 {
          cell &+= 1
          continue
        }
        sum &+= stubbornness(other, instance)
        if sum > limit { return sum }
        cell = table.end(other)
      }
    }
    for place in instance.people.range(session) {
      let person = instance.people[place]
      let row = instance.roomCount &+ person
      let buffer = instance.buffers[row]
      guard table.busy.any(row, start, end &+ buffer) else { continue }
      for other in table.sessions(of: person, from: start &- buffer, until: end &+ buffer) {
        sum &+= stubbornness(other, instance)
      }
    }
    return sum
  }
}

extension Timetable {
  /// The placed sessions of a person that touch the cells.
  func sessions(of person: Int, from: Int, until: Int) -> [Int] {
    instance.sessions.range(person).map { instance.sessions[$0] }.filter {
      room[$0] >= 0 && start[$0] < until && end($0) > from
    }
  }

  /// Whether a session would start or end where another or the open stretch does.
  func isBoundary(_ session: Int, _ room: Int, _ start: Int) -> Bool {
    if instance.mayOverlap[room] { return true }
    let end = start &+ instance.lengths[session]
    let buffer = instance.buffers[room]
    let (open, close) = (instance.hours.openFrom[start], instance.hours.openUntil[start])
    if start &- instance.clock.stride < open || end &+ instance.clock.stride > close { return true }
    if owner(room, start) != owner(room, start &- 1) { return true }
    if owner(room, end) != owner(room, end &- 1) { return true }
    if buffer == 0 { return false }
    if start &- buffer > 0, owner(room, start &- buffer) != owner(room, start &- buffer &- 1) {
      return true
    }
    let reach = end &+ buffer
    return reach < instance.clock.cells && owner(room, reach) != owner(room, reach &- 1)
  }
}
