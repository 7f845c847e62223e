import Configuration

/// A loopback address to listen on.
struct LoopbackAddress: Sendable, Equatable, CustomStringConvertible {
  let host: String
  let port: Int

  var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

/// Everything the daemon is told from outside, read once at start.
struct DaemonConfiguration: Sendable {
  /// Where clients are heard.
  struct Listen: Sendable {
    var socket: String
    var socketMode: UInt32
    /// Nil when no TCP port is open.
    var tcp: LoopbackAddress?
    var tcpRole: String
  }

  /// How many connections to PostgreSQL each lane has.
  struct Lanes: Sendable {
    var readers: Int
    var writers: Int
    var workers: Int
  }

  /// What documents are made with.
  struct Documents: Sendable {
    /// The folder of the agency's own profiles and templates; nil: only those that come along.
    var stationery: String?
    /// The program that makes PDF; nil: the one beside the daemon.
    var pressProgram: String?
    /// How many documents are made at once.
    var presses: Int
  }

  /// What one client may ask of the daemon.
  struct Limits: Sendable {
    var lineBytes: Int
    var uploadBytes: Int
    var conversations: Int
    /// Zero: a silent client may stay.
    var idleSeconds: Int
    var midLineSeconds: Int
    var outputBytes: Int
    var listCommands: Int
  }

  var stateDirectory: String
  var listen: Listen
  /// A libpq connection string; nil: the daemon runs a private cluster in its state directory.
  var database: String?
  /// Where PostgreSQL's programs are; nil: searched.
  var postgresBinDirectory: String?
  var lanes: Lanes
  var documents: Documents
  var limits: Limits
  var drainSeconds: Int
  var language: String
  var logLevel: String

  /// The effective values with their sources, as a file `--config` would read again.
  let summary: String
}

extension DaemonConfiguration {
  /// Reads flags, environment, file and defaults, in this order of precedence.
  ///
  /// Throws one ``ConfigurationError`` that names everything that is wrong.
  static func load(
    _ options: ConfigurationOptions, environment: [String: String] = processEnvironment()
  ) throws -> DaemonConfiguration {
    var problems: [String] = []
    let flags = options.values(problems: &problems)
    problems += UnknownKeys.problems(in: flags.keys, of: "--set")
    problems += UnknownKeys.problems(inEnvironment: environment)
    var file: ConfigurationFile?
    if let path = options.configurationFile {
      let read = try ConfigurationFile(path: path, problems: &problems)
      problems += UnknownKeys.problems(in: read.values.keys, of: path)
      file = read
    }
    var reading = ConfigurationReading(flags: flags, environment: environment, file: file)
    reading.problems = problems
    let configuration = assemble(&reading, DefaultPlaces(environment: environment))
    guard let configuration, reading.problems.isEmpty else {
      throw ConfigurationError(reading.problems)
    }
    return configuration
  }

  private static func assemble(
    _ reading: inout ConfigurationReading, _ places: DefaultPlaces
  ) -> DaemonConfiguration? {
    let state = reading.path(.stateDirectory, default: places.stateDirectory)
    let listen = readListen(
      &reading, socket: places.socket(stateDirectory: state ?? places.stateDirectory))
    let database = reading.optional(.database, allowed: "a libpq connection string") { $0 }
    let bin = reading.optional(.postgresBinDirectory, allowed: "a directory") { $0 }
    let lanes = readLanes(&reading, embedded: database == nil)
    let documents = readDocuments(&reading)
    let limits = readLimits(&reading)
    let drain = reading.whole(.drainSeconds, default: 10, in: 0...3600)
    let language = reading.choice(.language, default: "vi", of: knownLanguages)
    let level = reading.choice(.logLevel, default: "info", of: knownLogLevels)
    guard let state, let listen, let lanes, let documents, let limits, let drain, let language,
      let level
    else { return nil }
    return DaemonConfiguration(
      stateDirectory: state, listen: listen, database: database, postgresBinDirectory: bin,
      lanes: lanes, documents: documents, limits: limits, drainSeconds: drain, language: language,
      logLevel: level,
      summary: summarize(reading))
  }

  private static func readListen(_ reading: inout ConfigurationReading, socket: String) -> Listen? {
    let socket = reading.path(.listenSocket, default: socket)
    if let socket, socket.utf8.count > longestSocketPath {
      reading.refuse(
        .listenSocket,
        because: "\(socket) is longer than the \(longestSocketPath) bytes a Unix socket may have")
    }
    let mode = reading.value(
      .listenSocketMode, default: "0660", allowed: "three or four octal digits, as 0660"
    ) { text in
      (3...4).contains(text.utf8.count) ? UInt32(text, radix: 8) : nil
    }
    let tcp = reading.loopback(.listenTCP)
    let role = reading.choice(.listenTCPRole, default: "viewer", of: grantableRoles)
    guard let socket, let mode, let role else { return nil }
    return Listen(socket: socket, socketMode: mode, tcp: tcp, tcpRole: role)
  }

  private static func readLanes(_ reading: inout ConfigurationReading, embedded: Bool) -> Lanes? {
    let readers = reading.whole(.laneReaders, default: 2, in: 1...1000)
    let writers = reading.whole(.laneWriters, default: 8, in: 1...1000)
    let workers = reading.whole(.laneWorkers, default: 4, in: 1...1000)
    guard let readers, let writers, let workers else { return nil }
    let total = readers + writers + workers
    let room = ClusterSettings.connectionsForLanes
    if embedded, total > room {
      reading.refuse(
        .laneWriters,
        because: "the lanes come to \(total) connections and the private cluster has \(room);"
          + " make them fewer or give a database of your own")
    }
    return Lanes(readers: readers, writers: writers, workers: workers)
  }

  private static func readDocuments(_ reading: inout ConfigurationReading) -> Documents? {
    let stationery = reading.optional(.stationery, allowed: "a directory") { $0 }
    let program = reading.optional(.pressProgram, allowed: "a program") { $0 }
    let presses = reading.whole(.presses, default: 2, in: 1...64)
    guard let presses else { return nil }
    return Documents(stationery: stationery, pressProgram: program, presses: presses)
  }

  private static func readLimits(_ reading: inout ConfigurationReading) -> Limits? {
    let line = reading.bytes(.lineBytes, default: "65536", in: 1024...16_777_216)
    let upload = reading.bytes(.uploadBytes, default: "64 MiB", in: 0...4_294_967_296)
    let conversations = reading.whole(.conversations, default: 20_000, in: 1...1_000_000)
    let idle = reading.whole(.idleSeconds, default: 0, in: 0...604_800)
    let midLine = reading.whole(.midLineSeconds, default: 10, in: 1...3600)
    let output = reading.bytes(.outputBytes, default: "8 MiB", in: 65_536...1_073_741_824)
    let list = reading.whole(.listCommands, default: 1000, in: 1...100_000)
    guard let line, let upload, let conversations, let idle, let midLine, let output, let list
    else { return nil }
    return Limits(
      lineBytes: line, uploadBytes: upload, conversations: conversations, idleSeconds: idle,
      midLineSeconds: midLine, outputBytes: output, listCommands: list)
  }

  private static func summarize(_ reading: ConfigurationReading) -> String {
    reading.effective.map { key, value, source in
      let shown = key == .database ? ConnectionText.redacted(value) : value
      return "\(key.rawValue): \(shown.isEmpty ? "\"\"" : shown)  # \(source)\n"
    }.joined()
  }
}
