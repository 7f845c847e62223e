import Vietnamese

/// The items of a programme as they follow one another, for who leads through the day.
struct RunningScript {
  /// One item, and how it stands to the others.
  struct Entry {
    /// Its number in the script.
    let number: Int
    let item: ProgrammeItem
    /// The time before it in which nothing happens.
    var gap: Gap?
    /// The numbers of items in the same place at the same time.
    var clashes: [(number: Int, minutes: Int)] = []
    /// The numbers of items in other rooms at the same time.
    var parallels: [Int] = []
    /// The number of what follows on that day: in the same place, or elsewhere if nothing does.
    var next: Int?
  }

  /// A time between two items of one day.
  struct Gap {
    let from: String
    let until: String
    let minutes: Int
  }

  private(set) var entries: [Entry]

  init(_ items: [ProgrammeItem]) {
    entries = items.enumerated().map { Entry(number: $0 + 1, item: $1) }
    findGaps()
    findNeighbours()
  }

  private mutating func findGaps() {
    var last: (day: CalendarDate?, end: Int, ends: String)?
    for index in entries.indices {
      let item = entries[index].item
      guard let span = item.span, let starts = item.starts, let ends = item.ends else { continue }
      if let before = last, before.day == item.day {
        if span.lowerBound > before.end {
          entries[index].gap = Gap(
            from: before.ends, until: starts, minutes: span.lowerBound - before.end)
        }
        if span.upperBound > before.end { last = (item.day, span.upperBound, ends) }
      } else {
        last = (item.day, span.upperBound, ends)
      }
    }
  }

  /// Finds what overlaps and what follows; items stand in the order of their beginnings, so that
  /// only those up to the end of an item can have to do with it, and the next one in its place.
  private mutating func findNeighbours() {
    for index in entries.indices {
      guard let span = entries[index].item.span else { continue }
      var elsewhere: Int?
      for later in entries.indices[(index + 1)...] {
        guard let other = entries[later].item.span else { continue }
        let isAfter = other.lowerBound >= span.upperBound
        let isSameDay = entries[later].item.day == entries[index].item.day
        if isAfter, entries[index].next != nil || !isSameDay { break }
        let isSamePlace = entries[index].item.shares(placeOf: entries[later].item)
        if isSamePlace, isSameDay, entries[index].next == nil { entries[index].next = later + 1 }
        if isAfter, elsewhere == nil { elsewhere = later + 1 }
        if !isAfter { relate(index, later, isSamePlace, minutes: other.clamped(to: span).count) }
      }
      entries[index].next = entries[index].next ?? elsewhere
    }
  }

  private mutating func relate(_ index: Int, _ later: Int, _ isSamePlace: Bool, minutes: Int) {
    if isSamePlace {
      entries[index].clashes.append((later + 1, minutes))
      entries[later].clashes.append((index + 1, minutes))
    } else {
      entries[index].parallels.append(later + 1)
      entries[later].parallels.append(index + 1)
    }
  }
}
