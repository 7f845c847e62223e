import Glibc
import Zip

/// The bytes of a regular file that is open, read at places of one's own.
///
/// Reading does not move the place of the descriptor, so that several readers share one.
struct FileRegion: ZipReadable, Sendable {
  /// The open file.
  let descriptor: Int32
  /// How many bytes belong to it.
  let size: Int

  /// Reads bytes from a place on, fewer only at the end of the file.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(SheetProblem) -> Int
  {
    guard offset >= 0, offset < size else { return 0 }
    let wanted = min(buffer.count, size - offset)
    var done = 0
    while done < wanted {
      let count = pread(
        descriptor, buffer.baseAddress.map { $0 + done }, wanted - done, off_t(offset + done))
      if count < 0 {
        if errno == EINTR { continue }
        throw SheetProblem(.unreadable)
      }
      if count == 0 { break }
      done += count
    }
    return done
  }

  /// Reads up to a number of bytes from a place on.
  func bytes(at offset: Int, count: Int) throws(SheetProblem) -> [UInt8] {
    let length = max(0, min(count, size - offset))
    var bytes = [UInt8](repeating: 0, count: length)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: length, alignment: 16)
    defer { buffer.deallocate() }
    let done = try read(at: offset, into: buffer)
    bytes.withUnsafeMutableBytes { $0.copyMemory(from: UnsafeRawBufferPointer(buffer)) }
    bytes.removeLast(length - done)
    return bytes
  }
}
