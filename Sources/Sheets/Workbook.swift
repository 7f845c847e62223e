internal import XMLReading

/// The sheets of a workbook and what they share.
struct Workbook: Sendable {
  /// One sheet.
  struct Sheet: Sendable {
    /// The name on its tab.
    var name: String
    /// Whether the tab is shown.
    var isVisible: Bool
    /// The part with its rows; nil for a sheet that has none, such as a chart.
    var part: String?
  }

  /// The sheets in the order of their tabs.
  private(set) var sheets: [Sheet] = []
  /// Whether days are counted from 1904.
  private(set) var countsFrom1904 = false
  /// The texts that cells share.
  private(set) var strings = SharedStrings()
  /// What the numbers of cells mean.
  private(set) var styles = Styles()

  /// Reads everything but the rows.
  init(_ archive: ZipArchive, _ limits: SheetLimits) throws {
    let root = try Relationships(of: "", in: archive)
    let part = root.part("officeDocument") ?? "xl/workbook.xml"
    guard let entry = try archive.open(part) else { throw SheetProblem(.damaged) }
    let relationships = try Relationships(of: part, in: archive)
    let reader = WorkbookReader(limits)
    try XMLDocument.read(entry, reader)
    guard reader.isWorkbook else { throw SheetProblem(.notSpreadsheet) }
    countsFrom1904 = reader.countsFrom1904
    sheets = reader.sheets.map { sheet in
      let target = relationships.byID[sheet.relationship]
      return Sheet(
        name: sheet.name, isVisible: sheet.isVisible,
        part: target?.type == "worksheet" ? target?.part : nil)
    }
    if let part = relationships.part("styles"), let entry = try archive.open(part) {
      styles = try Styles(entry)
    }
    if let part = relationships.part("sharedStrings"), let entry = try archive.open(part) {
      strings = try SharedStrings(entry, limits)
    }
  }

  /// The sheet of a name, or the first one that is shown.
  func sheet(_ name: String?) throws(SheetProblem) -> (name: String, part: String) {
    let readable = sheets.filter { $0.part != nil }
    let wanted: Sheet?
    if let name {
      wanted =
        readable.first { $0.name == name }
        ?? readable.first { $0.name.lowercased() == name.lowercased() }
    } else {
      wanted = readable.first(where: \.isVisible)
    }
    guard let wanted, let part = wanted.part else {
      throw SheetProblem(.noSheet, values: name.map { [$0] + readable.map(\.name) } ?? [])
    }
    return (wanted.name, part)
  }
}

private final class WorkbookReader: XMLHandler {
  private(set) var isWorkbook = false
  private(set) var countsFrom1904 = false
  private(set) var sheets: [(name: String, isVisible: Bool, relationship: String)] = []
  private let limits: SheetLimits

  init(_ limits: SheetLimits) {
    self.limits = limits
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    if name == "workbook" {
      isWorkbook = true
    } else if name == "workbookPr" {
      countsFrom1904 = attributes.flag("date1904")
    } else if name == "sheet", let title = attributes.text("name") {
      guard sheets.count < limits.maximumSheets else {
        throw SheetProblem(.tooManySheets, values: [String(limits.maximumSheets)])
      }
      let state = attributes.text("state") ?? "visible"
      sheets.append((title, state == "visible", attributes.text("id") ?? ""))
    }
  }
}
