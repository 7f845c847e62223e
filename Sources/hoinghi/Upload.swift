import Glibc

/// The bytes of a file that go with a command.
struct Upload {
  enum Source {
    case memory([UInt8])
    case file(OpenFile)
  }

  let source: Source
  let count: Int

  init(bytes: [UInt8]) {
    source = .memory(bytes)
    count = bytes.count
  }

  /// Opens a regular file for streaming; anything else is read whole, as its size is not known.
  init(path: String) throws(Failure) {
    let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotRead(path, errno) }
    let file = OpenFile(descriptor: descriptor)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .cannotRead(path, errno) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      throw .cannotRead(path, EISDIR)
    case S_IFREG where path != "-":
      source = .file(file)
      count = Int(status.st_size)
    default:
      let bytes = try Self.everything(from: file, path)
      source = .memory(bytes)
      count = bytes.count
    }
  }

  private static func everything(
    from file: OpenFile, _ path: String
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      guard let block = file.read(upTo: 1 << 16) else { throw .cannotRead(path, errno) }
      if block.isEmpty { return bytes }
      bytes += block
    }
  }
}

/// A descriptor that closes itself.
final class OpenFile {
  let descriptor: Int32

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// The next bytes, empty at the end of the file, nil on an error (see errno).
  func read(upTo count: Int) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { space, filled in
      var got: Int
      repeat {
        got = Glibc.read(descriptor, space.baseAddress, count)
      } while got < 0 && errno == EINTR
      failed = got < 0
      filled = max(0, got)
    }
    return failed ? nil : bytes
  }
}

extension Failure {
  static func cannotRead(_ path: String, _ problem: Int32) -> Failure {
    let reason = SystemError(number: problem).sentence
    return Failure(
      .missing, en: "cannot read the file \(path): \(reason.en)",
      vi: "không đọc được tệp \(path): \(reason.vi)")
  }
}
