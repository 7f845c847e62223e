/// The table that is being written, row by row.
struct HTMLTable {
  /// How many rows wait until the widths of the columns are settled.
  private static let measuredRows = 200
  /// How many columns of numbers make a table one to compare numbers in.
  private static let columnsOfNumbers = 3

  /// How many characters a table of numbers should have on a phone, where it is scrolled.
  private static let phoneLine = 44

  private let columns: [Column]
  private let style: TableStyle
  private let caption: String
  private let line: Int
  private let openings: [[UInt8]]
  private var widths: HTMLColumnWidths
  private var row: [UInt8] = []
  /// The rows that wait.
  private var waiting: [UInt8] = []
  private var rowCount = 0
  private var cellsInRow = 0
  private var isBodyOpen = false
  private var isSettled = false

  /// Begins a table; the caption says what it is to those who do not see what stands above it, and
  /// the line is how many characters fit between the margins of the paper.
  init(_ columns: [Column], _ style: TableStyle, caption: String, line: Int) {
    self.columns = columns
    self.style = style
    self.caption = caption
    self.line = line
    widths = HTMLColumnWidths(columns)
    openings = columns.map { column in
      switch column.printedAlignment {
      case .left: Array("<td>".utf8)
      case .right: Array("<td class=\"r\">".utf8)
      case .center: Array("<td class=\"c\">".utf8)
      }
    }
  }

  /// Adds a cell to the row.
  mutating func cell(_ bytes: UnsafeRawBufferPointer) {
    cellsInRow += 1
    guard cellsInRow <= columns.count else { return }
    if !isSettled { widths.measure(bytes, in: cellsInRow - 1) }
    row.append(contentsOf: openings[cellsInRow - 1])
    HTMLText.append(bytes, to: &row)
    row.append(contentsOf: "</td>".utf8)
  }

  /// Ends the row; columns without a cell stay empty.
  mutating func endRow(_ emphasis: RowEmphasis, to buffer: inout [UInt8]) throws {
    guard cellsInRow <= columns.count else {
      throw DocumentError.tooManyCells(columns: columns.count)
    }
    while cellsInRow < columns.count { cell(UnsafeRawBufferPointer(start: nil, count: 0)) }
    cellsInRow = 0
    openBody()
    waiting.append(contentsOf: (emphasis == .strong ? "<tr class=\"sum\">" : "<tr>").utf8)
    waiting.append(contentsOf: row)
    waiting.append(contentsOf: "</tr>\n".utf8)
    row.removeAll(keepingCapacity: true)
    countRow(to: &buffer)
  }

  /// Begins a group of rows with a line across the columns.
  mutating func section(_ heading: String, to buffer: inout [UInt8]) {
    if isBodyOpen { waiting.append(contentsOf: "</tbody>\n".utf8) }
    isBodyOpen = false
    openBody()
    let line = """
      <tr class="across"><th colspan="\(columns.count)" scope="colgroup">\
      \(HTMLText.escaped(heading))</th></tr>

      """
    waiting.append(contentsOf: line.utf8)
    countRow(to: &buffer)
  }

  /// Writes what waits and ends the table.
  mutating func end(to buffer: inout [UInt8]) {
    settle(to: &buffer)
    if isBodyOpen { buffer.append(contentsOf: "</tbody>\n".utf8) }
    buffer.append(contentsOf: "</table>\n</div>\n".utf8)
  }

  private mutating func openBody() {
    if !isBodyOpen { waiting.append(contentsOf: "<tbody>\n".utf8) }
    isBodyOpen = true
  }

  private mutating func countRow(to buffer: inout [UInt8]) {
    rowCount += 1
    guard isSettled || rowCount >= Self.measuredRows else { return }
    if !isSettled { widths.reserveNumbers() }
    settle(to: &buffer)
  }

  private mutating func settle(to buffer: inout [UInt8]) {
    if !isSettled { buffer.append(contentsOf: opening.utf8) }
    isSettled = true
    buffer.append(contentsOf: waiting)
    waiting.removeAll(keepingCapacity: true)
  }

  private var opening: String {
    let paper = widths.settled(line: line)
    // A sheet on a screen is wider than the same sheet of paper.
    let screen = widths.settled(line: line * 7 / 5)
    let phone = widths.settled(line: Self.phoneLine)
    let total = paper.reduce(0, +)
    let name = HTMLText.escaped(caption)
    let cols = columns.indices.map { index in
      "<col style=\"--share:\(Self.share(screen, index));"
        + "--paper-share:\(Self.share(paper, index));"
        + "--phone-share:\(Self.share(phone, index))\"/>"
    }
    let heads = columns.map { "<th scope=\"col\">\(HTMLText.escaped($0.title))</th>" }
    return """
      <div class="\(regionClass(total))" role="group" tabindex="0" aria-label="\(name)">
      <table\(tableClass(total)) style="\(variables(paper: paper, phone: phone))">
      <caption class="hidden">\(name)</caption>
      <colgroup>\(cols.joined())</colgroup>
      <thead><tr>\(heads.joined())</tr></thead>

      """
  }

  private static func share(_ widths: [Int], _ column: Int) -> String {
    CSSText.number(Double(widths[column]) * 100 / Double(max(widths.reduce(0, +), 1))) + "%"
  }

  private static func length(_ widths: [Int]) -> String {
    CSSText.number(Double(widths.reduce(0, +)) * HTMLColumnWidths.character) + "em"
  }

  /// A table much wider than its page stays one to scroll on any screen.
  private func regionClass(_ total: Int) -> String {
    total <= line * 5 / 4 ? "region whole" : "region"
  }

  /// The letters of a table that is wider than the paper are made smaller, as long as they can be
  /// read.
  private func paperScale(_ total: Int) -> Double {
    min(max(Double(line) / Double(max(total, 1)), 0.65), 1)
  }

  private func tableClass(_ total: Int) -> String {
    let numbers = columns.lazy.filter { $0.kind.isNumber }.count
    // A table that fits a phone need not be changed, and one of numbers should not be.
    let isRows =
      total > 40 && numbers < Self.columnsOfNumbers
      && columns.count <= HTMLStyleSheet.labelledColumns
    let classes = (style.isRuled ? ["grid"] : []) + (isRows ? ["rows"] : [])
    return classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
  }

  /// The least widths, the least height of a row, and the titles as labels.
  private func variables(paper: [Int], phone: [Int]) -> String {
    var variables = [
      "--least:\(Self.length(paper))", "--phone-least:\(Self.length(phone))",
      "--paper-scale:\(CSSText.number(paperScale(paper.reduce(0, +))))",
    ]
    if style.rowHeight > 0 {
      variables.append("--row:\(CSSText.millimetres(style.rowHeight))")
    }
    for (index, column) in columns.prefix(HTMLStyleSheet.labelledColumns).enumerated() {
      variables.append("--c\(index + 1):\(CSSText.string(column.title))")
    }
    return variables.joined(separator: ";")
  }
}
