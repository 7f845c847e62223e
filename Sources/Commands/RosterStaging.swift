import LineProtocol
import Organizer
import Postgres
import Rosters
import Vietnamese

/// Sends the rows of a list into the table of the connection, cleaned and with what the judgement
/// needs to be quick.
struct RosterStaging {
  /// How many rows are, or should be, people.
  private(set) var rows = 0
  /// How many of them the reader refused.
  private(set) var refused = 0
  /// How many warnings the reader gave.
  private(set) var warnings = 0
  /// The most cells that a row has.
  private(set) var width = 0
  /// What else the list has; known when all rows are sent.
  var tally: RosterTally?

  private let language: Language
  private let measuresWidth: Bool
  private var units = TextNumbers()
  private var groups = TextNumbers()
  private var hints = TextNumbers()
  private var traces: RosterTraces

  /// Begins for a file of so many bytes.
  init(fileSize: Int, language: Language, measuresWidth: Bool) {
    self.language = language
    self.measuresWidth = measuresWidth
    traces = RosterTraces(fileSize: fileSize)
  }

  /// Sends one line.
  mutating func add(_ line: borrowing RosterLine, to rows: CopyRows) throws {
    self.rows += 1
    if measuresWidth { width = max(width, line.cells.count) }
    let problems = texts(of: line.problems)
    rows.add(line.number)
    if let person = line.person {
      add(person, place: self.rows - refused, to: rows)
    } else {
      refused += 1
      rows.addNulls(Self.columns - 2)
    }
    rows.add(problems)
    try rows.endRow()
  }

  // The columns of `ImportStatements.rows`.
  private static let columns = 25

  private mutating func add(_ person: RosterRow, place: Int, to rows: CopyRows) {
    let unit = person.unit.map { units.number(of: $0) }
    let trace = traces.trace(of: person, unit: unit?.number ?? 0)
    rows.add(place)
    rows.add(trace.doubt)
    rows.add(trace.repeatsCode)
    addUnit(of: person, unit, to: rows)
    addGroup(of: person, to: rows)
    rows.add(person.birthYear)
    rows.add(person.phone)
    rows.add(person.forms.identity)
    rows.add(person.forms.fold)
    rows.add(person.name.full)
    rows.add(person.name.titles)
    rows.add(person.mark)
    rows.add(trace.code)
    rows.add(person.forms.sortKey)
    rows.add(person.forms.toneFold)
    rows.add(person.position)
    rows.add(person.email)
    rows.add(person.note)
    rows.add(person.seat)
  }

  private func addUnit(
    of person: RosterRow, _ unit: (number: Int, isNew: Bool)?, to rows: CopyRows
  ) {
    rows.add(unit?.number ?? 0)
    if let text = person.unit, unit?.isNew == true {
      rows.add(text)
      rows.add(UnitName(text).identity)
    } else {
      rows.addNulls(2)
    }
  }

  // The group of the row itself, else that of the section it stands in. Both count on their own,
  // the one in even numbers, the other in odd ones.
  private mutating func addGroup(of person: RosterRow, to rows: CopyRows) {
    guard let text = person.group ?? person.groupHint else {
      rows.add(0)
      return rows.addNulls(2)
    }
    let isHint = person.group == nil
    let group = isHint ? hints.number(of: text) : groups.number(of: text)
    rows.add(group.number * 2 + (isHint ? 1 : 0))
    if group.isNew {
      rows.add(text)
      rows.add(isHint)
    } else {
      rows.addNulls(2)
    }
  }

  private mutating func texts(of problems: [RosterProblem]) -> [String]? {
    if problems.isEmpty { return nil }
    warnings += problems.count { $0.severity == .warning }
    return problems.flatMap { $0.told(in: language) }
  }
}

extension RosterProblem {
  /// What is stored of a problem: column, value, severity, reason, text.
  func told(in language: Language) -> [String] {
    [column, value, severity.rawValue, reason.rawValue, language == .vi ? vi : en]
  }
}
