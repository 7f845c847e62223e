/// How strictly the starts of a session are taken.
enum Reading {
  /// Wherever the rules allow.
  case allowed
  /// Leaving time for what comes after.
  case advised
}

extension Timetable {
  private static let people = 0
  private static let found = 1
  private static let work = 2

  /// Whether everything that must come before the session has a place.
  func isReady(_ session: Int) -> Bool {
    if instance.order.isCircular[session] { return false }
    for position in instance.order.earlier.range(session)
    where room[instance.order.earlier[position]] < 0 {
      return false
    }
    return true
  }

  /// From which to which start the order allows the session, as the others are placed.
  func orderRange(_ session: Int) -> (from: Int, until: Int) {
    var (from, until) = (0, instance.clock.cells)
    for position in instance.order.earlier.range(session) {
      let first = instance.order.earlier[position]
      if room[first] >= 0 { from = max(from, end(first)) }
    }
    for position in instance.order.later.range(session) {
      let second = instance.order.later[position]
      if room[second] >= 0 {
        until = min(until, start[second] &- instance.lengths[session] &+ 1)
      }
    }
    return (from, until)
  }

  /// Whether a session without a place may have this one.
  func isFree(_ session: Int, _ room: Int, _ start: Int) -> Bool {
    let length = instance.lengths[session]
    guard start >= 0, start < instance.clock.cells, instance.offers.isOffered(session, room),
      instance.starts.inRooms.has(
        instance.lengthClass[session] &* instance.roomCount &+ room, start),
      instance.starts.allowed.has(session, start)
    else { return false }
    if !instance.mayOverlap[room],
      busy.any(room, start, start &+ length &+ instance.buffers[room])
    {
      return false
    }
    for position in instance.people.range(session) {
      let row = instance.roomCount &+ instance.people[position]
      if busy.any(row, start, start &+ length &+ instance.buffers[row]) { return false }
    }
    if instance.order.earlier.count(session) + instance.order.later.count(session) > 0 {
      let (from, until) = orderRange(session)
      if start < from || start >= until { return false }
    }
    return true
  }

  /// Finds the starts at which the session's people are free; call before `findStarts`.
  mutating func findFreePeople(_ session: Int, _ reading: Reading) {
    switch reading {
    case .allowed: scratch.copy(Self.people, from: instance.starts.allowed, session)
    case .advised: scratch.copy(Self.people, from: instance.starts.advised, session)
    }
    for position in instance.people.range(session) {
      let row = instance.roomCount &+ instance.people[position]
      guard instance.sessions.count(instance.people[position]) > 1 else { continue }
      exclude(row, session, from: Self.people)
    }
    let (from, until) = orderRange(session)
    if from > 0 { scratch.fill(Self.people, 0, from, false) }
    if until < instance.clock.cells { scratch.fill(Self.people, until, instance.rowBits, false) }
  }

  private mutating func exclude(_ row: Int, _ session: Int, from target: Int) {
    scratch.copy(Self.work, from: busy, row)
    scratch.smear(Self.work, reach: instance.lengths[session] &+ instance.buffers[row])
    scratch.subtract(target, Self.work)
  }

  /// Finds the starts at which the session may be in the room.
  mutating func findStarts(_ session: Int, _ room: Int) {
    let row = instance.lengthClass[session] &* instance.roomCount &+ room
    scratch.copy(Self.found, from: instance.starts.inRooms, row)
    for word in 0..<scratch.width {
      scratch.set(
        Self.found, word, to: scratch.word(Self.found, word) & scratch.word(Self.people, word))
    }
    if !instance.mayOverlap[room] { exclude(room, session, from: Self.found) }
  }

  /// How many starts `findStarts` found.
  var foundCount: Int { scratch.count(Self.found) }

  /// The nth of them.
  func foundStart(_ number: Int) -> Int {
    var number = number
    for index in 0..<scratch.width {
      var word = scratch.word(Self.found, index)
      let count = word.nonzeroBitCount
      if number < count {
        for _ in 0..<number { word &= word &- 1 }
        return index &* 64 &+ word.trailingZeroBitCount
      }
      number &-= count
    }
    return -1
  }

  /// The first of them at or after a cell, or -1.
  func foundStart(from cell: Int) -> Int {
    scratch.first(Self.found, from: cell, until: instance.clock.cells)
  }

  /// Whether the start is at the edge of a run of those found: next to something, that is.
  func isEdge(_ start: Int) -> Bool {
    let stride = instance.clock.stride
    return start < stride || start &+ stride >= instance.clock.cells
      || !scratch.has(Self.found, start &- stride)
      || !scratch.has(Self.found, start &+ stride)
  }

  /// The cheapest free place of a session, with what `surcharge` adds for a room; only edges of
  /// what is free are looked at, as what stands in the middle leaves two gaps.
  mutating func cheapestFree(
    _ session: Int, _ reading: Reading, surcharge: (Int, Int) -> Int
  ) -> (room: Int, start: Int)? {
    findFreePeople(session, reading)
    if scratch.isEmpty(Self.people) { return nil }
    var best = (room: -1, start: 0)
    var least = Int.max
    for position in instance.offers.rooms.range(session) {
      let room = instance.offers.rooms[position]
      findStarts(session, room)
      var start = foundStart(from: 0)
      while start >= 0 {
        if isEdge(start) {
          let price = price(session, room, start) &+ surcharge(room, start)
          if price < least { (least, best) = (price, (room, start)) }
        }
        start = foundStart(from: start + 1)
      }
    }
    return best.room < 0 ? nil : best
  }

  /// Gives every session that can still be placed the cheapest free place, so that what is left
  /// has none.
  mutating func fill() {
    var isChanged = true
    while isChanged {
      isChanged = false
      for session in instance.movable where !isPlaced(session) && isReady(session) {
        if let free = cheapestFree(session, .allowed, surcharge: { _, _ in 0 }) {
          place(session, free.room, free.start)
          isChanged = true
        }
      }
    }
  }
}
