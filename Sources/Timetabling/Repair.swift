/// Finds places for what the construction could not place: a session takes the place where the
/// fewest and the least stubborn stand, and these look for another.
///
/// Each time a session is put out it counts more, so that the same ones do not chase each other.
struct Repair: Sendable {
  /// Sessions without a place that may have one.
  private var waiting: [Int]
  private var position: [Int]
  /// Those that nothing can help.
  private var isHopeless: [Bool]
  /// How often each was put out.
  private(set) var ejections: [Int]
  /// The most that were placed.
  private var best: Int
  private var idle = 0
  private let patience: Int

  init(_ table: Timetable) {
    let instance = table.instance
    var hopeless = instance.order.isCircular
    for session in instance.movable where !hopeless[session] {
      hopeless[session] =
        instance.offers.rooms.count(session) == 0 || instance.starts.allowed.isEmpty(session)
    }
    var spread = true
    while spread {
      spread = false
      for session in instance.movable where !hopeless[session] {
        for place in instance.order.earlier.range(session)
        where hopeless[instance.order.earlier[place]] {
          hopeless[session] = true
          spread = true
        }
      }
    }
    isHopeless = hopeless
    waiting = instance.movable.filter { !table.isPlaced($0) && !hopeless[$0] }
    position = [Int](repeating: -1, count: instance.sessionCount)
    ejections = [Int](repeating: 0, count: instance.sessionCount)
    for (index, session) in waiting.enumerated() { position[session] = index }
    best = table.placedCount
    patience = 1000 + 20 * instance.movable.count
  }

  var isDone: Bool { waiting.isEmpty || idle > patience }

  mutating func step(_ table: inout Timetable, _ random: inout SeededGenerator) {
    idle += 1
    let chosen = waiting[random.below(waiting.count)]
    var session = chosen
    // What must come first, first; there is no circle among those that wait.
    while let first = earlierWaiting(session, table) { session = first }
    if isHopeless[session] {
      giveUp(on: chosen)
    } else if let place = table.cheapestFree(session, .advised, surcharge: { _, _ in 0 }) {
      put(session, place.room, place.start, &table)
    } else if let place = leastStubborn(session, table, &random) {
      eject(for: session, place.room, place.start, &table)
      // What it comes after may have stood too close, and is then to be placed first; and a fixed
      // session just outside the hours may ask for a buffer.
      if table.isReady(session), table.isFree(session, place.room, place.start) {
        put(session, place.room, place.start, &table)
      }
    } else if !ejectEarlier(session, &table) {
      giveUp(on: session)
    }
    if table.placedCount > best {
      best = table.placedCount
      idle = 0
    }
  }

  private func earlierWaiting(_ session: Int, _ table: Timetable) -> Int? {
    for place in table.instance.order.earlier.range(session) {
      let first = table.instance.order.earlier[place]
      if !table.isPlaced(first) { return first }
    }
    return nil
  }

  private mutating func put(
    _ session: Int, _ room: Int, _ start: Int, _ table: inout Timetable
  ) {
    table.place(session, room, start)
    dequeue(session)
  }

  /// Only what is fixed stands in its way, or it comes after such a one.
  private mutating func giveUp(on session: Int) {
    isHopeless[session] = true
    dequeue(session)
  }

  private mutating func dequeue(_ session: Int) {
    let index = position[session]
    let last = waiting.removeLast()
    if last != session {
      waiting[index] = last
      position[last] = index
    }
    position[session] = -1
  }

  /// Takes a session, and what comes after it, off its place.
  private mutating func putOut(_ session: Int, _ table: inout Timetable) {
    guard table.isPlaced(session) else { return }
    table.remove(session)
    ejections[session] += 1
    position[session] = waiting.count
    waiting.append(session)
    for place in table.instance.order.later.range(session) {
      let second = table.instance.order.later[place]
      if !table.instance.isFixed[second] { putOut(second, &table) }
    }
  }

  private mutating func eject(
    for session: Int, _ room: Int, _ start: Int, _ table: inout Timetable
  ) {
    let instance = table.instance
    let end = start + instance.lengths[session]
    if !instance.mayOverlap[room] {
      let buffer = instance.buffers[room]
      var cell = max(0, start - buffer)
      while cell < min(end + buffer, instance.clock.cells) {
        let other = table.owner(room, cell)
        cell = other < 0 ? cell + 1 : table.end(other)
        if other >= 0 { putOut(other, &table) }
      }
    }
    for place in instance.people.range(session) {
      let person = instance.people[place]
      let buffer = instance.buffers[instance.roomCount + person]
      for other in table.sessions(of: person, from: start - buffer, until: end + buffer) {
        putOut(other, &table)
      }
    }
  }

  /// No place is left after those that come before: these must come earlier, if they can move.
  private mutating func ejectEarlier(_ session: Int, _ table: inout Timetable) -> Bool {
    var latest = -1
    for place in table.instance.order.earlier.range(session) {
      let first = table.instance.order.earlier[place]
      if table.instance.isFixed[first] || !table.isPlaced(first) { continue }
      if latest < 0 || table.end(first) > table.end(latest) { latest = first }
    }
    if latest >= 0 { putOut(latest, &table) }
    return latest >= 0
  }
}
