import CPostgres

/// A connection that waits for each statement: for reports, lists and migrations.
///
/// Lives on one worker's thread. It is made when first used and made again after it was lost.
public final class WorkerConnection: StatementRunner {
  private let server: Server
  private var connection: OpaquePointer?

  /// Names the server; nothing is connected yet.
  public init(server: Server) { self.server = server }

  deinit { if let connection { PQfinish(connection) } }

  /// Runs a statement and lends each row as it arrives.
  public func forEach(_ bound: Bound, _ body: (Row) throws -> Void) throws {
    let connection = try connected()
    guard sendStatement(bound, over: connection), PQsetSingleRowMode(connection) == 1 else {
      throw lost()
    }
    try takeRowsOrDrain(connection, body)
  }

  /// Runs a statement and hands back what its only row says; nil when there is none.
  public func first<Value>(_ bound: Bound, _ body: (Row) throws -> Value) throws -> Value? {
    var value: Value?
    try forEach(bound) { row in if value == nil { value = try body(row) } }
    return value
  }

  /// Runs SQL without parameters; it may hold several statements.
  public func run(_ sql: String) throws {
    let connection = try connected()
    guard let result = PQexec(connection, sql) else { throw lost() }
    defer { PQclear(result) }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return
    default: throw failure(result)
    }
  }

  /// Runs the body in one read-only transaction over one snapshot.
  public func snapshot<Result>(_ body: () throws -> Result) throws -> Result {
    try transaction("begin isolation level repeatable read read only", body)
  }

  /// Runs the body in one transaction: all of it or nothing.
  public func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try transaction("begin", body)
  }

  /// Describes a statement: the types of its parameters and the names of its columns.
  public func describe(_ statement: Statement) throws -> (types: [UInt32], columns: [String]) {
    let connection = try connected()
    let types = statement.types.map(\.rawValue)
    try check(PQprepare(connection, "", statement.sql, Int32(types.count), types))
    guard let result = PQdescribePrepared(connection, "") else { throw lost() }
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw failure(result) }
    return (
      (0..<PQnparams(result)).map { PQparamtype(result, $0) },
      (0..<PQnfields(result)).compactMap { PQfname(result, $0).map { String(cString: $0) } }
    )
  }

  private func transaction<Result>(_ begin: String, _ body: () throws -> Result) throws -> Result {
    try run(begin)
    do {
      let result = try body()
      try run("commit")
      return result
    } catch {
      // The first error is the one that tells; a rollback that fails means a lost connection.
      if connection != nil { try? run("rollback") }
      throw error
    }
  }

  func connected() throws(PostgresError) -> OpaquePointer {
    if let connection {
      if PQstatus(connection) == CONNECTION_OK { return connection }
      PQfinish(connection)
      self.connection = nil
    }
    let made = try server.connect(patient: true)
    connection = made
    return made
  }

  private func sendStatement(_ bound: Bound, over connection: OpaquePointer) -> Bool {
    let types = bound.statement.types.map(\.rawValue)
    return bound.parameters.withPointers { values, lengths, formats in
      PQsendQueryParams(
        connection, bound.statement.sql, Int32(types.count), types, values, lengths, formats, 0)
        == 1
    }
  }

  func takeRowsOrDrain(_ connection: OpaquePointer, _ body: (Row) throws -> Void) throws {
    do {
      try takeRows(connection, body)
    } catch {
      drain(connection)
      throw error
    }
  }

  private func takeRows(_ connection: OpaquePointer, _ body: (Row) throws -> Void) throws {
    while let result = PQgetResult(connection) {
      defer { PQclear(result) }
      switch PQresultStatus(result) {
      case PGRES_SINGLE_TUPLE:
        try body(Row(result: result, index: 0))
      case PGRES_TUPLES_OK, PGRES_COMMAND_OK:
        continue
      default:
        throw failure(result)
      }
    }
  }

  /// Whoever stops in the middle of the rows must not leave the rest to the next statement.
  private func drain(_ connection: OpaquePointer) {
    if PQtransactionStatus(connection) == PQTRANS_ACTIVE { cancel(connection) }
    while let result = PQgetResult(connection) { PQclear(result) }
  }

  func cancel(_ connection: OpaquePointer) {
    guard let cancel = PQgetCancel(connection) else { return }
    var message = [CChar](repeating: 0, count: 256)
    _ = PQcancel(cancel, &message, Int32(message.count))
    PQfreeCancel(cancel)
  }

  private func check(_ result: OpaquePointer?) throws {
    guard let result else { throw lost() }
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw failure(result) }
  }

  func failure(_ result: OpaquePointer) -> PostgresError {
    let error = PostgresError(result)
    guard let connection, PQstatus(connection) != CONNECTION_OK else { return error }
    return lost()
  }

  func lost() -> PostgresError {
    guard let connection else {
      return PostgresError(message: "no connection", loss: .beforeSending)
    }
    let message = String(cString: PQerrorMessage(connection)).trimmed
    if PQstatus(connection) == CONNECTION_OK { return PostgresError(message: message) }
    PQfinish(connection)
    self.connection = nil
    return PostgresError(message: message, loss: .afterSending)
  }
}
