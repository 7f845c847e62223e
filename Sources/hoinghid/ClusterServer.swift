import Glibc
import Logging
import Synchronization

/// The server process of the private cluster: started, adopted, waited for, stopped.
final class ClusterServer: Sendable {
  private let files: ClusterFiles
  private let programs: ClusterPrograms
  private let log: Logger
  private let process = Mutex<Postmaster?>(nil)

  /// A server process and whether it is our child.
  struct Postmaster: Sendable {
    let pid: pid_t
    let isChild: Bool
  }

  init(files: ClusterFiles, programs: ClusterPrograms, log: Logger) {
    self.files = files
    self.programs = programs
    self.log = log
  }

  /// How libpq reaches the daemon's database.
  var connectionText: String {
    [
      ConnectionText.parameter("host", files.socketDirectory),
      ConnectionText.parameter("port", ClusterSettings.port),
      ConnectionText.parameter("user", ClusterSettings.role),
      ConnectionText.parameter("dbname", ClusterSettings.database),
    ].joined(separator: " ")
  }

  /// Takes over a server that is already running on the data, or starts one; returns when it
  /// takes connections.
  func startOrAdopt() throws(ClusterError) {
    if adopt() { return }
    try clearLeftovers()
    try files.configure()
    let (file, length) = try files.openLog()
    defer { close(file) }
    let words = try Privileges.command(
      programs.path("postgres"), ["-D", files.paths.data], as: files.account)
    let pid = try ProgramRun.start(words, .init(input: nil, output: file), session: true)
    process.withLock { $0 = Postmaster(pid: pid, isChild: true) }
    log.info("PostgreSQL starts", metadata: ["pid": "\(pid)", "version": "\(programs.major)"])
    try waitUntilReady(logFrom: length)
  }

  private func adopt() -> Bool {
    guard let note = PostmasterNote(file: files.paths.processFile),
      ProcessTable.isPostmaster(note.pid, data: files.paths.data)
    else { return false }
    log.notice("adopting the PostgreSQL a former daemon left", metadata: ["pid": "\(note.pid)"])
    process.withLock { $0 = Postmaster(pid: note.pid, isChild: false) }
    // One that was just shutting down ends instead of becoming ready; then a new one starts.
    return (try? waitUntilReady(logFrom: 0)) != nil
  }

  /// Makes role and database when they are missing and checks the extensions.
  func prepareDatabase() throws(ClusterError) {
    let answer = try ProgramRun.output(
      [
        programs.path("psql"), "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1",
        "-h", files.socketDirectory, "-p", ClusterSettings.port,
        "-U", ClusterSettings.superuser, "-d", "postgres", "-f", "-",
      ], input: ClusterSettings.preparation)
    let found = answer.split(separator: "\n").map(String.init)
    let missing = ClusterSettings.extensions.filter { !found.contains($0) }
    guard missing.isEmpty else {
      throw ClusterError(
        "PostgreSQL \(programs.major) in \(programs.directory) lacks the extension"
          + " \(missing.joined(separator: " and ")); \(ClusterSettings.installHint)")
    }
  }

  /// Returns when the server has ended, and why as far as it is known.
  func waitForEnd() -> String {
    guard let server = process.withLock({ $0 }) else { return "not started" }
    guard server.isChild else {
      while ProcessTable.isAlive(server.pid) { pause(milliseconds: 500) }
      process.withLock { $0 = nil }
      return "ended"
    }
    // The process stays a zombie until the lock is held, so nobody signals a reused number.
    var facts = siginfo_t()
    while waitid(P_PID, id_t(server.pid), &facts, WEXITED | WNOWAIT) < 0, errno == EINTR {}
    let status = process.withLock { process -> CInt in
      guard process?.pid == server.pid else { return 0 }
      process = nil
      return ProgramRun.waitForExit(server.pid)
    }
    let signal = status & 0x7f
    return signal == 0 ? "exit status \(status >> 8 & 0xff)" : "signal \(signal)"
  }

  /// Ends the server: politely, then at once, then by force.
  func stop() {
    for (signal, seconds) in [(SIGINT, 60), (SIGQUIT, 10), (SIGKILL, 5)] {
      guard send(signal) else { return }
      if signal != SIGINT { log.warning("PostgreSQL does not stop; signal \(signal)") }
      let deadline = ContinuousClock.now + .seconds(seconds)
      while ContinuousClock.now < deadline {
        if hasEnded() { return }
        pause(milliseconds: 10)
      }
    }
  }

  /// The end of PostgreSQL's own log.
  var lastWords: String { LogTail.file(files.paths.log, from: 0) }

  private func send(_ signal: CInt) -> Bool {
    process.withLock { process in
      guard let server = process else { return false }
      return kill(server.pid, signal) == 0
    }
  }

  private func hasEnded() -> Bool {
    process.withLock { process in
      guard let server = process else { return true }
      var status: CInt = 0
      let ended =
        server.isChild
        ? waitpid(server.pid, &status, WNOHANG) != 0 : !ProcessTable.isAlive(server.pid)
      if ended { process = nil }
      return ended
    }
  }

  private func waitUntilReady(logFrom offset: Int) throws(ClusterError) {
    // Recovery after a crash can take long; the process itself is the sign that it goes on.
    var lastReport = ContinuousClock.now
    while true {
      guard let server = process.withLock({ $0 }) else { throw ClusterError("stopped") }
      if let note = PostmasterNote(file: files.paths.processFile), note.pid == server.pid,
        note.isReady
      {
        return
      }
      if hasEnded() {
        throw ClusterError(
          "PostgreSQL did not start: \(LogTail.file(files.paths.log, from: offset))"
            + " (whole log: \(files.paths.log))")
      }
      if ContinuousClock.now - lastReport > .seconds(10) {
        lastReport = .now
        log.notice("waiting for PostgreSQL", metadata: ["last": "\(lastWords)"])
      }
      pause(milliseconds: 10)
    }
  }

  /// Waits for the processes of a killed server to end, and helps them; no new server may touch
  /// the data before.
  private func clearLeftovers() throws(ClusterError) {
    let start = ContinuousClock.now
    while true {
      let left = ProcessTable.members(of: files.paths.clusterName, data: files.paths.data)
      if left.isEmpty { break }
      let waited = ContinuousClock.now - start
      // They notice by themselves that their server is gone; only a stuck one needs force.
      if waited > .seconds(5) { for pid in left { kill(pid, SIGKILL) } }
      guard waited < .seconds(30) else {
        throw ClusterError(
          "processes \(left.map(String.init).joined(separator: ", ")) of a former PostgreSQL"
            + " still use \(files.paths.data); end them first")
      }
      pause(milliseconds: 20)
    }
    // The socket's directory is this cluster's alone, so what lies there is as dead as its server.
    for suffix in ["", ".lock"] {
      unlink(files.socketDirectory + "/" + ClusterSettings.socketFile + suffix)
    }
    // A number that another program has got since, or that a zombie keeps because nobody asks
    // for it, would stop the start. Otherwise the note stays: by it PostgreSQL finds shared
    // memory that is still in use.
    guard let note = PostmasterNote(file: files.paths.processFile),
      kill(note.pid, 0) == 0 || errno == EPERM, !ProcessTable.isServerProgram(note.pid)
    else { return }
    unlink(files.paths.processFile)
  }
}

/// Sleeps on the calling thread.
func pause(milliseconds: Int) {
  usleep(useconds_t(milliseconds * 1000))
}
