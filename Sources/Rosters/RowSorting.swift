import Sheets
import Vietnamese

/// What a row of a list is.
enum RowSort: Equatable {
  case person
  case blank
  /// A section, with the text that names it.
  case section(String)
  case total
  /// Headers again, or the numbers of the columns.
  case headers
  case footer
}

/// Tells people from the other rows that lists have.
struct RowSorting {
  private let plan: RosterPlan
  private let encodings: [Int: LegacyEncoding]
  /// What stands above the names, and above what stands first.
  private let headers: Set<String>
  // Below the place and date or a signature no more people are expected.
  private var isBelowList = false

  init(_ layout: RosterLayout) {
    let plan = RosterPlan(layout)
    self.plan = plan
    encodings = Dictionary(
      layout.columns.filter { $0.meaning != nil }.map { ($0.index, $0.encoding) },
      uniquingKeysWith: { first, _ in first })
    let cells = layout.headerCells.flatMap { row in
      row.enumerated().filter { $0.offset == plan.name.index || $0.offset == plan.given?.index }
    }
    headers = Set(
      cells.map { TextCleaning.joinedLines(plan.name.encoding.decoded($0.element.text)) }
        .filter { !$0.isEmpty })
  }

  mutating func sort(_ row: some RowCells) -> RowSort {
    if isNumbered(row), row.withBytes(plan.name.index, { $0.count > 4 }) {
      isBelowList = false
      return .person
    }
    let sort = sortSlowly(row)
    if sort == .footer { isBelowList = true }
    return sort
  }

  /// Whether the row has a number in the column for it.
  private func isNumbered(_ row: some RowCells) -> Bool {
    guard let number = plan.number else { return false }
    return row.withBytes(number) { bytes in
      (1...6).contains(bytes.count)
        && bytes.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x20 }
    }
  }

  private func sortSlowly(_ row: some RowCells) -> RowSort {
    let filled = (0..<row.count).filter { row.isFilled($0) }
    guard let first = filled.first else { return .blank }
    if filled.count == 1 && first == plan.number && isNumbered(row) { return .blank }
    let name = text(plan.name.index, row)
    if headers.contains(name) || isNumbering(filled, row) { return .headers }
    let others = filled.filter { !isBesideName($0) }
    let onlyCounts = others.allSatisfy { Self.isCount(text($0, row)) }
    if onlyCounts || filled.count == 1 {
      let opening = first == plan.number && filled.count > 1 ? filled[1] : first
      if SkippedRows.isTotal(text(opening, row)) { return .total }
    }
    if isNumbered(row) { return .person }
    if isFooter(filled, name, row) { return .footer }
    if onlyCounts || filled.count == 1 { return section(filled, others, row) ?? .person }
    return .person
  }

  private func isFooter(_ filled: [Int], _ name: String, _ row: some RowCells) -> Bool {
    if isBelowList && (filled.count < 3 || plan.number != nil) { return true }
    let isAlone = filled.count == 1
    // Behind a name the same words are a position or a note: Thủ trưởng.
    if !name.isEmpty { return SkippedRows.isFooter(name, isAlone: isAlone) }
    return filled.contains { SkippedRows.isFooter(text($0, row), isAlone: isAlone) }
  }

  private func text(_ column: Int, _ row: some RowCells) -> String {
    let encoding = encodings[column] ?? plan.name.encoding
    return TextCleaning.joinedLines(encoding.decoded(row.text(column)))
  }

  /// What a row says, cell by cell.
  func texts(of row: some RowCells) -> String {
    (0..<row.count).filter { row.isFilled($0) }.map { text($0, row) }.joined(separator: " | ")
  }

  private func isBesideName(_ column: Int) -> Bool {
    column == plan.number || column == plan.name.index || column == plan.given?.index
  }

  // A section has nothing but its number, its name and perhaps how many people it has.
  private func section(_ filled: [Int], _ others: [Int], _ row: some RowCells) -> RowSort? {
    let first = text(filled[0], row)
    if filled.count > 1, filled[0] == plan.number, SkippedRows.isOutlineNumber(first) {
      return .section(SkippedRows.sectionText(text(filled[1], row)))
    }
    if SkippedRows.isOutlined(first) { return .section(SkippedRows.sectionText(first)) }
    // A given name in its own column makes it a person.
    guard filled.count - others.count < 2 else { return nil }
    if filled[0] != plan.name.index || SkippedRows.namesUnits(first) {
      return .section(SkippedRows.sectionText(first))
    }
    return nil
  }

  private static func isCount(_ text: String) -> Bool {
    text.utf8.count <= 20 && (text.utf8.first.map { (0x30...0x39).contains($0) } ?? false)
  }

  /// A row as (1) (2) (3), or A B 1 2 3, which numbers the columns.
  private func isNumbering(_ filled: [Int], _ row: some RowCells) -> Bool {
    guard filled.count > 2, filled.allSatisfy({ row.withBytes($0, { $0.count <= 5 }) }) else {
      return false
    }
    let bare = filled.map { row.text($0).filter { $0.isNumber || $0.isLetter } }
    let numbers = bare.compactMap { Int($0) }
    let letters = bare.filter { $0.count == 1 && $0.first?.isLetter == true }
    return numbers.count + letters.count == filled.count && numbers.count > 1
      && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }
}
