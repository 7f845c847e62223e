/// Changes to a timetable: some sessions taken up together and put down elsewhere, or not at all.
struct Moves: Sendable {
  private var sessions: [Int] = []
  private var rooms: [Int] = []
  private var starts: [Int] = []
  private var oldRooms: [Int] = []
  private var oldStarts: [Int] = []
  /// Rooms and sessions of an exchange, while it is looked for.
  private var chain: [Int] = []

  private mutating func clear() {
    sessions.removeAll(keepingCapacity: true)
    rooms.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
  }

  private mutating func plan(_ session: Int, _ room: Int, _ start: Int) {
    sessions.append(session)
    rooms.append(room)
    starts.append(start)
  }

  /// Does what is planned; does nothing and says so when it breaks a rule.
  mutating func make(_ table: inout Timetable) -> Bool {
    oldRooms.removeAll(keepingCapacity: true)
    oldStarts.removeAll(keepingCapacity: true)
    for session in sessions {
      oldRooms.append(table.room[session])
      oldStarts.append(table.start[session])
      table.remove(session)
    }
    for index in sessions.indices {
      guard table.isFree(sessions[index], rooms[index], starts[index]) else {
        takeBack(index, &table)
        return false
      }
      table.place(sessions[index], rooms[index], starts[index])
    }
    return true
  }

  /// Undoes what `make` did.
  func undo(_ table: inout Timetable) { takeBack(sessions.count, &table) }

  private func takeBack(_ done: Int, _ table: inout Timetable) {
    for session in sessions[..<done] { table.remove(session) }
    for index in sessions.indices {
      table.place(sessions[index], oldRooms[index], oldStarts[index])
    }
  }

  /// Plans a change at random; false when there is none this time.
  mutating func propose(_ table: inout Timetable, _ random: inout SeededGenerator) -> Bool {
    clear()
    let movable = table.instance.movable
    let session = movable[random.below(movable.count)]
    guard table.isPlaced(session) else { return false }
    switch random.below(16) {
    case 0..<4: return relocate(session, &table, &random)
    case 4..<8: return swap(session, table, &random)
    case 8..<11: return joinTrack(session, table, &random)
    case 11..<14: return exchangeRooms(session, table, &random)
    default: return turnAround(session, table)
    }
  }

  /// To a free place in a room.
  private mutating func relocate(
    _ session: Int, _ table: inout Timetable, _ random: inout SeededGenerator
  ) -> Bool {
    let instance = table.instance
    let range = instance.offers.rooms.range(session)
    guard !range.isEmpty else { return false }
    let room =
      random.below(4) == 0
      ? table.room[session] : instance.offers.rooms[range.lowerBound + random.below(range.count)]
    let (oldRoom, oldStart) = (table.room[session], table.start[session])
    table.remove(session)
    table.findFreePeople(session, .allowed)
    table.findStarts(session, room)
    table.place(session, oldRoom, oldStart)
    let count = table.foundCount
    guard count > 0 else { return false }
    var start = table.foundStart(random.below(count))
    if random.below(2) == 0 {
      // Back to where what is free begins, so as not to leave a gap on both sides.
      while !table.isEdge(start) { start -= instance.clock.stride }
    }
    guard room != oldRoom || start != oldStart else { return false }
    plan(session, room, start)
    return true
  }

  /// With another session, mostly one as long.
  private mutating func swap(
    _ session: Int, _ table: Timetable, _ random: inout SeededGenerator
  ) -> Bool {
    let instance = table.instance
    var other = instance.movable[random.below(instance.movable.count)]
    if random.below(8) > 0 {
      let alike = instance.sessionsOfLength.range(instance.lengthClass[session])
      other = instance.sessionsOfLength[alike.lowerBound + random.below(alike.count)]
    }
    guard other != session, table.isPlaced(other),
      instance.offers.isOffered(session, table.room[other]),
      instance.offers.isOffered(other, table.room[session]),
      instance.starts.allowed.has(session, table.start[other]),
      instance.starts.allowed.has(other, table.start[session])
    else { return false }
    plan(session, table.room[other], table.start[other])
    plan(other, table.room[session], table.start[session])
    return true
  }

  /// What stands beside a session in its room gives way to one of the same track.
  private mutating func joinTrack(
    _ session: Int, _ table: Timetable, _ random: inout SeededGenerator
  ) -> Bool {
    let instance = table.instance
    let (track, room, start) = (instance.track[session], table.room[session], table.start[session])
    guard track >= 0, !instance.mayOverlap[room] else { return false }
    let cell =
      random.below(2) == 0
      ? table.occupied.last(room, from: instance.hours.openFrom[start], until: start)
      : table.occupied.first(
        room, from: table.end(session), until: instance.hours.openUntil[start])
    guard cell >= 0 else { return false }
    let stranger = table.owner(room, cell)
    guard stranger >= 0, !instance.isFixed[stranger], instance.track[stranger] != track else {
      return false
    }
    let range = instance.sessionsOfTrack.range(track)
    for _ in 0..<8 {
      let other = instance.sessionsOfTrack[range.lowerBound + random.below(range.count)]
      if other != session, table.isPlaced(other),
        instance.lengths[other] == instance.lengths[stranger]
      {
        plan(other, room, table.start[stranger])
        plan(stranger, table.room[other], table.start[other])
        return true
      }
    }
    return false
  }

  /// A session with the next in its room, the two keeping the time they take together.
  private mutating func turnAround(_ session: Int, _ table: Timetable) -> Bool {
    let instance = table.instance
    let (room, end) = (table.room[session], table.end(session))
    guard !instance.mayOverlap[room] else { return false }
    let cell = table.occupied.first(
      room, from: end, until: instance.hours.openUntil[table.start[session]])
    guard cell >= 0 else { return false }
    let next = table.owner(room, cell)
    guard next >= 0, !instance.isFixed[next] else { return false }
    plan(next, room, table.start[session])
    plan(session, room, table.end(next) - instance.lengths[session])
    return true
  }

  /// A session and another room: what runs there meanwhile comes here, what is in its way here goes
  /// there, and so on (a Kempe chain); times stay.
  private mutating func exchangeRooms(
    _ session: Int, _ table: Timetable, _ random: inout SeededGenerator
  ) -> Bool {
    let instance = table.instance
    let range = instance.offers.rooms.range(session)
    guard !range.isEmpty else { return false }
    let here = table.room[session]
    let there = instance.offers.rooms[range.lowerBound + random.below(range.count)]
    guard here != there, !instance.mayOverlap[here], !instance.mayOverlap[there] else {
      return false
    }
    let buffer = max(instance.buffers[here], instance.buffers[there])
    chain.removeAll(keepingCapacity: true)
    chain.append(session)
    var next = 0
    while next < chain.count {
      let one = chain[next]
      next += 1
      let room = table.room[one] == here ? there : here
      guard instance.offers.isOffered(one, room) else { return false }
      var cell = max(0, table.start[one] - buffer)
      let last = min(table.end(one) + buffer, instance.clock.cells)
      while cell < last {
        cell = table.occupied.first(room, from: cell, until: last)
        guard cell >= 0 else { break }
        let other = table.owner(room, cell)
        guard other >= 0, !instance.isFixed[other] else { return false }
        cell = table.end(other)
        if !chain.contains(other) { chain.append(other) }
      }
    }
    for one in chain { plan(one, table.room[one] == here ? there : here, table.start[one]) }
    return true
  }
}
