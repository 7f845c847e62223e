/// A column of a table.
public struct Column: Sendable, Equatable {
  /// Where the text of a cell stands in its column.
  public enum Alignment: Sendable {
    case left
    case right
    case center
  }

  /// How wide the column is.
  public enum Width: Sendable, Equatable {
    /// As wide as its widest cell.
    case fit
    /// This many characters; a longer cell is wrapped at spaces, a longer word goes beyond it.
    case fixed(Int)
    /// As `fit` while the table has room; then wrapped to a share of what the others leave.
    case flexible
  }

  /// What the cells hold, for forms that tell numbers from text.
  public enum Kind: Sendable {
    /// Ordinary text.
    case text
    /// Numbers.
    case number
    /// The numbers of the rows.
    case ordinal
    /// Text that must not be taken for a number, such as a telephone number or a code.
    case verbatim

    /// Whether the cells are numbers.
    public var isNumber: Bool { self == .number || self == .ordinal }
  }

  /// The title in the header row.
  public var title: String
  /// Where the text stands.
  public var alignment: Alignment
  /// How wide the column is.
  public var width: Width
  /// What the cells hold.
  public var kind: Kind
  /// What programs call it, where names do not change with the language; nil: as its title.
  public var key: String?

  /// Describes a column.
  public init(
    _ title: String, _ alignment: Alignment = .left, width: Width = .fit, kind: Kind = .text,
    key: String? = nil
  ) {
    self.title = title
    self.key = key
    self.alignment = alignment
    self.width = width
    self.kind = kind
  }

  /// A column of numbers, which stand on the right.
  public static func number(
    _ title: String, width: Width = .fit, key: String? = nil
  ) -> Column {
    Column(title, .right, width: width, kind: .number, key: key)
  }

  /// The column of the numbers of the rows: in the middle of it on paper, in browsers and in sheets,
  /// as Vietnamese lists have them.
  public static func ordinal(_ title: String, key: String? = nil) -> Column {
    Column(title, kind: .ordinal, key: key)
  }

  /// Where the text stands where columns are wide enough to have a middle.
  public var printedAlignment: Alignment { kind == .ordinal ? .center : alignment }

  /// A column of text that must not be taken for a number.
  public static func verbatim(
    _ title: String, width: Width = .fit, key: String? = nil
  ) -> Column {
    Column(title, .left, width: width, kind: .verbatim, key: key)
  }
}
