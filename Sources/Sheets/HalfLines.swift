import Documents

/// The lines of two columns side by side, as cells of rows.
enum HalfLines {
  /// How much of the width the left column takes.
  private static let leftShare = 38.0 / 80
  /// A column narrower than this share is no longer readable.
  private static let leastShare = 0.28
  private static let pointsPerMillimetre = 72 / 25.4

  /// The text and the look of each row.
  static func lines(
    _ lines: [TwoColumns.Line], size usual: Double, _ looks: SheetLooks
  ) -> [(text: String, look: CellLook)] {
    var result: [(text: String, look: CellLook)] = []
    var extent = 0
    for line in lines {
      if let words = line.words {
        extent = TextExtent.width(words.text.utf8)
        let alignment: CellLook.Alignment = words.isFlushed ? .left : .center
        result.append(
          (words.text, looks.text(words.emphasis, size: words.size ?? usual, alignment)))
      }
      switch line {
      case .rule: result.append((rule(extent), looks.text(size: usual, .center)))
      case .shortRule: result.append((rule(extent * 5 / 12), looks.text(size: usual, .center)))
      case .space(let millimetres):
        // Rows as high as the others, for beside the space there may be text.
        let rows = (millimetres * pointsPerMillimetre / looks.lineHeight(usual)).rounded(.up)
        let empty = (text: "", look: looks.text(size: usual))
        result += Array(repeating: empty, count: max(1, Int(rows)))
      case .text, .flushed, .name, .date, .level: break
      }
    }
    return result
  }

  /// A rule as long as text of an extent.
  static func rule(_ extent: Int) -> String {
    String(repeating: "─", count: max(1, extent / 12))
  }

  /// At which column the right half begins; nil if no place is near the middle.
  static func split(_ widths: SheetWidths) -> Int? {
    let total = widths.total(0..<widths.count)
    let shares = (0..<widths.count).dropFirst().map { column in
      (column: column, share: widths.total(0..<column) / total)
    }
    let nearest = shares.min { abs($0.share - leftShare) < abs($1.share - leftShare) }
    guard let nearest, nearest.share >= leastShare, nearest.share <= 1 - leastShare
    else { return nil }
    return nearest.column
  }
}
