import Documents
import LineProtocol
import Organizer
import Postgres
import Rosters
import Sheets

/// Sends the refused rows back in the layout of their sender, with what is wrong in a last column.
///
/// The file is read a second time; what is wrong comes from the server page by page.
struct RosterRejects {
  let reader: RosterReader
  let sheet: SheetReader
  /// The most cells that a row has.
  let width: Int
  let language: Language

  func send(
    from connection: WorkerConnection, folder: String, send: ([UInt8]) throws -> Void
  ) throws {
    var style = CSVFormat.people
    if let separator = sheet.separator { style.separator = separator }
    let writer = try SheetWriter(
      format: sheet.format, csv: style, sheetName: sheet.sheetName ?? "Sheet1",
      temporaryDirectory: folder)
    try writeHeader(writer)
    // The cursor lives in a transaction, and that must not wait for the client.
    try connection.transaction { try writeRows(writer, from: connection) }
    var head = ReplyText()
    head.payload(
      mediaType: sheet.format.mediaType, fileName: "dong-loi.\(sheet.format.fileExtension)")
    try send(head.bytes)
    try writer.finish { block in try send(ReplyText.chunk(Array(block))) }
  }

  private var place: Int { max(width, reader.layout.headerCells.map(\.count).max() ?? 0) }

  private func writeHeader(_ writer: SheetWriter) throws {
    var rows = reader.layout.headerCells
    guard let last = rows.popLast() else { return }
    for row in rows { try writer.append(row) }
    try writer.appendHeader(with("Lỗi", behind: last).map(\.text))
  }

  private func writeRows(_ writer: SheetWriter, from connection: WorkerConnection) throws {
    try connection.call(ImportStatements.openRejected())
    var page = RejectedPage(connection)
    guard var next = try page.next() else { return }
    try reader.forEach { line in
      guard line.number == next.row else { return true }
      try writer.append(with(next.text, behind: line.cells))
      guard let following = try page.next() else { return false }
      next = following
      return true
    }
  }

  private func with(_ text: String, behind cells: [SheetCell]) -> [SheetCell] {
    cells + Array(repeating: .empty, count: max(0, place - cells.count)) + [SheetCell(text)]
  }
}

/// Takes the refused rows from the server's cursor, some hundred at a time.
private struct RejectedPage {
  private let connection: WorkerConnection
  private var rows: [(row: Int, text: String)] = []
  private var position = 0

  init(_ connection: WorkerConnection) { self.connection = connection }

  mutating func next() throws -> (row: Int, text: String)? {
    if position == rows.count {
      var page: [(row: Int, text: String)] = []
      try connection.forEach(ImportStatements.nextRejected()) { row in
        page.append((row.int(0) ?? 0, row.text(1) ?? ""))
      }
      rows = page
      position = 0
    }
    guard position < rows.count else { return nil }
    defer { position += 1 }
    return rows[position]
  }
}
