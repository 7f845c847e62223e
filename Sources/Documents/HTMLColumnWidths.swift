/// How wide the columns of a table are, found from its first rows.
///
/// A browser lays a table of fixed widths out row by row; without them it would have to read all
/// of a long table first.
struct HTMLColumnWidths {
  /// What a cell has beside its text, in characters.
  private static let padding = 3
  private static let widestFit = 34
  private static let narrowestFlexible = 14
  private static let widestFlexible = 60

  /// How wide a character is, as a multiple of the size of its letters, roughly.
  static let character = 0.48

  private let columns: [Column]
  private var widest: [Int]

  /// Begins with the titles of the columns, which may be broken between words.
  init(_ columns: [Column]) {
    self.columns = columns
    widest = columns.map { column in
      let words = column.title.split(whereSeparator: \.isWhitespace).lazy.map(Self.boldWidth)
      return max(words.max() ?? 0, 2)
    }
  }

  /// How many characters a line of a table has between the margins of the paper, roughly.
  static func line(_ info: DocumentInfo) -> Int {
    let style = info.style
    let paper = info.orientation == .landscape ? style.paper.height : style.paper.width
    let width = paper - style.margins.left - style.margins.right
    return max(Int(width * 72 / 25.4 / max(style.sizes.table, 1) / character), 20)
  }

  /// Takes a cell into account.
  mutating func measure(_ cell: UnsafeRawBufferPointer, in column: Int) {
    let text = String(decoding: cell, as: UTF8.self)
    let width = text.split(whereSeparator: \.isNewline).lazy.map(\.displayWidth).max() ?? 0
    widest[column] = max(widest[column], width)
  }

  /// Leaves room for the numbers of rows to come, which have more digits.
  mutating func reserveNumbers() {
    for (index, column) in columns.enumerated() where column.kind.isNumber {
      widest[index] = max(widest[index], 7)
    }
  }

  /// The widths in characters; flexible columns share what the others leave of a line this long.
  func settled(line: Int) -> [Int] {
    var widths = columns.indices.map { index in
      switch columns[index].width {
      case .fit: min(widest[index], Self.widestFit) + Self.padding
      case .fixed(let characters): max(characters, 1) + Self.padding
      case .flexible: 0
      }
    }
    let flexible = columns.indices.filter { columns[$0].width == .flexible }
      .sorted { (widest[$0], $0) < (widest[$1], $1) }
    // The narrowest first: what a column does not need of its share goes to the wider ones.
    var left = line - widths.reduce(0, +)
    for (index, column) in flexible.enumerated() {
      let need = min(widest[column], Self.widestFlexible) + Self.padding
      let share = max(left / (flexible.count - index), Self.narrowestFlexible + Self.padding)
      widths[column] = min(need, share)
      left -= widths[column]
    }
    return widths
  }

  /// How wide a word is in bold letters: small ones are a little wider, capitals half as much again.
  private static func boldWidth(_ word: Substring) -> Int {
    word.unicodeScalars.reduce(word.displayWidth * 11) {
      $0 + ($1.properties.isUppercase ? 5 : 0)
    } / 10 + 1
  }
}
