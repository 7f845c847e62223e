/// What a measuring pass found out: with it, the drawing pass knows the number of pages and the
/// widths of all columns before it sees a block.
public struct PDFLayout: Sendable, Equatable {
  /// How many pages each part has that has any; the blocks before the first part come first.
  public internal(set) var pages: [Int] = []
  /// How many pages there are in all.
  public var pageCount: Int { pages.reduce(0, +) }

  var tables: [TableWidths] = []
}

/// The widths of the columns of a table, with their padding, and the size of its letters.
struct TableWidths: Sendable, Equatable {
  var columns: [Double]
  var size: Double
}
