import Postgres
import Vietnamese

/// A unit to which a letter or a label goes.
struct InvitedUnit {
  let code: String
  let name: String
  let contact: String?
  /// How many it may send; nil without a quota.
  let places: Int?
  /// By when its list is due.
  let deadline: CalendarDate?

  /// Reads the units that are asked for people, or one that was named.
  static func forEach(_ draft: ReportDraft, _ body: (InvitedUnit) throws -> Void) throws {
    let bound = ReportStatements.invitedUnits(draft.order.conference, draft.order.unit)
    try draft.runner.forEach(bound) { row in
      try body(
        InvitedUnit(
          code: row.text(0) ?? "", name: row.text(1) ?? "", contact: row.text(2),
          places: row.int(3), deadline: row.date(4)))
    }
  }
}
