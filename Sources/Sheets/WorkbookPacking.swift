import CLibzip
import TemporaryFiles
internal import XMLReading
import Zip

/// Puts the rows of its sheets into a workbook that was written without them.
final class WorkbookPacking {
  /// What the library packs with, too: more takes longer than it saves.
  private static let effort: zip_uint32_t = 6
  /// The first day there is in a zip file, as in everything that the library packs.
  private static let date: zip_uint16_t = 1 << 5 | 1

  private var archive: OpaquePointer?

  /// Opens a workbook without rows, from which one with rows is made in another file.
  init(_ frame: TemporaryFile, into target: TemporaryFile) throws(SheetProblem) {
    guard let source = try? ZipSource(changing: frame, into: target).make() else {
      throw SheetProblem(.unwritable)
    }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    archive = zip_open_from_source(source, 0, &error)
    guard archive != nil else {
      zip_source_free(source)
      throw SheetProblem(.unwritable)
    }
  }

  deinit {
    if let archive { zip_discard(archive) }
  }

  /// Packs the workbook with the rows of its sheets, in the order of the sheets.
  func pack(_ rows: [WrittenRows]) throws(SheetProblem) {
    try checkParts()
    for (number, rows) in rows.enumerated() {
      let index = zip_name_locate(archive, "xl/worksheets/sheet\(number + 1).xml", 0)
      guard index >= 0 else { throw SheetProblem(.unwritable) }
      if rows.bytes.size > 0 { try replace(zip_uint64_t(index), with: rows) }
    }
    guard zip_close(archive) == 0 else { throw SheetProblem(.unwritable) }
    archive = nil
  }

  private func replace(_ index: zip_uint64_t, with rows: WrittenRows) throws(SheetProblem) {
    guard let part = SheetPart(try text(index), rows),
      let source = try? ZipSource(reading: part).make()
    else { throw SheetProblem(.unwritable) }
    guard zip_file_replace(archive, index, source, 0) == 0 else {
      zip_source_free(source)
      throw SheetProblem(.unwritable)
    }
    // Where the method is the one that it had, libzip forgets the effort and makes the greatest,
    // which takes five times as long for a two-hundredth.
    guard zip_set_file_compression(archive, index, ZIP_CM_DEFAULT, Self.effort) == 0,
      zip_file_set_dostime(archive, index, 0, Self.date, 0) == 0
    else { throw SheetProblem(.unwritable) }
  }

  /// Sees that every part is whole: the library does not look whether it wrote them, either.
  private func checkParts() throws(SheetProblem) {
    for index in 0..<zip_get_num_entries(archive, 0) {
      let text = try text(zip_uint64_t(index))
      do {
        let stream = try XMLStream(XMLHandler())
        try text.withUnsafeBytes { try stream.push($0) }
        try stream.finish()
      } catch {
        throw SheetProblem(.unwritable)
      }
    }
  }

  private func text(_ index: zip_uint64_t) throws(SheetProblem) -> [UInt8] {
    var status = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &status) == 0,
      let entry = zip_fopen_index(archive, index, 0)
    else { throw SheetProblem(.unwritable) }
    defer { zip_fclose(entry) }
    let text = [UInt8](unsafeUninitializedCapacity: Int(status.size)) { bytes, count in
      count = max(0, Int(zip_fread(entry, bytes.baseAddress, status.size)))
    }
    guard text.count == Int(status.size) else { throw SheetProblem(.unwritable) }
    return text
  }
}
