import Sheets
import Vietnamese

/// Where the headings of a programme are, what its columns hold and how they are encoded.
struct ProgrammeLayout {
  /// In how many lines the headings are looked for.
  private static let mostLinesBeforeHeader = 40
  /// The most columns that are looked at.
  static let mostColumns = 100

  /// The line of the headings.
  let headerLine: Int
  /// The place of each column that is known.
  private(set) var places: [ProgrammeColumn: Int] = [:]
  /// The headings of those that are not, by their places.
  private(set) var unknown: [Int: String] = [:]
  /// The old encodings of columns; those that are Unicode are left out.
  private(set) var encodings: [Int: LegacyEncoding] = [:]
  /// What an old encoding changes, for people to look at.
  private(set) var sample: (encoding: LegacyEncoding, before: String, after: String)?

  /// Whether the table is one that this house has written, whose cells say exactly what they mean.
  var isExact: Bool {
    [.guid, .state, .minutes, .day].allSatisfy { (column: ProgrammeColumn) in
      places[column] != nil
    }
  }

  init(_ rows: [SheetRow], isUnicode: Bool) throws(ExchangeProblem) {
    guard !rows.isEmpty else { throw ExchangeProblem(.empty) }
    guard let header = Self.header(rows) else {
      throw ExchangeProblem(.noHeader, values: rows.prefix(3).map(Self.shown))
    }
    headerLine = header.number
    readColumns(header)
    guard places[.title] != nil else {
      throw ExchangeProblem(
        .noTitleColumn, place: .line(header.number), values: [Self.shown(header)])
    }
    try settleEncodings(rows.filter { $0.number > header.number }, isUnicode: isUnicode)
  }

  /// Whether a line repeats the headings, as at the top of a page.
  func isHeader(_ row: SheetRow) -> Bool { Self.score(row) >= min(3, places.count) }

  // MARK: Headings

  private static func header(_ rows: [SheetRow]) -> SheetRow? {
    var best: (row: SheetRow, score: Int)?
    for row in rows.prefix(mostLinesBeforeHeader) {
      let score = score(row)
      if score > best?.score ?? 1 { best = (row, score) }
    }
    return best?.row
  }

  private static func score(_ row: SheetRow) -> Int {
    let cells = row.cells.prefix(mostColumns)
    return Set(cells.compactMap { ProgrammeHeaderWords.meaning($0.text) }).count
  }

  // Of several columns with one meaning the first is it; the text of the others is kept aside.
  private mutating func readColumns(_ header: SheetRow) {
    for (place, cell) in header.cells.enumerated() where place < Self.mostColumns {
      if let meaning = ProgrammeHeaderWords.meaning(cell.text), places[meaning] == nil {
        places[meaning] = place
      } else if cell.kind != .empty {
        unknown[place] = String(TextCleaning.joinedLines(cell.text).prefix(60))
      }
    }
  }

  private static func shown(_ row: SheetRow) -> String {
    let cells = row.cells.filter { $0.kind != .empty }.prefix(8).map {
      String(TextCleaning.joinedLines($0.text).prefix(30))
    }
    return "\(row.number): \(cells.joined(separator: " | "))"
  }

  // MARK: Encodings

  private mutating func settleEncodings(
    _ rows: [SheetRow], isUnicode: Bool
  ) throws(ExchangeProblem) {
    let width = min(Self.mostColumns, rows.map(\.cells.count).max() ?? 0)
    let votes = (0..<width).map { place in Self.votes(rows, place) }
    let found = votes.map(\.encoding).filter { $0 != .unicode }
    // Within one file two old encodings are not mixed; the one of most columns is it.
    let detected = LegacyEncoding.allCases.max { first, second in
      found.count { $0 == first } < found.count { $0 == second }
    }
    guard let detected, !found.isEmpty else {
      guard isUnicode else { throw ExchangeProblem(.unknownEncoding, values: Self.strange(rows)) }
      return
    }
    for (place, vote) in votes.enumerated() {
      let encoding = vote.isOpen ? detected : vote.encoding
      if encoding != .unicode { encodings[place] = encoding }
    }
    sample = change(rows, detected)
  }

  private static func votes(_ rows: [SheetRow], _ place: Int) -> LegacyVotes {
    var votes = LegacyVotes()
    for row in rows where place < row.cells.count {
      votes.count(String(row.cells[place].text.prefix(200)))
    }
    return votes
  }

  private static func strange(_ rows: [SheetRow]) -> [String] {
    let cells = rows.lazy.flatMap(\.cells).map(\.text).filter { text in
      !text.utf8.allSatisfy { $0 < 0x80 }
    }
    return cells.prefix(3).map { String(TextCleaning.joinedLines($0).prefix(40)) }
  }

  private func change(
    _ rows: [SheetRow], _ detected: LegacyEncoding
  ) -> (encoding: LegacyEncoding, before: String, after: String)? {
    for row in rows {
      for (place, cell) in row.cells.enumerated() {
        guard let encoding = encodings[place] else { continue }
        let after = encoding.decoded(cell.text)
        if after != cell.text {
          return (detected, ProgrammeRemark.short(cell.text), ProgrammeRemark.short(after))
        }
      }
    }
    return nil
  }
}
