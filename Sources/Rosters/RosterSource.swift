import Sheets

/// Where the rows of a list come from.
enum RosterSource: Sendable {
  case sheet(SheetReader)
  case rows([SheetRow])

  func forEachRow(_ body: (SheetRow) throws -> Bool) throws {
    switch self {
    case .sheet(let reader): try reader.forEachRow(body)
    case .rows(let rows): for row in rows where try !body(row) { return }
    }
  }

  /// The merged cells among the first rows.
  func mergedRanges() throws -> [SheetRange] {
    switch self {
    case .sheet(let reader): try reader.mergedRanges()
    case .rows: []
    }
  }

  /// Whether the text can be trusted to be Unicode.
  var isUnicode: Bool {
    switch self {
    case .sheet(let reader): reader.isUTF8
    case .rows: true
    }
  }
}
