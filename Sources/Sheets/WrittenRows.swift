import CXlsxWriter
import Glibc
import Zip

/// The rows of a sheet in the file where the library wrote them.
final class WrittenRows {
  /// The rows, and nothing else.
  let bytes: FileRegion

  private let file: UnsafeMutablePointer<FILE>

  /// Takes the rows away from a sheet, after which the library writes it without them.
  ///
  /// It does not look whether they reached their file. Left to it, it would copy them to another
  /// one before it packs them, and not look there either: on a full disk rows would be missing.
  init(takenFrom sheet: UnsafeMutablePointer<lxw_worksheet>) throws(SheetProblem) {
    lxw_worksheet_write_single_row(sheet)
    guard let file = sheet.pointee.optimize_tmpfile, fflush(file) == 0, ferror(file) == 0
    else { throw SheetProblem(.unwritable) }
    // Of a sheet without cells it does not open, nor close, the file.
    let isEmpty = sheet.pointee.dim_rowmin == lxw_row_t(LXW_ROW_MAX)
    let nothing = isEmpty ? nil : fopen("/dev/null", "r+e")
    guard isEmpty || nothing != nil else { throw SheetProblem(.unwritable) }
    sheet.pointee.optimize_tmpfile = nothing
    sheet.pointee.file = nothing
    self.file = file
    bytes = FileRegion(descriptor: fileno(file), size: ftell(file))
  }

  deinit {
    fclose(file)
  }
}

/// A sheet of a workbook: its rows between what the library wrote before and behind them.
struct SheetPart: ZipReadable {
  private static let mark = Array("<sheetData>".utf8)

  private let head: ArraySlice<UInt8>
  private let rows: WrittenRows
  private let tail: ArraySlice<UInt8>

  /// Puts rows into the text of a sheet; nil if that has no place for them.
  init?(_ text: [UInt8], _ rows: WrittenRows) {
    guard let place = Self.end(ofMarkIn: text) else { return nil }
    head = text[..<place]
    tail = text[place...]
    self.rows = rows
  }

  var size: Int { head.count + rows.bytes.size + tail.count }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let rowsEnd = head.count + rows.bytes.size
    guard offset >= head.count else { return copy(head.dropFirst(offset), to: buffer) }
    guard offset < rowsEnd else { return copy(tail.dropFirst(offset - rowsEnd), to: buffer) }
    let count = try rows.bytes.read(at: offset - head.count, into: buffer)
    guard count > 0 || buffer.isEmpty else { throw SheetProblem(.unreadable) }
    return count
  }

  private func copy(_ bytes: ArraySlice<UInt8>, to buffer: UnsafeMutableRawBufferPointer) -> Int {
    let bytes = bytes.prefix(buffer.count)
    buffer.copyBytes(from: bytes)
    return bytes.count
  }

  private static func end(ofMarkIn text: [UInt8]) -> Int? {
    for place in text.indices where text[place] == mark[0] && text[place...].starts(with: mark) {
      return place + mark.count
    }
    return nil
  }
}
