/// An OLE compound file, the container of old Office files and of those with a password.
enum CompoundFile {
  /// Why such a file is no workbook that can be read; its first directory entries tell.
  static func reason(_ file: FileRegion) throws(SheetProblem) -> SheetProblem.Reason {
    let header = try file.bytes(at: 0, count: 512)
    guard header.count == 512 else { return .truncated }
    // 512 or 4096 bytes a sector; anything else is no such file.
    let shift = Int(header[30])
    guard shift == 9 || shift == 12 else { return .damaged }
    let sector = (0..<4).reduce(0) { $0 | Int(header[48 + $1]) << (8 * $1) }
    let start = (sector + 1) << shift
    guard start < file.size else { return .truncated }
    let directory = try file.bytes(at: start, count: 4_096)
    if contains("EncryptionInfo", directory) || contains("EncryptedPackage", directory) {
      return .encrypted
    }
    if contains("WordDocument", directory) { return .word }
    if contains("Workbook", directory) || contains("Book", directory) { return .oldExcel }
    return .notSpreadsheet
  }

  private static func contains(_ name: String, _ directory: [UInt8]) -> Bool {
    let wanted: [UInt8] = (Array(name.utf8) + [0]).reduce(into: []) { $0 += [$1, 0] }
    // An entry has 128 bytes and begins with its name.
    return stride(from: 0, to: directory.count, by: 128).contains {
      directory[$0...].starts(with: wanted)
    }
  }
}
