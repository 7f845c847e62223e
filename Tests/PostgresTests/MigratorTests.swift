import Testing

@testable import Postgres

@Suite("Migrations", .serialized, .enabled(if: TestServer.isThere))
struct MigratorTests {
  private let first: Migrator.File = ("0001_a.sql", "create table hoinghi.a (n int);")
  private let second: Migrator.File = ("0002_b.sql", "create table hoinghi.b (n int);")
  private let view: Migrator.File = ("v.sql", "create view report.v as select n from hoinghi.a;")

  private func migrator(_ files: [Migrator.File]) -> Migrator {
    Migrator(migrations: files, functions: [], views: [view])
  }

  /// A database of the test's own, dropped at the end.
  private func withDatabase(_ body: (WorkerConnection) throws -> Void) throws {
    let name = "migrator_\(UInt64.random(in: 0..<1_000_000_000))"
    let root = WorkerConnection(server: Server(conninfo: TestServer.conninfo))
    try root.run("create database \(name)")
    defer { try? root.run("drop database \(name) with (force)") }
    try body(
      WorkerConnection(server: Server(conninfo: TestServer.conninfo + " dbname=\(name)")))
  }

  @Test("what is applied once is not applied again, and new files are added")
  func growth() throws {
    try withDatabase { connection in
      let fresh = try migrator([first]).bringUp(connection)
      #expect(fresh == ["0001_a.sql", "v.sql"])
      let again = try migrator([first]).bringUp(connection)
      #expect(again == [])
      let grown = try migrator([first, second]).bringUp(connection)
      #expect(grown == ["0002_b.sql", "v.sql"])
    }
  }

  @Test("modified, missing and newer are told apart")
  func problems() throws {
    try withDatabase { connection in
      _ = try migrator([first, second]).bringUp(connection)
      let changed: Migrator.File = ("0001_a.sql", "create table hoinghi.a (n bigint);")
      #expect(throws: Migrator.Problem.modified("0001_a.sql")) {
        try migrator([changed, second]).bringUp(connection)
      }
      #expect(throws: Migrator.Problem.newer("0002_b.sql")) {
        try migrator([first]).bringUp(connection)
      }
      #expect(throws: Migrator.Problem.missing("0001_a.sql")) {
        try migrator([second]).bringUp(connection)
      }
    }
  }

  @Test("a file that fails leaves nothing behind and is named")
  func failure() throws {
    try withDatabase { connection in
      let bad: Migrator.File = ("0002_bad.sql", "create table hoinghi.c (n int); select nothing;")
      do {
        _ = try migrator([first, bad]).bringUp(connection)
        Issue.record("a bad file was applied")
      } catch let error as PostgresError {
        #expect(error.message.hasPrefix("0002_bad.sql: "))
      }
      // Everything the failed file did is undone; the first file went in before it.
      let again = try migrator([first]).bringUp(connection)
      #expect(again == ["v.sql"])
    }
  }
}
