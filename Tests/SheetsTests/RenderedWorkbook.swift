import Documents
import Sheets
import Testing

/// The workbook of a document.
func rendered(
  _ info: DocumentInfo = DocumentInfo(title: "Danh sách"), measuredRows: Int = 2_000,
  maximumRows: Int = 1_048_576, maximumSheets: Int = 100,
  _ body: (WorkbookRenderer) throws -> Void
) throws -> [UInt8] {
  let folder = try TestFolder()
  var bytes: [UInt8] = []
  let sink = ByteSink { block in
    #expect(block.count <= 1 << 17)
    bytes += block
  }
  let renderer = try WorkbookRenderer(
    sink: sink, temporaryDirectory: folder.path, measuredRows: measuredRows,
    maximumRows: maximumRows, maximumSheets: maximumSheets)
  try renderer.begin(info)
  try body(renderer)
  try renderer.finish()
  return bytes
}

/// The columns of a list of made-up delegates.
let delegateColumns: [Column] = [
  .number("STT"), Column("Họ và tên"), Column("Đơn vị", width: .flexible),
  .verbatim("Điện thoại"), .number("Tỷ lệ"),
]

/// A letterhead, a title, a table with sections and what follows it.
func writeList(_ out: WorkbookRenderer) throws {
  try out.header(
    TwoColumns(
      left: [.text("ĐẢNG ỦY THỬ"), .text("BAN TỔ CHỨC", .bold), .shortRule],
      right: [.text("ĐẢNG CỘNG SẢN VIỆT NAM", .bold), .rule]))
  try out.title(["DANH SÁCH", "đại biểu dự hội nghị", "(Kèm theo công văn)"])
  try out.facts([Fact("Đơn vị", "Đảng bộ Thử")])
  try out.beginTable(delegateColumns)
  try out.section("I. Khối Thử")
  try out.row(["1", "Người Thử 1", "Đơn vị Thử", "0912000001", "87,5"])
  try out.row(["2", "=1+1", "Nguye\u{302}\u{303}n\u{1}", "0912000002", "-"])
  for text in ["", "Cộng", "", "", "1.234"] { out.cell(text) }
  try out.endRow(.strong)
  try out.endTable()
  try out.closing("Danh sách này có 02 đại biểu.")
  try out.signatures(
    TwoColumns(
      left: [.flushed("Nơi nhận:", .boldItalic)],
      right: [.text("CHÁNH VĂN PHÒNG", .bold), .space(20), .text("Người Thử Ký", .bold)]))
}
