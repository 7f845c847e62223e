/// Two columns of centred lines side by side: an official header, or the places for signatures.
public struct TwoColumns: Sendable, Equatable {
  /// How a line stands out where the form allows it.
  public enum Emphasis: Sendable {
    case plain
    case bold
    case italic
  }

  /// One line of a column.
  public enum Line: Sendable, Equatable {
    /// Text, which may be empty.
    case text(String, Emphasis = .plain)
    /// A rule as long as the line of text above it.
    case rule
    /// A rule between a third and a half as long as the line of text above it.
    case shortRule
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
}
