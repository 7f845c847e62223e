/// The widths of the cells of some rows, from which the height of a table can be told.
struct RowSample {
  /// So many rows tell enough.
  static let most = 200

  // A name or a function that is broken hurts more than a long text of one line more.
  private static let short = 11.0

  /// How many columns there are.
  let columns: Int
  // For letters of one point, row after row.
  private var cells: [Double] = []

  /// Begins without rows.
  init(columns: Int) {
    self.columns = columns
  }

  /// Adds the next cell of a row.
  mutating func add(_ width: TextWidth) {
    cells.append(width.natural)
  }

  /// How many lines all rows take in columns so wide, and a little for every cell that is broken,
  /// so that of two ways to break the one is taken that breaks less.
  func height(_ widths: [Double], size: Double) -> Double {
    var result = 0.0
    for row in stride(from: 0, to: cells.count, by: columns) {
      var most = 1.0
      for column in 0..<columns {
        let room = widths[column] - 2 * TableMetrics.horizontalPadding
        let width = cells[row + column] * size
        guard width > room else { continue }
        // Lines that end between words are not quite full.
        let lines = (width * 1.08 / max(room, 1)).rounded(.up)
        most = max(most, lines)
        result += cells[row + column] < Self.short ? 0.5 : 0.1 * (lines - 1)
      }
      result += most
    }
    return result
  }
}
