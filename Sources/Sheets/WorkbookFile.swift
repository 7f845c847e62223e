import CXlsxWriter

/// A workbook that is written to a path at its end; the rows of its sheets wait in files without a
/// name in a folder for such files, so memory stays flat.
final class WorkbookFile {
  typealias Format = UnsafeMutablePointer<lxw_format>

  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [CellLook: Format] = [:]
  private var names = SheetNames()

  /// Begins a workbook.
  init(path: String, temporaryDirectory: String) throws(SheetProblem) {
    let made = temporaryDirectory.withCString { folder in
      var options = lxw_workbook_options()
      options.constant_memory = 1
      // The library copies the text before it returns.
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(path, &options)
    }
    guard let made else { throw SheetProblem(.unwritable) }
    workbook = made
  }

  deinit {
    if let workbook { lxw_workbook_free(workbook) }
  }

  /// Adds a sheet; what its tab says is as near to the name as spreadsheets allow.
  func addSheet(_ wanted: String, maximumRows: Int = WrittenSheet.maximumRows)
    throws(SheetProblem) -> WrittenSheet
  {
    let name = names.name(for: wanted)
    guard let workbook, let worksheet = workbook_add_worksheet(workbook, name)
    else { throw SheetProblem(.unwritable) }
    return WrittenSheet(self, worksheet, name: name, maximumRows: maximumRows)
  }

  /// The format of the library for a look; the workbook owns it.
  func format(_ look: CellLook) throws(SheetProblem) -> Format {
    if let format = formats[look] { return format }
    guard let workbook, let format = workbook_add_format(workbook)
    else { throw SheetProblem(.unwritable) }
    look.apply(to: format)
    formats[look] = format
    return format
  }

  /// Adds a chart of horizontal bars that is not yet on any sheet.
  func addBarChart() throws(SheetProblem) -> UnsafeMutablePointer<lxw_chart> {
    guard let workbook, let chart = workbook_add_chart(workbook, UInt8(LXW_CHART_BAR.rawValue))
    else { throw SheetProblem(.unwritable) }
    return chart
  }

  /// Says what the workbook is called and who publishes it.
  func setProperties(title: String, author: String?) throws(SheetProblem) {
    var error = LXW_NO_ERROR
    CellText.line(title).withCString { title in
      CellText.line(author ?? "").withCString { author in
        var properties = lxw_doc_properties()
        // The library copies the texts before it returns.
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.author = UnsafeMutablePointer(mutating: author)
        error = workbook_set_properties(workbook, &properties)
      }
    }
    guard error == LXW_NO_ERROR else { throw SheetProblem(.unwritable) }
  }

  /// Sets the font of cells without a format, by whose digits programs measure columns.
  ///
  /// That of the library is not on every machine, and what stands in for it may be a fifth wider.
  func setUsualFont(_ name: String) {
    // The first format is that one; the library has no function to change it.
    guard let format = workbook?.pointee.formats.pointee.stqh_first else { return }
    format_set_font_name(format, name)
  }

  /// Writes the file to its path; the workbook and its sheets must not be used again.
  func close() throws(SheetProblem) {
    guard let workbook else { return }
    self.workbook = nil
    guard workbook_close(workbook) == LXW_NO_ERROR else { throw SheetProblem(.unwritable) }
  }
}
