public import Documents
import TemporaryFiles

/// Writes one sheet as a workbook or as comma-separated values, row by row.
///
/// The file grows in a folder for temporary files, so memory stays flat; nothing is left there
/// after `finish`, nor when the writer is given up.
public final class SheetWriter {
  private enum Target {
    case csv(CSVWriting)
    case xlsx(WorkbookWriting)
  }

  private let target: Target

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - csv: How comma-separated values are written; without meaning for a workbook.
  ///   - sheetName: What the tab of a workbook says; letters it may not have are replaced.
  public init(
    format: SheetFormat, csv: CSVFormat = .people, sheetName: String = "Sheet1",
    temporaryDirectory: String
  ) throws(SheetProblem) {
    switch format {
    case .csv:
      target = .csv(try CSVWriting(csv, temporaryDirectory: temporaryDirectory))
    case .xlsx:
      target = .xlsx(try WorkbookWriting(sheetName, temporaryDirectory: temporaryDirectory))
    }
  }

  /// Appends the row of titles; a workbook has it bold, and keeps it and all above it in view.
  public func appendHeader(_ titles: [String]) throws(SheetProblem) {
    let cells = titles.map { SheetCell($0) }
    switch target {
    case .csv(let writing): try writing.append(cells)
    case .xlsx(let writing): try writing.appendHeader(cells)
    }
  }

  /// Appends a row; in a workbook numbers and dates stay what they are, and text stays text.
  public func append(_ cells: [SheetCell]) throws(SheetProblem) {
    switch target {
    case .csv(let writing): try writing.append(cells)
    case .xlsx(let writing): try writing.append(cells)
    }
  }

  /// Appends a row of texts.
  public func append(_ texts: [String]) throws(SheetProblem) {
    try append(texts.map { SheetCell($0) })
  }

  /// Ends the file and hands it over in blocks; the writer must not be used again.
  public func finish(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let file =
      switch target {
      case .csv(let writing): try writing.finish()
      case .xlsx(let writing): try writing.finish()
      }
    try file.forEachBlock(body)
  }
}
