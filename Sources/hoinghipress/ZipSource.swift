import CLibzip
import Glibc

/// Lets libzip read a region of a temporary file, or write a whole one.
final class ZipSource {
  private let file: TemporaryFile
  private let start: Int
  private var size: Int
  private let isWritable: Bool
  private var reading = 0
  private var writing = 0
  private var error = zip_error_t()

  /// A region to read.
  init(_ file: TemporaryFile, at start: Int, size: Int) {
    self.file = file
    self.start = start
    self.size = size
    isWritable = false
    zip_error_init(&error)
  }

  /// An empty file to write.
  init(_ file: TemporaryFile) {
    self.file = file
    start = 0
    size = 0
    isWritable = true
    zip_error_init(&error)
  }

  deinit {
    zip_error_fini(&error)
  }

  /// Makes a source of libzip's, which keeps this object until it is freed.
  func make() throws(Failure) -> OpaquePointer {
    let state = Unmanaged.passRetained(self)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let source = zip_source_function_create(
      { state, data, length, command in
        guard let state else { return -1 }
        let source = Unmanaged<ZipSource>.fromOpaque(state)
        guard command != ZIP_SOURCE_FREE else {
          source.release()
          return 0
        }
        return source.takeUnretainedValue().answer(command, data, length)
      }, state.toOpaque(), &error)
    guard let source else {
      state.release()
      throw ZipWriter.failure(zip_error_code_zip(&error))
    }
    return source
  }

  private func answer(
    _ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t
  ) -> zip_int64_t {
    switch command {
    case ZIP_SOURCE_OPEN:
      reading = 0
      return 0
    case ZIP_SOURCE_CLOSE, ZIP_SOURCE_COMMIT_WRITE: return 0
    case ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_ROLLBACK_WRITE:
      writing = 0
      return 0
    case ZIP_SOURCE_READ: return read(data, length)
    case ZIP_SOURCE_WRITE: return write(data, length)
    case ZIP_SOURCE_TELL: return zip_int64_t(reading)
    case ZIP_SOURCE_TELL_WRITE: return zip_int64_t(writing)
    case ZIP_SOURCE_SEEK: return seek(&reading, data, length)
    case ZIP_SOURCE_SEEK_WRITE: return seek(&writing, data, length)
    case ZIP_SOURCE_STAT: return stat(data)
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&error, data, length)
    case ZIP_SOURCE_SUPPORTS: return supported
    default:
      zip_error_set(&error, ZIP_ER_OPNOTSUPP, 0)
      return -1
    }
  }

  private var supported: zip_int64_t {
    let reads = [
      ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
      ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
    ]
    let writes = [
      ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_COMMIT_WRITE, ZIP_SOURCE_ROLLBACK_WRITE,
      ZIP_SOURCE_WRITE, ZIP_SOURCE_SEEK_WRITE, ZIP_SOURCE_TELL_WRITE, ZIP_SOURCE_REMOVE,
    ]
    return (isWritable ? reads + writes : reads).reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
  }

  private func read(_ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t) -> zip_int64_t {
    let wanted = min(Int(clamping: length), size - reading)
    let buffer = UnsafeMutableRawBufferPointer(start: data, count: max(0, wanted))
    guard let count = try? file.read(at: start + reading, into: buffer) else {
      zip_error_set(&error, ZIP_ER_READ, errno)
      return -1
    }
    reading += count
    return zip_int64_t(count)
  }

  private func write(_ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t) -> zip_int64_t {
    let bytes = UnsafeRawBufferPointer(start: data, count: Int(clamping: length))
    do {
      try file.write(bytes, at: writing)
    } catch {
      zip_error_set(&self.error, ZIP_ER_WRITE, errno)
      return -1
    }
    writing += bytes.count
    size = max(size, writing)
    return zip_int64_t(bytes.count)
  }

  private func seek(
    _ place: inout Int, _ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t
  ) -> zip_int64_t {
    guard let data else { return -1 }
    let next = zip_source_seek_compute_offset(
      zip_uint64_t(place), zip_uint64_t(size), data, length, &error)
    guard next >= 0 else { return -1 }
    place = Int(next)
    return 0
  }

  private func stat(_ data: UnsafeMutableRawPointer?) -> zip_int64_t {
    guard let data else { return -1 }
    let stat = data.assumingMemoryBound(to: zip_stat_t.self)
    zip_stat_init(stat)
    stat.pointee.size = zip_uint64_t(size)
    stat.pointee.valid = zip_uint64_t(ZIP_STAT_SIZE)
    return zip_int64_t(MemoryLayout<zip_stat_t>.size)
  }
}
