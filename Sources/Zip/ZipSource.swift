import CLibzip
import Glibc

/// Lets libzip read bytes that somebody else keeps, or write a whole file of them.
public final class ZipSource {
  private static let reads = [
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
    ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
  ]
  /// All of them are needed for libzip to write at all.
  private static let writes = [
    ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_COMMIT_WRITE, ZIP_SOURCE_ROLLBACK_WRITE,
    ZIP_SOURCE_WRITE, ZIP_SOURCE_SEEK_WRITE, ZIP_SOURCE_TELL_WRITE, ZIP_SOURCE_REMOVE,
  ]

  private let file: any ZipReadable
  private let target: (any ZipWritable)?
  private var size: Int
  private var reading = 0
  private var writing = 0
  private var error = zip_error_t()

  /// Bytes to read.
  public init(reading file: any ZipReadable) {
    self.file = file
    target = nil
    size = file.size
    zip_error_init(&error)
  }

  /// A file that is read, and written with its changes to another.
  public init(changing file: any ZipReadable, into target: any ZipWritable) {
    self.file = file
    self.target = target
    size = file.size
    zip_error_init(&error)
  }

  /// An empty file to write.
  public init(writing file: any ZipWritable) {
    self.file = file
    target = file
    size = 0
    zip_error_init(&error)
  }

  deinit {
    zip_error_fini(&error)
  }

  /// Makes a source of libzip's, which keeps this object until it is freed.
  public func make() throws(ZipError) -> OpaquePointer {
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
      throw ZipError(code: zip_error_code_zip(&error))
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
    case ZIP_SOURCE_CLOSE: return 0
    case ZIP_SOURCE_READ: return read(data, length)
    case ZIP_SOURCE_TELL: return zip_int64_t(reading)
    case ZIP_SOURCE_SEEK: return seek(&reading, data, length)
    case ZIP_SOURCE_STAT: return stat(data)
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&error, data, length)
    case ZIP_SOURCE_SUPPORTS: return supported
    default:
      if let target { return answer(command, data, length, for: target) }
      return refuse(ZIP_ER_OPNOTSUPP)
    }
  }

  private func answer(
    _ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t,
    for target: any ZipWritable
  ) -> zip_int64_t {
    switch command {
    case ZIP_SOURCE_COMMIT_WRITE: return 0
    case ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_ROLLBACK_WRITE:
      writing = 0
      return 0
    case ZIP_SOURCE_WRITE: return write(data, length, to: target)
    case ZIP_SOURCE_TELL_WRITE: return zip_int64_t(writing)
    case ZIP_SOURCE_SEEK_WRITE: return seek(&writing, data, length)
    case ZIP_SOURCE_REMOVE:
      // A zip file without entries is none: nothing of it is there to be read.
      size = 0
      return 0
    default: return refuse(ZIP_ER_OPNOTSUPP)
    }
  }

  private var supported: zip_int64_t {
    (target == nil ? Self.reads : Self.reads + Self.writes)
      .reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
  }

  private func refuse(_ code: Int32, _ system: Int32 = 0) -> zip_int64_t {
    zip_error_set(&error, code, system)
    return -1
  }

  private func read(_ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t) -> zip_int64_t {
    let wanted = min(Int(clamping: length), size - reading)
    let buffer = UnsafeMutableRawBufferPointer(start: data, count: max(0, wanted))
    guard let count = try? file.read(at: reading, into: buffer) else {
      return refuse(ZIP_ER_READ, errno)
    }
    reading += count
    return zip_int64_t(count)
  }

  private func write(
    _ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t, to target: any ZipWritable
  ) -> zip_int64_t {
    let bytes = UnsafeRawBufferPointer(start: data, count: Int(clamping: length))
    do {
      try target.write(bytes, at: writing)
    } catch {
      return refuse(ZIP_ER_WRITE, errno)
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
