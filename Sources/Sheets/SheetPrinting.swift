import CXlsxWriter
import Documents

/// How a sheet is printed and scrolled: paper, margins, footer, and the header row of its table.
struct SheetPrinting {
  /// What stands still above the rows may take this much, in points, or a small screen has no
  /// room to scroll.
  private static let frozenHeight = 300.0
  /// Longer footers are refused by spreadsheets.
  private static let footerLength = 200
  /// The library takes no more page breaks.
  private static let maximumBreaks = 1_023
  private static let millimetresPerInch = 25.4

  /// Where a table is.
  private struct Place {
    var columns: [Column]
    var rows: Range<Int>
    var heightAbove: Double
  }

  private let info: DocumentInfo
  private var first: Place?
  private var longest: Place?
  private var current: Place?
  private var haveSameTitles = true
  private var breaks: [lxw_row_t] = []

  init(_ info: DocumentInfo) {
    self.info = info
  }

  /// The width of the text on paper, in digits of the font of the program.
  var textWidth: Double {
    let paper = info.style.paper
    let width = info.orientation == .landscape ? paper.height : paper.width
    let text = width - info.style.margins.left - info.style.margins.right
    return max(20, text / Self.millimetresPerInch * 96 / 7)
  }

  /// The footer if it is too long for the foot of a page.
  var longFooter: String? {
    guard let footer = info.footer, footer.utf16.count > Self.footerLength else { return nil }
    return footer
  }

  /// A table begins with its header row.
  mutating func beginTable(_ table: SheetTable, at row: Int, above height: Double) {
    current = Place(columns: table.columns, rows: row..<(row + 1), heightAbove: height)
  }

  /// The table has the rows up to this one.
  mutating func extendTable(to row: Int) {
    if let start = current?.rows.lowerBound { current?.rows = start..<row }
  }

  /// The table has all its rows; the longest one can be filtered.
  ///
  /// Nothing may be written below them yet: later the library does not take a range that ends here.
  mutating func endTable(on sheet: WrittenSheet) {
    guard let current else { return }
    if let first {
      haveSameTitles = haveSameTitles && first.columns.map(\.title) == current.columns.map(\.title)
    }
    first = first ?? current
    if current.rows.count > longest?.rows.count ?? 0 {
      longest = current
      worksheet_autofilter(
        sheet.worksheet, lxw_row_t(current.rows.lowerBound), 0,
        lxw_row_t(current.rows.upperBound - 1), lxw_col_t(current.columns.count - 1))
    }
    self.current = nil
  }

  /// A new page begins with this row.
  mutating func breakPage(at row: Int) {
    guard row > 0, breaks.count < Self.maximumBreaks, breaks.last != lxw_row_t(row) else { return }
    breaks.append(lxw_row_t(row))
  }

  /// Sets a sheet up that is written.
  mutating func apply(to sheet: WrittenSheet, _ widths: SheetWidths) {
    endTable(on: sheet)
    // A row of one line has to have room for the letters of a table.
    worksheet_set_default_row(
      sheet.worksheet, SheetLooks(style: info.style).lineHeight(info.style.sizes.table), 0)
    for column in 0..<widths.count { sheet.setWidth(widths[column], column) }
    setPaper(sheet.worksheet)
    setFooter(sheet.worksheet)
    setScale(sheet.worksheet, widths)
    setTables(sheet.worksheet)
    // Telephone numbers and codes are text on purpose.
    worksheet_ignore_errors(
      sheet.worksheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
  }

  private func setPaper(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    // The numbers of the paper sizes are those of ECMA-376 part 1, 18.3.1.63.
    worksheet_set_paper(sheet, info.style.paper == .a5 ? 11 : 9)
    switch info.orientation {
    case .portrait: worksheet_set_portrait(sheet)
    case .landscape: worksheet_set_landscape(sheet)
    }
    let margins = info.style.margins
    worksheet_set_margins(
      sheet, margins.left / Self.millimetresPerInch, margins.right / Self.millimetresPerInch,
      margins.top / Self.millimetresPerInch, margins.bottom / Self.millimetresPerInch)
  }

  private func setFooter(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    let page = info.language.hasPrefix("en") ? "Page" : "Trang"
    // A size before digits would take them for more of itself, so the font follows it.
    let look = "&\(Int(info.style.sizes.small))&\"\(info.style.font),Regular\""
    var footer = "&R\(look)\(page) &P/&N"
    if longFooter == nil, let line = info.footer {
      let text = CellText.line(line).split(separator: "&", omittingEmptySubsequences: false)
      footer = "&L\(look)\(text.joined(separator: "&&"))" + footer
    }
    worksheet_set_footer(sheet, footer)
  }

  private func setScale(_ sheet: UnsafeMutablePointer<lxw_worksheet>, _ widths: SheetWidths) {
    guard !breaks.isEmpty else { return worksheet_fit_to_pages(sheet, 1, 0) }
    // Breaks are ignored where pages are fitted, so the scale is found here.
    let share = textWidth / max(1, widths.total(0..<widths.count))
    worksheet_set_print_scale(sheet, UInt16(min(100, max(10, share * 100))))
    // The library copies them up to the 0.
    var rows = breaks + [0]
    worksheet_set_h_pagebreaks(sheet, &rows)
  }

  /// The header row of the first table stands still and is printed again on each page, unless
  /// another table is the main one.
  private func setTables(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    guard let first, let longest else { return }
    guard haveSameTitles || first.rows == longest.rows else { return }
    let head = lxw_row_t(first.rows.lowerBound)
    worksheet_repeat_rows(sheet, head, head)
    if first.heightAbove <= Self.frozenHeight { worksheet_freeze_panes(sheet, head + 1, 0) }
  }
}
