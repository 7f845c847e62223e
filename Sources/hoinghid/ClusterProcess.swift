import Glibc

/// Starts programs without fork: posix_spawn, a clean environment, no inherited descriptors.
enum ProgramRun {
  /// What the started program reads and writes.
  struct Streams {
    var input: CInt?
    var output: CInt
  }

  /// Runs to the end and returns what was written; a failure carries the last lines of it.
  static func output(_ words: [String], input: String = "") throws(ClusterError) -> String {
    let (reading, writing) = try pipe()
    defer { close(reading) }
    let (inputReading, inputWriting) = try pipe()
    // Both scripts given to programs are shorter than a pipe holds, so this cannot block.
    _ = Array(input.utf8).withUnsafeBytes { write(inputWriting, $0.baseAddress, $0.count) }
    close(inputWriting)
    let pid: pid_t
    do {
      pid = try start(words, Streams(input: inputReading, output: writing), session: false)
      close(inputReading)
      close(writing)
    } catch {
      close(inputReading)
      close(writing)
      throw error
    }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(reading, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += block[..<count]
    }
    let status = waitForExit(pid)
    let text = String(decoding: bytes, as: UTF8.self)
    guard status == 0 else {
      throw ClusterError("\(name(words)) failed: \(LogTail.lines(of: text))")
    }
    return text
  }

  /// Starts a program and returns its process.
  static func start(_ words: [String], _ streams: Streams, session: Bool) throws(ClusterError)
    -> pid_t
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input = streams.input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, streams.output, 1)
    posix_spawn_file_actions_adddup2(&actions, streams.output, 2)
    // Our sockets and the lock on the state directory must not live on in the child.
    // The account the child runs as may not be allowed where we were started.
    guard let closeFrom = GNUSpawn.closeFrom, closeFrom(&actions, 3) == 0,
      let changeDirectory = GNUSpawn.changeDirectory, changeDirectory(&actions, "/") == 0
    else { throw ClusterError("hoinghid needs glibc 2.34 or newer to start PostgreSQL") }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    resetSignals(&attributes, session: session)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    var environment: [UnsafeMutablePointer<CChar>?] = cleanEnvironment.map { strdup($0) }
    defer { for text in arguments + environment { free(text) } }
    arguments.append(nil)
    environment.append(nil)
    var pid: pid_t = 0
    let result = posix_spawn(&pid, words[0], &actions, &attributes, arguments, environment)
    guard result == 0 else {
      throw ClusterError("cannot start \(words[0]): \(systemMessage(result))")
    }
    return pid
  }

  /// Waits for a child to end and returns its status as `waitpid` gives it.
  static func waitForExit(_ pid: pid_t) -> CInt {
    var status: CInt = 0
    while waitpid(pid, &status, 0) < 0 {
      if errno != EINTR { return -1 }
    }
    return status
  }

  private static func resetSignals(_ attributes: inout posix_spawnattr_t, session: Bool) {
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    // In a session of its own the server does not hear the terminal's Ctrl-C.
    if session { flags |= GNUSpawn.newSession }
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }

  // Nobody's PGPORT, PGDATA or locale may reach the private cluster.
  private static let cleanEnvironment = [
    "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8",
    "TZ=UTC", "PGCONNECT_TIMEOUT=10",
  ]

  private static func pipe() throws(ClusterError) -> (reading: CInt, writing: CInt) {
    var ends: [CInt] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else {
      throw ClusterError("cannot make a pipe: \(systemMessage())")
    }
    return (ends[0], ends[1])
  }

  private static func name(_ words: [String]) -> String {
    let program = words.firstIndex(of: "--").map { words[$0 + 1] } ?? words[0]
    return program.split(separator: "/").last.map(String.init) ?? program
  }
}

/// GNU's additions to posix_spawn, which the Swift overlay of the C library leaves out.
private enum GNUSpawn {
  typealias Actions = UnsafeMutablePointer<posix_spawn_file_actions_t>

  /// Closes every descriptor from a number on.
  static let closeFrom = symbol(
    "posix_spawn_file_actions_addclosefrom_np",
    as: (@convention(c) (Actions, CInt) -> CInt).self)
  /// Changes the child's directory.
  static let changeDirectory = symbol(
    "posix_spawn_file_actions_addchdir_np",
    as: (@convention(c) (Actions, UnsafePointer<CChar>) -> CInt).self)
  /// POSIX_SPAWN_SETSID of <spawn.h>.
  static let newSession: CInt = 0x80

  private static func symbol<Function>(_ name: String, as type: Function.Type) -> Function? {
    dlsym(nil, name).map { unsafeBitCast($0, to: type) }
  }
}

/// The end of what a program has said, for a message.
enum LogTail {
  static func lines(of text: String, count: Int = 5) -> String {
    let lines = text.split(whereSeparator: \.isNewline).suffix(count)
    return lines.isEmpty ? "it said nothing" : lines.joined(separator: " | ")
  }

  /// The last lines of a file, from `offset` on.
  static func file(_ path: String, from offset: Int) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "no log at \(path)" }
    defer { close(file) }
    let end = Int(lseek(file, 0, SEEK_END))
    var bytes = [UInt8](repeating: 0, count: min(4096, max(0, end - offset)))
    let count = pread(file, &bytes, bytes.count, end - bytes.count)
    return lines(of: String(decoding: bytes.prefix(max(0, count)), as: UTF8.self))
  }
}
