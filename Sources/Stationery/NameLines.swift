/// Breaks the name of a body over lines as officials do: where its words belong together.
enum NameLines {
  /// The lines of a name, each in the parts it may further be broken into; one that is not too long
  /// stays whole.
  ///
  /// - Parameters:
  ///   - name: The name; where its writer broke it, it is broken there and nowhere else.
  ///   - longest: How many characters a line has at most.
  ///   - words: The words that a line may begin with.
  static func broken(_ name: String, longest: Int, before words: [String]) -> [[String]] {
    let own = name.split(whereSeparator: \.isNewline).map(String.init)
    if own.count > 1 { return own.map { [$0] } }
    return broken(parts(name, before: words), longest: longest)
  }

  private static func broken(_ parts: [String], longest: Int) -> [[String]] {
    let length = length(parts[...])
    // A single part the renderer breaks wherever its letters end.
    guard length > longest, parts.count > 1 else { return parts.isEmpty ? [] : [parts] }
    func distance(_ index: Int) -> Int {
      abs(Self.length(parts[..<index]) + 1 - length / 2)
    }
    guard let best = (1..<parts.count).min(by: { distance($0) < distance($1) }) else {
      return [parts]
    }
    return [Array(parts[..<best])] + broken(Array(parts[best...]), longest: longest)
  }

  private static func length(_ parts: ArraySlice<String>) -> Int {
    parts.reduce(parts.count - 1) { $0 + $1.count }
  }

  /// The name cut before the words.
  private static func parts(_ name: String, before words: [String]) -> [String] {
    let all = name.split(separator: " ").map(String.init)
    var parts: [String] = []
    for (index, word) in all.enumerated() {
      let begins = words.contains { sought in
        let sought = sought.split(separator: " ").map(String.init)
        return all[index...].prefix(sought.count).elementsEqual(sought)
      }
      if begins || parts.isEmpty {
        parts.append(word)
      } else {
        parts[parts.count - 1] += " " + word
      }
    }
    return parts
  }
}
