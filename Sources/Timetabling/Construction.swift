/// The first timetable: one session after another, the most constrained first, each at its cheapest
/// place.
struct Construction: Sendable {
  /// Sessions yet to be tried, the next one last.
  private var left: [Int]

  init(_ instance: Instance) {
    var depth = [Int](repeating: 0, count: instance.sessionCount)
    let bound = instance.movable.filter {
      instance.order.followers[$0] > 0 || instance.order.earlier.count($0) > 0
    }
    // What has fewer after it comes later; the longest chain ends with 0.
    for session in bound { depth[session] = 1 + instance.order.followers[session] }
    let freedom = instance.movable.map { session in
      let options = instance.offers.rooms.count(session) * instance.starts.allowed.count(session)
      return (session, options * 64 / (instance.lengths[session] + 1))
    }
    // Ties by number, for the order to be the same everywhere.
    let order = freedom.sorted { a, b in
      (-depth[a.0], a.1, a.0) < (-depth[b.0], b.1, b.0)
    }
    left = order.reversed().map(\.0)
  }

  var isDone: Bool { left.isEmpty }

  /// Places one session if it has a place.
  mutating func step(_ table: inout Timetable) {
    guard let session = left.popLast(), table.isReady(session) else { return }
    let instance = table.instance
    let (room, start) = (instance.currentRoom[session], instance.currentStart[session])
    if room >= 0, table.prices.changes > 0, table.isFree(session, room, start) {
      table.place(session, room, start)
      return
    }
    let followers = instance.order.followers[session]
    // Large rooms are left for those who need them, early times for those whom others follow.
    let place = table.cheapestFree(session, .advised) { room, start in
      instance.offers.rank[room] &* Prices.point &+ followers &* start &* Prices.point / 4
    }
    if let place { table.place(session, place.room, place.start) }
  }
}
