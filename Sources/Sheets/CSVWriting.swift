import Documents
import TemporaryFiles

/// Writes rows of cells as comma-separated values.
final class CSVWriting {
  private let file: TemporaryFile
  private let encoder: CSVCellEncoder
  private let lineEnd: [UInt8]
  private var buffer: [UInt8] = []

  /// Begins with the byte order mark, if it is wanted.
  init(_ format: CSVFormat, temporaryDirectory: String) throws(SheetProblem) {
    file = try SheetProblem.ofWriting { () throws(FileError) in
      try TemporaryFile(in: temporaryDirectory)
    }
    encoder = CSVCellEncoder(format)
    lineEnd = format.lineEnding == .crlf ? [0x0D, 0x0A] : [0x0A]
    if format.byteOrderMark { buffer = [0xEF, 0xBB, 0xBF] }
  }

  /// Appends a row.
  func append(_ cells: [SheetCell]) throws(SheetProblem) {
    for (index, cell) in cells.enumerated() {
      var text = cell.text
      text.withUTF8 {
        encoder.append(
          UnsafeRawBufferPointer($0), isFirst: index == 0, isOnly: cells.count == 1,
          to: &buffer)
      }
    }
    buffer.append(contentsOf: lineEnd)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Writes what is still in memory and returns the file.
  func finish() throws(SheetProblem) -> TemporaryFile {
    try flush()
    return file
  }

  private func flush() throws(SheetProblem) {
    try SheetProblem.ofWriting { () throws(FileError) in try file.append(buffer) }
    buffer.removeAll(keepingCapacity: true)
  }
}
