import Foundation
import Synchronization

/// The PostgreSQL that the test run was given, and the migrated template that databases copy.
public struct TestCluster: Sendable {
  private let base: String
  private let template: String
  private static let shared = Mutex<Result<TestCluster, TestFailure>?>(nil)
  private static let count = Atomic<Int>(0)
  private static let prefix = "hoinghi_test_"

  /// A new database with an empty, current schema.
  ///
  /// - Throws: When there is no PostgreSQL to test with, or it refuses.
  public static func makeDatabase() throws -> TestDatabase {
    // One at a time: the first caller makes the template, the others wait for it.
    let cluster = try shared.withLock { shared in
      if let shared { return shared }
      let made = Result { () throws(TestFailure) in try TestCluster() }
      shared = made
      return made
    }.get()
    let name = prefix + "\(getpid())_\(count.add(1, ordering: .relaxed).newValue)"
    let psql = Psql(conninfo: cluster.base)
    try psql.run("create database \(name) template \(cluster.template)")
    return TestDatabase(name: name, conninfo: cluster.base + " dbname=\(name)", creator: psql)
  }

  private init() throws(TestFailure) {
    let environment = ProcessInfo.processInfo.environment
    guard let base = environment["HOINGHI_TEST_DATABASE"], !base.isEmpty else {
      throw TestFailure("HOINGHI_TEST_DATABASE is not set; run scripts/test")
    }
    self.base = base
    template = Self.prefix + "\(getpid())_template"
    do {
      let psql = Psql(conninfo: base)
      try Self.dropStale(psql)
      try psql.run("create database \(template)")
      try Self.migrate(base + " dbname=\(template)")
    } catch {
      throw TestFailure("\(error)")
    }
  }

  /// Databases of runs that were killed before they could tidy up.
  private static func dropStale(_ psql: Psql) throws {
    let names = try psql.rows("select datname from pg_database where datname like '\(prefix)%'")
    for name in names.compactMap(\.first) {
      let digits = name.dropFirst(prefix.count).prefix { $0.isNumber }
      guard let pid = pid_t(digits), pid == getpid() || kill(pid, 0) != 0 else { continue }
      try psql.run("drop database if exists \(name) with (force)")
    }
  }

  private static func migrate(_ conninfo: String) throws {
    let scratch = try ScratchDirectory()
    let log = scratch.path + "/migrate.log"
    let child = try ChildProcess(
      [try TestPlaces.daemon(), "--migrate-only", "--database", conninfo],
      environment: TestPlaces.cleanEnvironment(), output: log)
    let ending = child.wait(atMost: .seconds(60))
    guard ending == .exited(0) else {
      let how = ending.map { "\($0)" } ?? "no end in a minute"
      throw TestFailure("hoinghid --migrate-only: \(how)\n\(TextFile.tail(log))")
    }
  }
}

/// A database of one test's own; dropped when the test lets it go.
public final class TestDatabase: Sendable {
  /// How libpq reaches it.
  public let conninfo: String
  private let name: String
  private let creator: Psql

  init(name: String, conninfo: String, creator: Psql) {
    self.name = name
    self.conninfo = conninfo
    self.creator = creator
  }

  deinit { try? creator.run("drop database if exists \(name) with (force)") }

  /// Asks the database itself, behind the daemon's back.
  public var psql: Psql { Psql(conninfo: conninfo) }
}
