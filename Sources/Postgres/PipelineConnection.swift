import CPostgres
import NIOCore

/// One libpq connection in pipeline mode, living on an event loop.
///
/// Statements are sent without waiting; each group of them ends with a Sync. Not Sendable: it never
/// leaves its loop.
final class PipelineConnection {
  /// How a statement went; rows are valid only during the call.
  enum Outcome {
    case rows(OpaquePointer)
    case failed(PostgresError)
    /// Another statement of its group failed before it: nothing happened.
    case aborted
  }

  typealias Handler = (Outcome) -> Void

  private enum Expected {
    case prepared(String)
    case statement(Handler)
    case sync
  }

  private let loop: any EventLoop
  private let pump: ReadinessPump
  private let holdsUntilSync: Bool
  private let connection: OpaquePointer
  private let socket: Int32
  private var token: UInt64 = 0
  private var prepared: Set<String> = []
  private var expected = CircularBuffer<Expected>()
  private var held: [(handler: Handler, outcome: Outcome)] = []
  private var current: Outcome?
  private var isLost = false
  private var oldestSent: NIODeadline?
  /// Called once when the connection is gone.
  var onLoss: ((PostgresError) -> Void)?

  /// Statements sent and not answered.
  private(set) var underWay = 0

  /// Takes over a connected libpq connection.
  ///
  /// - Parameter holdsUntilSync: Whether outcomes are told only when their group is committed.
  init(
    _ connection: OpaquePointer, loop: any EventLoop, pump: ReadinessPump, holdsUntilSync: Bool
  ) {
    self.connection = connection
    self.loop = loop
    self.pump = pump
    self.holdsUntilSync = holdsUntilSync
    socket = PQsocket(connection)
    PQsetnonblocking(connection, 1)
    PQenterPipelineMode(connection)
    // The pump holds the connection until it is lost. No weak references here: they make every
    // later retain slow.
    let bound = NIOLoopBound(self, eventLoop: loop)
    token = pump.add(socket, loop: loop) { bound.value.ready() }
    pump.arm(socket, token: token, forWriting: false)
  }

  /// Sends a statement; it runs, but its group is committed only by `sync`.
  func send(_ bound: Bound, _ handler: @escaping Handler) {
    guard !isLost else {
      return handler(.failed(PostgresError(message: "no connection", loss: .beforeSending)))
    }
    let statement = bound.statement
    if prepared.insert(statement.name).inserted {
      let types = statement.types.map(\.rawValue)
      guard PQsendPrepare(connection, statement.name, statement.sql, Int32(types.count), types) == 1
      else { return sendFailed(handler) }
      expected.append(.prepared(statement.name))
    }
    guard sendPrepared(statement.name, bound.parameters) else { return sendFailed(handler) }
    if expected.isEmpty || oldestSent == nil { oldestSent = .now() }
    expected.append(.statement(handler))
    underWay += 1
  }

  /// Ends the group: what was sent since the last one is committed together.
  func sync() {
    guard !isLost else { return }
    guard PQpipelineSync(connection) == 1 else {
      return lose(String(cString: PQerrorMessage(connection)))
    }
    expected.append(.sync)
    flush()
  }

  /// How long the oldest statement has been waiting for its answer.
  func waiting(at now: NIODeadline) -> TimeAmount? {
    guard underWay > 0, let oldestSent else { return nil }
    return now - oldestSent
  }

  /// Gives the connection up.
  func close() { lose("closed by hoinghi") }

  private func sendFailed(_ handler: Handler) {
    let message = String(cString: PQerrorMessage(connection))
    handler(.failed(PostgresError(message: message.trimmed, loss: .beforeSending)))
    lose(message)
  }

  private func sendPrepared(_ name: String, _ parameters: Parameters) -> Bool {
    parameters.withPointers { values, lengths, formats in
      PQsendQueryPrepared(
        connection, name, Int32(parameters.slots.count), values, lengths, formats, 0) == 1
    }
  }

  private func flush() {
    guard !isLost else { return }
    switch PQflush(connection) {
    case 0: break
    case 1: pump.arm(socket, token: token, forWriting: true)
    default: lose(String(cString: PQerrorMessage(connection)))
    }
  }

  private func ready() {
    guard !isLost else { return }
    let isAlive = PQconsumeInput(connection) == 1
    takeResults()
    guard !isLost else { return }
    guard isAlive, PQstatus(connection) == CONNECTION_OK else {
      return lose(String(cString: PQerrorMessage(connection)))
    }
    let pendingOutput = PQflush(connection)
    if pendingOutput < 0 { return lose(String(cString: PQerrorMessage(connection))) }
    pump.arm(socket, token: token, forWriting: pendingOutput == 1)
  }

  private func takeResults() {
    while !isLost, !expected.isEmpty, PQisBusy(connection) == 0 {
      guard let result = PQgetResult(connection) else {
        // The end of one statement's results; a nil before any result says that none is there.
        guard let outcome = current else { return }
        current = nil
        finishStatement(outcome)
        continue
      }
      take(result)
    }
  }

  private func take(_ result: OpaquePointer) {
    switch PQresultStatus(result) {
    case PGRES_PIPELINE_SYNC:
      PQclear(result)
      expected.removeFirst()
      finishGroup()
    case PGRES_TUPLES_OK, PGRES_COMMAND_OK:
      current = .rows(result)
    case PGRES_PIPELINE_ABORTED:
      PQclear(result)
      current = .aborted
    default:
      if case .rows(let earlier) = current { PQclear(earlier) }
      current = .failed(PostgresError(result))
      PQclear(result)
    }
  }

  private func finishStatement(_ outcome: Outcome) {
    guard let first = expected.popFirst() else { return }
    switch first {
    case .prepared(let name):
      if case .rows(let result) = outcome { PQclear(result) } else { prepared.remove(name) }
      if case .failed(let error) = outcome { failNext(error) }
    case .statement(let handler):
      if holdsUntilSync { held.append((handler, outcome)) } else { tell(handler, outcome) }
    case .sync:
      break
    }
  }

  /// A statement that cannot be prepared fails with that error, rather than as aborted.
  private func failNext(_ error: PostgresError) {
    guard case .statement(let handler) = expected.first else { return }
    expected[expected.startIndex] = .statement { outcome in
      if case .rows = outcome { handler(outcome) } else { handler(.failed(error)) }
    }
  }

  private func finishGroup() {
    oldestSent = underWay > held.count ? .now() : nil
    let group = held
    held = []
    for (handler, outcome) in group { tell(handler, outcome) }
  }

  private func tell(_ handler: Handler, _ outcome: Outcome) {
    underWay -= 1
    handler(outcome)
    if case .rows(let result) = outcome { PQclear(result) }
  }

  private func lose(_ message: String) {
    guard !isLost else { return }
    isLost = true
    pump.remove(socket, token: token)
    PQfinish(connection)
    let error = PostgresError(message: message.trimmed, loss: .afterSending)
    let waiting = expected
    expected = CircularBuffer<Expected>()
    // What was held had not come back from its Sync: whether it is committed is not known.
    for (handler, outcome) in held {
      if case .rows(let result) = outcome { PQclear(result) }
      underWay -= 1
      if case .failed(let own) = outcome { handler(.failed(own)) } else { handler(.failed(error)) }
    }
    held = []
    if case .rows(let result) = current { PQclear(result) }
    current = nil
    for case .statement(let handler) in waiting {
      underWay -= 1
      handler(.failed(error))
    }
    onLoss?(error)
    onLoss = nil
  }
}
