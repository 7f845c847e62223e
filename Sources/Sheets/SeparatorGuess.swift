import Documents

/// Finds the separator of comma-separated values by how evenly each one divides the first lines.
///
/// A title line above the list may have a comma in it, so the first line alone does not tell.
enum SeparatorGuess {
  private static let lines = 50

  /// The separator by which most lines have the same number of fields.
  static func separator(of bytes: [UInt8]) -> CSVSeparator {
    var counts = [[Int]](repeating: [], count: CSVSeparator.allCases.count)
    for line in firstLines(bytes) {
      for (index, count) in line.enumerated() where count > 0 { counts[index].append(count) }
    }
    var best = (lines: 0, fields: 0, separator: CSVSeparator.comma)
    for (separator, found) in zip(CSVSeparator.allCases, counts) {
      var even = (lines: 0, fields: 0)
      for fields in Set(found) {
        let same = (lines: found.count { $0 == fields }, fields: fields)
        if same > even { even = same }
      }
      if even > (best.lines, best.fields) { best = (even.lines, even.fields, separator) }
    }
    return best.separator
  }

  /// How often each separator stands outside quotes in each of the first lines.
  private static func firstLines(_ bytes: [UInt8]) -> [[Int]] {
    let none = [Int](repeating: 0, count: CSVSeparator.allCases.count)
    var found: [[Int]] = []
    var line = none
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if byte == 0x0A || byte == 0x0D {
        if line != none { found.append(line) }
        line = none
        if found.count == lines { break }
      } else if let separator = CSVSeparator(rawValue: byte),
        let index = CSVSeparator.allCases.firstIndex(of: separator)
      {
        line[index] += 1
      }
    }
    if line != none { found.append(line) }
    return found
  }
}
