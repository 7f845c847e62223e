/// Finds the known name that somebody may have meant.
enum Suggestion {
  /// The name that takes the fewest edits, if that is at most a third of its letters.
  static func nearest(to word: String, in candidates: [String]) -> String? {
    guard word.utf8.count <= longest else { return nil }
    let limit = max(1, word.utf8.count / 3)
    let ranked = candidates.map { (distance: distance(Array(word.utf8), Array($0.utf8)), name: $0) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= limit else {
      return nil
    }
    return best.name
  }

  /// A word in quotation marks, cut where it is monstrous.
  static func quoted(_ word: String) -> String {
    word.count <= longest ? "\"\(word)\"" : "\"\(word.prefix(longest))…\""
  }

  private static let longest = 60

  /// How many bytes to insert, delete or replace.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let above = row[column + 1]
        let replaced = diagonal + (byte == right[column] ? 0 : 1)
        row[column + 1] = min(above + 1, row[column] + 1, replaced)
        diagonal = above
      }
    }
    return row[right.count]
  }
}
