import Glibc
import Synchronization

/// A file without a name, which is gone with its last reader, however the process ends.
///
/// One thread may write while others read what was written before.
public final class TemporaryFile: Sendable {
  private static let blockSize = 1 << 16

  private let descriptor: CInt
  private let end = Mutex(0)

  /// Makes an empty file in a directory, which nobody else can open.
  public init(in directory: String) throws(FileError) {
    descriptor = UnnamedFile.open(in: directory)
    guard descriptor >= 0 else { throw FileError(code: errno) }
  }

  deinit {
    close(descriptor)
  }

  /// How many bytes it has; what could not be written as a whole does not count.
  public var size: Int { end.withLock { $0 } }

  /// Where a library that wants a name finds it, in this process and as long as it is there.
  public var path: String { "/proc/self/fd/\(descriptor)" }

  /// Looks how many bytes there are, after a library has written them.
  public func measure() throws(FileError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(code: errno) }
    end.withLock { $0 = Int(status.st_size) }
  }

  /// Appends bytes.
  public func append(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    try write(bytes, at: size)
  }

  /// Appends bytes.
  public func append(_ bytes: [UInt8]) throws(FileError) {
    let problem = bytes.withUnsafeBytes { bytes -> FileError? in
      do throws(FileError) {
        try append(bytes)
        return nil
      } catch {
        return error
      }
    }
    if let problem { throw problem }
  }

  /// Writes bytes at a place.
  public func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let count = pwrite(
        descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(offset + done))
      if count > 0 {
        done += count
      } else if count == 0 || errno != EINTR {
        throw FileError(code: count == 0 ? ENOSPC : errno)
      }
    }
    end.withLock { $0 = max($0, offset + bytes.count) }
  }

  /// Reads bytes from a place on and returns how many; fewer than there is room for only at the end.
  public func read(
    at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Int {
    var done = 0
    while done < buffer.count {
      let count = pread(
        descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done,
        off_t(offset + done))
      if count == 0 { break }
      if count > 0 {
        done += count
      } else if errno != EINTR {
        throw FileError(code: errno)
      }
    }
    return done
  }

  /// Hands over the content in blocks.
  ///
  /// - Throws: `FileError`; what the closure throws.
  public func forEachBlock(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let block = UnsafeMutableRawBufferPointer.allocate(
      byteCount: Self.blockSize, alignment: 16)
    defer { block.deallocate() }
    var offset = 0
    while true {
      let count = try read(at: offset, into: block)
      guard count > 0 else { return }
      try body(UnsafeRawBufferPointer(rebasing: block[..<count]))
      offset += count
    }
  }
}
