import Sheets
import Vietnamese

/// The texts of one row.
struct RowTexts {
  var position: String?
  var unit: String?
  var group: String?
  var note: String?
  var mark: String?
  var seat: String?

  /// Enters the text of a column; of several positions each stands behind the one before.
  mutating func enter(_ text: String, _ meaning: RosterColumn) {
    switch meaning {
    case .position: position = position.map { "\($0), \(text)" } ?? text
    case .unit: unit = text
    case .group: group = text
    case .note: note = text
    case .mark: mark = text
    case .seat: seat = text
    default: break
    }
  }

  /// Takes the mark from a note that says `khác người, ghi chú: Vụ A`.
  mutating func takeMarkFromNote() {
    guard let note, mark == nil, let first = note.utf8.first, first | 0x20 == UInt8(ascii: "k")
    else { return }
    let parts = note.split(maxSplits: 1) { ",;:".contains($0) }
    guard parts.count == 2, searchFold(String(parts[0])) == "khac nguoi" else { return }
    var rest = parts[1]
    if let colon = rest.firstIndex(of: ":"), searchFold(String(rest[..<colon])) == "ghi chu" {
      rest = rest[rest.index(after: colon)...]
    }
    let text = TextCleaning.joinedLines(String(rest))
    guard !text.isEmpty else { return }
    mark = text
    self.note = nil
  }
}

extension RowReading {
  /// Reads the columns of text, and expands signs of repetition.
  mutating func readTexts(_ row: some RowCells) -> RowTexts {
    var result = RowTexts()
    for place in texts.indices {
      let column = texts[place].column
      guard isText(column, row) else {
        texts[place].forgetAbove()
        continue
      }
      if let text = text(place, row) { result.enter(text, column.meaning) }
    }
    result.takeMarkFromNote()
    return result
  }

  private mutating func isText(_ column: RosterPlace, _ row: some RowCells) -> Bool {
    switch row.kind(column.index) {
    case .text, .empty, .number, .boolean: return true
    case .date, .time:
      note(.dateInText, column, row)
      return false
    case .error, .formulaWithoutValue: return isReadable(column, row)
    }
  }

  private mutating func text(_ place: Int, _ row: some RowCells) -> String? {
    let column = texts[place].column
    switch row.withBytes(column.index, { texts[place].content($0) }) {
    case .empty: return nil
    case .text(let text): return text
    case .restored(let text):
      lostLetters = true
      note(.lostLetter, column, row, detail: text)
      return text
    case .tooLong:
      note(.textTooLong, column, row, detail: String(TextCells.limit(column.meaning)))
      return nil
    case .ditto: return repeated(place, row, as: .ditto)
    case .dash: return dash(place, row)
    }
  }

  private mutating func repeated(
    _ place: Int, _ row: some RowCells, as reason: RosterProblem.Reason
  ) -> String? {
    let column = texts[place].column
    guard let above = texts[place].above else {
      note(.dittoWithoutAbove, column, row)
      return nil
    }
    note(reason, column, row, detail: above)
    return above
  }

  // In a note, a mark or a seat a dash means that there is none.
  private mutating func dash(_ place: Int, _ row: some RowCells) -> String? {
    switch texts[place].column.meaning {
    case .position, .unit, .group:
      return texts[place].above == nil ? nil : repeated(place, row, as: .dittoDash)
    default: return nil
    }
  }
}
