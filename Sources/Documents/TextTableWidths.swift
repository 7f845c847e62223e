/// How wide the columns of a text table are, and which of them are wrapped.
struct TextTableWidths {
  /// What stands between two columns.
  static let separator = " | "

  /// A flexible column is made no narrower than this.
  private static let narrowest = 16

  /// Whether the widths no longer change.
  private(set) var isSettled = false
  private let columns: [Column]
  private let tableWidth: Int
  private var widths: [Int]
  private var isWrapped: [Bool]

  /// Begins with the widths that are given; the others follow from the cells.
  init(_ columns: [Column], tableWidth: Int) {
    self.columns = columns
    self.tableWidth = tableWidth
    widths = columns.map { column in
      if case .fixed(let width) = column.width { width } else { 0 }
    }
    isWrapped = columns.map { column in
      if case .fixed = column.width { true } else { false }
    }
  }

  /// The width of a column.
  subscript(column: Int) -> Int { widths[column] }

  /// Whether a cell this wide has to be wrapped in its column.
  func wraps(_ width: Int, in column: Int) -> Bool {
    width > widths[column] && isWrapped[column]
  }

  /// Takes the width of a cell into account.
  mutating func measure(_ width: Int, in column: Int) {
    if !isSettled, columns[column].width == .fit || columns[column].width == .flexible {
      widths[column] = max(widths[column], width)
    }
  }

  /// Settles the widths: flexible columns of a table that is too wide share what is left of it.
  mutating func settle() {
    guard !isSettled else { return }
    isSettled = true
    let separators = Self.separator.displayWidth * (columns.count - 1)
    let spare = tableWidth - separators - widths.reduce(0, +)
    guard spare < 0 else { return }
    // The narrowest first: what a column does not need of its share goes to the wider ones.
    let flexible = columns.indices.filter { columns[$0].width == .flexible }
      .sorted { (widths[$0], $0) < (widths[$1], $1) }
    var left = flexible.reduce(spare) { $0 + widths[$1] }
    for (index, column) in flexible.enumerated() {
      let share = max(left / (flexible.count - index), Self.narrowest)
      if widths[column] > share {
        widths[column] = share
        isWrapped[column] = true
      }
      left -= widths[column]
    }
  }
}
