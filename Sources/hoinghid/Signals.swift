import Glibc

/// The signals that end the daemon, taken by waiting for them.
enum Signals {
  /// Holds them back in this thread and in all that start from here on; a closed pipe is an error
  /// of a write and no signal.
  static func hold() {
    var set = ending
    pthread_sigmask(SIG_BLOCK, &set, nil)
    signal(SIGPIPE, SIG_IGN)
  }

  /// Waits for one of them.
  static func wait() -> String {
    var set = ending
    var number: Int32 = 0
    sigwait(&set, &number)
    return number == SIGINT ? "SIGINT" : "SIGTERM"
  }

  private static var ending: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGTERM)
    sigaddset(&set, SIGINT)
    return set
  }
}
