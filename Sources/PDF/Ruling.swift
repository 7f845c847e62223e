/// The lines of the part of a table that lies on one page.
struct Ruling {
  let table: PlacedTable
  private let x: Double
  private var lines: [(x1: Double, y1: Double, x2: Double, y2: Double)] = []
  private var top: Double
  private var cellsTop: Double
  private var bottom: Double

  /// Begins at a height.
  init(_ table: PlacedTable, x: Double, y: Double) {
    self.table = table
    self.x = x
    top = y
    cellsTop = y
    bottom = y
    addHorizontal(y)
  }

  /// Adds a row below the others.
  mutating func add(_ row: Box.Row, height: Double) {
    if row == .section {
      endCells()
      cellsTop = bottom + height
    }
    bottom += height
    addHorizontal(bottom)
  }

  /// All lines.
  mutating func finish() -> [(x1: Double, y1: Double, x2: Double, y2: Double)] {
    endCells()
    for edge in [table.edges.first, table.edges.last] {
      guard let edge else { continue }
      lines.append((x + edge, top, x + edge, bottom))
    }
    return lines
  }

  private mutating func endCells() {
    guard bottom > cellsTop else { return }
    for edge in table.edges.dropFirst().dropLast() {
      lines.append((x + edge, cellsTop, x + edge, bottom))
    }
  }

  private mutating func addHorizontal(_ y: Double) {
    guard let first = table.edges.first, let last = table.edges.last else { return }
    lines.append((x + first, y, x + last, y))
  }
}
