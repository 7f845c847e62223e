import Postgres
import Stationery

/// Somebody who is expected or came, as badges, letters and certificates name one.
struct Participant {
  /// The code of the group or unit under which the person stands; nil without one.
  let section: String?
  /// Its name.
  let heading: String?
  let delegate: String
  let number: Int?
  let titles: [String]
  /// The name without titles.
  let bareName: String
  /// What tells the person from a namesake.
  let mark: String?
  let position: String?
  let unit: String?
  let group: String?
  /// What the badge calls the person.
  let role: BadgeRole
  let seat: String?
  /// The text of the QR code; nil without a valid ticket.
  let ticket: String?
  /// What is printed beside it.
  let short: String?
  /// The number in the register of certificates.
  let certificate: Int?
  /// Of how many half-days the person was present in how many, as the register says.
  let attendance: String?
  /// Whether the person stands for several units.
  let isShared: Bool
  /// Whether this is the person's own place, and not one in another unit.
  let isCounted: Bool

  /// Reads those whom an order asks for, in the order of a list; who stands for several units is
  /// read once, or in each of them.
  static func forEach(
    _ draft: ReportDraft, arrangedBy arrangement: ReportArrangement, inEachUnit: Bool = false,
    _ body: (Participant) throws -> Void
  ) throws {
    let order = draft.order
    let bound = ReportStatements.participants(
      order.conference, order.unit, order.group, arrangement.rawValue, order.delegate,
      inEachUnit)
    try draft.runner.forEach(bound) { row in try body(Participant(row)) }
  }

  private init(_ row: Row) {
    section = row.text(0)
    heading = row.text(1)
    delegate = row.text(2) ?? ""
    number = row.int(3)
    titles = (row.texts(4) ?? []).compactMap { $0 }
    bareName = row.text(5) ?? ""
    mark = row.text(6)
    position = row.text(7)
    unit = row.text(8)
    group = row.text(9)
    role = row.text(10).flatMap(BadgeRole.init(rawValue:)) ?? .delegate
    seat = row.text(11)
    ticket = row.text(12)
    short = row.text(13)
    certificate = row.int(14)
    if let present = row.int(15), let held = row.int(16) {
      attendance = "\(present)/\(held)"
    } else {
      attendance = nil
    }
    let place = row.text(17)
    isShared = place != nil
    isCounted = place != "also"
  }

  /// The name with its titles.
  var name: String { (titles + [bareName]).joined(separator: " ") }

  /// The name with its titles and the mark that tells it from the same name.
  var listedName: String { mark.map { "\(name) (\($0))" } ?? name }

  /// Position and unit in one cell.
  var affiliation: String {
    [position, unit].compactMap { $0 }.joined(separator: ", ")
  }
}
