// `environ` is a C global; it is read once, before any thread starts.
@preconcurrency import Glibc

/// Where files go when nobody says so: the system's places for root, the person's for others.
struct DefaultPlaces: Sendable {
  let environment: [String: String]
  var isRoot = geteuid() == 0

  var stateDirectory: String {
    if isRoot { return "/var/lib/hoinghi" }
    if let state = directory("XDG_STATE_HOME") { return state + "/hoinghi" }
    return (directory("HOME") ?? homeOfPasswordFile()) + "/.local/state/hoinghi"
  }

  func socket(stateDirectory: String) -> String {
    if isRoot { return "/run/hoinghi/hoinghi.sock" }
    if let runtime = directory("XDG_RUNTIME_DIR") { return runtime + "/hoinghi/hoinghi.sock" }
    return stateDirectory + "/hoinghi.sock"
  }

  private func directory(_ variable: String) -> String? {
    // The XDG rules: a relative path is to be ignored.
    environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  private func homeOfPasswordFile() -> String {
    guard let entry = getpwuid(geteuid()), let home = entry.pointee.pw_dir else { return "/tmp" }
    return String(cString: home)
  }
}

/// The environment the process was started with.
func processEnvironment() -> [String: String] {
  var variables: [String: String] = [:]
  var entry = environ
  while let text = entry.pointee {
    let line = String(cString: text)
    if let equals = line.firstIndex(of: "=") {
      variables[String(line[..<equals])] = String(line[line.index(after: equals)...])
    }
    entry += 1
  }
  return variables
}
