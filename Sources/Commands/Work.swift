import LineProtocol
public import Organizer
public import Postgres
public import Reports

/// What a command plans to do: values that the engine carries out.
///
/// Large orders are boxed: most works are one statement, and are handed on many times.
public enum Work: Sendable {
  /// Rows become records. No row at all is the refusal, if one is given.
  case read(Bound, ifNone: Refusal?)
  /// One function call in a transaction of its own; its `text[]` becomes one record.
  case write(Bound)
  /// A call that is gathered with others of its kind; `row` names the row they queue for.
  case batch(Bound, row: String)
  /// Statements of one transaction with something between them; one record.
  case job(Job)
  /// Changes, then records without number, sent as they come.
  indirect case listing(Listing)
  /// Personal data, of which the audit keeps who asked for them.
  indirect case disclosure(Disclosure)
  /// A report, rendered and sent as a payload.
  indirect case report(ReportOrder)
  /// A programme as a file, sent as a payload.
  indirect case export(ProgrammeExport)
  /// A list of delegates, read from a file that came with the request.
  indirect case importing(RosterOrder)
  /// A programme, read from a file that came with the request.
  indirect case programme(ProgrammeOrder)
  /// Sessions to be placed automatically.
  indirect case placing(PlacingOrder)
}

extension Step where Work == Commands.Work {
  static func read(_ bound: Bound, ifNone refusal: Refusal? = nil) -> Self {
    .work(.read(bound, ifNone: refusal))
  }

  static func write(_ bound: Bound) -> Self { .work(.write(bound)) }

  static func batch(_ bound: Bound, row: String) -> Self { .work(.batch(bound, row: row)) }
}

extension Invocation {
  /// Who writes, for the writing functions.
  var author: Author {
    Author(actor: caller.name, key: key, request: key == nil ? nil : fingerprint)
  }
}
