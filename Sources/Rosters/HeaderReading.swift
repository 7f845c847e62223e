import Sheets
import Vietnamese

/// The headers of a list, in one row or two, with what each column means.
struct HeaderReading {
  /// The columns from the left.
  private(set) var columns: [RosterLayout.Column] = []
  /// Whether the headers take the row below as well.
  private(set) var hasTwoRows = false

  private let merged: [SheetRange]
  private let top: SheetRow
  private let below: SheetRow?

  /// The most columns that are looked at; no list has more.
  static let mostColumns = 256

  init(_ top: SheetRow, below: SheetRow?, merged: [SheetRange]) {
    self.top = top
    self.below = below
    self.merged = merged
    hasTwoRows = below.map(isSecondRow) ?? false
    read()
  }

  /// How many different meanings a row has as headers, whole ones counted twice.
  static func score(_ row: SheetRow, wanted: Set<String>) -> Int {
    var found: [RosterColumn: Int] = [:]
    var asked = 0
    for cell in row.cells.prefix(mostColumns) where cell.kind == .text {
      if wanted.contains(HeaderWords.key(cell.text)) { asked += 2 }
      guard let hit = hit(cell.text) else { continue }
      found[hit.meaning] = max(found[hit.meaning] ?? 0, hit.isWhole ? 2 : 1)
    }
    return found.values.reduce(asked, +)
  }

  /// Finds the meaning of a header, also of one in an old font.
  static func hit(_ header: String) -> HeaderWords.Hit? {
    // A cell may be a page long, and no header is.
    guard header.utf8.count <= 200 else { return nil }
    if let hit = HeaderWords.hit(header) { return hit }
    guard !header.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return HeaderWords.hit(LegacyEncoding.tcvn3.decoded(header))
      ?? HeaderWords.hit(LegacyEncoding.vni.decoded(header))
  }

  // MARK: Two rows

  private func isSecondRow(_ row: SheetRow) -> Bool {
    let filled = row.cells.filter { $0.kind != .empty }
    guard row.number == top.number + 1, !filled.isEmpty else { return false }
    return filled.allSatisfy {
      $0.kind == .text && (Self.partWords.contains(HeaderWords.key($0.text)) || isHeader($0.text))
    }
  }

  private func isHeader(_ text: String) -> Bool { Self.hit(text)?.isWhole ?? false }

  // What stands below a header that parts it, and is no header alone.
  private static let partWords: Set<String> = [
    "nam", "nu", "male", "female", "dang", "chinh quyen", "doan the", "trong dang", "kiem nhiem",
  ]

  // MARK: Meanings

  private mutating func read() {
    let width = min(
      Self.mostColumns, max(top.cells.count, hasTwoRows ? below?.cells.count ?? 0 : 0))
    for index in 0..<width {
      let over = spannedHeader(index)
      let part = hasTwoRows ? text(below, index) : ""
      let header = [over, part].filter { !$0.isEmpty }.joined(separator: " / ")
      var column = RosterLayout.Column(index: index, header: header)
      column.meaning = Self.meaning(over, part: part)
      columns.append(column)
    }
    joinNames()
    keepBest()
  }

  private static func meaning(_ over: String, part: String) -> RosterColumn? {
    let whole = hit(over)?.meaning
    if part.isEmpty { return whole }
    if partWords.contains(HeaderWords.key(part)) { return whole }
    return hit(part)?.meaning ?? whole
  }

  /// The header above a column, which may have been merged from the left.
  private func spannedHeader(_ index: Int) -> String {
    let own = text(top, index)
    if !own.isEmpty { return own }
    if let range = merged.first(where: { covers($0, index) }) {
      return text(top, range.firstColumn)
    }
    // Without merged cells, as in CSV, a part below an empty cell belongs to the header before.
    guard hasTwoRows, !text(below, index).isEmpty else { return "" }
    let before = (0..<index).reversed().first { !text(top, $0).isEmpty }
    return before.map { text(top, $0) } ?? ""
  }

  private func covers(_ range: SheetRange, _ index: Int) -> Bool {
    (range.firstRow...range.lastRow).contains(top.number) && range.firstColumn < index
      && index <= range.lastColumn
  }

  // One header over two columns of which none says more: surname and given name.
  private mutating func joinNames() {
    for index in columns.indices.dropLast() where columns[index].meaning == .name {
      guard columns[index + 1].meaning == .name,
        merged.contains(where: { $0.firstColumn == index && covers($0, index + 1) })
          || columns[index + 1].header.isEmpty
      else { continue }
      columns[index].meaning = .surname
      columns[index + 1].meaning = .given
      return
    }
    let hasSurname = columns.contains { $0.meaning == .surname }
    for index in columns.indices where columns[index].meaning == .given && !hasSurname {
      columns[index].meaning = .name
    }
  }

  // Of several columns with one meaning the first with the plainest header is it.
  private mutating func keepBest() {
    for meaning in RosterColumn.allCases where !meaning.mayRepeat {
      let places = columns.indices.filter { columns[$0].meaning == meaning }
      guard places.count > 1 else { continue }
      let plain = places.first { isHeader(columns[$0].header) }
      for place in places where place != plain ?? places[0] { columns[place].meaning = nil }
    }
    if columns.contains(where: { $0.meaning == .name }) {
      let parts = columns.indices.filter {
        columns[$0].meaning == .surname || columns[$0].meaning == .given
      }
      for place in parts { columns[place].meaning = nil }
    }
  }

  private func text(_ row: SheetRow?, _ index: Int) -> String {
    guard let row, index < row.cells.count, row.cells[index].kind == .text else { return "" }
    // Every problem of the column repeats it.
    return String(TextCleaning.joinedLines(row.cells[index].text).prefix(100))
  }
}
