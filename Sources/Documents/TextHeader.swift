/// The lines of one column of a header, as plain text.
enum TextHeader {
  /// Wraps the lines and draws their rules.
  static func lines(_ lines: [TwoColumns.Line], columns: Int) -> [String] {
    var result: [String] = []
    var width = 0
    for line in lines {
      switch line {
      case .text(let text, _):
        result += LineWrapping.lines(text, columns: columns)
        width = result.last?.displayWidth ?? 0
      case .rule:
        result.append(rule(width))
      case .shortRule:
        // Midway between a third and a half, to the nearest column.
        result.append(rule((width * 5 + 6) / 12))
      }
    }
    return result
  }

  private static func rule(_ columns: Int) -> String {
    String(repeating: "─", count: columns)
  }
}
