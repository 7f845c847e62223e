import LineProtocol
public import Postgres

/// Work of several statements in one transaction, with something between them that only this
/// program can do.
public struct Job: Sendable {
  /// Does all but the last statement, which it hands back: its `text[]` becomes the record.
  ///
  /// Runs on a worker's thread, and again when another transaction was in the way.
  public let prepare: @Sendable (WorkerConnection) throws -> Bound

  /// Declares a job.
  public init(_ prepare: @escaping @Sendable (WorkerConnection) throws -> Bound) {
    self.prepare = prepare
  }

  /// Carries it out within a transaction.
  func write(
    of command: Command<Work>, on connection: WorkerConnection, into reply: inout ReplyText
  ) throws {
    try connection.forEach(try prepare(connection)) { row in
      if let answer = row.bytes(0) { reply.record(answer: answer, command.fieldHeads) }
    }
  }
}

/// Changes in one transaction, and then very many records, sent as they come.
public struct Listing: Sendable {
  /// The changes; they run on a worker's thread, and again when another transaction was in the way.
  public let change: @Sendable (WorkerConnection) throws -> Void
  /// The statement whose columns are the fields.
  public let rows: Bound

  /// Declares a listing.
  public init(_ rows: Bound, change: @escaping @Sendable (WorkerConnection) throws -> Void) {
    self.rows = rows
    self.change = change
  }

  private static let blockSize = 32 << 10

  /// Carries out the changes and sends the records in blocks.
  func carryOut(
    for command: Command<Work>, on connection: WorkerConnection, diagnosis: Diagnosis,
    send: ([UInt8]) throws -> Void
  ) throws {
    try connection.carryOut(diagnosis) { try change(connection) }
    var block = ReplyText()
    try connection.forEach(rows) { row in
      block.record(row, command.fieldHeads)
      guard block.bytes.count >= Self.blockSize else { return }
      try send(block.bytes)
      block = ReplyText()
    }
    if !block.bytes.isEmpty { try send(block.bytes) }
  }
}

extension WorkerConnection {
  /// Runs a body in one transaction, and again when another one was in the way.
  func carryOut<Result>(
    _ diagnosis: Diagnosis, _ body: () throws -> Result
  ) throws(Fault) -> Result {
    var attempts = 0
    while true {
      attempts += 1
      var isCommitting = false
      do {
        return try transaction {
          let result = try body()
          isCommitting = true
          return result
        }
      } catch let error as PostgresError where error.isRetryable && attempts < 4 {
        continue
      } catch {
        // An error within the transaction rolled it back; one at the commit leaves it open.
        throw diagnosis.fault(ofAny: error, isWrite: isCommitting)
      }
    }
  }
}
