/// A timetable in the making: who is where, and what it costs, kept up with every change.
///
/// It never holds two movable sessions, or a movable and a fixed one, that exclude each other.
struct Timetable: Sendable {
  let instance: Instance
  /// The room and the first cell of each session; room -1 when it has no place.
  private(set) var room: [Int]
  private(set) var start: [Int]
  /// Rows of rooms, then of people: cells taken, with the buffer after each session.
  private(set) var busy: BitRows
  /// The same without buffers.
  private(set) var occupied: BitRows
  /// The session in each cell of each room, or -1.
  private(set) var owner: [Int32]
  /// The popularity of what runs in each cell.
  private(set) var demand: [Int]
  /// How many sessions of a track are in a room on a day, and in how many such parts each track is.
  private(set) var trackCells: [Int32]
  private(set) var trackParts: [Int32]
  /// What the goals cost, in points × `Prices.point`.
  private(set) var cost = 0
  private(set) var placedCount = 0
  let prices: Prices
  /// Rows to work in.
  var scratch: BitRows

  init(_ instance: Instance) {
    self.instance = instance
    prices = Prices(instance.problem.weights, unit: instance.clock.unit)
    let rows = instance.roomCount + instance.personCount
    let bits = instance.rowBits
    room = .init(repeating: -1, count: instance.sessionCount)
    start = .init(repeating: 0, count: instance.sessionCount)
    busy = BitRows(rows: max(1, rows), bits: bits)
    occupied = BitRows(rows: max(1, rows), bits: bits)
    owner = .init(repeating: -1, count: instance.roomCount * instance.clock.cells)
    demand = .init(repeating: 0, count: instance.clock.cells)
    let cells = instance.trackCount * instance.roomCount * instance.hours.dayCount
    trackCells = .init(repeating: 0, count: cells)
    trackParts = .init(repeating: 0, count: instance.trackCount)
    scratch = BitRows(rows: 3, bits: bits)
    for session in 0..<instance.sessionCount where instance.isFixed[session] {
      place(session, instance.fixedRoom[session], instance.fixedStart[session])
    }
  }

  func isPlaced(_ session: Int) -> Bool { room[session] >= 0 }
  func end(_ session: Int) -> Int { start[session] &+ instance.lengths[session] }

  @inline(__always)
  func owner(_ room: Int, _ cell: Int) -> Int {
    Int(owner[room &* instance.clock.cells &+ cell])
  }

  mutating func place(_ session: Int, _ room: Int, _ start: Int) {
    cost &+= price(session, room, start)
    self.room[session] = room
    self.start[session] = start
    placedCount += 1
    mark(session, true)
  }

  mutating func remove(_ session: Int) {
    mark(session, false)
    cost &-= price(session, room[session], start[session])
    room[session] = -1
    placedCount -= 1
  }

  private mutating func mark(_ session: Int, _ value: Bool) {
    let (room, start) = (room[session], start[session])
    let end = start + instance.lengths[session]
    let cells = instance.clock.cells
    let (low, high) = (max(0, start), min(end, cells))
    if !instance.mayOverlap[room] {
      busy.fill(room, start, end + instance.buffers[room], value)
      occupied.fill(room, start, end, value)
      if low < high {
        for cell in (room * cells + low)..<(room * cells + high) {
          owner[cell] = value ? Int32(session) : -1
        }
      }
    }
    for position in instance.people.range(session) {
      let row = instance.roomCount + instance.people[position]
      busy.fill(row, start, end + instance.buffers[row], value)
      occupied.fill(row, start, end, value)
    }
    let popularity = instance.popularity[session]
    if popularity > 0, low < high {
      for cell in low..<high { demand[cell] += value ? popularity : -popularity }
    }
    markTrack(session, value)
  }

  /// The place of a session's track in its room and day in `trackCells`, or -1.
  func trackCell(_ session: Int, _ room: Int, _ start: Int) -> Int {
    let track = instance.track[session]
    guard track >= 0, start >= 0, start < instance.clock.cells else { return -1 }
    let day = instance.hours.day[start]
    guard day >= 0 else { return -1 }
    return (track &* instance.roomCount &+ room) &* instance.hours.dayCount &+ day
  }

  private mutating func markTrack(_ session: Int, _ value: Bool) {
    let cell = trackCell(session, room[session], start[session])
    guard cell >= 0 else { return }
    let track = instance.track[session]
    if value {
      if trackCells[cell] == 0 { trackParts[track] += 1 }
      trackCells[cell] += 1
    } else {
      trackCells[cell] -= 1
      if trackCells[cell] == 0 { trackParts[track] -= 1 }
    }
  }

  /// Where everything is, to come back to.
  var layout: Layout { Layout(room: room, start: start, cost: cost, placedCount: placedCount) }

  mutating func restore(_ layout: Layout) {
    for session in instance.movable where room[session] >= 0 {
      if room[session] != layout.room[session] || start[session] != layout.start[session] {
        remove(session)
      }
    }
    for session in instance.movable where room[session] < 0 && layout.room[session] >= 0 {
      place(session, layout.room[session], layout.start[session])
    }
  }
}

/// The places of all sessions, and what they cost.
struct Layout: Sendable {
  var room: [Int]
  var start: [Int]
  var cost: Int
  var placedCount: Int
}
