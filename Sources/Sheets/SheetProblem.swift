import TemporaryFiles

/// Why a file cannot be read or written, told so that the one who sent it knows what to do.
public struct SheetProblem: Error, Sendable, Equatable {
  /// What is wrong.
  public enum Reason: String, Sendable, CaseIterable {
    case empty
    case oldExcel = "old-excel"
    case encrypted
    case image
    case pdf
    case word
    case openDocument = "open-document"
    case archive
    case webPage = "web-page"
    case notSpreadsheet = "not-spreadsheet"
    /// Text such as CSV where a workbook was announced.
    case notXLSX = "not-xlsx"
    /// A workbook where CSV was announced.
    case notCSV = "not-csv"
    case truncated
    case damaged
    case bomb
    case entity
    case tooManySheets = "too-many-sheets"
    case tooManyStrings = "too-many-strings"
    case tooManyColumns = "too-many-columns"
    case tooManyRows = "too-many-rows"
    case cellTooLong = "cell-too-long"
    case rowTooLong = "row-too-long"
    case noSheet = "no-sheet"
    case unknownSeparator = "unknown-separator"
    case unterminatedQuote = "unterminated-quote"
    case textAfterQuote = "text-after-quote"
    case unreadable
    case unwritable
  }

  /// What is wrong.
  public let reason: Reason
  /// The row or line, from 1, if the problem lies in one.
  public let row: Int?
  /// What the sentences name: the sheet that was asked for and the sheets there are, a limit.
  public let values: [String]

  /// Describes a problem.
  public init(_ reason: Reason, row: Int? = nil, values: [String] = []) {
    self.reason = reason
    self.row = row
    self.values = values
  }

  /// Does something with a file of one's own; when the system refuses, that is the problem.
  static func ofWriting<Value>(
    _ body: () throws(FileError) -> Value
  ) throws(SheetProblem) -> Value {
    do throws(FileError) {
      return try body()
    } catch {
      throw SheetProblem(.unwritable)
    }
  }

  init(_ error: CSVError) {
    switch error.reason {
    case .unterminatedQuote: self.init(.unterminatedQuote, row: error.line)
    case .strayQuote, .textAfterQuote: self.init(.textAfterQuote, row: error.line)
    case .fieldTooLong(let limit):
      self.init(.cellTooLong, row: error.line, values: [String(limit)])
    case .rowTooLong(let limit):
      self.init(.rowTooLong, row: error.line, values: [String(limit)])
    case .tooManyFields(let limit):
      self.init(.tooManyColumns, row: error.line, values: [String(limit)])
    case .unknownSeparator: self.init(.unknownSeparator, row: error.line)
    case .utf16: self.init(.notSpreadsheet)
    }
  }
}
