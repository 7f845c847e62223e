import Glibc
import Sheets
import Testing

@testable import Rosters

@Suite("Lists in workbooks")
struct WorkbookTests {
  @Test("A workbook gives its numbers and dates to the list")
  func workbook() throws {
    let rows: [[SheetCell]] = [
      cells("STT|Họ và tên|Chức vụ|Điện thoại|Năm sinh"),
      [SheetCell(.text, "I. KHỐI CƠ QUAN ĐẢNG")],
      [
        SheetCell(.number, "1"), SheetCell("ThS Nguyễn Văn An"), SheetCell("Bí thư"),
        SheetCell(.number, "912345678"), SheetCell(.date, "1975-05-02"),
      ],
      [
        SheetCell(.number, "2"), SheetCell("TRẦN THỊ BÌNH"), SheetCell("nt"), .empty,
        SheetCell(.number, "1982"),
      ],
      [SheetCell(.text, "Cộng: 2")],
    ]
    let list = try read(workbook: rows)
    #expect(list.layout.headerRow == 1)
    #expect(list.names == ["ThS Nguyễn Văn An", "Trần Thị Bình"])
    #expect(list.people.map(\.phone) == ["0912345678", nil])
    #expect(list.people.map(\.birthYear) == [1975, 1982])
    #expect(list.people.map(\.position) == ["Bí thư", "Bí thư"])
    #expect(list.people.map(\.groupHint) == ["KHỐI CƠ QUAN ĐẢNG", "KHỐI CƠ QUAN ĐẢNG"])
    #expect(list.reasons == [.phoneZero, .nameCase, .ditto])
    #expect(list.problems.map { "\($0.column)\($0.row)" } == ["D3", "B4", "C4"])
  }

  private func read(workbook rows: [[SheetCell]]) throws -> ReadList {
    let writer = try SheetWriter(format: .xlsx, temporaryDirectory: "/tmp")
    for row in rows { try writer.append(row) }
    var bytes: [UInt8] = []
    try writer.finish { bytes += $0 }
    return try withSheet(bytes, .xlsx) { try list(RosterReader($0)) }
  }
}
