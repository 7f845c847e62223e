import CXlsxWriter
import TemporaryFiles

/// Writes rows of cells as a workbook of one sheet.
final class WorkbookWriting {
  /// How wide columns become, in characters.
  private static let widths = 6...60

  private let file: WorkbookFile
  private let sheet: WrittenSheet
  private let formats: WorkbookFormats
  private var longest: [Int] = []
  private var buffer: [UInt8] = []

  /// Begins a workbook.
  init(_ name: String, temporaryDirectory: String) throws(SheetProblem) {
    file = try WorkbookFile(temporaryDirectory: temporaryDirectory)
    sheet = try file.addSheet(name)
    formats = try WorkbookFormats(file)
  }

  /// Appends the row of titles, below which the sheet scrolls.
  func appendHeader(_ cells: [SheetCell]) throws(SheetProblem) {
    try append(cells, formats.header)
    worksheet_freeze_panes(sheet.worksheet, lxw_row_t(sheet.row), 0)
  }

  /// Appends a row.
  func append(_ cells: [SheetCell]) throws(SheetProblem) {
    try append(cells, nil)
  }

  /// Ends the workbook and returns its file.
  func finish() throws(SheetProblem) -> TemporaryFile {
    for (column, width) in longest.enumerated() where width > 0 {
      let width = min(max(width + 2, Self.widths.lowerBound), Self.widths.upperBound)
      sheet.setWidth(Double(width), column)
    }
    return try file.close()
  }

  private func append(_ cells: [SheetCell], _ format: WorkbookFile.Format?)
    throws(SheetProblem)
  {
    try sheet.checkRoom(columns: cells.count)
    while longest.count < cells.count { longest.append(0) }
    for (column, cell) in cells.enumerated() where cell.kind != .empty {
      longest[column] = max(longest[column], min(cell.text.unicodeScalars.count, 60))
      try write(cell, column, format)
    }
    sheet.endRow()
  }

  private func write(_ cell: SheetCell, _ column: Int, _ format: WorkbookFile.Format?)
    throws(SheetProblem)
  {
    switch cell.kind {
    case .number:
      // More digits than a spreadsheet keeps are an identity, not an amount.
      if cell.text.utf8.count <= 15, let number = Double(cell.text), number.isFinite {
        return try sheet.number(number, column, format)
      }
    case .date, .time:
      if let moment = Moment(cell.text) {
        return try sheet.number(serial(moment), column, formats.format(of: moment))
      }
    case .boolean:
      return try sheet.boolean(cell.text == "TRUE", column, format)
    case .empty, .text, .error, .formulaWithoutValue: break
    }
    buffer.removeAll(keepingCapacity: true)
    var text = cell.text
    text.withUTF8 { CellText.append(UnsafeRawBufferPointer($0), to: &buffer) }
    try sheet.text(buffer, column, format ?? formats.text)
  }

  /// A moment as spreadsheets count it.
  private func serial(_ moment: Moment) -> Double {
    guard moment.hasDay else { return Double(moment.seconds) / 86_400 }
    var value = lxw_datetime()
    value.year = Int32(moment.year)
    value.month = Int32(moment.month)
    value.day = Int32(moment.day)
    value.hour = Int32(moment.seconds / 3_600)
    value.min = Int32(moment.seconds / 60 % 60)
    value.sec = Double(moment.seconds % 60)
    return lxw_datetime_to_excel_datetime(&value)
  }
}
