/// What one speaker does, by time; what has no time yet comes last.
struct SpeakerAgenda {
  /// An item, and the speaker's part in it.
  struct Entry {
    let item: ProgrammeItem
    let part: Part
  }

  /// A change of rooms between two items with little time for it.
  struct Walk {
    let minutes: Int
    let from: String
  }

  // Less than this is worth a word; who has more finds the way.
  private static let comfortableMinutes = 10

  private var timed: [Entry] = []
  private var untimed: [Entry] = []

  /// The entries in the order in which they are printed.
  var entries: [Entry] { timed + untimed }

  /// Adds what comes next in the programme.
  mutating func append(_ item: ProgrammeItem, _ part: Part) {
    if item.span == nil {
      untimed.append(Entry(item: item, part: part))
    } else {
      timed.append(Entry(item: item, part: part))
    }
  }

  /// The indices of the entries that overlap one: tentative ones, or those let past the rule.
  func clashes(at index: Int) -> [Int] {
    guard timed.indices.contains(index), let span = timed[index].item.span else { return [] }
    return timed.indices.filter { other in
      timed[other].item.session != timed[index].item.session
        && timed[other].item.span?.overlaps(span) == true
    }
  }

  /// The way to an entry from the one before it, if it leads to another room in little time.
  func walk(to index: Int) -> Walk? {
    guard timed.indices.contains(index), index > 0 else { return nil }
    let here = timed[index].item
    let before = timed[index - 1].item
    guard let start = here.span?.lowerBound, let end = before.span?.upperBound,
      let from = before.room, !here.shares(placeOf: before)
    else { return nil }
    let minutes = start - end
    guard (0..<Self.comfortableMinutes).contains(minutes) else { return nil }
    return Walk(minutes: minutes, from: from)
  }
}
