import Glibc

/// Makes and configures the data directory.
struct ClusterFiles: Sendable {
  let paths: ClusterPaths
  let account: ServerAccount

  var socketDirectory: String { paths.socketDirectory(uid: account.uid) }

  /// The PostgreSQL the data directory was made by; nil when there is none yet.
  var major: Int? {
    ProcessTable.contents(paths.data + "/PG_VERSION").flatMap { text in
      Int(text.prefix { $0.isNumber })
    }
  }

  /// Makes the directories the cluster lives in.
  func prepareDirectories() throws(ClusterError) {
    try Directory.checkReachable(paths.cluster, by: account)
    try Directory.makePrivate(paths.cluster, owner: account)
    try Directory.makePrivate(socketDirectory, owner: account)
  }

  /// Makes the data directory, whole or not at all.
  func create(with programs: ClusterPrograms) throws(ClusterError) {
    for name in try Directory.names(in: paths.cluster)
    where name.hasPrefix(ClusterPaths.newDataPrefix) {
      try Directory.remove(paths.cluster + "/" + name)
    }
    let words = try Privileges.command(
      programs.path("initdb"),
      [
        "--pgdata=\(paths.newData)", "--username=\(ClusterSettings.superuser)", "--encoding=UTF8",
        "--locale=C.UTF-8", "--data-checksums", "--auth=trust", "--no-instructions",
      ], as: account)
    _ = try ProgramRun.output(words)
    try append("\ninclude '\(ClusterSettings.fileName)'\n", to: paths.newData + "/postgresql.conf")
    try configure(paths.newData)
    guard rename(paths.newData, paths.data) == 0 else {
      throw ClusterError("cannot rename \(paths.newData) to data: \(systemMessage())")
    }
  }

  /// Writes our settings into an existing data directory.
  func configure() throws(ClusterError) { try configure(paths.data) }

  /// Opens the log for appending; a large one is put aside first.
  func openLog() throws(ClusterError) -> (file: CInt, length: Int) {
    var facts = stat()
    if stat(paths.log, &facts) == 0, facts.st_size > 10 << 20 {
      rename(paths.log, paths.log + ".old")
    }
    let file = open(paths.log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw ClusterError("cannot write \(paths.log): \(systemMessage())") }
    try Directory.give(paths.log, to: account)
    return (file, Int(lseek(file, 0, SEEK_END)))
  }

  private func configure(_ data: String) throws(ClusterError) {
    let settings = ClusterSettings.text(
      socketDirectory: socketDirectory, clusterName: paths.clusterName)
    try replace(data + "/" + ClusterSettings.fileName, with: settings)
    try replace(data + "/pg_hba.conf", with: ClusterSettings.authentication)
    let local = data + "/" + ClusterSettings.localFileName
    if access(local, F_OK) != 0 { try replace(local, with: ClusterSettings.localText) }
  }

  private func append(_ text: String, to path: String) throws(ClusterError) {
    try write(text, to: path, flags: O_WRONLY | O_APPEND)
  }

  /// Writes beside and renames, so that a full disk leaves the old settings whole.
  private func replace(_ path: String, with text: String) throws(ClusterError) {
    let beside = path + ".new"
    try write(text, to: beside, flags: O_WRONLY | O_CREAT | O_TRUNC)
    try Directory.give(beside, to: account)
    guard rename(beside, path) == 0 else {
      throw ClusterError("cannot replace \(path): \(systemMessage())")
    }
  }

  private func write(_ text: String, to path: String, flags: CInt) throws(ClusterError) {
    // The directory is another account's: it must not lead root to a file elsewhere.
    let file = open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw ClusterError("cannot write \(path): \(systemMessage())") }
    defer { close(file) }
    let bytes = Array(text.utf8)
    guard bytes.withUnsafeBytes({ Glibc.write(file, $0.baseAddress, $0.count) }) == bytes.count
    else { throw ClusterError("cannot write \(path): \(systemMessage())") }
    guard fsync(file) == 0 else {
      throw ClusterError("cannot write \(path): \(systemMessage())")
    }
  }
}
