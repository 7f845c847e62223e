/// Why a programme cannot be read or written at all, told so that the one who sent it knows what
/// to do.
public struct ExchangeProblem: Error, Sendable, Equatable {
  /// What is wrong.
  public enum Reason: String, Sendable, CaseIterable {
    case empty
    /// A zip or gzip file.
    case compressed
    /// Neither XML, JSON, iCalendar nor text where that was announced.
    case notProgramme = "not-programme"
    /// Another kind of XML or JSON; the value names it.
    case notSchedule = "not-schedule"
    case documentType = "document-type"
    case encoding
    case truncated
    case malformed
    case mismatchedTag = "mismatched-tag"
    case unknownEntity = "unknown-entity"
    case duplicateKey = "duplicate-key"
    case tooDeep = "too-deep"
    case tooManyNames = "too-many-names"
    case tagTooLong = "tag-too-long"
    case tooLarge = "too-large"
    case tooManyItems = "too-many-items"
    case tooManyRooms = "too-many-rooms"
    case tooManyDays = "too-many-days"
    case tooManyParts = "too-many-parts"
    case textTooLong = "text-too-long"
    case noMemory = "no-memory"
    /// A programme without any day, which the format that is written must have.
    case noDay = "no-day"
    /// Not a table of text at all; the value names what it is.
    case notTable = "not-table"
    /// A table without a line of headings; the values are its first lines.
    case noHeader = "no-header"
    /// A table whose headings have no column of titles; the value is the line of the headings.
    case noTitleColumn = "no-title-column"
    /// A table in an encoding that nobody could tell; the values are some of its cells.
    case unknownEncoding = "unknown-encoding"
    case unterminatedQuote = "unterminated-quote"
    case textAfterQuote = "text-after-quote"
    case unknownSeparator = "unknown-separator"
    case tooManyColumns = "too-many-columns"
    case unreadable
  }

  /// What is wrong.
  public let reason: Reason
  /// Where in the file, if it lies in one place.
  public let place: FilePlace?
  /// The column, from 1, where it helps to find the place.
  public let column: Int?
  /// What the sentences name: a limit, a name.
  public let values: [String]

  /// Describes a problem.
  public init(
    _ reason: Reason, place: FilePlace? = nil, column: Int? = nil, values: [String] = []
  ) {
    self.reason = reason
    self.place = place
    self.column = column
    self.values = values
  }

  var value: RemarkValues { RemarkValues(values.map(PlainText.quoted)) }
}
