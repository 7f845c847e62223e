import Glibc

/// What PostgreSQL has written into postmaster.pid.
struct PostmasterNote: Sendable {
  let pid: pid_t
  /// Whether it takes connections.
  let isReady: Bool

  init?(file path: String) {
    guard let text = ProcessTable.contents(path) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, let pid = pid_t(first), pid > 1 else { return nil }
    self.pid = pid
    isReady = lines.count > 7 && lines[7].hasPrefix("ready")
  }
}

/// Questions about processes, answered by /proc without any right over them.
enum ProcessTable {
  /// Whether the process runs; one that has ended and waits for its parent does not.
  static func isAlive(_ pid: pid_t) -> Bool {
    guard let text = contents("/proc/\(pid)/stat"),
      let paren = text.lastIndex(of: ")")
    else { return false }
    let state = text[text.index(after: paren)...].first { $0 != " " }
    return state != "Z" && state != "X"
  }

  /// The server process of a data directory.
  static func isPostmaster(_ pid: pid_t, data: String) -> Bool {
    let words = commandLine(pid)
    guard words.first?.hasSuffix("/postgres") == true, isAlive(pid) else { return false }
    return zip(words, words.dropFirst()).contains { $0 == "-D" && $1 == data }
  }

  /// Whether the process is any PostgreSQL server or a child of one.
  static func isServerProgram(_ pid: pid_t) -> Bool {
    let word = commandLine(pid).first ?? ""
    return word.hasSuffix("/postgres") || word.hasPrefix("postgres: ")
  }

  /// Every process of a cluster: the server by its arguments, its children by their title.
  static func members(of clusterName: String, data: String) -> [pid_t] {
    let running = ((try? Directory.names(in: "/proc")) ?? []).compactMap { pid_t($0) }
    return running.filter { pid in
      let title = commandLine(pid).first ?? ""
      let isChild = title.hasPrefix("postgres: \(clusterName): ")
      return (isChild && isAlive(pid)) || isPostmaster(pid, data: data)
    }
  }

  private static func commandLine(_ pid: pid_t) -> [String] {
    (contents("/proc/\(pid)/cmdline") ?? "").split(separator: "\0").map(String.init)
  }

  /// A small file as text; nil when it cannot be read.
  static func contents(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(file, &bytes, bytes.count)
    return count < 0 ? nil : String(decoding: bytes[..<count], as: UTF8.self)
  }
}
