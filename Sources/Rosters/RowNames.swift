import Sheets
import Vietnamese

extension RowReading {
  /// The name of a row; nil when it has none, which is noted.
  mutating func name(in row: some RowCells) -> PersonName? {
    guard isReadable(plan.name, row) else { return nil }
    if let given = plan.given, !isReadable(given, row) { return nil }
    guard let raw = rawName(in: row) else {
      note(.nameTooLong, plan.name, row)
      return nil
    }
    switch NameCells.read(withLostLetters(raw, row)) {
    case .empty:
      note(.missingName, plan.name, row)
      return nil
    case .refused(let reason, let text):
      note(reason, plan.name, row, detail: text)
      return nil
    case .name(let name, let repair):
      let limit = TextCells.limit(.mark)
      if let mark = name.note, mark.unicodeScalars.count > limit {
        note(.textTooLong, plan.name, row, detail: String(limit))
        return nil
      }
      if let repair { note(repair, plan.name, row, detail: name.full) }
      return name
    }
  }

  /// The given name as the list has it in a column of its own.
  func given(in row: some RowCells) -> String? {
    guard let column = plan.given else { return nil }
    let text = TextCleaning.joinedLines(column.encoding.decoded(row.text(column.index)))
    return text.isEmpty ? nil : text
  }

  // What is far too long is not looked through; a mark of the longest kind still fits.
  private func rawName(in row: some RowCells) -> String? {
    let length = [plan.name, plan.given].compactMap(\.self)
      .reduce(0) { $0 + row.withBytes($1.index) { $0.count } }
    guard length <= Self.mostNameBytes else { return nil }
    let name = decoded(plan.name, row)
    guard let given = plan.given else { return name }
    return name + " " + decoded(given, row)
  }

  private static var mostNameBytes: Int { 4000 }

  private func decoded(_ column: RosterPlace, _ row: some RowCells) -> String {
    let text = row.text(column.index)
    return column.encoding == .unicode ? text : column.encoding.decoded(text)
  }

  private mutating func withLostLetters(_ name: String, _ row: some RowCells) -> String {
    guard plan.name.encoding == .tcvn3 else { return name }
    if let whole = LostHorn.restored(name) {
      lostLetters = true
      note(.lostLetter, plan.name, row, detail: TextCleaning.joinedLines(whole))
      return whole
    }
    if lostLetters, LostHorn.mayLack(name) {
      note(.maybeLostLetter, plan.name, row, detail: TextCleaning.joinedLines(name))
    }
    return name
  }
}
