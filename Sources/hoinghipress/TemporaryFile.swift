import Glibc
import TemporaryFiles
import Zip

/// A file without a name, which is gone when the process ends, however it ends.
final class TemporaryFile: ZipWritable {
  private let descriptor: CInt
  /// How many bytes it has.
  private(set) var size = 0

  /// Makes a file in a directory.
  init(in directory: String) throws(Failure) {
    descriptor = UnnamedFile.open(in: directory)
    guard descriptor >= 0 else { throw .file(errno) }
  }

  deinit {
    close(descriptor)
  }

  /// Appends all that comes from standard input.
  func appendStandardInput() throws(Failure) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = Glibc.read(0, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR { continue }
      // Who wrote is gone; what came is not whole, which is told when it is read.
      guard count > 0 else { return }
      try append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// Appends bytes.
  func append(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    try write(bytes, at: size)
  }

  /// Writes bytes at a place.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(Failure) {
    var rest = bytes[...]
    var place = offset
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = pwrite(descriptor, piece.baseAddress, piece.count, place)
      if count > 0 {
        rest = rest.dropFirst(count)
        place += count
      } else if errno != EINTR {
        throw .file(errno)
      }
    }
    size = max(size, place)
  }

  /// Reads bytes at a place and returns how many; 0 at the end.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, offset)
      if count >= 0 { return count }
      if errno != EINTR { throw .file(errno) }
    }
  }
}

/// The bytes of one part in a file of many.
struct StoredPart: ZipReadable {
  /// The file.
  let file: TemporaryFile
  /// Where the part begins.
  let start: Int
  /// How many bytes it has.
  let size: Int

  /// Reads bytes at a place of the part.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
    let rest = max(0, min(buffer.count, size - offset))
    return try file.read(
      at: start + offset, into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<rest]))
  }
}
