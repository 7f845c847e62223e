public import Postgres

/// The schema that this release wants, embedded in the program.
public enum OrganizerSchema {
  /// Brings a database to it.
  public static let migrator = Migrator(
    migrations: EmbeddedSQL.migrations, functions: EmbeddedSQL.functions, views: EmbeddedSQL.views)
}
