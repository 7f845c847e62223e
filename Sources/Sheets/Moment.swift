/// A day, a time or both, read from the text of a cell.
struct Moment: Equatable {
  var year = 0
  var month = 0
  var day = 0
  /// Since midnight; a time without a day may go on beyond 24 hours.
  var seconds = 0

  /// Whether there is a day.
  var hasDay: Bool { year > 0 }

  /// Reads `2019-07-24`, `2019-07-24T08:00` or `25:30:10`; nil for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, parts.count <= 2 else { return nil }
    if first.contains("-") {
      let numbers = first.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      // Workbooks know no day before 1900.
      guard numbers.count == 3, let year = numbers[0], let month = numbers[1],
        let day = numbers[2], (1_900...9_999).contains(year), (1...12).contains(month),
        (1...31).contains(day)
      else { return nil }
      (self.year, self.month, self.day) = (year, month, day)
      if parts.count == 1 { return }
    } else if parts.count == 2 {
      return nil
    }
    let numbers = last.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard (2...3).contains(numbers.count), let hours = numbers[0], let minutes = numbers[1],
      let rest = numbers.count == 3 ? numbers[2] : 0, (0...(hasDay ? 23 : 9_999)).contains(hours),
      (0...59).contains(minutes), (0...59).contains(rest)
    else { return nil }
    seconds = hours * 3_600 + minutes * 60 + rest
  }
}
