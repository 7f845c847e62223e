/// What the private cluster is told; rewritten at every start, so that an upgrade arrives.
enum ClusterSettings {
  /// The role and the database of the daemon.
  static let role = "hoinghi"
  static let database = "hoinghi"
  /// The cluster's own superuser; only those who may enter the socket's directory can be it.
  static let superuser = "postgres"
  static let port = "5432"
  static let socketFile = ".s.PGSQL.5432"
  static let oldestVersion = 15
  static let maxConnections = 64
  /// What is left when PostgreSQL has kept its reserve and the daemon its listener.
  static let connectionsForLanes = 56

  /// The file the settings are in, included by postgresql.conf.
  static let fileName = "hoinghi.conf"
  /// A file of the operator's, read last when it is there.
  static let localFileName = "local.conf"
  static let localText = "# PostgreSQL settings of your own; hoinghid leaves this file alone.\n"

  /// Everybody who gets into the socket's directory, which is closed, is trusted.
  static let authentication = "local all all trust\n"

  static func text(socketDirectory: String, clusterName: String) -> String {
    """
    # Written by hoinghid at every start. Put settings of your own into \(localFileName).
    listen_addresses = ''
    port = \(port)
    unix_socket_directories = \(quoted(socketDirectory))
    unix_socket_permissions = 0700
    cluster_name = \(quoted(clusterName))
    update_process_title = on
    max_connections = \(maxConnections)
    shared_buffers = 128MB
    jit = off

    # An acknowledged change is on the disk.
    fsync = on
    full_page_writes = on
    synchronous_commit = on
    wal_level = replica
    wal_buffers = 16MB
    max_wal_size = 1GB
    min_wal_size = 80MB
    checkpoint_timeout = 15min

    # Tables that only grow need vacuum too, for index-only scans.
    autovacuum_vacuum_insert_scale_factor = 0.02

    logging_collector = off
    log_destination = stderr
    log_line_prefix = '%m [%p] %q%u@%d '
    log_checkpoints = off
    log_timezone = 'UTC'
    timezone = 'UTC'
    datestyle = 'ISO, YMD'
    lc_messages = 'C'
    restart_after_crash = on

    include_if_exists = '\(localFileName)'

    """
  }

  /// What reports read as; the daemon's role may not make roles, but may become this one.
  static let reportRole = "hoinghi_report"

  /// Makes roles and database when they are missing, and lists the extensions found.
  static let preparation = """
    SET client_min_messages = warning;
    SELECT 'CREATE ROLE \(role) LOGIN'
    WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '\(role)') \\gexec
    SELECT 'CREATE ROLE \(reportRole) NOLOGIN'
    WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '\(reportRole)') \\gexec
    GRANT \(reportRole) TO \(role);
    SELECT 'CREATE DATABASE \(database) OWNER \(role)'
    WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '\(database)') \\gexec
    SELECT name FROM pg_available_extensions WHERE name IN ('btree_gist', 'unaccent');

    """

  static let extensions = ["btree_gist", "unaccent"]

  static let installHint = "apt-get install postgresql postgresql-contrib"

  private static func quoted(_ text: String) -> String {
    "'" + text.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
  }
}
