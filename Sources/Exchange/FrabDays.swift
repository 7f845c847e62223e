/// The days of a schedule that is written, with what stands under each room.
struct FrabDays {
  /// One day.
  struct Day {
    /// From 1.
    var index: Int
    var date: String
    /// With the offset from UTC, as `2019-07-24T00:00:00+07:00`.
    var start: String
    var end: String
    /// The rooms in their order; the first day has all, so that none is lost.
    var rooms: [(room: Schedule.Room, items: [Schedule.Item])]
  }

  private(set) var days: [Day] = []

  /// Divides a schedule in the shape of a frab file.
  init(_ schedule: Schedule) throws(ExchangeProblem) {
    let dates = Self.used(schedule)
    guard !dates.isEmpty else { throw ExchangeProblem(.noDay) }
    var items: [Int: [Schedule.Item]] = [:]
    for item in schedule.items {
      items[Self.day(item, schedule.conference.dayChange), default: []].append(item)
    }
    var offset = schedule.items.first?.start?.offset ?? 0
    var rooms: [String: Schedule.Room] = [:]
    for room in schedule.rooms { rooms[room.name] = room }
    func used(_ items: [Schedule.Item]) -> [Schedule.Room] {
      var used: [Schedule.Room] = []
      for name in items.compactMap(\.room) where used.last?.name != name {
        used.append(rooms[name] ?? Schedule.Room(name: name))
      }
      return used
    }
    for (place, date) in dates.enumerated() {
      let own = items[date] ?? []
      offset = own.first?.start?.offset ?? offset
      let latest = own.max { ($0.start?.local ?? "") < ($1.start?.local ?? "") }
      let first = date * 1_440 + schedule.conference.dayChange
      days.append(
        Day(
          index: place + 1, date: CivilDate.text(date),
          start: FileMoment(minutes: first, offset: offset).full,
          end: FileMoment(minutes: first + 1_439, offset: latest?.start?.offset ?? offset).full,
          rooms: Self.rooms(place == 0 ? schedule.rooms : used(own), own)))
    }
  }

  /// The days that a schedule has, from the first to the last of the conference and its items.
  static func used(_ schedule: Schedule) -> [Int] {
    let own = Set(schedule.items.map { day($0, schedule.conference.dayChange) })
    let stated = [schedule.conference.firstDay, schedule.conference.lastDay].compactMap {
      $0.flatMap { CivilDate.day(startOf: $0) }
    }
    let all = own.union(stated)
    guard let first = all.min(), let last = all.max() else { return [] }
    return last - first < 366 ? Array(first...last) : all.sorted()
  }

  private static func day(_ item: Schedule.Item, _ change: Int) -> Int {
    let minutes = item.start.flatMap { FileMoment($0.local) }?.minutes ?? 0
    return (minutes - change).quotient(1_440)
  }

  /// The rooms of one day; items stand by room already.
  private static func rooms(
    _ all: [Schedule.Room], _ items: [Schedule.Item]
  ) -> [(room: Schedule.Room, items: [Schedule.Item])] {
    var divided = all.map { (room: $0, items: [Schedule.Item]()) }
    var place = 0
    for item in items {
      let name = item.room ?? FrabShape.sharedRoom
      while place < divided.count, divided[place].room.name != name { place += 1 }
      if place == divided.count { divided.append((Schedule.Room(name: name), [])) }
      divided[place].items.append(item)
    }
    return divided
  }
}
