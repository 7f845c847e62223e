import Glibc

/// Waiting for descriptors, and what kind of thing a descriptor or a path is.
enum Readiness {
  /// Waits until one of the descriptors is ready; false when the time is over.
  static func wait(_ entries: inout [pollfd], within limit: Duration?) -> Bool {
    let clock = ContinuousClock()
    let deadline = limit.map { clock.now.advanced(by: $0) }
    while true {
      let left = deadline.map { milliseconds($0 - clock.now) } ?? -1
      let count = poll(&entries, nfds_t(entries.count), left)
      if count > 0 { return true }
      if count == 0 || errno != EINTR { return false }
    }
  }

  static func wait(for event: Int32, on descriptor: Int32, within limit: Duration?) -> Bool {
    var entries = [pollfd(fd: descriptor, events: Int16(event), revents: 0)]
    return wait(&entries, within: limit)
  }

  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    // Rounded up, or the last part of a millisecond would be spent in a busy loop.
    let total = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: max(0, total))
  }
}

/// What a path names.
enum FileKind {
  static func mode(_ path: String) -> mode_t? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT
  }

  static func exists(_ path: String) -> Bool { mode(path) != nil }
  static func isSocket(_ path: String) -> Bool { mode(path) == S_IFSOCK }
  static func isFolder(_ path: String) -> Bool { mode(path) == S_IFDIR }
}

/// The surroundings of the process.
enum Surroundings {
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns of the terminal on standard output.
  static var columns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
