extension SheetProblem {
  /// What is wrong and what to do, in English.
  public var en: String { (row.map { "Row \($0): " } ?? "") + english }

  // One sentence for every reason: a table, kept in one piece.
  private var english: String {
    switch reason {
    case .empty:
      "The file is empty. Open the original, save it and send it again."
    case .oldExcel:
      """
      The file is in an old or binary Excel format (.xls, .xlsb). Open it in Excel, choose Save As, \
      "Excel Workbook (.xlsx)", and send that.
      """
    case .encrypted:
      "The Excel file has a password. Open it, remove the password, save it and send it again."
    case .image:
      "The file is a picture, not a spreadsheet. Send the original list as Excel (.xlsx) or CSV."
    case .pdf:
      "The file is a PDF, not a spreadsheet. Send the original list as Excel (.xlsx) or CSV."
    case .word:
      """
      The file is a Word document, not a spreadsheet. Copy the table into Excel, save it as .xlsx \
      and send that.
      """
    case .openDocument:
      """
      The file is an OpenDocument spreadsheet (.ods). Open it in LibreOffice or Excel, save it as \
      .xlsx and send that.
      """
    case .archive:
      "The file is an archive, not a spreadsheet. Unpack it and send the lists in it one by one."
    case .webPage:
      """
      The file is a web page or XML with the name of an Excel file, as some programs export. Open \
      it in Excel, save it as .xlsx and send that.
      """
    case .notSpreadsheet:
      "The file is not a spreadsheet that can be read. Send the list as Excel (.xlsx) or CSV."
    case .notXLSX:
      """
      The file is named like Excel but holds plain text such as CSV. Send it with format=csv, or \
      open it in Excel and save it as .xlsx.
      """
    case .notCSV:
      "The file is named like CSV but is an Excel workbook. Send it with format=xlsx."
    default: englishOfContent
    }
  }

  private var englishOfContent: String {
    switch reason {
    case .truncated:
      "The file is cut off, perhaps by an upload that stopped half-way. Send the whole file again."
    case .bomb:
      """
      The file expands far beyond its size and is not taken. Copy the rows that hold data into a \
      new Excel file and send that.
      """
    case .entity:
      """
      The file declares XML entities, which no spreadsheet does and which may do harm. Copy the \
      data into a new Excel file and send that.
      """
    case .tooManySheets:
      "The file has more than \(value(0)) sheets. Send a file that has the list only."
    case .tooManyStrings:
      "The file holds more text than can be read at once. Divide the list into several files."
    case .tooManyColumns:
      "There are more than \(value(0)) columns. Delete the columns to the right of the list."
    case .tooManyRows:
      "There are more than \(value(0)) rows. Divide the list into several files."
    case .cellTooLong:
      "A cell is longer than \(value(0)) characters. Shorten it and send the file again."
    case .rowTooLong:
      "This row holds too much text (over \(value(0)) bytes). Delete the cells that are not needed."
    case .noSheet: englishOfNoSheet
    case .unknownSeparator:
      "The line \"sep=\" names an unknown separator. Use a comma, a semicolon or a TAB."
    case .unterminatedQuote:
      "The quotation mark that opens here is never closed. Add the closing one, or delete it."
    case .textAfterQuote:
      """
      Text follows a closing quotation mark without a separator. Correct the quotation marks in \
      this row, or save the file again in Excel.
      """
    case .unreadable:
      "The file cannot be read from the disk. Send it again; if that fails, tell the administrator."
    case .unwritable:
      "The resulting file cannot be written; the disk may be full. Tell the administrator."
    default:
      "The file is damaged. Open it in Excel, save it as a new .xlsx file and send that."
    }
  }

  private var englishOfNoSheet: String {
    guard let wanted = values.first else {
      return
        "The file has no visible sheet. Make the sheet with the list visible and send it again."
    }
    let names = values.dropFirst().map { "\"\($0)\"" }.joined(separator: ", ")
    return "There is no sheet \"\(wanted)\"; the sheets are: \(names). Correct sheet=."
  }
}
