import LineProtocol
import Organizer
import Postgres
import Rosters
import Sheets
import Vietnamese

/// Brings a large list into a conference that has nobody yet.
///
/// Nobody can be meant, nobody is gone, no code is taken: the rows go straight into the table of
/// delegates, which takes them in while the next ones are read. At the first row that cannot be
/// taken everything is rolled back, and the list goes the long way, which tells all problems.
struct RosterShortcut {
  private let order: RosterOrder
  private let digest: PendingDigest
  private let connection: WorkerConnection
  private let diagnosis: Diagnosis

  init(
    _ order: RosterOrder, _ digest: PendingDigest, _ connection: WorkerConnection,
    _ diagnosis: Diagnosis
  ) {
    self.order = order
    self.digest = digest
    self.connection = connection
    self.diagnosis = diagnosis
  }

  /// A small list is as quick on the long way.
  private static let leastSize = 256 << 10

  private struct NotStraight: Error {}

  /// Stores the list and says so; nil when it has to go the long way, with nothing stored.
  func outcome(of reader: RosterReader) throws -> RosterOutcome? {
    guard order.mode == .apply, !order.takesGoodRows, order.file.count >= Self.leastSize else {
      return nil
    }
    var isCommitting = false
    do {
      return try connection.transaction {
        let outcome = try store(reader)
        isCommitting = true
        return outcome
      }
    } catch is NotStraight {
      return nil
    } catch let error as PostgresError where error.loss == .none && !isCommitting {
      return nil
    } catch let error as PostgresError {
      throw diagnosis.fault(of: error, isWrite: isCommitting)
    }
  }

  private func store(_ reader: RosterReader) throws -> RosterOutcome {
    // Only who gave a key needs the digest before the rows: the key may have been used.
    let author = order.author.key == nil ? order.author : order.author.with(try digest.value())
    let opening = ImportStatements.open(
      author, order.conference, order.unit, order.unitIdentity, order.group)
    let answer = try connection.first(opening) { row in row.texts(0) ?? [] } ?? []
    guard answer.first == "straight" else {
      if answer.first == "replayed" { return RosterOutcome(answer) }
      throw NotStraight()
    }
    var rows = StraightRows(
      fileSize: order.file.count, language: order.language, target: answer,
      places: try knownPlaces())
    var tally: RosterTally?
    try connection.copy(into: ImportStatements.delegates) { copy in
      tally = try reader.forEach { line in
        guard try rows.add(line, to: copy) else { throw NotStraight() }
        return true
      }
    }
    try connection.copy(into: ImportStatements.units) { copy in try rows.sendUnits(to: copy) }
    try connection.copy(into: ImportStatements.notes, rows.notes)
    let closing = ImportStatements.close(
      author, order.conference, order.unit, order.unitIdentity, try digest.value(), rows.count,
      rows.warnings, order.language.rawValue, order.sender, order.fileName, order.format.rawValue,
      order.file.count)
    var outcome = RosterOutcome(try connection.first(closing) { row in row.texts(0) ?? [] } ?? [])
    outcome.tally = tally
    return outcome
  }

  private func knownPlaces() throws -> KnownPlaces {
    var places = KnownPlaces()
    try connection.forEach(ImportStatements.places(order.conference)) { row in
      if let kind = row.text(0), let text = row.text(1), let code = row.text(2) {
        places.enter(kind, text, code)
      }
    }
    return places
  }
}

/// The units and groups of a conference by all that a list may call them.
struct KnownPlaces {
  private var units: [String: String] = [:]
  private var groups: [String: String] = [:]

  /// Whether the conference has units at all.
  var hasUnits: Bool { !units.isEmpty }

  /// Enters a name by which a unit or a group is found; what comes first holds.
  mutating func enter(_ kind: String, _ name: String, _ code: String) {
    if kind == "unit" {
      if units[name] == nil { units[name] = code }
    } else {
      let name = kind == "group" ? name : searchFold(name)
      if groups[name] == nil { groups[name] = code }
    }
  }

  /// The unit that a text names.
  func unit(_ text: String) -> String? { units[text] ?? units[UnitName(text).identity] }

  /// The group that a text names.
  func group(_ text: String) -> String? { groups[text] ?? groups[searchFold(text)] }
}
