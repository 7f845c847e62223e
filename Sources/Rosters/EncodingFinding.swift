import Sheets
import Vietnamese

/// Finds in which encoding the columns of a list are, and shows what converting would do.
struct EncodingFinding {
  private let rows: [SheetRow]
  private let confirmed: LegacyEncoding?
  private let isUnicode: Bool

  private static let sampleCount = 5
  private static let sampledLength = 200

  init(_ rows: [SheetRow], confirmed: LegacyEncoding?, isUnicode: Bool) {
    self.rows = rows
    self.confirmed = confirmed
    self.isUnicode = isUnicode
  }

  func settle(_ layout: inout RosterLayout) throws {
    let read = layout.columns.indices.filter { layout.columns[$0].meaning != nil }
    let votes = read.map { place in self.votes(layout.columns[place].index) }
    let found = votes.map(\.encoding).filter { $0 != .unicode }
    // Within one file two old encodings are not mixed; the one of most columns is it.
    let detected = LegacyEncoding.allCases.max { first, second in
      found.count { $0 == first } < found.count { $0 == second }
    }
    layout.detectedEncoding = found.isEmpty ? .unicode : detected ?? .unicode
    try checkKnown(layout, votes)
    for (place, vote) in zip(read, votes) {
      layout.columns[place].encoding = encoding(vote, found: layout.detectedEncoding)
      layout.columns[place].samples = samples(layout.columns[place])
    }
    layout.needsEncodingConfirmation =
      confirmed == nil && read.contains { layout.columns[$0].encoding != .unicode }
  }

  // What a column says counts, and one that says nothing goes with the others.
  private func encoding(_ votes: LegacyVotes, found: LegacyEncoding) -> LegacyEncoding {
    switch confirmed {
    case .unicode: .unicode
    case .some(let confirmed): votes.isUnicode ? .unicode : confirmed
    case nil: votes.isOpen ? found : votes.encoding
    }
  }

  // Bytes that are no UTF-8 must be an encoding that is known, or names would be stored broken.
  private func checkKnown(_ layout: RosterLayout, _ votes: [LegacyVotes]) throws {
    guard !isUnicode, confirmed == nil, layout.detectedEncoding == .unicode,
      votes.contains(where: { !$0.isSilent && !$0.isUnicode })
    else { return }
    let cells = rows.flatMap(\.cells).map(\.text)
    let strange = cells.filter { !$0.utf8.allSatisfy { $0 < 0x80 } }.prefix(3)
    throw RosterFailure(
      reason: .unknownEncoding,
      values: strange.map { String(TextCleaning.joinedLines($0).prefix(40)) })
  }

  private func votes(_ index: Int) -> LegacyVotes {
    var votes = LegacyVotes()
    for cell in cells(index) { votes.count(cell.text) }
    return votes
  }

  private func samples(_ column: RosterLayout.Column) -> [RosterLayout.Sample] {
    let shown = cells(column.index).lazy.map { cell in
      let before = TextCleaning.joinedLines(cell.text)
      let after = TextCleaning.joinedLines(column.encoding.decoded(cell.text))
      return RosterLayout.Sample(row: cell.row, before: before, after: after)
    }
    // Of a converted column the cells that change are the ones to look at.
    let telling = shown.filter { column.encoding == .unicode || $0.before != $0.after }
    return Array(telling.prefix(Self.sampleCount))
  }

  private func cells(_ index: Int) -> [(row: Int, text: String)] {
    rows.compactMap { row in
      guard index < row.cells.count, row.cells[index].kind != .empty else { return nil }
      // The beginning of a page tells as much as all of it.
      let text = row.cells[index].text.unicodeScalars.prefix(Self.sampledLength)
      return (row.number, String(String.UnicodeScalarView(text)))
    }
  }
}
