public import Documents
import TemporaryFiles

/// Writes a document as a workbook: lists that can be filtered, counted and printed.
///
/// Each part of the document has a sheet of its own, named after it. What stands before the first
/// part is on a sheet named after the document. A table that is longer than a sheet continues on
/// the next one, with its header row again. The file grows in a folder for temporary files and is
/// handed to the sink at the end, so memory stays flat.
public final class WorkbookRenderer: DocumentRenderer {
  /// The media type of a workbook.
  public static let mediaType = SheetFormat.xlsx.mediaType
  /// The ending of a workbook.
  public static let fileExtension = SheetFormat.xlsx.fileExtension

  private let sink: ByteSink
  private let workbook: WorkbookFile
  private let measuredRows: Int
  private let maximumRows: Int
  private let maximumSheets: Int
  private var info = DocumentInfo(title: "")
  private var layout: SheetLayout?
  private var sheetCount = 0
  private let isWanted: () -> Bool
  private var rowCount = 0
  @exclusivity(unchecked) private var table: SheetTable?
  private var last: Kind?

  /// Blocks between which there is an empty row, unless they are of one kind.
  private enum Kind {
    case header, title, paragraph, facts, item, section, table, closing, signatures, chart, cards
  }

  /// Makes a renderer that writes to a sink.
  ///
  /// - Parameters:
  ///   - temporaryDirectory: Where the file grows; nothing is left there.
  ///   - measuredRows: How many rows of a table are kept to find the widths of its columns.
  ///   - maximumRows: How many rows a sheet has at most.
  ///   - maximumSheets: How many sheets there may be, as each keeps a file open until the end. The
  ///     parts for which there is none left follow below each other on the last one, each with
  ///     its title, and on a new page.
  ///   - isWanted: Asked now and then; when it says no, the end of a row throws a `CancellationError`.
  public init(
    sink: ByteSink, temporaryDirectory: String, measuredRows: Int = 2_000,
    maximumRows: Int = 1_048_576, maximumSheets: Int = 100,
    isWanted: @escaping () -> Bool = { true }
  ) throws {
    self.isWanted = isWanted
    self.sink = sink
    self.measuredRows = max(1, measuredRows)
    self.maximumRows = max(8, maximumRows)
    self.maximumSheets = max(1, maximumSheets)
    workbook = try WorkbookFile(temporaryDirectory: temporaryDirectory)
  }

  /// Begins the document; its title and its author become properties of the file.
  public func begin(_ info: DocumentInfo) throws {
    self.info = info
    try workbook.setProperties(title: info.title, author: info.author)
    // Whatever the document's font: the digits of this one are as wide as columns are reckoned with.
    workbook.setUsualFont("Times New Roman")
  }

  /// Writes two columns of merged cells.
  public func header(_ columns: TwoColumns) throws {
    try block(.header).add(.halves(columns, size: info.style.sizes.header))
  }

  /// Writes the lines of the title, each across all columns.
  public func title(_ lines: [TitleLine]) throws {
    let layout = try block(.title)
    for line in lines { try layout.add(.across(line.text, layout.looks.title(line.role))) }
    let rule =
      switch info.style.titleRule {
      case .line: HalfLines.rule(TextExtent.width((lines.last?.text ?? "").utf8) * 5 / 12)
      case .dashes: "-----"
      case .none: ""
      }
    if !rule.isEmpty { try layout.add(.across(rule, layout.looks.paragraph(.centred))) }
  }

  /// Writes running text across all columns.
  public func paragraph(_ text: String, _ style: ParagraphStyle) throws {
    let layout = try block(.paragraph)
    try layout.add(.across(text, layout.looks.paragraph(style)))
  }

  /// Writes labels and their values in two columns.
  public func facts(_ facts: [Fact]) throws {
    try block(.facts).add(.facts(facts))
  }

  /// Writes a numbered entry; its paragraphs are moved in.
  public func item(_ number: Int, lead: String, paragraphs: [String]) throws {
    let layout = try block(.item)
    try layout.add(.across("\(number). \(lead)", layout.looks.text()))
    for paragraph in paragraphs {
      try layout.add(.across(paragraph, layout.looks.text(indent: 2)))
    }
  }

