public import Documents

/// Reads the rows of a workbook or of a file of comma-separated values as a stream.
///
/// The file is read at places of the reader's own, so that several readers may share a descriptor;
/// it must stay open and unchanged as long as the reader is in use. Reading blocks.
public struct SheetReader: Sendable {
  private enum Source: Sendable {
    case csv(CSVSheet)
    case xlsx(WorkbookSheet)
  }

  /// What kind of file it is.
  public let format: SheetFormat

  private let source: Source

  /// Looks at a file: its encoding and separator, or its sheets and what they share.
  ///
  /// - Parameter sheet: The name of a sheet, or nil for the first one that is visible.
  public init(
    descriptor: Int32, size: Int, format: SheetFormat, sheet: String? = nil,
    limits: SheetLimits = .standard
  ) throws(SheetProblem) {
    guard size > 0 else { throw SheetProblem(.empty) }
    self.format = format
    let file = FileRegion(descriptor: descriptor, size: size)
    switch format {
    case .csv: source = .csv(try CSVSheet(file, limits))
    case .xlsx: source = .xlsx(try WorkbookSheet(file, sheet, limits))
    }
  }

  /// The names of all sheets of a workbook, hidden ones too.
  public var sheetNames: [String] {
    guard case .xlsx(let sheet) = source else { return [] }
    return sheet.workbook.sheets.map(\.name)
  }

  /// The name of the sheet that is read; nil for CSV.
  public var sheetName: String? {
    guard case .xlsx(let sheet) = source else { return nil }
    return sheet.name
  }

  /// The separator of a CSV file.
  public var separator: CSVSeparator? {
    guard case .csv(let sheet) = source else { return nil }
    return sheet.separator
  }

  /// Whether the text is Unicode; if not, its bytes are read as windows-1252.
  public var isUTF8: Bool {
    guard case .csv(let sheet) = source else { return true }
    return sheet.isUnicode
  }

  /// Hands over the rows that have content, in order, until the body answers false.
  ///
  /// Throws a `SheetProblem` where the file is wrong, or whatever the body throws.
  public func forEachRow(_ body: (SheetRow) throws -> Bool) throws {
    try forEachRowBytes { try body($0.row) }
  }

  /// Hands over the rows that have content as bytes, in order, until the body answers false.
  public func forEachRowBytes(_ body: (SheetRowBytes) throws -> Bool) throws {
    switch source {
    case .csv(let sheet): try sheet.forEachRow(body)
    case .xlsx(let sheet): try sheet.forEachRow(body)
    }
  }

  /// The merged cells that begin in the first 100 rows, where headers are; none for CSV.
  ///
  /// It costs expanding the whole sheet once, as merged cells stand at its end.
  public func mergedRanges() throws(SheetProblem) -> [SheetRange] {
    guard case .xlsx(let sheet) = source else { return [] }
    return try sheet.mergedRanges()
  }
}
