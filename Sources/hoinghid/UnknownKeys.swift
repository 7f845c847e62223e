/// Finds names nobody knows and says which known one is nearest.
enum UnknownKeys {
  /// A sentence for each of `names` that is not a key of the configuration.
  static func problems(in names: some Sequence<String>, of source: String) -> [String] {
    names.sorted().compactMap { name in
      guard ConfigurationKey(rawValue: name) == nil else { return nil }
      return "\(source): \(complaint(about: name))"
    }
  }

  /// A sentence for each variable that has our prefix and that nobody reads.
  static func problems(inEnvironment environment: [String: String]) -> [String] {
    let known = ConfigurationKey.allCases.map(\.environmentVariable)
    return environment.keys.sorted().compactMap { name in
      guard name.hasPrefix(ConfigurationKey.environmentPrefix), !known.contains(name),
        !ConfigurationKey.isForeign(name)
      else { return nil }
      return "environment: unknown variable \(name)" + suggestion(nearest(to: name, among: known))
    }
  }

  private static func complaint(about name: String) -> String {
    let keys = ConfigurationKey.allCases.map(\.rawValue)
    let members = keys.filter { $0.hasPrefix(name + ".") }
    if !members.isEmpty {
      return "\(name) has no value of its own; it holds \(members.joined(separator: ", "))"
    }
    // `readers:` at the top of the file is a lost indentation more often than a misspelling.
    let whole = keys.first { $0.hasSuffix("." + name) }
    return "unknown key \(name)" + suggestion(whole ?? nearest(to: name, among: keys))
  }

  private static func suggestion(_ name: String?) -> String {
    name.map { "; did you mean \($0)?" } ?? ""
  }

  /// The candidate with the fewest letters to change.
  static func nearest(to name: String, among candidates: [String]) -> String? {
    candidates.map { (distance: distance(name.lowercased(), $0.lowercased()), name: $0) }
      .min { $0.distance < $1.distance }?.name
  }

  /// How many letters to insert, delete, replace or swap with a neighbour.
  static func distance(_ first: String, _ second: String) -> Int {
    let left = Array(first.unicodeScalars)
    let right = Array(second.unicodeScalars)
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(last[column + 1] + 1, current[column] + 1)
        cost = min(cost, last[column] + (scalar == other ? 0 : 1))
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last.last ?? 0
  }
}
