import CLibzip

/// Lets libzip read a region of an open file.
final class ZipSource {
  private let file: FileRegion
  private var position = 0
  private var error = zip_error_t()

  private init(_ file: FileRegion) {
    self.file = file
    zip_error_init(&error)
  }

  deinit {
    zip_error_fini(&error)
  }

  /// Makes a source of libzip's, which frees itself with the archive.
  static func make(_ file: FileRegion) -> OpaquePointer? {
    let state = Unmanaged.passRetained(ZipSource(file))
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
    if source == nil { state.release() }
    return source
  }

  private func answer(
    _ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t
  ) -> zip_int64_t {
    switch command {
    case ZIP_SOURCE_OPEN:
      position = 0
      return 0
    case ZIP_SOURCE_CLOSE: return 0
    case ZIP_SOURCE_READ: return read(data, length)
    case ZIP_SOURCE_TELL: return zip_int64_t(position)
    case ZIP_SOURCE_SEEK: return seek(data, length)
    case ZIP_SOURCE_STAT: return stat(data)
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&error, data, length)
    case ZIP_SOURCE_SUPPORTS:
      return [
        ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
        ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
      ].reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
    default:
      zip_error_set(&error, ZIP_ER_OPNOTSUPP, 0)
      return -1
    }
  }

  private func read(_ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t) -> zip_int64_t {
    let buffer = UnsafeMutableRawBufferPointer(start: data, count: Int(clamping: length))
    guard let count = try? file.read(at: position, into: buffer) else {
      zip_error_set(&error, ZIP_ER_READ, 0)
      return -1
    }
    position += count
    return zip_int64_t(count)
  }

  private func seek(_ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t) -> zip_int64_t {
    guard let data else { return -1 }
    let place = zip_source_seek_compute_offset(
      zip_uint64_t(position), zip_uint64_t(file.size), data, length, &error)
    guard place >= 0 else { return -1 }
    position = Int(place)
    return 0
  }

  private func stat(_ data: UnsafeMutableRawPointer?) -> zip_int64_t {
    guard let data else { return -1 }
    let stat = data.assumingMemoryBound(to: zip_stat_t.self)
    zip_stat_init(stat)
    stat.pointee.size = zip_uint64_t(file.size)
    stat.pointee.valid = zip_uint64_t(ZIP_STAT_SIZE)
    return zip_int64_t(MemoryLayout<zip_stat_t>.size)
  }
}
