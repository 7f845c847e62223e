import ArgumentParser

/// The flags that concern the configuration; the executable's command embeds them.
struct ConfigurationOptions: ParsableArguments, Sendable {
  @Option(name: .customLong("config"), help: "Read this configuration file (YAML).")
  var configurationFile: String?

  @Option(help: "Keep the daemon's own files and its private database here.")
  var stateDirectory: String?

  @Option(help: "Listen on this Unix socket.")
  var socket: String?

  @Option(help: "Listen on this loopback address as well, as 127.0.0.1:2019.")
  var tcp: String?

  @Option(help: "Use this PostgreSQL (connection string or URL), not a private one.")
  var database: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Set any key of the configuration; repeatable.", valueName: "key=value"))
  var settings: [String] = []

  @Flag(help: "Print the effective configuration and where each value comes from, then exit.")
  var checkConfig = false
}

extension ConfigurationOptions {
  /// The flags as keys and values, with what is wrong about `--set` said in `problems`.
  func values(problems: inout [String]) -> [String: String] {
    var values: [String: String] = [:]
    for setting in settings {
      guard let equals = setting.firstIndex(of: "=") else {
        problems.append("--set \(setting): write it as key=value, as --set lanes.readers=4")
        continue
      }
      values[String(setting[..<equals])] = String(setting[setting.index(after: equals)...])
    }
    let named: [(ConfigurationKey, String?)] = [
      (.stateDirectory, stateDirectory), (.listenSocket, socket), (.listenTCP, tcp),
      (.database, database),
    ]
    // A flag of its own name is more particular than --set and wins.
    for case (let key, let value?) in named { values[key.rawValue] = value }
    return values
  }
}
