import Glibc

/// Where the document goes.
enum StandardOutput {
  /// Writes all the bytes, or ends quietly if nobody reads them any more.
  static func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = Glibc.write(1, piece.baseAddress, piece.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE || errno == ECONNRESET {
        exit(0)
      } else if errno != EINTR {
        throw .file(errno)
      }
    }
  }

  /// Writes a text.
  static func write(_ text: String) throws {
    try Array(text.utf8).withUnsafeBytes { try write($0) }
  }
}

/// Where the program tells what is not part of the document.
enum StandardError {
  /// Says that work goes on: an empty line, which no reader takes for a complaint.
  static func showLife() { _ = Glibc.write(2, "\n", 1) }
}
