import Glibc
import Synchronization

/// How a program ended.
public enum Ending: Sendable, Equatable {
  /// By itself, with a status.
  case exited(Int32)
  /// By a signal.
  case killed(Int32)
}

/// A program that a test started: signalled and waited for by its id, never left behind.
public final class ChildProcess: Sendable {
  /// The process's id.
  public let pid: Int32
  private let ending = Mutex<Ending?>(nil)

  /// Starts a program found on PATH; both its outputs go to one file.
  ///
  /// - Throws: When it cannot be started.
  public init(_ words: [String], environment: [String: String], output: String) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The test runner may block signals; its children must hear them.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var pid = pid_t()
    let result = posix_spawnp(&pid, words[0], &actions, &attributes, &arguments, &variables)
    guard result == 0 else {
      throw TestFailure("\(words[0]) cannot be started: \(String(cString: strerror(result)))")
    }
    self.pid = pid
    Leftovers.add(process: pid)
  }

  deinit {
    guard ending.withLock({ $0 }) == nil else { return }
    send(SIGKILL)
    _ = wait(atMost: .seconds(5))
  }

  /// Whether it has not ended yet.
  public var isRunning: Bool { poll() == nil }

  /// Sends a signal; nothing when the process has ended.
  public func send(_ signal: Int32) {
    ending.withLock { ending in
      // Until it was waited for the id is its own, so no stranger can be hit.
      if ending == nil { _ = kill(pid, signal) }
    }
  }

  /// Waits for the end; nil when it does not come in time.
  public func wait(atMost limit: Duration) -> Ending? {
    let deadline = ContinuousClock.now + limit
    while true {
      if let ending = poll() { return ending }
      guard ContinuousClock.now < deadline else { return nil }
      usleep(5_000)
    }
  }

  private func poll() -> Ending? {
    ending.withLock { ending in
      if let ending { return ending }
      var status: Int32 = 0
      guard waitpid(pid, &status, WNOHANG) == pid else { return nil }
      let signal = status & 0x7f
      ending = signal == 0 ? .exited(status >> 8 & 0xff) : .killed(signal)
      Leftovers.remove(process: pid)
      return ending
    }
  }
}
