import Glibc

/// A program that was started, and our ends of what it reads and writes.
struct PressStart {
  /// The process, which leads a group of its own.
  let pid: pid_t
  /// What the program reads and writes.
  let channel: CInt
  /// What the program complains of.
  let errors: CInt

  /// Starts a program without fork.
  ///
  /// Sockets instead of pipes: they can be written without SIGPIPE whatever the process does with
  /// that signal, and no program that another thread starts meanwhile can inherit them.
  init(_ words: [String], temporaryDirectory: String) throws(PressProblem) {
    let (channel, theirChannel) = try Self.pair()
    defer { close(theirChannel) }
    let errors: CInt
    let theirErrors: CInt
    do {
      (errors, theirErrors) = try Self.pair()
    } catch {
      close(channel)
      throw error
    }
    defer { close(theirErrors) }
    do {
      pid = try Self.spawn(
        words, Self.environment(temporaryDirectory), theirChannel, theirErrors)
    } catch {
      close(channel)
      close(errors)
      throw error
    }
    self.channel = channel
    self.errors = errors
  }

  private static func pair() throws(PressProblem) -> (ours: CInt, theirs: CInt) {
    var ends: [CInt] = [0, 0]
    let kind = CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .cannotStart(errno) }
    return (ends[0], ends[1])
  }

  private static func spawn(
    _ words: [String], _ variables: [String], _ channel: CInt, _ errors: CInt
  ) throws(PressProblem) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, channel, 0)
    posix_spawn_file_actions_adddup2(&actions, channel, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    // Whatever else is open and was not marked must not live on in the program.
    _ = closeFrom?(&actions, 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    prepare(&attributes)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) }
    defer { for text in arguments + environment { free(text) } }
    arguments.append(nil)
    environment.append(nil)
    var pid: pid_t = 0
    var result: CInt = 0
    var attempts = 0
    repeat {
      // Just being installed, or held open for a moment by a process that was being started then.
      if result == ETXTBSY { usleep(10_000) }
      result = posix_spawn(&pid, words[0], &actions, &attributes, arguments, environment)
      attempts += 1
    } while result == ETXTBSY && attempts < 100
    guard result == 0 else {
      throw result == ENOENT || result == ENOTDIR ? .notFound(words[0]) : .cannotStart(result)
    }
    return pid
  }

  /// The program hears all signals, and a Ctrl-C in the terminal is not meant for it.
  private static func prepare(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }

  /// What finding fonts needs, and nothing else: neither passwords nor what steers other programs.
  private static func environment(_ temporaryDirectory: String) -> [String] {
    let names = [
      "HOME", "PATH", "LANG", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS",
      "XDG_DATA_HOME", "XDG_DATA_DIRS", "FONTCONFIG_FILE", "FONTCONFIG_PATH",
      "FONTCONFIG_SYSROOT",
    ]
    let given = names.compactMap { name in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
    return given + ["TMPDIR=\(temporaryDirectory)"]
  }

  private typealias Actions = UnsafeMutablePointer<posix_spawn_file_actions_t>

  /// GNU's addition to posix_spawn, which the Swift overlay of the C library leaves out.
  private static let closeFrom = dlsym(nil, "posix_spawn_file_actions_addclosefrom_np").map {
    unsafeBitCast($0, to: (@convention(c) (Actions, CInt) -> CInt).self)
  }
}
