/// Why a file of comma-separated values cannot be read, and where.
public struct CSVError: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Reason: Equatable, Sendable {
    /// A quoted field has no closing quote; the line is the one it begins in.
    case unterminatedQuote
    /// A quote stands inside a field that does not begin with one.
    case strayQuote
    /// Something other than a separator follows a closing quote.
    case textAfterQuote
    /// A field is longer than the limit.
    case fieldTooLong(limit: Int)
    /// All fields of a row together are longer than the limit.
    case rowTooLong(limit: Int)
    /// A row has more fields than the limit.
    case tooManyFields(limit: Int)
    /// The first line asks for a separator that is not known.
    case unknownSeparator
    /// The file is in UTF-16.
    case utf16
  }

  /// The line of the file, from 1.
  public let line: Int
  /// What is wrong.
  public let reason: Reason

  /// Describes an error.
  public init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }
}
