/// The first rows of a table as bytes, by which a chart finds where its numbers stand.
struct ChartRows {
  /// How many rows of a table are known to charts: there are not many more units in a conference.
  private static let maximum = 2_000

  private var places: [(sheet: String, row: Int)] = []
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// How many rows there are.
  var count: Int { places.count }

  /// Whether another row is kept.
  var hasRoom: Bool { places.count < Self.maximum }

  /// Keeps the cells of the row that is being written.
  mutating func append(
    _ cells: some Sequence<UnsafeBufferPointer<UInt8>>, on sheet: WrittenSheet
  ) {
    for cell in cells {
      bytes.append(contentsOf: cell)
      ends.append(bytes.count)
    }
    places.append((sheet.name, sheet.row))
  }

  /// Where a row stands.
  func place(_ row: Int) -> (sheet: String, row: Int) { places[row] }

  /// Whether the rows from one on say this in a column.
  func say(_ texts: [String], inColumn column: Int, from row: Int) -> Bool {
    let columns = ends.count / places.count
    for (index, text) in texts.enumerated() {
      let cell = (row + index) * columns + column
      let start = cell == 0 ? 0 : ends[cell - 1]
      guard bytes[start..<ends[cell]].elementsEqual(text.utf8) else { return false }
    }
    return true
  }
}
