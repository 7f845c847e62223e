import Glibc
import Logging
import Organizer
import Postgres

/// The database behind the daemon: a server that was named, or a private cluster.
struct DatabasePlace {
  let server: Server
  private let cluster: EmbeddedCluster?

  init(_ configuration: DaemonConfiguration, log: Logger) throws {
    if let conninfo = configuration.database {
      cluster = nil
      server = Server(conninfo: conninfo)
    } else {
      let cluster = EmbeddedCluster(
        stateDirectory: configuration.stateDirectory,
        binDirectory: configuration.postgresBinDirectory, log: log)
      self.cluster = cluster
      server = Server(conninfo: try cluster.start())
    }
  }

  /// Brings the database to this release's schema; waits a while for a server that is starting.
  func bringUp(log: Logger) throws {
    let connection = WorkerConnection(server: server)
    var attempts = 0
    while true {
      do {
        let applied = try OrganizerSchema.migrator.bringUp(connection)
        if !applied.isEmpty { log.info("schema: applied \(applied.joined(separator: ", "))") }
        return
      } catch let error as PostgresError where error.loss == .beforeSending && attempts < 15 {
        attempts += 1
        log.warning("waiting for the database: \(error.message)")
        sleep(2)
      } catch let error as PostgresError {
        throw SchemaProblem(description: "the database cannot be used: \(error.message)")
      }
    }
  }

  /// Stops the private cluster.
  func close() { cluster?.stop() }
}

private struct SchemaProblem: Error, CustomStringConvertible {
  let description: String
}
