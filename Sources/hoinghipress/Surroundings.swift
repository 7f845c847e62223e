import Glibc

/// How the program behaves towards the rest of the machine.
enum Surroundings {
  /// Gives way to others, leaves nothing behind, and ends when nobody waits for it any more.
  static func settle() {
    signal(SIGPIPE, SIG_IGN)
    // What is in memory are names and telephone numbers, which belong in no core file.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    // Scans at the doors go before lists that somebody prints.
    setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
    beFirstToGo()
    watchReader()
  }

  /// When the machine runs out of memory, a document is a smaller loss than a server.
  private static func beFirstToGo() {
    let file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    _ = write(file, "500", 3)
    close(file)
  }

  /// Ends the process when the reading end of its output is closed: who started it has given the
  /// document up, or is gone.
  ///
  /// A signal at the parent's death would also come when only the thread ended that started us.
  private static func watchReader() {
    var thread: pthread_t = 0
    let status = pthread_create(
      &thread, nil,
      { _ in
        var output = pollfd(fd: 1, events: 0, revents: 0)
        while true {
          guard poll(&output, 1, -1) > 0 else { continue }
          if output.revents & Int16(POLLHUP | POLLERR) != 0 { _exit(0) }
        }
      }, nil)
    // Without the thread a write notices it, only later.
    if status == 0 { pthread_detach(thread) }
  }
}
