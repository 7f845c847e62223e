import Glibc

/// A file of one's own in a folder for such files, removed at the end of its life.
final class TemporaryFile {
  /// Where the file is.
  let path: String
  private var descriptor: Int32

  /// Makes an empty file that nobody else can read.
  init(in folder: String) throws(SheetProblem) {
    path = "\(folder)/sheet-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
    // A name that is taken is refused, not followed.
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw SheetProblem(.unwritable) }
  }

  deinit {
    close(descriptor)
    unlink(path)
  }

  /// Appends bytes.
  func append(_ bytes: [UInt8]) throws(SheetProblem) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SheetProblem(.unwritable) }
      done += count
    }
  }

  /// Opens the file again by its path, after another has written it anew.
  func reopen() throws(SheetProblem) {
    let next = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard next >= 0 else { throw SheetProblem(.unwritable) }
    close(descriptor)
    descriptor = next
  }

  /// Hands over the content in blocks.
  func forEachBlock(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 0 else { throw SheetProblem(.unreadable) }
    let file = FileRegion(descriptor: descriptor, size: Int(size))
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { block.deallocate() }
    var offset = 0
    while offset < file.size {
      let count = try file.read(at: offset, into: block)
      guard count > 0 else { throw SheetProblem(.unreadable) }
      try body(UnsafeRawBufferPointer(rebasing: block[..<count]))
      offset += count
    }
  }
}
