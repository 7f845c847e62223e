public import NIOCore

/// How many connections of each kind a database gets.
public struct LaneCounts: Sendable, Equatable {
  /// Connections for reads.
  public var readers = 2
  /// Connections for single writes.
  public var writers = 8
  /// Threads with a connection each, for reports and lists.
  public var workers = 4

  /// The usual counts.
  public init() {}
}

/// A database as the daemon uses it: lanes for reads, writes and batches, workers, a listener.
///
/// Lives on one event loop; only `workers` may be used from elsewhere.
public final class Database {
  /// Threads for work that takes long.
  public let workers: Workers
  /// Hears and tells what changed.
  public let listener: Listener
  private let loop: any EventLoop
  private let pump = ReadinessPump()
  private let connector: Connector
  private let reads: ReadLane
  private let writes: WriteLane
  private var batches: [Statement: BatchLane] = [:]
  private var places: [LaneConnection] = []
  private var sweeper: Scheduled<Void>?
  private let patience = TimeAmount.seconds(4)
  private let stuckAfter: TimeAmount

  /// Begins to connect.
  ///
  /// - Parameter batches: The set-based functions; each gets a lane of its own.
  public init(
    server: Server, counts: LaneCounts, batches statements: [Statement], on loop: any EventLoop
  ) {
    self.loop = loop
    workers = Workers(count: counts.workers, server: server)
    let connector = Connector(server: server)
    self.connector = connector
    stuckAfter = .seconds(Int64(server.statementSeconds + 3))
    let pump = pump
    func places(_ count: Int, holdsUntilSync: Bool) -> [LaneConnection] {
      (0..<count).map { _ in
        LaneConnection(
          loop: loop, pump: pump, connector: connector, holdsUntilSync: holdsUntilSync)
      }
    }
    let readers = places(counts.readers, holdsUntilSync: false)
    let writers = places(counts.writers, holdsUntilSync: true)
    reads = ReadLane(loop: loop, connections: readers, patience: patience)
    writes = WriteLane(loop: loop, connections: writers, patience: patience)
    listener = Listener(loop: loop, pump: pump, connector: connector)
    self.places = readers + writers
    for statement in statements {
      let place = places(1, holdsUntilSync: true)[0]
      self.places.append(place)
      batches[statement] = BatchLane(loop: loop, place: place, singles: writes, patience: patience)
    }
    writes.onIdle = { [unowned self] in
      for lane in batches.values { lane.writerBecameIdle() }
    }
    for place in self.places { place.open() }
    listener.open()
    planSweep()
  }

  /// Sends a read; the rows are valid during the call.
  public func read(
    _ bound: Bound, _ handler: @escaping (Result<Rows, PostgresError>) -> Void
  ) { reads.submit(bound, handler) }

  /// Sends a write, a transaction of its own; told only when it is committed.
  ///
  /// - Parameter isRepeatable: Whether it carries a key, so that it may be sent again when the
  ///   connection is lost after sending.
  public func write(
    _ bound: Bound, isRepeatable: Bool,
    _ handler: @escaping (Result<Row, PostgresError>) -> Void
  ) {
    writes.submit(PendingWrite(bound: bound, isRepeatable: isRepeatable, handler: handler))
  }

  /// Sends a write that is gathered with others of its statement.
  public func batch(
    _ bound: Bound, row: String, isRepeatable: Bool,
    _ handler: @escaping (Result<Row, PostgresError>) -> Void
  ) {
    let write = PendingWrite(bound: bound, isRepeatable: isRepeatable, handler: handler)
    guard let lane = batches[bound.statement] else {
      preconditionFailure("\(bound.statement.name) has no lane")
    }
    lane.submit(write, row: row)
  }

  /// How many connections of lanes and listener there are, and how many of them are up.
  public var connections: (up: Int, all: Int) {
    (
      places.count { $0.connection != nil } + (listener.isListening ? 1 : 0), places.count + 1
    )
  }

  /// Why a connection is missing, if one is.
  public var problem: PostgresError? { places.lazy.compactMap(\.problem).first }

  /// Gives all connections up.
  public func close() {
    sweeper?.cancel()
    listener.close()
    for place in places { place.close() }
    workers.stop()
    connector.stop()
    pump.stop()
  }

  private func planSweep() {
    sweeper = loop.assumeIsolated().scheduleTask(in: .milliseconds(250)) { [self] in
      let now = NIODeadline.now()
      for place in places { place.closeIfStuck(longerThan: stuckAfter, at: now) }
      reads.sweep(at: now)
      writes.sweep(at: now)
      for lane in batches.values { lane.sweep(at: now) }
      planSweep()
    }
  }
}
