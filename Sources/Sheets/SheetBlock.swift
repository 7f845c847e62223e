import Documents

/// What is written to a sheet once the widths of its columns are known.
enum SheetBlock {
  /// Text across all columns.
  case across(String, CellLook)
  /// Two columns of lines side by side, with the size of the letters that give none.
  case halves(TwoColumns, size: Double)
  /// Labels and values.
  case facts([Fact])
  /// The row of titles of a table.
  case tableHead(SheetTable)
  /// The next row of a table.
  case row(SheetTable, RowEmphasis)
  /// A heading inside a table.
  case tableSection(SheetTable, String)
  /// The texts of a card.
  case cells([String])
  /// Bars.
  case chart(BarChart)
  /// An empty row.
  case space
  /// The end of a printed page.
  case pageBreak
}
