import Glibc

/// Why the load cannot be put on, in one sentence.
struct Problem: Error {
  let sentence: String
  let isUsage: Bool

  init(_ sentence: String, usage: Bool = false) {
    self.sentence = sentence
    isUsage = usage
  }

  /// The failure of a system call, with what the system calls it.
  static func system(_ what: String) -> Problem {
    let reason = strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
    return Problem("\(what): \(reason)")
  }
}
