/// How comma-separated values are written.
public struct CSVFormat: Sendable, Equatable {
  /// What ends a line.
  public enum LineEnding: Sendable {
    case crlf
    case lf
  }

  /// The character between two fields.
  public var separator: CSVSeparator
  /// Whether the file begins with the bytes EF BB BF, by which spreadsheets know UTF-8.
  public var byteOrderMark: Bool
  /// What ends a line.
  public var lineEnding: LineEnding
  /// Whether a cell that a spreadsheet would take for a formula gets an apostrophe before it.
  public var formulaGuard: Bool
  /// Whether columns have the names and numbers the form that programs know, in any language.
  public var isForPrograms: Bool

  /// Describes a format; without arguments the plain form of RFC 4180.
  public init(
    separator: CSVSeparator = .comma, byteOrderMark: Bool = false,
    lineEnding: LineEnding = .crlf, formulaGuard: Bool = false, isForPrograms: Bool = false
  ) {
    self.separator = separator
    self.byteOrderMark = byteOrderMark
    self.lineEnding = lineEnding
    self.formulaGuard = formulaGuard
    self.isForPrograms = isForPrograms
  }

  /// For people, who open the file in a spreadsheet: byte order mark, CRLF, formula guard.
  public static let people = CSVFormat(byteOrderMark: true, formulaGuard: true)

  /// For machines: RFC 4180, every text exactly as stored, columns by their keys, and numbers in
  /// digits with a point before the fraction; one that is not known is empty.
  public static let machines = CSVFormat(isForPrograms: true)
}
