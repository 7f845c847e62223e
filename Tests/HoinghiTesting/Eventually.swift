import Glibc

/// Whether something becomes true within a few seconds.
///
/// - Throws: What the condition throws.
public func eventually(
  within limit: Duration = .seconds(5), _ condition: () throws -> Bool
) throws -> Bool {
  let deadline = ContinuousClock.now + limit
  while true {
    if try condition() { return true }
    guard ContinuousClock.now < deadline else { return false }
    usleep(10_000)
  }
}

extension WireClient {
  /// Hears out what was announced before, so that what comes next is new.
  ///
  /// - Throws: When the daemon does not answer.
  public func settle() throws {
    for _ in 0..<20 {
      try send("idle\n")
      let isSettled = isSilent(for: .milliseconds(300))
      if isSettled { try send("ping\n") }
      _ = try readReply()
      guard !isSettled else {
        _ = try readReply()
        return
      }
    }
    throw TestFailure("something changes all the time")
  }
}

/// The number of files that this process may have open.
public enum OpenFiles {
  /// Raises it as far as the system lets an ordinary user.
  public static func allowMany() {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    limit.rlim_cur = min(limit.rlim_max, 65_536)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
