import CXlsxWriter

/// A sheet of a workbook that is written cell by cell, from top to bottom.
final class WrittenSheet {
  /// How many rows a sheet can have.
  static let maximumRows = 1_048_576
  /// How many columns a sheet can have.
  static let maximumColumns = 16_384
  private static let maximumCharacters = 32_767
  /// How high a row is that says nothing of its height, in points.
  private static let usualHeight = 15.0

  /// What its tab says.
  let name: String
  /// The sheet of the library; the workbook owns it.
  let worksheet: UnsafeMutablePointer<lxw_worksheet>
  /// The row that is written next, from 0.
  private(set) var row = 0
  /// How high all rows above are, in points, if none had to grow.
  private(set) var height = 0.0

  // Keeps the sheet of the library alive.
  private let file: WorkbookFile
  private let maximumRows: Int
  private var rowHeight: Double?

  init(
    _ file: WorkbookFile, _ worksheet: UnsafeMutablePointer<lxw_worksheet>, name: String,
    maximumRows: Int
  ) {
    self.file = file
    self.worksheet = worksheet
    self.name = name
    self.maximumRows = min(maximumRows, Self.maximumRows)
  }

  /// How many more rows there is room for.
  var room: Int { maximumRows - row }

  /// Writes a text, which ends with NUL, into a cell of the row.
  func text(_ text: UnsafePointer<UInt8>, _ column: Int, _ format: WorkbookFile.Format?)
    throws(SheetProblem)
  {
    let error = worksheet_write_string(
      worksheet, lxw_row_t(row), lxw_col_t(column), text, format)
    if error != LXW_NO_ERROR { throw problem(error) }
  }

  /// Writes a number into a cell of the row.
  func number(_ number: Double, _ column: Int, _ format: WorkbookFile.Format?)
    throws(SheetProblem)
  {
    let error = worksheet_write_number(
      worksheet, lxw_row_t(row), lxw_col_t(column), number, format)
    if error != LXW_NO_ERROR { throw problem(error) }
  }

  /// Writes yes or no into a cell of the row.
  func boolean(_ value: Bool, _ column: Int, _ format: WorkbookFile.Format?)
    throws(SheetProblem)
  {
    let error = worksheet_write_boolean(
      worksheet, lxw_row_t(row), lxw_col_t(column), value ? 1 : 0, format)
    if error != LXW_NO_ERROR { throw problem(error) }
  }

  /// Gives an empty cell of the row its look.
  func blank(_ column: Int, _ format: WorkbookFile.Format?) throws(SheetProblem) {
    let error = worksheet_write_blank(worksheet, lxw_row_t(row), lxw_col_t(column), format)
    if error != LXW_NO_ERROR { throw problem(error) }
  }

  /// Writes a text across columns of the row.
  func merged(_ text: String, _ columns: Range<Int>, _ look: CellLook) throws(SheetProblem) {
    let format = try file.format(look)
    var text = text
    var buffer: [UInt8] = []
    text.withUTF8 { CellText.append(UnsafeRawBufferPointer($0), to: &buffer) }
    let error = buffer.withUnsafeBytes { bytes in
      let text = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard columns.count > 1 else {
        return worksheet_write_string(
          worksheet, lxw_row_t(row), lxw_col_t(columns.lowerBound), text, format)
      }
      return worksheet_merge_range(
        worksheet, lxw_row_t(row), lxw_col_t(columns.lowerBound),
        lxw_row_t(row), lxw_col_t(columns.upperBound - 1), text, format)
    }
    if error != LXW_NO_ERROR { throw problem(error) }
  }

  /// Makes the row so many points high; it no longer grows with its cells.
  func setHeight(_ points: Double) {
    rowHeight = points
    worksheet_set_row(worksheet, lxw_row_t(row), points, nil)
  }

  /// Goes on to the next row.
  func endRow() {
    height += rowHeight ?? Self.usualHeight
    rowHeight = nil
    row += 1
  }

  /// Refuses a row beyond the last one, or one of too many cells.
  func checkRoom(columns: Int) throws(SheetProblem) {
    guard room > 0 else { throw SheetProblem(.tooManyRows, values: [String(maximumRows)]) }
    guard columns <= Self.maximumColumns else {
      throw SheetProblem(.tooManyColumns, row: row + 1, values: [String(Self.maximumColumns)])
    }
  }

  /// Makes a column so many digits wide.
  func setWidth(_ width: Double, _ column: Int) {
    worksheet_set_column(worksheet, lxw_col_t(column), lxw_col_t(column), width, nil)
  }

  private func problem(_ error: lxw_error) -> SheetProblem {
    guard error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED else { return SheetProblem(.unwritable) }
    return SheetProblem(.cellTooLong, row: row + 1, values: [String(Self.maximumCharacters)])
  }
}
