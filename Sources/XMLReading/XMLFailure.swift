/// Why a document cannot be read as XML.
public struct XMLFailure: Error, Sendable, Equatable {
  /// What is wrong.
  public enum Reason: Sendable, Equatable {
    /// It declares a document type, and perhaps entities; none is read.
    case documentType
    /// The document is in an encoding that is not read, or has bytes that are not of its encoding.
    case encoding
    /// It ends in the middle.
    case truncated
    /// An element ends that is not open.
    case mismatchedTag
    /// It refers to an entity that XML itself does not have.
    case unknownEntity
    /// A name stands twice in one tag.
    case duplicateAttribute
    /// Elements lie too deep in each other.
    case tooDeep
    /// There are too many names of elements and attributes, or one is too long.
    case tooManyNames
    /// A tag or comment is too long.
    case tagTooLong
    /// Something else that XML does not allow.
    case malformed
    /// There is no memory for the parser.
    case noMemory
  }

  /// What is wrong.
  public let reason: Reason
  /// The line, from 1.
  public let line: Int
  /// The column, from 1.
  public let column: Int
}
