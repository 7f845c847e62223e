import HoinghiTesting
import Postgres

extension TestDatabase {
  /// Lends a connection to a new, migrated database, which goes when the body is done.
  static func withConnection(_ body: (WorkerConnection) throws -> Void) throws {
    let database = try TestCluster.makeDatabase()
    try withExtendedLifetime(database) {
      try body(WorkerConnection(server: Server(conninfo: database.conninfo)))
    }
  }
}
