import Glibc

/// Small files, read and written whole.
public enum TextFile {
  /// What a file holds; nil when it cannot be read.
  public static func contents(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += block[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The last lines of a file, for a report of what went wrong.
  public static func tail(_ path: String, lines: Int = 40) -> String {
    (contents(path) ?? "").split(separator: "\n").suffix(lines).joined(separator: "\n")
  }
}
