import CXlsxWriter
import Glibc
import TemporaryFiles

/// A workbook that is written to a file without a name at its end; until then the rows of its
/// sheets wait in such files, so memory stays flat.
final class WorkbookFile {
  typealias Format = UnsafeMutablePointer<lxw_format>

  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [CellLook: Format] = [:]
  private var names = SheetNames()
  private var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
  /// The workbook as the library writes it, without rows.
  private let frame: TemporaryFile
  private let temporaryDirectory: String

  /// Begins a workbook.
  init(temporaryDirectory: String) throws(SheetProblem) {
    self.temporaryDirectory = temporaryDirectory
    let frame = try SheetProblem.ofWriting { () throws(FileError) in
      try TemporaryFile(in: temporaryDirectory)
    }
    self.frame = frame
    let made = temporaryDirectory.withCString { folder in
      var options = lxw_workbook_options()
      options.constant_memory = 1
      // The library copies the text before it returns.
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(frame.path, &options)
    }
    guard let made else { throw SheetProblem(.unwritable) }
    workbook = made
  }

  deinit {
    guard let workbook else { return }
    // The library closes the files of rows only when it writes the workbook.
    for sheet in sheets { if let rows = sheet.pointee.optimize_tmpfile { fclose(rows) } }
    lxw_workbook_free(workbook)
  }

  /// Adds a sheet; what its tab says is as near to the name as spreadsheets allow.
  func addSheet(_ wanted: String, maximumRows: Int = WrittenSheet.maximumRows)
    throws(SheetProblem) -> WrittenSheet
  {
    let name = names.name(for: wanted)
    guard let workbook, let worksheet = workbook_add_worksheet(workbook, name)
    else { throw SheetProblem(.unwritable) }
    sheets.append(worksheet)
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

  /// Writes the workbook; it and its sheets must not be used again.
  func close() throws(SheetProblem) -> TemporaryFile {
    guard let workbook else { throw SheetProblem(.unwritable) }
    var rows: [WrittenRows] = []
    for sheet in sheets { rows.append(try WrittenRows(takenFrom: sheet)) }
    self.workbook = nil
    guard workbook_close(workbook) == LXW_NO_ERROR else { throw SheetProblem(.unwritable) }
    try SheetProblem.ofWriting { () throws(FileError) in try frame.measure() }
    // Nothing is packed where nothing changes.
    guard rows.contains(where: { $0.bytes.size > 0 }) else { return frame }
    let file = try SheetProblem.ofWriting { () throws(FileError) in
      try TemporaryFile(in: temporaryDirectory)
    }
    try WorkbookPacking(frame, into: file).pack(rows)
    return file
  }
}