  /// Writes a heading across all columns, inside a table across those of the table.
  public func section(_ heading: String) throws {
    if let table, let layout {
      try layout.add(.tableSection(table, heading))
    } else {
      let layout = try block(.section)
      try layout.add(.across(heading, layout.looks.text(isBold: true)))
    }
  }

  /// Writes the header row of a table.
  public func beginTable(_ columns: [Column], _ style: TableStyle) throws {
    let layout = try block(.table)
    guard columns.count <= WrittenSheet.maximumColumns else {
      throw SheetProblem(.tooManyColumns, values: [String(WrittenSheet.maximumColumns)])
    }
    let decimalSign = info.language.hasPrefix("en") ? UInt8(ascii: ".") : UInt8(ascii: ",")
    let table = SheetTable(columns, style, layout.looks, decimalSign: decimalSign)
    self.table = table
    try layout.begin(table)
  }

  /// Adds a cell to the row: a number in a column of numbers, otherwise text.
  public func cell(_ bytes: UnsafeRawBufferPointer) {
    table?.cell(bytes)
  }

  /// Ends the row.
  public func endRow(_ emphasis: RowEmphasis) throws {
    guard let table, let layout else { return }
    // Nothing is handed over before the end, so no sink tells that its reader is gone.
    if rowCount & 1_023 == 0, !isWanted() { throw CancellationError() }
    rowCount += 1
    try table.endRow()
    try layout.addRow(of: table, emphasis)
  }

  /// Ends the table.
  public func endTable() throws {
    table = nil
  }

  /// Writes the closing line across all columns.
  public func closing(_ text: String) throws {
    let layout = try block(.closing)
    try layout.add(.across(text, layout.looks.paragraph(.plain)))
  }

  /// Writes two columns of merged cells.
  public func signatures(_ columns: TwoColumns) throws {
    try block(.signatures).add(.halves(columns, size: info.style.sizes.body))
  }

  /// Draws bars of the numbers of the last table; if it says something else, of numbers of their
  /// own beside them.
  public func chart(_ chart: BarChart) throws {
    try block(.chart).add(.chart(chart))
  }

  /// Begins rows with the texts of cards.
  public func beginCards(_ sheet: CardSheet) throws {
    _ = try block(.cards)
  }

  /// Writes the texts of a card as a row.
  public func card(_ card: Card) throws {
    let texts = card.elements.compactMap { element -> String? in
      switch element {
      case .text(_, let paragraphs, _): paragraphs.joined(separator: "\n")
      case .code(_, let text): text
      case .box, .image: nil
      }
    }
    try block(.cards).addCells(texts)
  }

  /// Begins a sheet.
  public func part(_ part: DocumentPart) throws {
    table = nil
    last = nil
    if sheetCount < maximumSheets {
      try layout?.finish()
      layout = nil
    }
    guard sheetCount >= maximumSheets - 1 else {
      _ = try sheet(part.title)
      return
    }
    let shared = try sheet(info.language.hasPrefix("en") ? "Further parts" : "Các phần sau")
    try shared.add(.space)
    try shared.add(.pageBreak)
    try shared.add(.across(part.title, shared.looks.text(isBold: true)))
  }

  /// Continues on a new page of the same sheet when it is printed.
  public func pageBreak() throws {
    table = nil
    try layout?.add(.pageBreak)
  }

  /// Ends the workbook and hands it over.
  public func finish() throws {
    try sheet(info.title).finish()
    try workbook.close().forEachBlock { block in
      sink.append(block)
      try sink.flushIfFull()
    }
    try sink.finish()
  }

  private func sheet(_ name: String) throws -> SheetLayout {
    if let layout { return layout }
    let made = try SheetLayout(
      workbook, info, name: name, measured: measuredRows, maximumRows: maximumRows)
    sheetCount += 1
    layout = made
    return made
  }

  private func block(_ kind: Kind) throws -> SheetLayout {
    table = nil
    let layout = try sheet(info.title)
    let isGapWanted =
      switch kind {
      case .paragraph, .item, .cards: last != kind
      default: true
      }
    if last != nil, isGapWanted { try layout.add(.space) }
    last = kind
    return layout
  }
}
