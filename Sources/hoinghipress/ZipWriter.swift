import CLibzip
import TemporaryFiles
import Zip

/// Writes a zip file of files that are not compressed, as PDF files already are.
final class ZipWriter {
  private let target: TemporaryFile
  private var archive: OpaquePointer?

  /// Begins a zip file.
  init(to target: TemporaryFile) throws(Failure) {
    self.target = target
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let source = try Self.made(ZipSource(writing: target))
    guard let archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
      let code = zip_error_code_zip(&error)
      zip_source_free(source)
      throw Self.failure(code)
    }
    self.archive = archive
  }

  deinit {
    if let archive { zip_discard(archive) }
  }

  /// Adds a file.
  func add(_ name: String, _ part: StoredPart) throws(Failure) {
    guard let archive else { throw Self.failure(ZIP_ER_INTERNAL) }
    let source = try Self.made(ZipSource(reading: part))
    let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw problem(archive)
    }
    guard zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0) == 0 else {
      throw problem(archive)
    }
  }

  /// Writes the zip file and returns it.
  func finish() throws(Failure) -> TemporaryFile {
    guard let archive else { throw Self.failure(ZIP_ER_INTERNAL) }
    guard zip_close(archive) == 0 else { throw problem(archive) }
    self.archive = nil
    return target
  }

  private static func made(_ source: ZipSource) throws(Failure) -> OpaquePointer {
    do {
      return try source.make()
    } catch {
      throw failure(error.code)
    }
  }

  private func problem(_ archive: OpaquePointer) -> Failure {
    let error = zip_get_error(archive)
    let system = zip_error_code_system(error)
    return system > 0 ? .file(system) : Self.failure(zip_error_code_zip(error))
  }

  /// What an error of libzip's means.
  private static func failure(_ code: Int32) -> Failure {
    Failure(
      .files, "Không gói được các phần vào tệp zip (mã lỗi \(code)). Hãy báo người quản trị.",
      "The parts cannot be put into a zip file (error \(code)). Tell an administrator.")
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
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    let rest = max(0, min(buffer.count, size - offset))
    return try file.read(
      at: start + offset, into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<rest]))
  }
}
