/// Breaks the name of a body over lines as officials do: where its words belong together.
enum NameLines {
  /// The lines of a name; one that is not too long stays whole.
  ///
  /// - Parameters:
  ///   - name: The name; where its writer broke it, it is broken there and nowhere else.
  ///   - longest: How many characters a line has at most.
  ///   - words: The words that a line may begin with.
  static func broken(_ name: String, longest: Int, before words: [String]) -> [String] {
    let own = name.split(whereSeparator: \.isNewline).map(String.init)
    if own.count > 1 || name.count <= longest { return own }
    let starts = starts(of: words, in: name)
    let middle = name.count / 2
    let best = starts.min { abs($0 - middle) < abs($1 - middle) }
    // Without such a word the renderer breaks it wherever its letters end.
    guard let best else { return own }
    let first = String(name.prefix(best)).trimmed
    let second = String(name.dropFirst(best))
    return [first] + broken(second, longest: longest, before: words)
  }

  /// Where the words stand behind others, in characters from the beginning.
  private static func starts(of words: [String], in name: String) -> [Int] {
    let parts = name.split(separator: " ")
    var starts: [Int] = []
    var place = 0
    for (index, part) in parts.enumerated() {
      let begins = words.contains { word in
        let sought = word.split(separator: " ")
        return parts[index...].prefix(sought.count).elementsEqual(sought)
      }
      if index > 0, begins { starts.append(place) }
      place += part.count + 1
    }
    return starts
  }
}
