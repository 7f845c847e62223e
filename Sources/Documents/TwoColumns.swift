/// Two columns of lines side by side: an official header, or the places for signatures.
public struct TwoColumns: Sendable, Equatable {
  /// How a line stands out where the form allows it.
  public enum Emphasis: String, Sendable {
    case plain
    case bold
    case italic
    case boldItalic = "bold-italic"
    case underlined
  }

  /// One line of a column.
  public enum Line: Sendable, Equatable {
    /// Text in the middle of the column, which may be empty; the size in points if it is not the
    /// usual one.
    case text(String, Emphasis = .plain, size: Double? = nil)
    /// Text at the left edge of the column, such as the recipients beside a signature.
    case flushed(String, Emphasis = .plain, size: Double? = nil)
    /// The name of a body in parts, in the middle of the column: where it is too long for a line, it
    /// is broken between them.
    case name([String], Emphasis = .plain, size: Double? = nil)
    /// Place and date in the middle of the column: on paper rather a little smaller than broken.
    case date(String, Emphasis = .plain, size: Double? = nil)
    /// A rule as long as the line of text above it.
    case rule
    /// A rule between a third and a half as long as the line of text above it.
    case shortRule
    /// Room for a signature and a stamp, in millimetres.
    case space(Double)
    /// What follows stands no higher than what follows this in the other column.
    case level
  }

  /// The lines of the left column.
  public var left: [Line]
  /// The lines of the right column.
  public var right: [Line]

  /// Puts two columns side by side.
  public init(left: [Line], right: [Line]) {
    self.left = left
    self.right = right
  }

  /// What a line says and how it looks.
  public struct Words: Sendable, Equatable {
    /// What it says, which may be nothing.
    public var text: String
    /// How it stands out.
    public var emphasis: Emphasis
    /// The size in points; nil for the usual one.
    public var size: Double?
    /// Whether it stands at the left edge of the column.
    public var isFlushed = false
  }

  /// The columns cut where they are levelled: below each other, these are the whole.
  public var bands: [TwoColumns] {
    let left = left.split(separator: .level, omittingEmptySubsequences: false).map(Array.init)
    let right = right.split(separator: .level, omittingEmptySubsequences: false).map(Array.init)
    return (0..<max(left.count, right.count)).map { band in
      TwoColumns(
        left: band < left.count ? left[band] : [], right: band < right.count ? right[band] : [])
    }
  }
}

extension TwoColumns.Line {
  /// The words of a line; nil if it has none.
  public var words: TwoColumns.Words? {
    switch self {
    case .text(let text, let emphasis, let size), .date(let text, let emphasis, let size):
      TwoColumns.Words(text: text, emphasis: emphasis, size: size)
    case .flushed(let text, let emphasis, let size):
      TwoColumns.Words(text: text, emphasis: emphasis, size: size, isFlushed: true)
    case .name(let parts, let emphasis, let size):
      TwoColumns.Words(text: parts.joined(separator: " "), emphasis: emphasis, size: size)
    case .rule, .shortRule, .space, .level: nil
    }
  }
}
