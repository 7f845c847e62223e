import Commands
import Daemon
import Glibc
import LineProtocol
import Logging
import NIOCore
import NIOPosix
import Postgres
import Reports

/// The running daemon: one event loop with the server, the engine and the database's lanes on it.
struct Service {
  private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
  private let loop: any EventLoop
  private let parts: NIOLoopBound<Parts>
  private let configuration: DaemonConfiguration
  private let log: Logger

  private struct Parts {
    let database: Database
    let server: Daemon.Server<CommandEngine>
  }

  init(
    _ configuration: DaemonConfiguration, tools: DocumentTools, server: Postgres.Server, log: Logger
  ) throws {
    self.configuration = configuration
    self.log = log
    // Fonts are looked for while the daemon serves already: that may take a while the first time.
    let inspection = NIOThreadPool(numberOfThreads: 1)
    inspection.start()
    inspection.submit { _ in
      tools.inspect(log: log)
      inspection.shutdownGracefully { _ in }
    }
    let loop = group.next()
    let group = group
    self.loop = loop
    parts = try loop.submit {
      let parts = try Self.assemble(
        configuration, tools.shop, server, log, group: group, loop: loop)
      return NIOLoopBound(parts, eventLoop: loop)
    }.wait()
  }

  /// Listens, serves until SIGTERM or SIGINT, answers what is under way, and closes.
  func runUntilSignal() throws {
    let socket = try SocketFile(configuration.listen.socket)
    try listen(socket)
    defer { socket.remove() }
    ProcessMemory.releaseStart()
    let name = Signals.wait()
    log.info("\(name): answering what is under way, then stopping")
    let (parts, limit) = (parts, TimeAmount.seconds(Int64(configuration.drainSeconds)))
    try loop.flatSubmit { parts.value.server.drain(within: limit) }.wait()
    try loop.submit { parts.value.database.close() }.wait()
    try group.syncShutdownGracefully()
    log.info("stopped")
  }

  private func listen(_ socket: SocketFile) throws {
    let (parts, tcp) = (parts, configuration.listen.tcp)
    if let tcp {
      // First, so that who waits for the socket finds the port open too.
      try loop.flatSubmit { parts.value.server.listen(host: tcp.host, port: tcp.port) }.wait()
      let addresses = try loop.submit { parts.value.server.addresses }.wait()
      for address in addresses { log.info("listening on \(address)") }
    }
    let path = socket.path
    try loop.flatSubmit { parts.value.server.listen(unixSocket: path) }.wait()
    try socket.open(to: configuration.listen.socketMode)
    log.info("listening on \(path)")
  }

  private static func assemble(
    _ configuration: DaemonConfiguration, _ shop: PrintShop, _ server: Postgres.Server,
    _ log: Logger, group: MultiThreadedEventLoopGroup, loop: any EventLoop
  ) throws -> Parts {
    let database = Database(
      server: server, counts: configuration.laneCounts, batches: HoinghiCatalogue.batches, on: loop)
    let engine = CommandEngine(database: database, loop: loop, shop: shop) { log.error("\($0)") }
    let server = Daemon.Server(
      engine: engine, catalogue: try HoinghiCatalogue.make(), limits: configuration.daemonLimits,
      admission: configuration.admission, version: Main.release,
      uploadFolder: configuration.temporaryFolder, group: group, loop: loop)
    return Parts(database: database, server: server)
  }
}

extension DaemonConfiguration {
  /// Where files wait that come from clients or go to them: with what else is private to the daemon,
  /// which has that folder only when it keeps its own cluster.
  var temporaryFolder: String {
    access(stateDirectory, W_OK | X_OK) == 0 ? stateDirectory : "/tmp"
  }

  fileprivate var laneCounts: LaneCounts {
    var counts = LaneCounts()
    counts.readers = lanes.readers
    counts.writers = lanes.writers
    counts.workers = lanes.workers
    return counts
  }

  fileprivate var daemonLimits: Daemon.Limits {
    var chosen = Daemon.Limits()
    chosen.lineBytes = limits.lineBytes
    chosen.uploadBytes = limits.uploadBytes
    chosen.conversations = limits.conversations
    chosen.idle = .seconds(Int64(limits.idleSeconds))
    chosen.midLine = .seconds(Int64(limits.midLineSeconds))
    chosen.outputBytes = limits.outputBytes
    chosen.listCommands = limits.listCommands
    return chosen
  }

  fileprivate var admission: Admission {
    var admission = Admission()
    admission.language = Language(rawValue: language) ?? .vi
    admission.tcpRole = Role.allCases.first { $0.name == listen.tcpRole } ?? .viewer
    return admission
  }
}
