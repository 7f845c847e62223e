import Documents
import Sheets
import Testing

/// Reads comma-separated values in pieces of a size.
func parsed(
  _ text: String, _ parser: CSVParser = CSVParser(), pieces: Int = 7
) throws -> [[String]] {
  var parser = parser
  var rows: [[String]] = []
  let bytes = Array(text.utf8)
  for start in stride(from: 0, to: bytes.count, by: pieces) {
    try parser.push(Array(bytes[start..<min(start + pieces, bytes.count)])) {
      rows.append($0.strings)
    }
  }
  try parser.finish { rows.append($0.strings) }
  return rows
}

/// Renders a table as comma-separated values.
func csv(_ format: CSVFormat, _ columns: [Column], _ rows: [[String]]) throws -> String {
  let sink = ByteSink()
  let out = CSVRenderer(sink: sink, format: format)
  try out.begin(DocumentInfo(title: "Document"))
  try out.beginTable(columns)
  for cells in rows { try out.row(cells) }
  try out.endTable()
  try out.finish()
  return try #require(String(validating: sink.take(), as: UTF8.self))
}
