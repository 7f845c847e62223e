/// A document as a stream of bytes: the calls of a renderer one after another, so that another
/// program can make them again.
///
/// It begins with the signature, which ends with the number of the version. Records follow: a
/// mark, then for some the length of what follows, then that. A cell of up to 127 bytes has its
/// length in the mark. Numbers are written seven bits at a time, the lowest first.
enum BlockStream {
  /// The first bytes; the last of them is the version.
  static let signature: [UInt8] = Array("hoiblks".utf8) + [version]
  /// Changed with every change of the document model.
  static let version: UInt8 = 6
  /// No record is longer, in bytes: the largest are sheets of cards, which carry pictures.
  static let longestRecord = 64 << 20
  /// Marks from here on are short cells.
  static let shortCell: UInt8 = 0x80
}

/// What a record of the stream is.
enum BlockMark: UInt8 {
  case begin = 1
  case header, title, paragraph, facts, item, section
  case beginTable, cell, endRow, endStrongRow, endTable
  case closing, signatures, chart, beginCards, card, part, pageBreak, finish

  /// Whether a length and so many bytes follow.
  var hasBody: Bool {
    switch self {
    case .endRow, .endStrongRow, .endTable, .pageBreak, .finish: false
    default: true
    }
  }
}

/// A stream of blocks that cannot be read, or a block that cannot be written.
public struct BlockStreamError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Sendable, Equatable {
    /// The stream does not begin with the signature.
    case foreign
    /// The stream was written by another version.
    case version(Int)
    /// The stream ends before the document does.
    case truncated
    /// A record is longer than any may be.
    case tooLong(Int)
    /// A record that stands where it may not.
    case misplaced
    /// A record does not say what it should; the text names it.
    case damaged(String)
  }

  /// What is wrong.
  public var reason: Reason
  /// Where, in bytes from the beginning.
  public var offset: Int

  /// Describes a problem.
  public init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// What is wrong and where, for a log.
  public var description: String {
    let problem =
      switch reason {
      case .foreign: "not a stream of blocks"
      case .version(let version): "a stream of version \(version)"
      case .truncated: "the stream ends before the document"
      case .tooLong(let length): "a record of \(length) bytes"
      case .misplaced: "a record where it may not stand"
      case .damaged(let what): "damaged: \(what)"
      }
    return "\(problem), at byte \(offset)"
  }
}
