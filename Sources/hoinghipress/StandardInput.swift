import Glibc
import TemporaryFiles

/// Where the document comes from.
enum StandardInput {
  /// Appends all that comes to a file.
  static func copy(to file: TemporaryFile) throws(FileError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = read(0, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR { continue }
      // Who wrote is gone; what came is not whole, which is told when it is read.
      guard count > 0 else { return }
      try file.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }
}
