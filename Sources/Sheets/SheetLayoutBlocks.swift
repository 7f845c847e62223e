import Documents

extension SheetLayout {
  /// Writes text across columns, in as many rows as it takes: a row has a greatest height.
  func writeAcross(_ text: String, _ look: CellLook) throws {
    let columns = 0..<columnCount
    let size = look.size ?? 11
    let lineHeight = looks.lineHeight(size)
    var extent = widths.extent(of: columns, size: looks.measuredSize(look))
    extent = max(20, extent - 40 * Int(look.indent))
    var piece = ""
    var height = 0
    for line in TextExtent.lines(text, width: extent) {
      if height > 0, Double(height + line.height) * lineHeight > SheetLooks.highestRow {
        try writeRow(piece, columns, look, height: Double(height) * lineHeight)
        (piece, height) = ("", 0)
      }
      piece += line.text
      height += line.height
    }
    try writeRow(piece, columns, look, height: Double(height) * lineHeight)
  }

  private func writeRow(
    _ text: String, _ columns: Range<Int>, _ look: CellLook, height: Double
  ) throws {
    try makeRoom(rows: 1)
    sheet.setHeight(min(height, SheetLooks.highestRow))
    let end = text.last == "\n" || text.last == " " ? 1 : 0
    try sheet.merged(String(text.dropLast(end)), columns, look)
    sheet.endRow()
  }

  /// The lines of a heading inside a table, each with a row of its own: cells that are one over
  /// several columns cannot be sorted or filtered, and text beyond its own cell does not wrap.
  func sectionLines(_ heading: String, of table: SheetTable) -> [String] {
    let size = looks.measuredSize(looks.tableSection(isFirst: true, isLast: true))
    let extent = widths.extent(of: 0..<table.columns.count, size: size)
    return TextExtent.lines(heading, width: extent).map { line in
      let isEnded = line.text.last == "\n" || line.text.last == " "
      return isEnded ? String(line.text.dropLast()) : line.text
    }
  }

  /// Writes labels in the columns that hold the longest, values in the others.
  func writeFacts(_ facts: [Fact]) throws {
    let size = info.style.sizes.body
    let longest = facts.map { TextExtent.width($0.label.utf8) }.max() ?? 0
    let wanted = SheetWidths.width(longest + 10, size: size)
    guard columnCount > 1 else {
      for fact in facts { try writeAcross("\(fact.label): \(fact.value)", looks.text()) }
      return
    }
    let split =
      (1..<columnCount).first { widths.total(0..<$0) >= wanted } ?? columnCount - 1
    for fact in facts {
      try writePair(
        (fact.label + ":", looks.text()), (fact.value, looks.text()), split: split)
    }
  }

  /// Writes two columns of lines as merged cells side by side.
  func writeHalves(_ halves: TwoColumns, size: Double) throws {
    guard let split = HalfLines.split(widths) else {
      // No boundary of columns lies near the middle.
      let lines = HalfLines.lines(halves.left + halves.right, size: size, looks)
      for line in lines where !line.text.isEmpty { try writeAcross(line.text, line.look) }
      return
    }
    for band in halves.bands { try writeBand(band, size: size, split: split) }
  }

  private func writeBand(_ halves: TwoColumns, size: Double, split: Int) throws {
    let left = HalfLines.lines(halves.left, size: size, looks)
    let right = HalfLines.lines(halves.right, size: size, looks)
    let empty = (text: "", look: looks.text(size: size))
    for index in 0..<max(left.count, right.count) {
      try writePair(
        index < left.count ? left[index] : empty, index < right.count ? right[index] : empty,
        split: split)
    }
  }

  private func writePair(
    _ left: (text: String, look: CellLook), _ right: (text: String, look: CellLook), split: Int
  ) throws {
    try makeRoom(rows: 1)
    let ranges = [0..<split, split..<columnCount]
    var height = 0.0
    for (part, range) in zip([left, right], ranges) {
      height = max(height, self.height(of: part.text, range, part.look))
    }
    sheet.setHeight(min(height, SheetLooks.highestRow))
    for (part, range) in zip([left, right], ranges) where !part.text.isEmpty {
      try sheet.merged(part.text, range, part.look)
    }
    sheet.endRow()
  }

  private func height(of text: String, _ columns: Range<Int>, _ look: CellLook) -> Double {
    let extent = widths.extent(of: columns, size: looks.measuredSize(look))
    let lines = TextExtent.lines(text, width: extent).reduce(0) { $0 + $1.height }
    return Double(lines) * looks.lineHeight(look.size ?? 11)
  }

  /// Writes texts as a row of cells that belongs to no table.
  func writeCells(_ texts: [String]) throws {
    try makeRoom(rows: 1)
    let look = looks.cell(Column(""), .plain)
    let heights = texts.enumerated().map { height(of: $1, $0..<($0 + 1), look) }
    sheet.setHeight(min(heights.max() ?? 0, SheetLooks.highestRow))
    for (column, text) in texts.enumerated() {
      try sheet.merged(text, column..<(column + 1), look)
    }
    sheet.endRow()
  }

  /// Draws a chart below the rows, with its numbers as a table if they are in none yet.
  func writeChart(_ chart: BarChart) throws {
    let place: ChartPlace
    if let table = lastTable, let found = ChartPlace(chart, in: table) {
      place = found
    } else {
      try makeRoom(rows: chart.groups.count + 1)
      place = try ChartPlace(writing: chart, to: sheet, file, looks, widths)
    }
    let rows = SheetChart.rows(chart)
    try makeRoom(rows: rows)
    try SheetChart.insert(chart, place, on: sheet, file, widths)
    for _ in 0..<rows { sheet.endRow() }
  }
}
