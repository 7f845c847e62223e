/// Gives the sheets of a workbook names that spreadsheets take, each another one.
struct SheetNames {
  /// Counted as Excel counts.
  private static let length = 31

  // Excel keeps this name for itself.
  private var taken: Set<String> = ["history"]

  /// The name nearest to the one that is wanted; a name that is taken gets a number.
  mutating func name(for wanted: String) -> String {
    let base = Self.allowed(wanted, length: Self.length)
    var name = base
    var number = 1
    // Excel does not tell capital letters from small ones here.
    while !taken.insert(name.lowercased()).inserted {
      number += 1
      let ending = " (\(number))"
      name = Self.allowed(base, length: Self.length - ending.utf16.count) + ending
    }
    return name
  }

  private static func allowed(_ name: String, length: Int) -> String {
    var name = String(
      CellText.line(name).map { "[]:*?/\\".contains($0) ? " " : $0 })
    name = name.split(separator: " ").joined(separator: " ")
    // Not cut inside a letter.
    while name.utf16.count > length { name.removeLast() }
    while let first = name.first, first == " " || first == "'" { name.removeFirst() }
    while let last = name.last, last == " " || last == "'" { name.removeLast() }
    return name.isEmpty ? "Sheet1" : name
  }
}
