import Sheets
import Vietnamese

/// Reads the rows of a list one after another, each with what the rows above it say.
struct RowReading {
  private(set) var tally = RosterTally()

  let plan: RosterPlan
  var texts: [TextCells]
  var titles = TitleCells()
  /// What was found in the row that is being read.
  var problems: [RosterProblem] = []
  /// Whether a word lacked an ư, so that others may lack one, too.
  var lostLetters = false

  private let columns: [RosterLayout.Column]
  private var sorting: RowSorting
  private var groupHint: String?

  init(_ layout: RosterLayout) {
    plan = RosterPlan(layout)
    columns = layout.columns
    sorting = RowSorting(layout)
    texts = plan.texts.map(TextCells.init)
  }

  /// Reads one row; nil when it is no person.
  mutating func line<Row: RowCells>(_ row: Row) -> RosterLine? {
    switch sorting.sort(row) {
    case .blank: tally.blank += 1
    case .headers: passOver(row, as: .header)
    case .total: passOver(row, as: .total)
    case .footer: passOver(row, as: .footer)
    case .section(let text):
      passOver(row, as: .section)
      groupHint = text
    case .person: return person(row)
    }
    return nil
  }

  private mutating func passOver(_ row: some RowCells, as sort: PassedOverRow.Sort) {
    let text = tally.tellsMore ? sorting.texts(of: row) : ""
    tally.passOver(row.number, as: sort, text)
  }

  /// Notes what was found in a cell.
  mutating func note(
    _ reason: RosterProblem.Reason, _ column: RosterPlace, _ row: some RowCells,
    detail: String = ""
  ) {
    problems.append(
      RosterProblem(
        row: row.number, column: columns[column.order], value: row.text(column.index),
        reason: reason, detail: detail))
  }

  /// Tells whether a cell has a value that can be read, and notes why not.
  mutating func isReadable(_ column: RosterPlace, _ row: some RowCells) -> Bool {
    switch row.kind(column.index) {
    case .error: note(.cellError, column, row)
    case .formulaWithoutValue: note(.formulaWithoutValue, column, row)
    default: return true
    }
    return false
  }

  private mutating func person<Row: RowCells>(_ row: Row) -> RosterLine {
    if !problems.isEmpty { problems = [] }
    let person = read(row)
    let isRejected = person == nil || problems.contains { $0.severity == .error }
    tally.people += 1
    if isRejected { tally.rejected += 1 }
    return RosterLine(
      number: row.number, person: isRejected ? nil : person, problems: problems, kept: row.kept)
  }

  private mutating func read(_ row: some RowCells) -> RosterRow? {
    let name = name(in: row)
    // The texts of a row without a name are read as well: the row below may repeat them.
    let texts = readTexts(row)
    let year = birthYear(in: row)
    let phone = phone(in: row)
    let email = email(in: row)
    let more = titles(in: row)
    guard let name else { return nil }
    let whole = whole(name, titles: more, mark: texts.mark)
    return RosterRow(
      row: row.number, name: whole, forms: NameForms(whole.full), given: given(in: row),
      birthYear: year, position: texts.position, unit: texts.unit, group: texts.group,
      phone: phone, email: email, note: texts.note, seat: texts.seat, groupHint: groupHint)
  }

  private func whole(_ name: PersonName, titles: [String], mark: String?) -> PersonName {
    if titles.isEmpty && mark == nil { return name }
    return PersonName(
      full: name.full, titles: name.titles + titles, note: mark ?? name.note)
  }
}
