import Glibc

/// Reads a file of which nothing is known beforehand: it may be a pipe, a device, or endless.
enum BoundedFile {
  /// Why a file is not read.
  enum Problem: Error {
    /// It is a folder, a pipe or a device.
    case notRegular
    /// It has more bytes than it may have.
    case tooLong
    /// The system refused; its error number.
    case system(CInt)
  }

  /// The bytes of a file, which are at most so many.
  static func read(_ path: String, atMost most: Int) throws(Problem) -> [UInt8] {
    // To open a pipe must not wait for somebody at its other end.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { throw .system(errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .system(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= most {
      let count = Glibc.read(file, &block, min(block.count, most + 1 - bytes.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(errno) }
      guard count > 0 else { return bytes }
      bytes += block[..<count]
    }
    throw .tooLong
  }
}
