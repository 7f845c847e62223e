/// A line of the title of a document.
public struct TitleLine: Sendable, Equatable {
  /// What a line of a title is, which decides how it looks.
  public enum Role: String, Sendable, CaseIterable {
    /// What stands above the title of an appendix: `Phụ lục I`.
    case label
    /// The kind of document.
    case title
    /// What the document is about.
    case subject
    /// When and where, or what an appendix belongs to.
    case aside
  }

  /// What it says.
  public var text: String
  /// What it is.
  public var role: Role

  /// Describes a line.
  public init(_ text: String, _ role: Role) {
    self.text = text
    self.role = role
  }

  /// The lines of a title that somebody wrote: the kind of document, its subject, and in brackets
  /// what is said aside.
  public static func reading(_ lines: [String]) -> [TitleLine] {
    lines.enumerated().map { index, line in
      let isInBrackets = line.hasPrefix("(") && line.hasSuffix(")")
      return TitleLine(line, index == 0 ? .title : isInBrackets ? .aside : .subject)
    }
  }
}
