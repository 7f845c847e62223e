import Documents
import Testing

/// Renders a document as plain text.
func text(
  width: Int = 80, tableWidth: Int = 100, measuredRows: Int = 2_000, footer: String? = nil,
  _ compose: (any DocumentRenderer) throws -> Void
) throws -> String {
  let sink = ByteSink()
  return try rendered(
    TextRenderer(sink: sink, width: width, tableWidth: tableWidth, measuredRows: measuredRows),
    sink, footer: footer, compose)
}

/// Renders a document as comma-separated values.
func csv(
  _ format: CSVFormat = .machines, footer: String? = nil,
  _ compose: (any DocumentRenderer) throws -> Void
) throws -> String {
  let sink = ByteSink()
  return try rendered(CSVRenderer(sink: sink, format: format), sink, footer: footer, compose)
}

private func rendered(
  _ out: any DocumentRenderer, _ sink: ByteSink, footer: String?,
  _ compose: (any DocumentRenderer) throws -> Void
) throws -> String {
  try out.begin(DocumentInfo(title: "Document", footer: footer))
  try compose(out)
  try out.finish()
  return try #require(String(validating: sink.take(), as: UTF8.self))
}

extension DocumentRenderer {
  /// Writes one whole table.
  func table(_ columns: [Column], _ rows: [[String]]) throws {
    try beginTable(columns)
    for cells in rows { try row(cells) }
    try endTable()
  }
}
