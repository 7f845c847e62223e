import CLibzip
import Zip

/// A zip file that is open for reading.
///
/// It counts the bytes it expands to, whatever the directory declares, and stops when they become
/// too many.
final class ZipArchive {
  /// Small files may expand further, as a few kilobytes of sheet do when a cell repeats.
  private static let freely = 16 << 20

  private let archive: OpaquePointer
  private var remaining: Int

  /// Opens a file; throws if it is no zip file, or not a whole one.
  init(_ file: FileRegion, _ limits: SheetLimits) throws(SheetProblem) {
    try ZipDirectory.check(file)
    let (wanted, isTooMuch) = file.size.multipliedReportingOverflow(by: limits.maximumInflation)
    remaining = min(
      limits.maximumInflatedBytes, isTooMuch ? Int.max : max(wanted, Self.freely))
    guard let source = try? ZipSource(reading: file).make() else {
      throw SheetProblem(.unreadable)
    }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      let code = zip_error_code_zip(&error)
      zip_source_free(source)
      throw SheetProblem(code == ZIP_ER_READ ? .unreadable : .damaged)
    }
    self.archive = archive
  }

  deinit {
    zip_discard(archive)
  }

  /// Whether there is an entry of this name; case counts only if nothing fits exactly.
  func contains(_ name: String) -> Bool { index(of: name) != nil }

  /// Opens an entry; nil if there is none of this name.
  func open(_ name: String) throws(SheetProblem) -> ZipEntry? {
    guard let index = index(of: name) else { return nil }
    guard let entry = zip_fopen_index(archive, index, 0) else {
      let code = zip_error_code_zip(zip_get_error(archive))
      let isLocked = code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD
      throw SheetProblem(isLocked || code == ZIP_ER_ENCRNOTSUPP ? .encrypted : .damaged)
    }
    return ZipEntry(entry, in: self)
  }

  /// The whole of a short entry; nil if there is none of this name.
  func bytes(of name: String, atMost limit: Int) throws(SheetProblem) -> [UInt8]? {
    guard let entry = try open(name) else { return nil }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4_096, alignment: 16)
    defer { buffer.deallocate() }
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let count = try entry.read(into: buffer)
      guard count > 0 else { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    return bytes
  }

  /// Counts bytes that have been expanded.
  fileprivate func count(_ bytes: Int) throws(SheetProblem) {
    remaining -= bytes
    guard remaining >= 0 else { throw SheetProblem(.bomb) }
  }

  private func index(of name: String) -> zip_uint64_t? {
    // A NUL would cut the name short.
    guard !name.isEmpty, !name.utf8.contains(0) else { return nil }
    var index = zip_name_locate(archive, name, 0)
    if index < 0 { index = zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE)) }
    return index < 0 ? nil : zip_uint64_t(index)
  }
}

/// One entry of a zip file while it is read.
final class ZipEntry {
  private let archive: ZipArchive
  private let entry: OpaquePointer

  fileprivate init(_ entry: OpaquePointer, in archive: ZipArchive) {
    self.entry = entry
    self.archive = archive
  }

  deinit {
    zip_fclose(entry)
  }

  /// Reads the next bytes; none are left when there are zero.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SheetProblem) -> Int {
    let count = zip_fread(entry, buffer.baseAddress, zip_uint64_t(buffer.count))
    guard count >= 0 else {
      let isDisk = zip_error_code_zip(zip_file_get_error(entry)) == ZIP_ER_READ
      throw SheetProblem(isDisk ? .unreadable : .damaged)
    }
    try archive.count(Int(count))
    return Int(count)
  }
}
