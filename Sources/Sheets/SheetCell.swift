/// One cell as its file has it.
public struct SheetCell: Sendable, Equatable {
  /// What a cell holds.
  public enum Kind: UInt8, Sendable, Equatable {
    /// Nothing.
    case empty
    /// Text; every filled cell of a CSV file is one.
    case text
    /// A number, as the shortest decimal without an exponent: `912345678`, `0.5`.
    case number
    /// A day, `2019-07-24`, or with a time of day, `2019-07-24T08:00`.
    case date
    /// A time of day or a duration: `08:00`, `08:00:30`, `25:30`.
    case time
    /// `TRUE` or `FALSE`.
    case boolean
    /// A value that a spreadsheet shows when a formula fails, such as `#N/A`.
    case error
    /// A formula that was stored without its result; the text is empty.
    case formulaWithoutValue
  }

  /// A cell without content.
  public static let empty = SheetCell(.empty, "")

  /// What the cell holds.
  public var kind: Kind
  /// The content as text; not trimmed, and possibly of several lines.
  public var text: String

  /// Describes a cell.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// Describes a cell of text, or an empty one.
  public init(_ text: String) {
    self.init(text.isEmpty ? .empty : .text, text)
  }
}
