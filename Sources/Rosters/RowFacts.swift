import Sheets
import Vietnamese

extension RowReading {
  /// The year of birth of a row, of whichever of its columns is filled.
  mutating func birthYear(in row: some RowCells) -> Int? {
    for column in plan.birthYears where row.kind(column.index) != .empty {
      guard isReadable(column, row) else { return nil }
      if let year = row.withBytes(column.index, BirthYear.plain) { return year }
      switch BirthYear.read(row.kind(column.index), row.text(column.index)) {
      case .none: continue
      case .year(let year): return year
      case .repaired(let year):
        note(.yearFromDate, column, row, detail: String(year))
        return year
      case .short: note(.shortYear, column, row)
      case .unreadable: note(.yearUnreadable, column, row)
      }
      return nil
    }
    return nil
  }

  /// The telephone number of a row.
  mutating func phone(in row: some RowCells) -> String? {
    guard let column = plan.phone, row.kind(column.index) != .empty else { return nil }
    if row.withBytes(column.index, ContactCells.isPlainPhone) { return row.text(column.index) }
    return contact(column, in: row, read: ContactCells.phone)
  }

  /// The e-mail address of a row.
  mutating func email(in row: some RowCells) -> String? {
    guard let column = plan.email, row.kind(column.index) != .empty else { return nil }
    if row.withBytes(column.index, ContactCells.isPlainAddress) { return row.text(column.index) }
    return contact(column, in: row, read: ContactCells.email)
  }

  private mutating func contact(
    _ column: RosterPlace, in row: some RowCells, read: (String) -> ContactContent
  ) -> String? {
    guard isReadable(column, row) else { return nil }
    let content = read(row.text(column.index))
    if let problem = content.problem { note(problem, column, row, detail: content.value ?? "") }
    return content.value
  }

  /// The titles of a row that stand in columns of their own.
  mutating func titles(in row: some RowCells) -> [String] {
    var found: [String] = []
    for column in plan.titles where row.kind(column.index) != .empty {
      guard isReadable(column, row) else { continue }
      let text = row.text(column.index)
      if let known = titles.read(text, column.encoding) {
        found += known
      } else {
        note(.titlesUnknown, column, row)
      }
    }
    return found
  }
}

/// Reads titles in a column of their own, where the same ones come again and again.
struct TitleCells {
  private var remembered: [String: [String]?] = [:]

  // Education that is no title; lists have it in the same column.
  private static let levels: Set<String> = [
    "dai hoc", "dh", "cao dang", "cd", "trung cap", "tc", "sau dai hoc", "12/12", "10/10", "thpt",
    "khong", "-", "–", "x", "cao cap", "trung hoc", "so cap",
  ]

  /// The titles of a cell; nil when it has something else.
  mutating func read(_ text: String, _ encoding: LegacyEncoding) -> [String]? {
    if let known = remembered[text] { return known }
    let clean = TextCleaning.joinedLines(encoding.decoded(text))
    let titles = Self.levels.contains(searchFold(clean)) ? [] : Titles.parse(clean)
    // Titles are few; whoever sends a list with thousands of different ones sends something else.
    if remembered.count < 1000 && text.utf8.count <= 200 { remembered[text] = titles }
    return titles
  }
}
