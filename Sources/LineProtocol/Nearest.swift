/// The candidate that is closest to a misspelt word, if any is close enough to be meant.
public func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
  var best: (distance: Int, candidate: String)?
  let limit = max(1, word.utf8.count / 3)
  // The difference in length is the least distance; looking at it spares the work for monstrous
  // words.
  for candidate in candidates where abs(candidate.utf8.count - word.utf8.count) <= limit {
    let distance = editDistance(Array(word.utf8), Array(candidate.utf8))
    guard distance <= limit else { continue }
    if let known = best, known.distance <= distance { continue }
    best = (distance, candidate)
  }
  return best?.candidate
}

/// The edits (insert, delete, replace, swap neighbours) that turn one word into the other.
func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var before: [Int] = []
  var previous = Array(0...right.count)
  for i in 1...left.count {
    var row = [i]
    for j in 1...right.count {
      let cost = left[i - 1] == right[j - 1] ? 0 : 1
      var value = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + cost)
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        value = min(value, before[j - 2] + 1)
      }
      row.append(value)
    }
    before = previous
    previous = row
  }
  return previous[right.count]
}
