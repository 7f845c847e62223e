import NIOCore

/// A place for one pipeline connection that is made again whenever it is lost.
final class LaneConnection {
  private let loop: any EventLoop
  private let pump: ReadinessPump
  private let connector: Connector
  private let holdsUntilSync: Bool
  private var isClosed = false
  private var pause = TimeAmount.milliseconds(50)
  private(set) var connection: PipelineConnection?
  /// The last reason for having no connection.
  private(set) var problem: PostgresError?
  /// Called when there is a connection again.
  var onReady: (() -> Void)?

  init(
    loop: any EventLoop, pump: ReadinessPump, connector: Connector, holdsUntilSync: Bool
  ) {
    self.loop = loop
    self.pump = pump
    self.connector = connector
    self.holdsUntilSync = holdsUntilSync
  }

  /// Begins to connect.
  func open() {
    connector.connect(on: loop) { [self] result in connected(result) }
  }

  /// Gives the connection up for good.
  func close() {
    isClosed = true
    connection?.close()
  }

  /// Gives up a connection whose oldest statement has waited too long.
  func closeIfStuck(longerThan limit: TimeAmount, at now: NIODeadline) {
    guard let connection, let waiting = connection.waiting(at: now), waiting > limit else { return }
    connection.close()
  }

  private func connected(_ result: Result<OpaquePointer, PostgresError>) {
    switch result {
    case .success(let pointer):
      let made = PipelineConnection(
        pointer, loop: loop, pump: pump, holdsUntilSync: holdsUntilSync)
      guard !isClosed else { return made.close() }
      made.onLoss = { [self] error in lost(error) }
      connection = made
      problem = nil
      pause = .milliseconds(50)
      onReady?()
    case .failure(let error):
      lost(error)
    }
  }

  private func lost(_ error: PostgresError) {
    connection = nil
    problem = error
    guard !isClosed else { return }
    // Doubling up to two seconds, a little apart from the others.
    let wait = pause + .milliseconds(Int64.random(in: 0...50))
    pause = min(.seconds(2), pause + pause)
    loop.assumeIsolated().scheduleTask(in: wait) { [self] in
      if !isClosed { open() }
    }
  }
}
