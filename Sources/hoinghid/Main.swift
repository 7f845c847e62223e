import ArgumentParser
import Glibc
import Logging
import StandardStreams

/// The daemon: configuration and wiring only.
@main
struct Main: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hoinghid",
    abstract: "Organizes training conferences; speaks a line protocol.",
    discussion: """
      Without a database it keeps a private PostgreSQL cluster in its state directory. \
      Every setting can come from a flag, from the environment (HOINGHI_…) or from the file; \
      config/hoinghid.yaml describes them all.
      """,
    version: release)

  static let release = "0.1.0"

  static func main() {
    StandardStreams.reserve()
    main(nil)
  }

  @OptionGroup var options: ConfigurationOptions

  @Flag(help: "Brings the database to this release's schema and ends.")
  var migrateOnly = false

  func run() throws {
    let configuration: DaemonConfiguration
    let tools: DocumentTools
    do {
      configuration = try DaemonConfiguration.load(options)
      tools = try DocumentTools(configuration)
    } catch {
      Self.complain("\(error)")
      throw ExitCode(EX_CONFIG)
    }
    if options.checkConfig { return print(configuration.summary) }
    // Before any thread starts: signals are waited for, not handled.
    Signals.hold()
    let log = Self.logger(configuration.logLevel)
    do {
      let place = try DatabasePlace(configuration, log: log)
      defer { place.close() }
      try place.bringUp(log: log)
      if migrateOnly { return }
      ProcessMemory.giveBackLargeBlocks()
      try Service(configuration, tools: tools, server: place.server, log: log).runUntilSignal()
    } catch {
      log.critical("\(error)")
      throw ExitCode(EX_UNAVAILABLE)
    }
  }

  private static func complain(_ sentence: String) {
    var line = "hoinghid: \(sentence)\n"
    _ = line.withUTF8 { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  private static func logger(_ level: String) -> Logger {
    var log = Logger(label: "hoinghid") { StreamLogHandler.standardError(label: $0) }
    log.logLevel = Logger.Level(rawValue: level) ?? .info
    return log
  }
}
