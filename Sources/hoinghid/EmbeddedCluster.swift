import Glibc
import Logging
import Synchronization

/// A private PostgreSQL that the daemon makes, starts, watches and stops.
///
/// One daemon owns a state directory at a time. A server that a killed daemon left behind is
/// adopted; one that ends by itself is started again.
final class EmbeddedCluster: Sendable {
  private let stateDirectory: String
  private let binDirectory: String?
  private let log: Logger
  private let state = Mutex(State())

  private struct State {
    /// Held open for its lock.
    var lock: CInt = -1
    var server: ClusterServer?
    var supervisor: ClusterSupervisor?
  }

  init(stateDirectory: String, binDirectory: String?, log: Logger) {
    self.stateDirectory = stateDirectory
    self.binDirectory = binDirectory
    self.log = log
  }

  /// Brings the cluster up and returns how libpq reaches the daemon's database.
  func start() throws -> String {
    do {
      let server = try bringUp()
      let supervisor = ClusterSupervisor(server: server, log: log)
      try supervisor.start()
      state.withLock { $0.supervisor = supervisor }
      return server.connectionText
    } catch {
      stop()
      throw error
    }
  }

  /// Stops watching and shuts the server down in order; returns when it has ended.
  func stop() {
    let (supervisor, server) = state.withLock { ($0.supervisor, $0.server) }
    supervisor?.stop()
    server?.stop()
    state.withLock { state in
      if state.lock >= 0 { close(state.lock) }
      state = State()
    }
  }

  private func bringUp() throws(ClusterError) -> ClusterServer {
    let account = try Privileges.serverAccount()
    // A directory made here lets the server's account through; what is inside is closed.
    try Directory.make(stateDirectory, mode: account.isOther ? 0o711 : 0o700)
    // A former server is known by the name of its data, which must not depend on spelling.
    let paths = ClusterPaths(state: try Directory.canonical(stateDirectory))
    try takeLock(paths)
    let files = ClusterFiles(paths: paths, account: account)
    try files.prepareDirectories()
    let programs = try ClusterPrograms.find(in: binDirectory, clusterMajor: files.major)
    let server = ClusterServer(files: files, programs: programs, log: log)
    if files.major == nil {
      log.info("making a private PostgreSQL cluster", metadata: ["directory": "\(paths.data)"])
      try files.create(with: programs)
    }
    state.withLock { $0.server = server }
    try server.startOrAdopt()
    try server.prepareDatabase()
    return server
  }

  private func takeLock(_ paths: ClusterPaths) throws(ClusterError) {
    let file = open(paths.lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else {
      throw ClusterError("cannot write \(paths.lock): \(systemMessage())")
    }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let number = errno
      let holder = (ProcessTable.contents(paths.lock) ?? "").prefix { $0.isNumber }
      close(file)
      guard number == EWOULDBLOCK else {
        throw ClusterError("cannot lock \(paths.lock): \(systemMessage(number))")
      }
      throw ClusterError(
        "another hoinghid\(holder.isEmpty ? "" : " (process \(holder))") uses \(paths.state);"
          + " stop it first or give this one another --state-directory")
    }
    let note = Array("\(getpid())\n".utf8)
    ftruncate(file, 0)
    _ = note.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    state.withLock { $0.lock = file }
  }
}
