import Vietnamese

/// One column as its cells are read.
///
/// It holds no text, so that a row's cells cost no counting of references.
struct RosterPlace: Sendable {
  /// The column's place in the row.
  let index: Int
  /// The column's place in the layout.
  let order: Int
  let meaning: RosterColumn
  let encoding: LegacyEncoding
}

/// Which columns give what a person has.
struct RosterPlan: Sendable {
  let number: Int?
  let name: RosterPlace
  let given: RosterPlace?
  let titles: [RosterPlace]
  let birthYears: [RosterPlace]
  let phone: RosterPlace?
  let email: RosterPlace?
  /// The columns that hold a text as it is, in the order in which they are read.
  let texts: [RosterPlace]

  init(_ layout: RosterLayout) {
    var places: [RosterColumn: [RosterPlace]] = [:]
    for (order, column) in layout.columns.enumerated() {
      guard let meaning = column.meaning else { continue }
      places[meaning, default: []].append(
        RosterPlace(
          index: column.index, order: order, meaning: meaning, encoding: column.encoding))
    }
    number = places[.number]?.first?.index
    // A layout without names is refused before; the first column stands for them.
    name =
      places[.name]?.first ?? places[.surname]?.first
      ?? RosterPlace(index: 0, order: 0, meaning: .name, encoding: .unicode)
    given = places[.given]?.first
    titles = places[.titles] ?? []
    birthYears = places[.birthYear] ?? []
    phone = places[.phone]?.first
    email = places[.email]?.first
    texts = [.position, .unit, .group, .note, .mark, .seat].flatMap { places[$0] ?? [] }
  }
}
