import Documents

/// How wide the columns of a sheet are, in digits of the font of the program.
struct SheetWidths {
  /// What one column needs.
  private struct Column {
    var width = 0.0
    var isNumber = false
    var isFlexible = false
  }

  /// How wide a column may become; what is longer is wrapped.
  private static let widest = 60.0
  private static let narrowest = 5.0
  /// A flexible column is made no narrower than this.
  private static let narrowestFlexible = 16.0
  /// Which share of the width the left one of two halves may take.
  private static let halves = 0.38...0.58
  /// What spreadsheets leave empty at the sides of each column.
  private static let border = 5.0 / 7

  private var columns: [Column] = []
  private var isSettled = false

  /// How many columns there are.
  var count: Int { columns.count }

  /// How wide text is, with a little room beside it.
  static func width(_ extent: Int, size: Double) -> Double {
    // A point is 4/3 pixels, a digit seven.
    Double(extent) / 20 * size * 4 / 3 / 7 + 1.5
  }

  /// How much text goes into columns, in the measure of its extent.
  func extent(of range: Range<Int>, size: Double) -> Int {
    let width = total(range) - 1.5
    return max(20, Int(width * 7 * 3 / 4 * 20 / size))
  }

  /// How wide some columns are together.
  func total(_ range: Range<Int>) -> Double {
    columns[range].reduce(0) { $0 + $1.width + Self.border }
  }

  /// Adds columns of a given width, for sheets without a table.
  mutating func append(width: Double) {
    columns.append(Column(width: width - Self.border))
  }

  /// Adds the columns of a table, below those of earlier tables.
  mutating func begin(_ table: [Documents.Column], size: Double) {
    for (index, column) in table.enumerated() {
      if index == columns.count { columns.append(Column()) }
      columns[index].isFlexible = columns[index].isFlexible || column.width == .flexible
      columns[index].isNumber = columns[index].isNumber || column.kind.isNumber
      let title = column.title
      let longestWord = title.split(separator: " ").map { TextExtent.width($0.utf8) }.max() ?? 0
      // The button of the filter stands beside the last line.
      need(Self.width(longestWord * 11 / 10, size: size) + 2, in: index)
      need(min(Self.width(TextExtent.width(title.utf8) * 11 / 10, size: size), 12), in: index)
      if case .fixed(let count) = column.width {
        need(Self.width(count * 10, size: size), in: index)
      }
    }
  }

  /// Takes the text of a cell into account.
  mutating func measure(_ extent: Int, size: Double, in column: Int) {
    need(Self.width(extent, size: size), in: column)
  }

  /// Makes the columns fit the text width of the paper.
  ///
  /// Flexible ones of a table that is too wide share what is left of it, and where there is text
  /// around the table it takes up the room. A header of two halves needs a boundary of columns near
  /// the middle.
  mutating func settle(textWidth: Double, isStretched: Bool, isHalved: Bool) {
    // A little more than the paper is made smaller in print, and still well read.
    let spare = textWidth * 1.25 - total(0..<count)
    if spare < 0 { shrink(by: -spare) }
    let room = textWidth - total(0..<count)
    if isStretched, room > 0 { widen(0..<count, by: room) }
    if isHalved { balance() }
    isSettled = true
  }

  /// The width of a column.
  subscript(column: Int) -> Double { columns[column].width }

  private mutating func need(_ width: Double, in column: Int) {
    let width = min(max(width, Self.narrowest), Self.widest)
    // Cells of a flexible column wrap, and so stay readable in the width it has got.
    if isSettled, columns[column].isFlexible, columns[column].width > 0 { return }
    if width > columns[column].width { columns[column].width = width }
  }

  private mutating func shrink(by excess: Double) {
    // The narrowest first: what a column does not need of its share goes to the wider ones.
    let flexible = columns.indices.filter { columns[$0].isFlexible }
      .sorted { (columns[$0].width, $0) < (columns[$1].width, $1) }
    var left = flexible.reduce(-excess) { $0 + columns[$1].width }
    for (index, column) in flexible.enumerated() {
      let share = max(left / Double(flexible.count - index), Self.narrowestFlexible)
      columns[column].width = min(columns[column].width, share)
      left -= columns[column].width
    }
  }

  /// Gives columns of text, which can use it, more room.
  private mutating func widen(_ range: Range<Int>, by room: Double) {
    var chosen = range.filter { !columns[$0].isNumber }
    if chosen.isEmpty { chosen = Array(range) }
    let width = chosen.reduce(0) { $0 + columns[$1].width }
    guard width > 0 else { return }
    for column in chosen { columns[column].width += room * columns[column].width / width }
  }

  /// Widens the columns at one side of the boundary for which that takes least.
  private mutating func balance() {
    let whole = total(0..<count)
    let choices = (0..<count).dropFirst().map { column in
      let left = total(0..<column)
      let atLeft = (Self.halves.lowerBound * whole - left) / (1 - Self.halves.lowerBound)
      let atRight = left / Self.halves.upperBound - whole
      return (column: column, atLeft: max(0, atLeft), atRight: max(0, atRight))
    }
    guard let best = choices.min(by: { $0.atLeft + $0.atRight < $1.atLeft + $1.atRight })
    else { return }
    if best.atLeft > 0 { widen(0..<best.column, by: best.atLeft) }
    if best.atRight > 0 { widen(best.column..<count, by: best.atRight) }
  }
}
