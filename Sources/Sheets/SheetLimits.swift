/// How much a file may hold before it is refused, so that no file can fill the memory.
public struct SheetLimits: Sendable, Equatable {
  /// The limits of Excel itself, and room enough beyond the largest lists.
  public static let standard = SheetLimits()

  /// The highest number of a row.
  public var maximumRows = 1_048_576
  /// The most columns.
  public var maximumColumns = 16_384
  /// The most bytes of one cell of a CSV file.
  public var maximumTextBytes = 1 << 20
  /// The most bytes of all cells of one row.
  public var maximumRowBytes = 4 << 20
  /// The most characters of one cell of a workbook, counted as Excel counts them.
  public var maximumCharacters = 32_767
  /// The most bytes a workbook may expand to, as XML or as text, while it is read once.
  public var maximumInflatedBytes = 1 << 30
  /// How many times its size a workbook may expand to.
  public var maximumInflation = 200
  /// The most bytes of the texts that the cells of a workbook share.
  public var maximumStringBytes = 64 << 20
  /// The most texts that the cells of a workbook share.
  public var maximumStrings = 4_000_000
  /// The most sheets of a workbook.
  public var maximumSheets = 1_024

  /// Describes limits; without changes the standard ones.
  public init() {}
}
