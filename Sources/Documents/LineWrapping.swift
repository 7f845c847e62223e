/// Breaks text into lines.
enum LineWrapping {
  /// Breaks a text at spaces into lines of at most so many terminal columns.
  ///
  /// A line feed ends a line. A word longer than a line has one to itself and goes beyond it:
  /// nothing is cut.
  static func lines(_ text: String, columns: Int) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { wrap($0, columns: columns) }
  }

  private static func wrap(_ text: Substring, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for word in text.split(separator: " ") {
      let wordWidth = word.displayWidth
      if line.isEmpty {
        line = String(word)
        width = wordWidth
      } else if width + 1 + wordWidth <= columns {
        line += " " + word
        width += 1 + wordWidth
      } else {
        lines.append(line)
        line = String(word)
        width = wordWidth
      }
    }
    lines.append(line)
    return lines
  }
}
