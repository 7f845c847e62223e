import NIOCore

/// A write on its way: what, and whether it can be repeated when its outcome is lost.
struct PendingWrite {
  let bound: Bound
  /// Whether it carries an idempotency key: then sending it again is safe.
  let isRepeatable: Bool
  let since = NIODeadline.now()
  var attempts = 0
  /// Gets the result, valid during the call, and the row that is this write's.
  let handler: (Result<Row, PostgresError>) -> Void
}

/// Writers: single writes, each in a transaction of its own over one of a few connections.
///
/// The most recently used idle connection is taken first: its backend is warm.
final class WriteLane {
  private let loop: any EventLoop
  private let connections: [LaneConnection]
  private var idle: [Int] = []
  private var backlog = CircularBuffer<PendingWrite>()
  private let patience: TimeAmount
  /// Called when a connection became idle and nothing waits for it here.
  var onIdle: (() -> Void)?

  init(loop: any EventLoop, connections: [LaneConnection], patience: TimeAmount) {
    self.loop = loop
    self.connections = connections
    self.patience = patience
    for (index, connection) in connections.enumerated() {
      connection.onReady = { [unowned self] in becameIdle(index) }
    }
  }

  /// Whether a write would be sent at once.
  var hasIdle: Bool { backlog.isEmpty && idle.contains { connections[$0].connection != nil } }

  /// Sends a write, or keeps it until a connection is free.
  func submit(_ write: PendingWrite) {
    guard backlog.isEmpty, let index = takeIdle() else { return backlog.append(write) }
    send(write, over: index)
  }

  /// Fails what has waited too long for a connection.
  func sweep(at now: NIODeadline) {
    while let first = backlog.first, now - first.since > patience {
      backlog.removeFirst()
      first.handler(.failure(unavailable))
    }
  }

  private var unavailable: PostgresError {
    let reason = connections.lazy.compactMap(\.problem).first?.message
    return PostgresError(
      state: reason == nil ? "55P03" : "", message: reason ?? "all writers are busy",
      loss: .beforeSending)
  }

  private func takeIdle() -> Int? {
    while let index = idle.popLast() {
      if connections[index].connection != nil { return index }
    }
    return nil
  }

  private func send(_ write: PendingWrite, over index: Int) {
    guard let connection = connections[index].connection else { return backlog.append(write) }
    connection.send(write.bound) { [self] outcome in
      switch outcome {
      case .rows(let result):
        settle(write, Rows(result))
      case .failed(let error):
        failed(write, error)
      case .aborted:
        failed(write, PostgresError(message: "aborted", loss: .beforeSending))
      }
      if connections[index].connection === connection { becameIdle(index) }
    }
    connection.sync()
  }

  private func settle(_ write: PendingWrite, _ rows: Rows) {
    guard rows.count > 0 else {
      return write.handler(.failure(PostgresError(message: "the function gave no row")))
    }
    write.handler(.success(rows[0]))
  }

  private func failed(_ write: PendingWrite, _ error: PostgresError) {
    guard write.mayRepeat(after: error, patience: patience) else {
      return write.handler(.failure(error))
    }
    var next = write
    next.attempts += 1
    loop.assumeIsolated().execute { [self] in submit(next) }
  }

  private func becameIdle(_ index: Int) {
    if let next = backlog.popFirst() { return send(next, over: index) }
    if !idle.contains(index) { idle.append(index) }
    onIdle?()
  }
}

extension PendingWrite {
  /// Whether giving the write again can help and cannot do it twice.
  func mayRepeat(after error: PostgresError, patience: TimeAmount) -> Bool {
    switch error.loss {
    case .beforeSending: return NIODeadline.now() - since < patience
    case .afterSending: return isRepeatable && NIODeadline.now() - since < patience + patience
    case .none: break
    }
    switch error.state {
    // Serialization failure, deadlock: rolled back for certain.
    case "40001", "40P01": return attempts < 5
    // Two at once ran into a constraint: the second time the function sees the first, and says so
    // or, as a conference's deletion beside an enrolment, takes it along.
    case "23503", "23505", "23P01": return attempts < 1
    // Waited too long for a lock: once more.
    case "55P03": return attempts < 1
    default: return false
    }
  }
}
