import Documents

/// Lays the blocks of a document out on a sheet, and on another one when that is full.
///
/// The first blocks wait until the widths of the columns follow from enough rows: text across
/// columns does not make its row higher by itself, so its height must be known when it is written.
final class SheetLayout {
  /// How many blocks wait, and how many rows of a table are measured.
  let measured: Int
  /// How wide the columns are.
  @exclusivity(unchecked) private(set) var widths = SheetWidths()
  /// The sheet that is written.
  private(set) var sheet: WrittenSheet
  /// The looks of its cells.
  let looks: SheetLooks
  /// The workbook.
  let file: WorkbookFile

  /// The document.
  let info: DocumentInfo
  private let name: String
  private let maximumRows: Int
  private var waiting: [SheetBlock]? = []
  private var printing: SheetPrinting
  private var measuredRows = 0
  /// The table that was written last, to which a chart may refer.
  private(set) var lastTable: SheetTable?

  /// Begins a sheet.
  init(
    _ file: WorkbookFile, _ info: DocumentInfo, name: String, measured: Int, maximumRows: Int
  ) throws(SheetProblem) {
    self.file = file
    self.info = info
    self.name = name
    self.measured = measured
    self.maximumRows = maximumRows
    looks = SheetLooks(style: info.style)
    sheet = try file.addSheet(name, maximumRows: maximumRows)
    printing = SheetPrinting(info)
  }

  /// How many columns text across all of them takes.
  var columnCount: Int { max(1, widths.count) }

  /// Whether nothing was written yet.
  var isBlank: Bool { waiting?.isEmpty ?? false }

  /// Adds a block.
  func add(_ block: SheetBlock) throws {
    guard waiting != nil else { return try write(block) }
    waiting?.append(block)
    if waiting?.count == measured { try settle() }
  }

  /// Begins a table.
  func begin(_ table: SheetTable) throws {
    widths.begin(table.columns, size: table.size)
    measuredRows = 0
    try add(.tableHead(table))
  }

  /// Adds the row that a table was given.
  func addRow(of table: SheetTable, _ emphasis: RowEmphasis) throws {
    measuredRows += 1
    let isMeasured = measuredRows <= measured
    table.forEachLastCell { column, text in
      // A number that has no room is not shown at all, so all of them count.
      guard isMeasured || table.columns[column].kind.isNumber else { return }
      let extent = TextExtent.width(text)
      widths.measure(
        emphasis == .strong ? extent * 11 / 10 : extent, size: table.size, in: column)
    }
    try add(.row(table, emphasis))
  }

  /// Adds a row of texts that belongs to no table.
  func addCells(_ texts: [String]) throws {
    let columns = texts.map { _ in Column("", width: .flexible) }
    if !columns.isEmpty { widths.begin(columns, size: info.style.sizes.table) }
    for (column, text) in texts.enumerated() {
      widths.measure(TextExtent.width(text.utf8), size: info.style.sizes.table, in: column)
    }
    try add(.cells(texts))
  }

  /// Writes what waits and sets the sheet up for print; nothing can be added any more.
  func finish() throws {
    if waiting != nil { try settle() }
    if let line = printing.longFooter {
      try writeAcross(line, looks.text(size: info.style.sizes.small))
    }
    printing.apply(to: sheet, widths)
  }

  private func settle() throws {
    guard let waiting else { return }
    self.waiting = nil
    let isText = waiting.contains { block in
      switch block {
      case .across, .halves, .facts: true
      default: false
      }
    }
    let textWidth = printing.textWidth
    if widths.count == 0 {
      // The header is divided where its left part ends, facts after a quarter.
      for share in [20.0, 18, 21, 21] { widths.append(width: textWidth * share / 80) }
    } else if widths.count == 1, isText {
      widths.append(width: 5)
    }
    let isHalved = waiting.contains { block in
      if case .halves = block { true } else { false }
    }
    widths.settle(textWidth: textWidth, isStretched: isText, isHalved: isHalved)
    for block in waiting { try write(block) }
  }

  private func write(_ block: SheetBlock) throws {
    switch block {
    case .row, .tableSection: break
    default: printing.endTable()
    }
    switch block {
    case .row(let table, let emphasis):
      try makeRoom(in: table)
      try table.writeRow(emphasis, to: sheet, file, widths)
      printing.extendTable(to: sheet.row, isSum: emphasis == .strong)
    case .tableHead(let table):
      try makeRoom(rows: 2)
      lastTable = table
      printing.beginTable(table, at: sheet.row, above: sheet.height)
      try table.writeHead(to: sheet, file, widths)
    case .tableSection(let table, let heading):
      for line in sectionLines(heading, of: table) {
        try makeRoom(in: table)
        try table.writeSection(line, to: sheet, file)
        printing.extendTable(to: sheet.row, isSum: false)
      }
    case .across(let text, let look): try writeAcross(text, look)
    case .halves(let halves, let size): try writeHalves(halves, size: size)
    case .facts(let facts): try writeFacts(facts)
    case .cells(let texts): try writeCells(texts)
    case .chart(let chart): try writeChart(chart)
    case .space: if sheet.row > 0, sheet.room > 0 { sheet.endRow() }
    case .pageBreak: printing.breakPage(at: sheet.row)
    }
  }

  /// Goes on to another sheet if this one is full; a table has its header row there again.
  private func makeRoom(in table: SheetTable) throws {
    guard sheet.room == 0 else { return }
    try makeRoom(rows: 1)
    printing.beginTable(table, at: sheet.row, above: sheet.height)
    try table.writeHead(to: sheet, file, widths)
  }

  /// Goes on to another sheet if this one has not as many rows left.
  func makeRoom(rows: Int) throws {
    guard sheet.room < rows else { return }
    printing.apply(to: sheet, widths)
    printing = SheetPrinting(info)
    sheet = try file.addSheet(name, maximumRows: maximumRows)
  }
}
