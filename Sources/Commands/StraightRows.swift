import LineProtocol
import Postgres
import Rosters
import Vietnamese

/// Sends the rows of a list into the table of delegates.
struct StraightRows {
  /// How many people were sent.
  private(set) var count = 0
  /// How many warnings the reader gave.
  private(set) var warnings = 0

  private let language: Language
  private let conference: Int
  private let lastNumber: Int
  private let batch: Int
  private let synthetic: Bool
  private let unit: String?
  private let group: String?
  private let places: KnownPlaces
  private var traces: RosterTraces
  private var units = TextNumbers()
  private var groups = TextNumbers()
  private var unitCodes: [Int: String] = [:]
  private var groupCodes: [Int: String] = [:]
  private var firstOfUnit: [Int: (row: Int, code: String?)] = [:]
  /// The rows with problems and those to be looked at again, kept until all people are sent.
  let notes = CopyRows()

  /// - Parameter target: The answer of `import_open`.
  init(fileSize: Int, language: Language, target: [String?], places: KnownPlaces) {
    func text(_ index: Int) -> String? { index < target.count ? target[index] : nil }
    func number(_ index: Int) -> Int { text(index).flatMap { Int($0) } ?? 0 }
    self.language = language
    conference = number(1)
    lastNumber = number(2)
    batch = number(3)
    synthetic = text(4) == "true"
    unit = text(5)
    group = text(6)
    self.places = places
    traces = RosterTraces(fileSize: fileSize)
  }

  /// Sends one line; false when it cannot be taken.
  mutating func add(_ line: borrowing RosterLine, to rows: CopyRows) throws -> Bool {
    guard let person = line.person else { return false }
    guard let unit = unit(of: person), let group = group(of: person) else { return false }
    count += 1
    if firstOfUnit[unit.number] == nil { firstOfUnit[unit.number] = (line.number, unit.code) }
    let trace = traces.trace(of: person, unit: unit.number)
    guard try note(line, person, trace.doubt, unit: unit.number) else { return false }
    try send(person, trace, unit: unit.code, group: group.code, to: rows)
    return true
  }

  /// Sends the units of the list, once all people are there.
  func sendUnits(to rows: CopyRows) throws {
    for (number, unit) in firstOfUnit {
      rows.add(number)
      rows.add(unit.row)
      rows.add(unit.code)
      try rows.endRow()
    }
  }

  /// Where somebody belongs; without a code to no place at all.
  private typealias Place = (number: Int, code: String?)

  private mutating func unit(of person: RosterRow) -> Place? {
    guard let text = person.unit else { return unit != nil || !places.hasUnits ? (0, unit) : nil }
    let (number, isNew) = units.number(of: text)
    if isNew { unitCodes[number] = places.unit(text) }
    return unitCodes[number].map { (number, $0) }
  }

  private mutating func group(of person: RosterRow) -> Place? {
    guard let text = person.group ?? person.groupHint else { return (0, group) }
    let (number, isNew) = groups.number(of: text)
    if isNew { groupCodes[number] = places.group(text) }
    if let code = groupCodes[number] { return (number, code) }
    // A heading that is no group says nothing.
    return person.group == nil ? (number, group) : nil
  }

  /// Keeps a row for later; false when so much is kept that the long way is better.
  private mutating func note(
    _ line: borrowing RosterLine, _ person: RosterRow, _ doubt: Int, unit: Int
  ) throws -> Bool {
    let problems = line.problems
    guard doubt > 0 || !problems.isEmpty else { return true }
    warnings += problems.count { $0.severity == .warning }
    notes.add(person.row)
    notes.add(doubt)
    notes.add(unit)
    notes.add(person.birthYear)
    notes.add(person.phone)
    notes.add(person.forms.identity)
    notes.add(person.forms.fold)
    notes.add(person.name.full)
    notes.add(person.name.titles)
    notes.add(person.mark)
    notes.add(problems.isEmpty ? nil : problems.flatMap { $0.told(in: language) })
    try notes.endRow()
    return notes.count < Self.mostKept
  }

  private static let mostKept = 8 << 20

  private func code(_ trace: RosterTraces.Trace, _ number: Int) -> String {
    guard trace.repeatsCode else { return trace.code }
    let digits = String(number)
    // As `numbered_code` has it: a code takes 64 bytes.
    return String(decoding: trace.code.utf8.prefix(63 - digits.utf8.count), as: UTF8.self)
      + "-" + digits
  }

  private func send(
    _ person: RosterRow, _ trace: RosterTraces.Trace, unit: String?, group: String?,
    to rows: CopyRows
  ) throws {
    let number = lastNumber + count
    rows.add(conference)
    rows.add(code(trace, number))
    rows.add(number)
    rows.add(person.name.full)
    rows.add(person.name.titles)
    rows.add(person.mark)
    rows.add(person.forms.identity)
    rows.add(person.forms.sortKey)
    rows.add(person.forms.fold)
    rows.add(person.forms.toneFold)
    rows.add(person.position)
    rows.add(unit)
    rows.add(group)
    rows.add(person.phone)
    rows.add(person.email)
    rows.add(person.note)
    rows.add(synthetic)
    rows.add(person.birthYear)
    rows.add(person.seat)
    rows.add(batch)
    rows.add(person.row)
    try rows.endRow()
  }
}
