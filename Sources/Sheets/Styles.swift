internal import XMLReading

/// What the numbers of the cells of a workbook mean, by the style of a cell.
struct Styles: Sendable {
  private var formats: [NumberFormat] = []

  /// No styles; all numbers are numbers.
  init() {}

  /// Reads the styles of a workbook.
  init(_ entry: ZipEntry) throws {
    let reader = StylesReader()
    try XMLDocument.read(entry, reader)
    formats = reader.formats
  }

  /// What the numbers of cells with a style mean.
  subscript(style: Int) -> NumberFormat {
    formats.indices.contains(style) ? formats[style] : .number
  }
}

private final class StylesReader: XMLHandler {
  private static let most = 65_536

  private(set) var formats: [NumberFormat] = []
  private var custom: [Int: NumberFormat] = [:]
  private var isInCells = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    if name == "numFmt" {
      guard custom.count < Self.most else { throw SheetProblem(.damaged) }
      if let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") {
        custom[id] = NumberFormat(code: code)
      }
    } else if name == "cellXfs" {
      isInCells = true
    } else if isInCells, name == "xf" {
      guard formats.count < Self.most else { throw SheetProblem(.damaged) }
      let id = attributes.number("numFmtId") ?? 0
      formats.append(custom[id] ?? NumberFormat(builtIn: id))
    }
  }

  override func end(_ name: XMLName) throws {
    if name == "cellXfs" { isInCells = false }
  }
}
