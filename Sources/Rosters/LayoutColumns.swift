import Sheets

extension RosterLayout {
  /// The columns with their letters, for a sentence: `B "Chức vụ"`.
  var shownColumns: [String] {
    columns.filter { !$0.header.isEmpty }.prefix(20).map {
      "\($0.letter) \"\($0.header.prefix(30))\""
    }
  }

  /// Takes a column without header behind the names for the given names, if it looks like them.
  ///
  /// A header merged over surname and given name leaves the second column without one.
  mutating func splitName(in rows: [SheetRow]) {
    guard let name = columns.firstIndex(where: { $0.meaning == .name }),
      !columns.contains(where: { $0.meaning == .given })
    else { return }
    let place = columns[name].index + 1
    if let next = columns.first(where: { $0.index == place }), !next.header.isEmpty { return }
    let filled = rows.filter { !Self.text($0, place - 1).isEmpty }
    let given = filled.filter { Self.looksLikeGivenName(Self.text($0, place)) }
    guard given.count > 0, given.count * 10 >= filled.count * 8 else { return }
    columns[name].meaning = .surname
    if let next = columns.firstIndex(where: { $0.index == place }) {
      columns[next].meaning = .given
    } else {
      var column = Column(index: place, header: "")
      column.meaning = .given
      columns.insert(column, at: name + 1)
    }
  }

  private static func looksLikeGivenName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return (1...2).contains(words.count)
      && words.allSatisfy { $0.count <= 7 && $0.allSatisfy { $0.isLetter || $0 == "'" } }
  }

  private static func text(_ row: SheetRow, _ index: Int) -> String {
    index < row.cells.count && row.cells[index].kind == .text ? row.cells[index].text : ""
  }

  /// Gives columns the meanings that were asked for.
  mutating func override(_ wanted: [RosterColumn: String], width: Int) throws {
    var taken: [Int: RosterColumn] = [:]
    for meaning in RosterColumn.allCases {
      guard let asked = wanted[meaning] else { continue }
      for place in columns.indices where columns[place].meaning == meaning {
        columns[place].meaning = nil
      }
      guard asked != "-" else { continue }
      guard let index = place(of: asked, width: width) else {
        throw RosterFailure(
          reason: .unknownColumn, values: [meaning.rawValue, asked] + shownColumns)
      }
      if let other = taken[index] {
        throw RosterFailure(
          reason: .sameColumnTwice,
          values: [other.rawValue, meaning.rawValue, SheetColumn.letters(index)])
      }
      taken[index] = meaning
      forgetRivals(of: meaning, unless: wanted)
    }
    for (index, meaning) in taken { settle(index, meaning) }
  }

  // A whole name asked for makes its parts needless, and the other way round.
  private mutating func forgetRivals(
    of meaning: RosterColumn, unless wanted: [RosterColumn: String]
  ) {
    let rivals: [RosterColumn] =
      switch meaning {
      case .name: [.surname, .given]
      case .surname, .given: [.name]
      default: []
      }
    for place in columns.indices {
      guard let other = columns[place].meaning, rivals.contains(other), wanted[other] == nil else {
        continue
      }
      columns[place].meaning = nil
    }
  }

  private func place(of asked: String, width: Int) -> Int? {
    let key = HeaderWords.key(asked)
    let parts = columns.filter { column in
      HeaderWords.key(column.header) == key
        || column.header.split(separator: "/").contains { HeaderWords.key(String($0)) == key }
    }
    if !key.isEmpty, let column = parts.first { return column.index }
    let width = max(width, (columns.last?.index ?? -1) + 1)
    return SheetColumn.index(asked).flatMap { $0 < max(width, 1) ? $0 : nil }
  }

  private mutating func settle(_ index: Int, _ meaning: RosterColumn) {
    if let place = columns.firstIndex(where: { $0.index == index }) {
      columns[place].meaning = meaning
    } else {
      var column = Column(index: index, header: "")
      column.meaning = meaning
      let place = columns.firstIndex { $0.index > index } ?? columns.endIndex
      columns.insert(column, at: place)
    }
  }
}
