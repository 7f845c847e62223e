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
