import CXlsxWriter

/// Writes rows of cells as a workbook of one sheet, with libxlsxwriter.
final class WorkbookWriting {
  private static let characters = 32_767
  private static let rows = 1_048_576
  private static let columns = 16_384
  /// How wide columns become, in characters.
  private static let widths = 6...60

  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let formats: WorkbookFormats
  private var row = 0
  private var longest: [Int] = []

  /// Begins a workbook that is written to a path at its end.
  init(path: String, _ name: String, temporaryDirectory: String) throws(SheetProblem) {
    let made = temporaryDirectory.withCString { folder in
      var options = lxw_workbook_options()
      options.constant_memory = 1
      // The library copies the text before it returns.
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(path, &options)
    }
    guard let made else { throw SheetProblem(.unwritable) }
    guard let sheet = workbook_add_worksheet(made, Self.allowed(name)),
      let formats = WorkbookFormats(made)
    else {
      lxw_workbook_free(made)
      throw SheetProblem(.unwritable)
    }
    workbook = made
    self.sheet = sheet
    self.formats = formats
  }

  deinit {
    if let workbook { lxw_workbook_free(workbook) }
  }

  /// Appends the row of titles, below which the sheet scrolls.
  func appendHeader(_ cells: [SheetCell]) throws(SheetProblem) {
    try append(cells, formats.header)
    worksheet_freeze_panes(sheet, lxw_row_t(row), 0)
  }

  /// Appends a row.
  func append(_ cells: [SheetCell]) throws(SheetProblem) {
    try append(cells, nil)
  }

  /// Writes the file to its path.
  func finish() throws(SheetProblem) {
    guard let workbook else { return }
    for (column, width) in longest.enumerated() where width > 0 {
      let width = min(max(width + 2, Self.widths.lowerBound), Self.widths.upperBound)
      let place = lxw_col_t(column)
      worksheet_set_column(sheet, place, place, Double(width), nil)
    }
    self.workbook = nil
    guard workbook_close(workbook) == LXW_NO_ERROR else { throw SheetProblem(.unwritable) }
  }

  private func append(
    _ cells: [SheetCell], _ format: UnsafeMutablePointer<lxw_format>?
  ) throws(SheetProblem) {
    guard row < Self.rows else { throw SheetProblem(.tooManyRows, values: [String(Self.rows)]) }
    guard cells.count <= Self.columns else {
      throw SheetProblem(.tooManyColumns, row: row + 1, values: [String(Self.columns)])
    }
    while longest.count < cells.count { longest.append(0) }
    for (column, cell) in cells.enumerated() where cell.kind != .empty {
      longest[column] = max(longest[column], min(cell.text.unicodeScalars.count, 60))
      let place = (lxw_row_t(row), lxw_col_t(column))
      let error = write(cell, at: place, format)
      if error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED {
        throw SheetProblem(.cellTooLong, row: row + 1, values: [String(Self.characters)])
      }
      guard error == LXW_NO_ERROR else { throw SheetProblem(.unwritable) }
    }
    row += 1
  }

  private func write(
    _ cell: SheetCell, at place: (row: lxw_row_t, column: lxw_col_t),
    _ format: UnsafeMutablePointer<lxw_format>?
  ) -> lxw_error {
    switch cell.kind {
    case .number:
      // More digits than a spreadsheet keeps are an identity, not an amount.
      if cell.text.utf8.count <= 15, let number = Double(cell.text), number.isFinite {
        return worksheet_write_number(sheet, place.row, place.column, number, format)
      }
    case .date, .time:
      if let moment = Moment(cell.text) { return write(moment, at: place) }
    case .boolean:
      return worksheet_write_boolean(
        sheet, place.row, place.column, cell.text == "TRUE" ? 1 : 0, format)
    case .empty, .text, .error, .formulaWithoutValue: break
    }
    return worksheet_write_string(
      sheet, place.row, place.column, EscapedText.escaped(cell.text), format ?? formats.text)
  }

  private func write(
    _ moment: Moment, at place: (row: lxw_row_t, column: lxw_col_t)
  ) -> lxw_error {
    let format = formats.format(of: moment)
    guard moment.hasDay else {
      return worksheet_write_number(
        sheet, place.row, place.column, Double(moment.seconds) / 86_400, format)
    }
    var value = lxw_datetime()
    value.year = Int32(moment.year)
    value.month = Int32(moment.month)
    value.day = Int32(moment.day)
    value.hour = Int32(moment.seconds / 3_600)
    value.min = Int32(moment.seconds / 60 % 60)
    value.sec = Double(moment.seconds % 60)
    return worksheet_write_datetime(sheet, place.row, place.column, &value, format)
  }

  /// A name that a tab may have.
  private static func allowed(_ name: String) -> String {
    var name = String(
      name.map { letter in
        let isControl = letter.asciiValue.map { $0 < 32 } ?? false
        return isControl || "[]:*?/\\".contains(letter) ? " " : letter
      })
    // Counted as Excel counts, and not cut inside a letter.
    while name.utf16.count > 31 { name.removeLast() }
    while let first = name.first, first == " " || first == "'" { name.removeFirst() }
    while let last = name.last, last == " " || last == "'" { name.removeLast() }
    return name.isEmpty ? "Sheet1" : name
  }
}
