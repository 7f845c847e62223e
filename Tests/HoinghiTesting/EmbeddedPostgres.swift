import Glibc

/// The private PostgreSQL in a daemon's state directory, as a test sees and kills it.
public struct EmbeddedPostgres: Sendable {
  private let stateDirectory: String

  /// Looks at the cluster of a daemon with this state directory.
  public init(stateDirectory: String) { self.stateDirectory = stateDirectory }

  /// How libpq reaches the daemon's database.
  public var conninfo: String {
    "host=\(stateDirectory)/postgres/run port=5432 user=hoinghi dbname=hoinghi"
  }

  /// The id of the server's first process, while one is noted.
  public var postmaster: Int32? {
    let note = stateDirectory + "/postgres/data/postmaster.pid"
    guard let text = TextFile.contents(note), let line = text.split(separator: "\n").first,
      let pid = pid_t(line), pid > 1, kill(pid, 0) == 0
    else { return nil }
    return pid
  }

  /// Kills the server and all its processes at one go, as a power cut would.
  public func killAll() {
    guard let postmaster else { return }
    let family = [postmaster] + Self.children(of: postmaster)
    for pid in family { _ = kill(pid, SIGKILL) }
  }

  /// Kills one of the server's processes; the server drops all connections and starts anew.
  public func killOne() {
    guard let postmaster, let newest = Self.children(of: postmaster).max() else { return }
    _ = kill(newest, SIGKILL)
  }

  /// Ends the server without ceremony and waits until it is gone.
  public func stopAtOnce() {
    guard let postmaster else { return }
    _ = kill(postmaster, SIGQUIT)
    for _ in 0..<500 where kill(postmaster, 0) == 0 { usleep(10_000) }
  }

  private static func children(of parent: pid_t) -> [pid_t] {
    guard let directory = opendir("/proc") else { return [] }
    defer { closedir(directory) }
    var found: [pid_t] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard let pid = pid_t(name), let stat = TextFile.contents("/proc/\(pid)/stat"),
        // The program's name stands in brackets and may hold spaces.
        let afterName = stat.lastIndex(of: ")")
      else { continue }
      let words = stat[stat.index(after: afterName)...].split(separator: " ")
      if words.count > 1, pid_t(words[1]) == parent { found.append(pid) }
    }
    return found
  }
}
