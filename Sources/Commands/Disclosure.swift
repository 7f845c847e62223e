import LineProtocol
public import Organizer
public import Postgres
public import Reports

/// Personal data that are shown to somebody: who asked for them is in the audit before they go out.
///
/// Runs on a worker, because what reads only cannot write an audit.
public struct Disclosure: Sendable {
  /// What is shown.
  public enum Content: Sendable {
    /// Rows become records. No row at all is the refusal, if one is given.
    case rows(Bound, ifNone: Refusal?)
    /// A report.
    case report(ReportOrder)
  }

  /// What is shown.
  public let content: Content
  private let note: Bound

  init(_ content: Content, to invocation: Invocation, of conference: String) {
    self.content = content
    let author = Author(actor: invocation.caller.name, key: nil, request: nil)
    note = DisclosureStatements.note(
      author, conference, invocation.command, invocation.written)
  }

  /// Whether it answers with records, all at once.
  var isRows: Bool { if case .rows = content { true } else { false } }

  /// Writes the audit.
  func enter(on connection: WorkerConnection) throws { try connection.call(note) }

  /// Writes the audit and makes the records, within a transaction.
  func read(
    _ rows: Bound, ifNone refusal: Refusal?, for command: Command<Work>,
    on connection: WorkerConnection, into reply: inout ReplyText
  ) throws {
    try enter(on: connection)
    var count = 0
    try connection.forEach(rows) { row in
      count += 1
      reply.record(row, command.fieldHeads)
    }
    if count == 0, let refusal { throw refusal }
  }
}

extension Step where Work == Commands.Work {
  /// Reads, and notes it if personal data are wanted.
  static func read(
    _ bound: Bound, ifNone refusal: Refusal? = nil, personal: Bool?, of conference: String,
    by invocation: Invocation
  ) -> Self {
    guard personal == true else { return .read(bound, ifNone: refusal) }
    return .work(
      .disclosure(Disclosure(.rows(bound, ifNone: refusal), to: invocation, of: conference)))
  }
}
