/// How a paragraph stands among the others.
public enum ParagraphStyle: String, Sendable, CaseIterable {
  /// At the left edge, as lists and notes have it.
  case plain
  /// Running text of a letter: both edges straight, the first line indented.
  case body
  /// In the middle.
  case centred
  /// In the middle and bold.
  case strong
  /// Small and slanted.
  case note
}

/// How a row of a table stands among the others.
public enum RowEmphasis: String, Sendable {
  /// As the others.
  case plain
  /// Bold, as a row of totals.
  case strong
}

/// How the rows of a table look where there is paper.
public struct TableStyle: Sendable, Equatable {
  /// How high a row is at least, in millimetres; a place for a signature takes 9 or more.
  public var rowHeight: Double
  /// Whether there are lines between the cells.
  public var isRuled: Bool

  /// Describes a table.
  public init(rowHeight: Double = 0, isRuled: Bool = true) {
    self.rowHeight = rowHeight
    self.isRuled = isRuled
  }
}
