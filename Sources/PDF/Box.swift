/// A piece of the text that is never divided, and how it hangs together with its neighbours.
struct Box {
  /// What is special about the rows of a table.
  enum Row {
    case header
    /// A row with a line between every two cells.
    case cells
    /// One cell across all columns.
    case section
  }

  var height: Double
  /// The space before it, which is left out at the top of a page.
  var space = 0.0
  /// Whether it stands on the same page as the next one.
  var keepsNext = false
  /// Whether it stands on the same page as the one before.
  var keepsPrevious = false
  var text = LaidText()
  var shapes: [Shape] = []
  /// What it is called in the outline.
  var outline: String?
  /// What it is for programs that read aloud.
  var tag = StructureTag.paragraph
  /// Whether it is the same paragraph as the box before.
  var continuesTag = false
  var row: Row?
  /// The lines of every cell of a row.
  var cells: [Range<Int>] = []
  var table: PlacedTable?
}

/// What all rows of a table have in common once its widths are known.
final class PlacedTable {
  /// The edges of the columns, from the left edge of the text; one more than there are columns.
  let edges: [Double]
  let isRuled: Bool
  /// The titles of the columns.
  let header: Box

  init(edges: [Double], isRuled: Bool, header: Box) {
    self.edges = edges
    self.isRuled = isRuled
    self.header = header
  }
}
