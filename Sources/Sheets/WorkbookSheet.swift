/// One sheet of a workbook.
struct WorkbookSheet: Sendable {
  /// In which rows headers are looked for.
  private static let headerRows = 100

  /// The workbook it belongs to.
  let workbook: Workbook
  /// The name on its tab.
  let name: String

  private let part: String
  private let file: FileRegion
  private let limits: SheetLimits

  /// Looks at a file; throws if it is something else, or has no such sheet.
  init(_ file: FileRegion, _ name: String?, _ limits: SheetLimits) throws(SheetProblem) {
    let head = try file.bytes(at: 0, count: FileSignature.length)
    guard !head.isEmpty else { throw SheetProblem(.empty) }
    switch FileSignature(head) {
    case .zip: break
    case .text: throw SheetProblem(.notXLSX)
    case .compound: throw SheetProblem(try CompoundFile.reason(file))
    case .other(let reason): throw SheetProblem(reason)
    }
    self.file = file
    self.limits = limits
    let archive = try ZipArchive(file, limits)
    if let reason = try ZipContents.reason(archive) { throw SheetProblem(reason) }
    do {
      workbook = try Workbook(archive, limits)
    } catch {
      throw error as? SheetProblem ?? SheetProblem(.damaged)
    }
    (self.name, part) = try workbook.sheet(name)
  }

  /// Hands over the rows that have content until the body answers false.
  func forEachRow(_ body: (SheetRowBytes) throws -> Bool) throws {
    let entry = try entry()
    try withoutActuallyEscaping(body) { body in
      try XMLDocument.read(entry, WorksheetReader(workbook, limits, body))
    }
  }

  /// The merged cells that begin where headers are.
  func mergedRanges() throws(SheetProblem) -> [SheetRange] {
    let entry = try entry()
    var scanner = MergeScanner(firstRows: Self.headerRows)
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { piece.deallocate() }
    while true {
      let count = try entry.read(into: piece)
      guard count > 0 else { break }
      scanner.look(at: UnsafeRawBufferPointer(rebasing: piece[..<count]))
    }
    scanner.finish()
    return scanner.ranges
  }

  private func entry() throws(SheetProblem) -> ZipEntry {
    guard let entry = try ZipArchive(file, limits).open(part) else {
      throw SheetProblem(.damaged)
    }
    return entry
  }
}
