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
  /// How much of the paper is used where pages cannot be fitted: programs differ in how wide they
  /// draw a column, and the last one must not go to a page of its own.
  private static let usedWidth = 95.0

  /// Where a table is.
  private struct Place {
    var columns: [Column]
    var rows: Range<Int>
    /// Where the row of sums begins that ends the table, or else where the table ends.
    var dataEnd: Int
    var heightAbove: Double
  }

  private let info: DocumentInfo
  private var first: Place?
  private var longest: Place?
  private var last: Place?
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
    current = Place(
      columns: table.columns, rows: row..<(row + 1), dataEnd: row + 1, heightAbove: height)
  }

  /// The table has the rows up to this one; a row of sums is no data to filter, unless more follow.
  mutating func extendTable(to row: Int, isSum: Bool) {
    guard let start = current?.rows.lowerBound else { return }
    current?.rows = start..<row
    if !isSum { current?.dataEnd = row }
  }

  /// The table has all its rows.
  mutating func endTable() {
    guard let current else { return }
    if let first {
      haveSameTitles = haveSameTitles && first.columns.map(\.title) == current.columns.map(\.title)
    }
    first = first ?? current
    last = current
    if current.rows.count > longest?.rows.count ?? 0 { longest = current }
    self.current = nil
  }

  /// A new page begins with this row.
  mutating func breakPage(at row: Int) {
    guard row > 0, breaks.count < Self.maximumBreaks, breaks.last != lxw_row_t(row) else { return }
    breaks.append(lxw_row_t(row))
  }

  /// Sets a sheet up that is written.
  mutating func apply(to sheet: WrittenSheet, _ widths: SheetWidths) {
    endTable()
    // A row of one line has to have room for the letters of a table.
    worksheet_set_default_row(
      sheet.worksheet, SheetLooks(style: info.style).lineHeight(info.style.sizes.table), 0)
    for column in 0..<widths.count { sheet.setWidth(widths[column], column) }
    setPaper(sheet.worksheet)
    setFooter(sheet.worksheet)
    setScale(sheet.worksheet, widths)
    setFilter(sheet)
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
    worksheet_set_print_scale(sheet, UInt16(min(100, max(10, share * Self.usedWidth))))
    // The library copies them up to the 0.
    var rows = breaks + [0]
    worksheet_set_h_pagebreaks(sheet, &rows)
  }

  /// The longest table can be filtered; one of several parts on a sheet would hide the others' rows.
  private func setFilter(_ sheet: WrittenSheet) {
    guard let longest, breaks.isEmpty else { return }
    let last = lxw_row_t(max(longest.rows.lowerBound, sheet.row - 1))
    let error = worksheet_autofilter(
      sheet.worksheet, lxw_row_t(longest.rows.lowerBound), 0, last,
      lxw_col_t(longest.columns.count - 1))
    // The library refuses ranges that end above the last row it has written, though only this
    // number of the range is kept.
    if error == LXW_NO_ERROR {
      sheet.worksheet.pointee.autofilter.last_row = lxw_row_t(longest.dataEnd - 1)
    }
  }

  /// The header row of the first table stands still and is printed again on each page.
  ///
  /// That of a longer last table below others is only printed again. Parts have a row each.
  private func setTables(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    guard let first, let longest, let last, breaks.isEmpty else { return }
    let isFirst = haveSameTitles || first.rows == longest.rows
    guard isFirst || longest.rows == last.rows else { return }
    let head = lxw_row_t(isFirst ? first.rows.lowerBound : longest.rows.lowerBound)
    worksheet_repeat_rows(sheet, head, head)
    if isFirst, first.heightAbove <= Self.frozenHeight {
      worksheet_freeze_panes(sheet, head + 1, 0)
    }
  }
}
