/// Why a session has no place: every place it might have is laid beside every rule.
struct Explanation {
  let table: Timetable
  let session: Int
  let length: Int
  /// All starts within the stretches of the days; then two rows to work in: starts forbidden at
  /// least once and twice in the room at hand.
  var rows: BitRows
  private var counts: [Obstacle: (places: Int, alone: Int)] = [:]
  private var order: [Obstacle] = []
  private var takers: [Int: Int] = [:]
  private var taken = (places: 0, alone: 0)
  var forbidden: [(obstacle: Obstacle?, row: BitRows)] = []

  static let all = 0
  private static let once = 1
  private static let twice = 2

  static func unplaced(in table: Timetable) -> [Unplaced] {
    table.instance.movable.filter { !table.isPlaced($0) }.map { session in
      var explanation = Explanation(table, session)
      return explanation.explain()
    }
  }

  private init(_ table: Timetable, _ session: Int) {
    self.table = table
    self.session = session
    length = table.instance.lengths[session]
    rows = BitRows(rows: 3, bits: table.instance.rowBits)
    let hours = table.instance.hours
    hours.starts(in: hours.spans, length: length, row: Self.all, of: &rows)
  }

  var problem: Problem { table.instance.problem }
  var item: Problem.Session { problem.sessions[session] }

  private mutating func explain() -> Unplaced {
    let starts = rows.count(Self.all)
    let places = starts * table.instance.roomCount
    if starts == 0 {
      let longest = problem.days.flatMap(\.spans).map(\.minutes).max() ?? 0
      add(.longerThanSpans(longest: longest), 0, 0)
    }
    if table.instance.order.isCircular[session] {
      add(.orderCycle(circle), places, places)
    }
    if starts > 0 {
      forbidForAllRooms()
      for room in problem.rooms.indices { count(room) }
    }
    if taken.places > 0 {
      let most = takers.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8)
      add(.roomsTaken(by: most.map { problem.sessions[$0.key].id }), taken.places, taken.alone)
    }
    let number = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
    let hindrances = order.map { obstacle in
      let count = counts[obstacle] ?? (0, 0)
      return Hindrance(obstacle: obstacle, places: count.places, alone: count.alone)
    }
    return Unplaced(
      session: item.id, places: places,
      hindrances: hindrances.sorted {
        ($1.alone, $1.places, number[$0.obstacle] ?? 0)
          < ($0.alone, $0.places, number[$1.obstacle] ?? 0)
      })
  }

  private mutating func add(_ obstacle: Obstacle, _ places: Int, _ alone: Int) {
    if counts[obstacle] == nil { order.append(obstacle) }
    let before = counts[obstacle] ?? (0, 0)
    counts[obstacle] = (before.places + places, before.alone + alone)
  }

  /// The sessions that this one comes after and that come after it, itself among them.
  private var circle: [String] {
    let instance = table.instance
    func reached(_ lists: Lists) -> Set<Int> {
      var seen: Set<Int> = []
      var next = [session]
      while let one = next.popLast() {
        for place in lists.range(one) where seen.insert(lists[place]).inserted {
          next.append(lists[place])
        }
      }
      return seen
    }
    let both = reached(instance.order.earlier).intersection(reached(instance.order.later))
    let members =
      both.isEmpty ? reached(instance.order.earlier).filter { instance.order.isCircular[$0] } : both
    return members.sorted().map { problem.sessions[$0].id }
  }

  private mutating func count(_ room: Int) {
    let general = forbidden.count
    let all = row { $0.fill(0, 0, table.instance.rowBits, true) }
    let it = problem.rooms[room]
    if let capacity = it.capacity, let expected = item.expected, capacity < expected {
      forbidden.append((.roomsTooSmall(largest: largest, expected: expected), all))
    }
    if !item.onlyRooms.isEmpty, !item.onlyRooms.contains(it.id) {
      forbidden.append((.roomsNotOffered, all))
    }
    let absences = table.instance.hours.absences(it.availability)
    forbidden.append((.roomAway(it.id), row(touching: absences)))
    if !it.mayOverlap { forbidden.append((nil, takenRow(room))) }
    tally()
    forbidden.removeSubrange(general...)
  }

  private var largest: Int {
    let usable = problem.rooms.filter { item.onlyRooms.isEmpty || item.onlyRooms.contains($0.id) }
    return usable.compactMap(\.capacity).max() ?? 0
  }

  private mutating func takenRow(_ room: Int) -> BitRows {
    let instance = table.instance
    let buffer = instance.buffers[room]
    var stretches: [(from: Int, until: Int)] = []
    for other in 0..<instance.sessionCount where table.room[other] == room {
      let stretch = (from: table.start[other] - buffer, until: table.end(other) + buffer)
      let starts = row(touching: [stretch]).count(0)
      if starts > 0 { takers[other, default: 0] += starts }
      stretches.append(stretch)
    }
    return row(touching: stretches)
  }

  /// Counts what each rule forbids in the room at hand, and what it alone forbids.
  private mutating func tally() {
    for word in 0..<rows.width {
      var (once, twice) = (UInt64(0), UInt64(0))
      for (_, row) in forbidden {
        twice |= once & row.word(0, word)
        once |= row.word(0, word)
      }
      rows.set(Self.once, word, to: once)
      rows.set(Self.twice, word, to: twice)
    }
    for (obstacle, row) in forbidden {
      var (places, alone) = (0, 0)
      for word in 0..<rows.width {
        places += row.word(0, word).nonzeroBitCount
        alone += (row.word(0, word) & ~rows.word(Self.twice, word)).nonzeroBitCount
      }
      guard places > 0 else { continue }
      if let obstacle {
        add(obstacle, places, alone)
      } else {
        taken.places += places
        taken.alone += alone
      }
    }
  }
}
