/// Every key of the configuration, under the name it has in the file and in messages.
enum ConfigurationKey: String, CaseIterable, Sendable {
  case stateDirectory = "state-directory"
  case listenSocket = "listen.socket"
  case listenSocketMode = "listen.socket-mode"
  case listenTCP = "listen.tcp"
  case listenTCPRole = "listen.tcp-role"
  case database = "database"
  case postgresBinDirectory = "postgres.bin-directory"
  case laneReaders = "lanes.readers"
  case laneWriters = "lanes.writers"
  case laneWorkers = "lanes.workers"
  case stationery = "documents.stationery"
  case pressProgram = "documents.press-program"
  case presses = "documents.presses"
  case lineBytes = "limits.line-bytes"
  case uploadBytes = "limits.upload-bytes"
  case conversations = "limits.conversations"
  case idleSeconds = "limits.idle-seconds"
  case midLineSeconds = "limits.mid-line-seconds"
  case outputBytes = "limits.output-bytes"
  case listCommands = "limits.list-commands"
  case drainSeconds = "drain-seconds"
  case language = "language"
  case logLevel = "log-level"

  /// The environment variable that sets this key, as `HOINGHI_LISTEN_SOCKET_MODE`.
  var environmentVariable: String { Self.environmentPrefix + environmentName }

  /// The variable without its prefix, which is how swift-configuration spells the key.
  var environmentName: String {
    String(rawValue.uppercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }

  /// What every environment variable of the daemon begins with.
  static let environmentPrefix = "HOINGHI_"

  /// Whether a variable with our prefix belongs to the client, the scripts or the tests.
  static func isForeign(_ variable: String) -> Bool {
    ["HOINGHI_SERVER", "HOINGHI_BUILD", "HOINGHI_FSYNC", "HOINGHI_BIN", "HOINGHI_KILLS"]
      .contains(variable)
      || ["HOINGHI_TEST_", "HOINGHI_BENCH_"].contains { variable.hasPrefix($0) }
  }
}

/// Roles a client on the TCP port may be given before it has logged in.
let grantableRoles = ["guest", "viewer", "desk", "registrar", "organizer", "administrator"]

/// Languages in which the daemon writes its sentences.
let knownLanguages = ["vi", "en"]

/// Levels of the log, from the most to the least talkative.
let knownLogLevels = ["trace", "debug", "info", "notice", "warning", "error", "critical"]
