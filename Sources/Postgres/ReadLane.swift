import NIOCore

/// Reads: many to one Sync, sent once for each turn of the event loop.
///
/// Reads that share a Sync share a transaction: when one fails, those behind it are aborted and
/// are given again, each in a group of its own.
final class ReadLane {
  private struct Waiting {
    let bound: Bound
    let since: NIODeadline
    let handler: Handler
    var attempts = 0
  }

  typealias Handler = (Result<Rows, PostgresError>) -> Void

  private let loop: any EventLoop
  private let connections: [LaneConnection]
  private var needSync: Set<Int> = []
  private var isSyncPlanned = false
  /// The connection of this turn: what arrives together goes together, and a conversation's
  /// answers come back together.
  private var chosen: Int?
  private var backlog: [Waiting] = []
  private let patience: TimeAmount

  init(loop: any EventLoop, connections: [LaneConnection], patience: TimeAmount) {
    self.loop = loop
    self.connections = connections
    self.patience = patience
    for connection in connections {
      connection.onReady = { [unowned self] in drainBacklog() }
    }
  }

  /// Sends a read.
  func submit(_ bound: Bound, _ handler: @escaping Handler) {
    send(Waiting(bound: bound, since: .now(), handler: handler), alone: false)
  }

  /// Fails what has waited too long for a connection.
  func sweep(at now: NIODeadline) {
    guard !backlog.isEmpty else { return }
    let late = backlog.filter { now - $0.since > patience }
    backlog.removeAll { now - $0.since > patience }
    for waiting in late { waiting.handler(.failure(unavailable)) }
  }

  private var unavailable: PostgresError {
    let reason = connections.lazy.compactMap(\.problem).first?.message ?? "no connection yet"
    return PostgresError(message: reason, loss: .beforeSending)
  }

  private func send(_ waiting: Waiting, alone: Bool) {
    guard let index = choose(alone: alone), let connection = connections[index].connection else {
      backlog.append(waiting)
      return
    }
    if alone, needSync.contains(index) { connection.sync() }
    connection.send(waiting.bound) { [self] outcome in
      switch outcome {
      case .rows(let result): waiting.handler(.success(Rows(result)))
      case .aborted: again(waiting)
      case .failed(let error): failed(waiting, error)
      }
    }
    if alone {
      needSync.remove(index)
      connection.sync()
    } else {
      planSync(index)
    }
  }

  private func failed(_ waiting: Waiting, _ error: PostgresError) {
    if error.loss != .none || error.isRetryable, NIODeadline.now() - waiting.since < patience {
      return again(waiting)
    }
    waiting.handler(.failure(error))
  }

  private func again(_ waiting: Waiting) {
    var next = waiting
    next.attempts += 1
    guard next.attempts < 20 else { return waiting.handler(.failure(unavailable)) }
    // After the results at hand are taken: libpq is in the middle of them.
    loop.assumeIsolated().execute { [self] in send(next, alone: true) }
  }

  private func choose(alone: Bool) -> Int? {
    if !alone, let chosen, connections[chosen].connection != nil { return chosen }
    let index = leastBusy()
    if !alone { chosen = index }
    return index
  }

  private func leastBusy() -> Int? {
    var best: Int?
    var load = Int.max
    for (index, place) in connections.enumerated() {
      guard let connection = place.connection, connection.underWay < load else { continue }
      best = index
      load = connection.underWay
    }
    return best
  }

  private func planSync(_ index: Int) {
    needSync.insert(index)
    guard !isSyncPlanned else { return }
    isSyncPlanned = true
    loop.assumeIsolated().execute { [self] in
      isSyncPlanned = false
      chosen = nil
      let indices = needSync
      needSync = []
      for index in indices { connections[index].connection?.sync() }
    }
  }

  private func drainBacklog() {
    let waiting = backlog
    backlog = []
    for read in waiting { send(read, alone: false) }
  }
}
