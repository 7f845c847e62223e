/// Brings a database to the schema that this program wants.
public struct Migrator: Sendable {
  /// A file of SQL.
  public typealias File = (name: String, text: String)

  /// Why a database cannot be brought there.
  public enum Problem: Error, Sendable, Equatable, CustomStringConvertible {
    /// A migration that was applied has another text now.
    case modified(String)
    /// The database has a migration that this program lacks, before ones that it has.
    case missing(String)
    /// The database was brought further by a newer program.
    case newer(String)

    /// What is wrong and what to do.
    public var description: String {
      switch self {
      case .modified(let name):
        "migration \(name) was applied with another text; restore the file as it was released"
      case .missing(let name):
        "the database has migration \(name), which this program lacks; install the right release"
      case .newer(let name):
        "the database was brought to \(name) by a newer hoinghid; use that release or a newer one"
      }
    }
  }

  let migrations: [File]
  let functions: [File]
  let views: [File]

  /// Takes the files, each kind in its order.
  public init(migrations: [File], functions: [File], views: [File]) {
    self.migrations = migrations
    self.functions = functions
    self.views = views
  }

  /// Applies what is not applied yet, under a lock, so that daemons started together agree.
  ///
  /// - Returns: The names of the files applied.
  /// - Throws: `Problem`, or `PostgresError` with the file's name in the message.
  public func bringUp(_ connection: WorkerConnection) throws -> [String] {
    try connection.run("select pg_advisory_lock(4026190724)")
    defer { try? connection.run("select pg_advisory_unlock(4026190724)") }
    try connection.run(Self.preparation)
    let pending = try pendingMigrations(connection)
    var applied: [String] = []
    for file in pending {
      try apply([file], kind: "migration", before: "", over: connection)
      applied.append(file.name)
    }
    applied += try replace(
      functions, kind: "function", before: Self.dropFunctions, force: !pending.isEmpty,
      over: connection)
    applied += try replace(
      views, kind: "view", before: "drop schema if exists report cascade; create schema report;",
      force: !applied.isEmpty, over: connection)
    return applied
  }

  private static let preparation = """
    create schema if not exists hoinghi;
    create table if not exists hoinghi.schema_file (
      kind text not null, name text not null, checksum text not null,
      applied_at timestamptz not null default now(),
      constraint schema_file_pkey primary key (kind, name));
    """

  /// Functions are dropped and made anew together: none is left over under an old signature.
  private static let dropFunctions = """
    do $$ declare f regprocedure; begin
      for f in select oid::regprocedure from pg_proc where pronamespace = 'hoinghi'::regnamespace loop
        execute 'drop routine if exists ' || f || ' cascade';
      end loop; end $$;
    """

  private func pendingMigrations(_ connection: WorkerConnection) throws -> [File] {
    let known = try checksums(of: migrations, over: connection)
    let applied = try appliedFiles("migration", over: connection)
    for (name, checksum) in applied {
      guard let expected = known[name] else {
        throw name > (migrations.last?.name ?? "") ? Problem.newer(name) : Problem.missing(name)
      }
      guard expected == checksum else { throw Problem.modified(name) }
    }
    return migrations.filter { applied[$0.name] == nil }
  }

  private func replace(
    _ files: [File], kind: String, before: String, force: Bool, over connection: WorkerConnection
  ) throws -> [String] {
    let known = try checksums(of: files, over: connection)
    let applied = try appliedFiles(kind, over: connection)
    guard force || known != applied else { return [] }
    try apply(files, kind: kind, before: before, over: connection)
    return files.map(\.name)
  }

  private func apply(
    _ files: [File], kind: String, before: String, over connection: WorkerConnection
  ) throws {
    try connection.transaction {
      try connection.run("set local check_function_bodies = off; " + before)
      if kind != "migration" {
        try connection.run("delete from hoinghi.schema_file where kind = '\(kind)'")
      }
      for file in files {
        do {
          try connection.run(file.text)
        } catch let error as PostgresError {
          throw PostgresError(
            state: error.state, message: "\(file.name): \(error.message)", detail: error.detail,
            constraint: error.constraint, loss: error.loss)
        }
        try connection.forEach(Self.remember(kind, file.name, file.text)) { _ in }
      }
    }
  }

  private func appliedFiles(
    _ kind: String, over connection: WorkerConnection
  ) throws -> [String: String] {
    var files: [String: String] = [:]
    try connection.forEach(Self.applied(kind)) { row in
      files[row.text(0) ?? ""] = row.text(1)
    }
    return files
  }

  private func checksums(
    of files: [File], over connection: WorkerConnection
  ) throws -> [String: String] {
    var sums: [String: String] = [:]
    for file in files {
      try connection.forEach(Self.checksum(file.text)) { row in sums[file.name] = row.text(0) }
    }
    return sums
  }

  private static let checksum = TypedStatement<String>(
    "schema_checksum", sql: "select encode(sha256(convert_to($1, 'UTF8')), 'hex')")
  private static let applied = TypedStatement<String>(
    "schema_applied", sql: "select name, checksum from hoinghi.schema_file where kind = $1")
  private static let remember = TypedStatement<String, String, String>(
    "schema_remember",
    sql: """
      insert into hoinghi.schema_file (kind, name, checksum)
      values ($1, $2, encode(sha256(convert_to($3, 'UTF8')), 'hex'))
      """)
}
