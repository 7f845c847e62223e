import Documents

/// The distances within a cell, in points.
enum TableMetrics {
  /// Left and right of the text.
  static let horizontalPadding = 4.0
  /// Above and below the text.
  static let verticalPadding = 2.5
  /// Letters are made no smaller than this to make a table fit.
  static let smallestSize = 8.0
}

/// What the cells of a column need, for letters of one point.
struct ColumnNeed {
  /// How wide the column is to be; changed if it cannot be as wide as its widest cell.
  var width: Column.Width
  /// The width of a digit.
  private let digit: Double
  private var widest = 0.0
  /// The longest word of the cells and the title.
  private var longestWord = 0.0
  private var titleWidth = 0.0
  /// The widths of all cells together, and how many have text.
  private var sum = 0.0
  private var count = 0

  /// Begins without cells.
  init(_ width: Column.Width, digit: Double) {
    self.width = width
    self.digit = digit
  }

  /// Takes a cell into account.
  mutating func add(_ cell: TextWidth) {
    guard cell.natural > 0 else { return }
    widest = max(widest, cell.natural)
    longestWord = max(longestWord, min(cell.longestWord, Self.longWord))
    sum += cell.natural
    count += 1
  }

  /// Takes the title into account: it may be broken between words.
  mutating func add(title: TextWidth) {
    longestWord = max(longestWord, min(title.longestWord, Self.longWord))
    titleWidth = title.natural
  }

  /// Leaves room for numbers that are not yet seen.
  mutating func reserve(digits: Int) {
    widest = max(widest, Double(digits) * digit)
  }

  /// Whether the cells of the column may be broken.
  var isFlexible: Bool { width == .flexible }

  /// The same need of a column whose cells may be broken.
  var flexible: ColumnNeed {
    var need = self
    need.width = .flexible
    return need
  }

  /// The width that lets every cell stand on one line, and a short title too.
  var wanted: Double {
    if case .fixed(let characters) = width { return max(Double(characters) * digit, shortWord) }
    return max(widest, longestWord, min(titleWidth, digit * 10))
  }

  /// The width below which words would have to be broken, or a place for a signature would be too
  /// small.
  var least: Double {
    switch width {
    case .fixed: max(shortWord, wanted * 0.6)
    case .fit: max(widest, longestWord)
    case .flexible: longestWord
    }
  }

  /// How much of the room that is left the column shall have: by its usual cells, and by its
  /// widest too, which otherwise would become very high.
  var weight: Double {
    guard isFlexible, count > 0 else { return max(0.1, wanted - least) }
    return max(0.1, (sum / Double(count) + wanted) / 2 - least)
  }

  // A word without end must not make the letters of the whole table smaller.
  private static let longWord = 10.0

  // A longer word than this is broken rather than that it makes a column wider than it shall be.
  private var shortWord: Double { min(longestWord, digit * 8) }
}
