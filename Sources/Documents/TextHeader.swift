/// The lines of one column of a header, as plain text.
enum TextHeader {
  /// A line and where it stands in its column.
  struct Line {
    var text: String
    var isFlushed = false
  }

  /// Wraps the lines and draws their rules; room for a signature is one blank line.
  static func lines(_ lines: [TwoColumns.Line], columns: Int) -> [Line] {
    var result: [Line] = []
    var width = 0
    var isFlushed = false
    for line in lines {
      if let words = line.words {
        let wrapped = LineWrapping.lines(words.text, columns: columns)
        width = wrapped.last?.displayWidth ?? 0
        isFlushed = words.isFlushed
        result += wrapped.map { Line(text: $0, isFlushed: isFlushed) }
      }
      switch line {
      case .rule:
        result.append(rule(width, isFlushed: isFlushed))
      case .shortRule:
        // Midway between a third and a half, to the nearest column.
        result.append(rule((width * 5 + 6) / 12, isFlushed: isFlushed))
      case .space:
        result.append(Line(text: ""))
      case .text, .flushed, .name, .date, .level: break
      }
    }
    return result
  }

  private static func rule(_ columns: Int, isFlushed: Bool) -> Line {
    Line(text: String(repeating: "─", count: columns), isFlushed: isFlushed)
  }
}
