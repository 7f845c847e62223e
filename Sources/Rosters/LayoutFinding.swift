import Sheets
import Vietnamese

/// Finds the headers of a list and what its columns mean.
struct LayoutFinding {
  private let source: RosterSource
  private let options: RosterOptions
  private var rows: [SheetRow] = []

  /// In how many rows the headers are looked for.
  private static let mostRowsBeforeHeader = 30
  /// How many rows are looked at to tell encodings and columns without headers.
  private static let sampledRows = 330
  /// How much text is kept for that.
  private static let sampledBytes = 4 << 20

  init(_ source: RosterSource, _ options: RosterOptions) {
    self.source = source
    self.options = options
  }

  mutating func layout() throws -> RosterLayout {
    try sample()
    guard !rows.isEmpty else { throw RosterFailure(reason: .emptyList, values: []) }
    var layout = try readHeaders()
    let data = rows.filter { $0.number > layout.lastHeaderRow }
    layout.splitName(in: data)
    try layout.override(options.columns, width: data.map(\.cells.count).max() ?? 0)
    try Self.checkName(layout)
    try EncodingFinding(data, confirmed: options.encoding, isUnicode: source.isUnicode)
      .settle(&layout)
    return layout
  }

  private mutating func sample() throws {
    var bytes = 0
    var sampled: [SheetRow] = []
    try source.forEachRow { row in
      guard row.cells.contains(where: { $0.kind != .empty }) else { return true }
      sampled.append(row)
      bytes += row.cells.reduce(0) { $0 + $1.text.utf8.count + 32 }
      return sampled.count < Self.sampledRows && bytes < Self.sampledBytes
    }
    rows = sampled
  }

  // MARK: Headers

  private func readHeaders() throws -> RosterLayout {
    guard let place = try headerPlace() else { return RosterLayout() }
    let merged = try source.mergedRanges()
    var top = place
    let above = place > 0 ? HeaderReading(rows[place - 1], below: rows[place], merged: merged) : nil
    // A header in two rows may have its names in the second, below a common one.
    if let above, above.hasTwoRows, HeaderReading.score(rows[place - 1], wanted: wanted) > 0 {
      top = place - 1
    }
    let below = top + 1 < rows.count ? rows[top + 1] : nil
    let reading = HeaderReading(rows[top], below: below, merged: merged)
    var layout = RosterLayout()
    layout.headerRow = rows[top].number
    layout.headerCells = [rows[top].cells]
    layout.lastHeaderRow = rows[top].number
    if reading.hasTwoRows, let below {
      layout.lastHeaderRow = below.number
      layout.headerCells.append(below.cells)
    }
    layout.columns = reading.columns
    return layout
  }

  /// The headers that were asked for, which count as such whatever they say.
  private var wanted: Set<String> {
    Set(options.columns.values.map(HeaderWords.key).filter { !$0.isEmpty })
  }

  private func headerPlace() throws -> Int? {
    if let row = options.headerRow {
      if row == 0 { return nil }
      if let place = rows.firstIndex(where: { $0.number == row }) { return place }
      throw noHeader
    }
    let wanted = wanted
    var best: (place: Int, score: Int)?
    for (place, row) in rows.prefix(Self.mostRowsBeforeHeader).enumerated() {
      let score = HeaderReading.score(row, wanted: wanted)
      if score > best?.score ?? 0 { best = (place, score) }
    }
    // One header is a list of names only, unless it is but a word in the title of the list.
    if let best, best.score >= 2 { return best.place }
    // Columns named by their letters need no headers.
    let lettered = options.columns.values.filter { $0 != "-" }
    guard !lettered.isEmpty, lettered.allSatisfy({ SheetColumn.index($0) != nil }) else {
      throw noHeader
    }
    return nil
  }

  private var noHeader: RosterFailure {
    let seen = rows.prefix(3).map { row in
      let cells = row.cells.filter { $0.kind != .empty }.prefix(6).map { cell in
        String(TextCleaning.joinedLines(cell.text).prefix(30))
      }
      return "\(row.number): \(cells.joined(separator: " | "))"
    }
    return RosterFailure(reason: .noHeader, values: Array(seen))
  }

  private static func checkName(_ layout: RosterLayout) throws {
    let meanings = Set(layout.columns.compactMap(\.meaning))
    if meanings.contains(.name) || meanings.contains(.surname) { return }
    throw RosterFailure(reason: .noNameColumn, values: layout.shownColumns)
  }
}
