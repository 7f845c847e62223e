public import Sheets
public import Vietnamese

/// What was found out about a list before its rows are read.
public struct RosterLayout: Sendable {
  /// One column of the list.
  public struct Column: Sendable {
    /// The column's place, from 0.
    public let index: Int
    /// The text above it; of a header in two rows both, as `Năm sinh / Nam`.
    public let header: String
    /// What it means; nil when it is not read.
    public internal(set) var meaning: RosterColumn?
    /// How its text is written.
    public internal(set) var encoding = LegacyEncoding.unicode
    /// The first cells, as they are and as they will be read.
    public internal(set) var samples: [Sample] = []

    /// The letters by which a spreadsheet names the column.
    public var letter: String { SheetColumn.letters(index) }
  }

  /// One cell as the file has it and as it will be read.
  public struct Sample: Sendable, Equatable {
    /// The row of the sheet.
    public let row: Int
    /// The text of the file.
    public let before: String
    /// The text after converting.
    public let after: String
  }

  /// The row with the headers; 0 when the list has none.
  public internal(set) var headerRow = 0
  /// The last row of the headers, which is the next one when they take two.
  public internal(set) var lastHeaderRow = 0
  /// The columns that have a header or a meaning, from the left.
  public internal(set) var columns: [Column] = []
  /// The rows of the headers as the file has them, for a file in the sender's layout.
  public internal(set) var headerCells: [[SheetCell]] = []
  /// Whether a column looks converted from an old font and nobody has confirmed it yet.
  public internal(set) var needsEncodingConfirmation = false
  /// The encoding to propose; Unicode when no column is in another.
  public internal(set) var detectedEncoding = LegacyEncoding.unicode

  /// The columns with one meaning, from the left.
  func columns(_ meaning: RosterColumn) -> [Column] { columns.filter { $0.meaning == meaning } }
}
