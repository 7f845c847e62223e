import Glibc
import Synchronization

/// A real hoinghid of a test's own: its process, its socket and its log.
public final class RunningDaemon: Sendable {
  /// Where it listens.
  public let socket: String
  /// Its state directory; the private PostgreSQL lies there when no database was given.
  public let stateDirectory: String
  private let scratch: ScratchDirectory
  private let arguments: [String]
  private let isEmbedded: Bool
  private let process: Mutex<ChildProcess>

  /// Starts a daemon and returns when it serves.
  ///
  /// - Parameters:
  ///   - database: How libpq reaches its database; nil for a private PostgreSQL.
  ///   - settings: Keys of the configuration and their values.
  /// - Throws: With the daemon's log, when it does not come up.
  public init(database: String?, settings: [String: String] = [:]) throws {
    scratch = try ScratchDirectory()
    socket = scratch.path + "/s"
    stateDirectory = scratch.path + "/state"
    isEmbedded = database == nil
    var words = [try TestPlaces.daemon(), "--socket", socket, "--state-directory", stateDirectory]
    if let database { words += ["--database", database] }
    let chosen = settings.merging(["language": "en"]) { given, _ in given }
    for (key, value) in chosen {
      words += ["--set", "\(key)=\(value)"]
    }
    arguments = words
    process = Mutex(try Self.spawn(words, log: scratch.path + "/log"))
    if isEmbedded { Leftovers.add(cluster: stateDirectory) }
    try waitUntilReady()
  }

  deinit {
    process.withLock { $0 }.send(SIGKILL)
    guard isEmbedded else { return }
    postgres.stopAtOnce()
    Leftovers.remove(cluster: stateDirectory)
  }

  /// The process that serves now.
  public var pid: Int32 { process.withLock { $0.pid } }

  /// Whether that process lives.
  public var isRunning: Bool { process.withLock { $0 }.isRunning }

  /// The private PostgreSQL.
  public var postgres: EmbeddedPostgres { EmbeddedPostgres(stateDirectory: stateDirectory) }

  /// The end of what it wrote.
  public var log: String { TextFile.tail(scratch.path + "/log") }

  /// Memory that it holds now, in MiB.
  public var residentMiB: Int {
    let status = TextFile.contents("/proc/\(pid)/status") ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
  }

  /// A client in a new conversation.
  ///
  /// - Throws: When the daemon does not greet.
  public func connect(timeout: Duration = .seconds(20), isGreeted: Bool = true) throws -> WireClient
  {
    try WireClient(socket: socket, timeout: timeout, isGreeted: isGreeted)
  }

  /// Sends it a signal.
  public func send(_ signal: Int32) { process.withLock { $0 }.send(signal) }

  /// Waits for its end; nil when it does not come in time.
  public func wait(atMost limit: Duration) -> Ending? {
    process.withLock { $0 }.wait(atMost: limit)
  }

  /// Ends it without a chance to tidy up.
  public func kill() {
    send(SIGKILL)
    _ = wait(atMost: .seconds(10))
  }

  /// Asks it to end, and returns how it did.
  ///
  /// - Throws: With the log, when it does not end in half a minute.
  @discardableResult
  public func stop() throws -> Ending {
    send(SIGTERM)
    guard let ending = wait(atMost: .seconds(30)) else {
      throw TestFailure("hoinghid does not end; the end of its log:\n\(log)")
    }
    return ending
  }

  /// Starts it again with the same files.
  ///
  /// - Throws: With the daemon's log, when it does not come up.
  public func start() throws {
    let child = try Self.spawn(arguments, log: scratch.path + "/log")
    process.withLock { $0 = child }
    try waitUntilReady()
  }

  /// Starts another one in its place while it runs; it should give up.
  ///
  /// - Throws: When it does not end in ten seconds.
  public func startSecond() throws -> Ending {
    let second = try Self.spawn(arguments, log: scratch.path + "/second.log")
    guard let ending = second.wait(atMost: .seconds(10)) else {
      throw TestFailure("a second daemon runs on the same socket")
    }
    return ending
  }

  private static func spawn(_ words: [String], log: String) throws -> ChildProcess {
    try ChildProcess(words, environment: TestPlaces.cleanEnvironment(), output: log)
  }

  private func waitUntilReady() throws {
    let deadline = ContinuousClock.now + .seconds(60)
    var last = "it does not listen"
    while ContinuousClock.now < deadline {
      do {
        let client = try connect()
        let status = try client.request("status")
        last = status["database"] ?? "no word of the database"
        // All of its connections: what comes up later wakes those who wait for changes.
        let counts = (status["connections"] ?? "").split(separator: "/")
        if last == "up", counts.count == 2, counts[0] == counts[1] { return }
      } catch { last = "\(error)" }
      guard isRunning else { break }
      usleep(10_000)
    }
    throw TestFailure("hoinghid does not serve (\(last)); the end of its log:\n\(log)")
  }
}
