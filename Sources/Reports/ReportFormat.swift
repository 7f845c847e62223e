import Documents
import Sheets

/// The form in which a report is written.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// Plain text for a terminal or a printer.
  case text
  /// Pages to print, sign and send.
  case pdf
  /// A page for a browser, a telephone or a printer.
  case html
  /// A workbook.
  case xlsx
  /// Comma-separated values.
  case csv
  /// One JSON object for each row.
  case jsonl

  /// Whether only tables are written, for programs and spreadsheets to go on with.
  public var isTable: Bool { self == .csv || self == .jsonl }

  /// Whether it looks like paper, with the header that official documents have.
  var isPaper: Bool { self == .pdf || self == .html || self == .xlsx }

  /// Whether its columns are as narrow as a page makes them.
  var isPage: Bool { self == .pdf || self == .html }

  /// A few words that a narrow column of a page must not part; elsewhere as they are.
  func unbroken(_ words: String) -> String {
    isPage ? words.replacing(" ", with: "\u{A0}") : words
  }

  /// The text with its times whole: `08h45 - 09h25`.
  func withWholeTimes(_ text: String) -> String {
    text.replacing(#/\d\dh\d\d - \d\dh\d\d/#) { unbroken(String($0.0)) }
  }

  /// The media type of what is written.
  public var mediaType: String {
    switch self {
    case .text: TextRenderer.mediaType
    case .pdf: "application/pdf"
    case .html: HTMLRenderer.mediaType
    case .xlsx: WorkbookRenderer.mediaType
    case .csv: CSVRenderer.mediaType
    case .jsonl: JSONLinesRenderer.mediaType
    }
  }

  /// The usual ending of a file, without the dot.
  public var fileExtension: String {
    switch self {
    case .text: TextRenderer.fileExtension
    case .pdf: "pdf"
    case .html: HTMLRenderer.fileExtension
    case .xlsx: WorkbookRenderer.fileExtension
    case .csv: CSVRenderer.fileExtension
    case .jsonl: JSONLinesRenderer.fileExtension
    }
  }
}
