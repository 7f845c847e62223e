import Documents
import Glibc
import Sheets
import Testing

/// A file of a test, open and without a name.
final class SheetFile {
  let descriptor: Int32
  private(set) var size = 0

  init() throws {
    var template = Array("/tmp/sheets-test-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    try #require(descriptor >= 0)
    unlink(template)
  }

  convenience init(_ bytes: [UInt8]) throws {
    try self.init()
    try fill(bytes)
  }

  convenience init(fixture name: String) throws {
    try self.init(Self.fixture(name))
  }

  deinit {
    close(descriptor)
  }

  /// Puts other content into the file.
  func fill(_ bytes: [UInt8]) throws {
    try #require(ftruncate(descriptor, 0) == 0)
    try #require(pwrite(descriptor, bytes, bytes.count, 0) == bytes.count)
    size = bytes.count
  }

  func reader(
    _ format: SheetFormat = .xlsx, sheet: String? = nil, limits: SheetLimits = .standard
  ) throws(SheetProblem) -> OpenSheet {
    OpenSheet(
      file: self,
      reader: try SheetReader(
        descriptor: descriptor, size: size, format: format, sheet: sheet, limits: limits))
  }

  static func fixture(_ name: String) throws -> [UInt8] {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let descriptor = open("/\(folder)/Fixtures/\(name)", O_RDONLY)
    try #require(descriptor >= 0, "no fixture \(name)")
    defer { close(descriptor) }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    var bytes = [UInt8](repeating: 0, count: size)
    try #require(pread(descriptor, &bytes, size, 0) == size)
    return bytes
  }
}

/// A reader together with its file, which must not be closed while it is read.
struct OpenSheet {
  let file: SheetFile
  let reader: SheetReader

  var sheetNames: [String] { reader.sheetNames }
  var sheetName: String? { reader.sheetName }
  var separator: CSVSeparator? { reader.separator }
  var isUTF8: Bool { reader.isUTF8 }

  func forEachRow(_ body: (SheetRow) throws -> Bool) throws {
    try withExtendedLifetime(file) { try reader.forEachRow(body) }
  }

  func forEachRowBytes(_ body: (SheetRowBytes) throws -> Bool) throws {
    try withExtendedLifetime(file) { try reader.forEachRowBytes(body) }
  }

  func mergedRanges() throws -> [SheetRange] {
    try withExtendedLifetime(file) { try reader.mergedRanges() }
  }
}

/// The rows of a file in a short form: the number of the row, then its cells as `kind:text`.
func rows(_ reader: OpenSheet) throws -> [[String]] {
  var rows: [[String]] = []
  try reader.forEachRow { row in
    rows.append(
      ["\(row.number)"] + row.cells.map { $0.kind == .empty ? "" : "\($0.kind):\($0.text)" })
    return true
  }
  return rows
}

/// The texts of the rows of a file.
func texts(_ reader: OpenSheet) throws -> [[String]] {
  var rows: [[String]] = []
  try reader.forEachRow { row in
    rows.append(row.cells.map(\.text))
    return true
  }
  return rows
}

/// Why a file is refused, when it is opened or when its rows are read.
func problem(
  _ bytes: [UInt8], _ format: SheetFormat = .xlsx, sheet: String? = nil,
  limits: SheetLimits = .standard
) throws -> SheetProblem? {
  let file = try SheetFile(bytes)
  do {
    try file.reader(format, sheet: sheet, limits: limits).forEachRow { _ in true }
    return nil
  } catch let problem as SheetProblem {
    return problem
  }
}
