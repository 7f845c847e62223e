/// What follows from sessions that come after each other.
struct Chains: Sendable {
  /// Of each session, those that come before it and those that come after it.
  let earlier: Lists
  let later: Lists
  /// In such a circle, or after one.
  var isCircular: [Bool]
  /// The most sessions that come after it, one after another.
  var followers: [Int]
  /// No earlier than this cell, as for those before it.
  var earliest: [Int]
  /// Cells to be left after its end, as for those after it.
  var tail: [Int]

  init(_ earlier: [[Int]], _ lengths: [Int], starts: [Int], isFixed: [Bool]) {
    let count = lengths.count
    let later = Index.inverse(earlier, count: count)
    self.earlier = Lists(earlier)
    self.later = Lists(later)
    var waiting = earlier.map(\.count)
    var order = lengths.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for session in later[order[next]] {
        waiting[session] -= 1
        if waiting[session] == 0 { order.append(session) }
      }
      next += 1
    }
    isCircular = waiting.map { $0 > 0 }
    followers = lengths.map { _ in 0 }
    earliest = lengths.map { _ in Int.min }
    tail = lengths.map { _ in 0 }
    for session in order {
      for first in earlier[session] {
        let start = isFixed[first] ? starts[first] : earliest[first]
        if start > .min { earliest[session] = max(earliest[session], start + lengths[first]) }
      }
      if earliest[session] == .min { earliest[session] = 0 }
    }
    for session in order.reversed() {
      for second in later[session] where !isCircular[second] {
        followers[session] = max(followers[session], followers[second] + 1)
        tail[session] = max(tail[session], tail[second] + lengths[second])
      }
    }
  }
}
