import Sheets
import Testing

/// Workbooks that other programs have written; all persons in them are made up.
struct WorkbookReadingTests {
  /// What both programs have written; the row of formulas and escapes differs.
  private static let common = [
    ["1", "text:DANH SÁCH ĐẠI BIỂU"],
    ["3", "text:STT", "text:Họ và tên", "", "text:Ngày sinh", "text:Giờ", "text:Điện thoại"],
    ["4", "", "text:Họ", "text:Tên"],
    [
      "5", "number:1", "text:Trần Thị", "text:Thử Một", "date:1980-02-29", "time:08:15",
      "text:0912000001",
    ],
    [
      "6", "number:2", "text:Nguyễn Văn", "text:Thử Hai", "date:2019-07-24T08:00",
      "time:13:30:05", "number:912000002",
    ],
    ["10", "error:#N/A", "", "", "", "", "number:0.0000001"],
    [
      "11", "time:36:00", "date:1900-02-29", "date:1900-02-28", "date:2019-07-24T12:00",
      "number:1234.5", "number:0.25",
    ],
    ["14", "", "", "", "", "", "", "", "text:xa"],
  ]

  @Test func openpyxl() throws {
    let file = try SheetFile(fixture: "openpyxl.xlsx")
    let reader = try file.reader()
    #expect(reader.sheetNames == ["Ẩn", "Danh sách đại biểu", "Khối"])
    #expect(reader.sheetName == "Danh sách đại biểu")
    let found = try rows(reader)
    #expect(found.filter { !["7", "9"].contains($0[0]) } == Self.common)
    #expect(
      found[5] == [
        "7", "number:3", "text:Lê\nThử", "text:Ba", "date:2019-07-24", "formulaWithoutValue:",
        "number:912000003",
      ])
    #expect(
      found[6] == [
        "9", "number:0.3", "", "boolean:TRUE", "formulaWithoutValue:", "number:-1.5",
        "text:A & <b>",
      ])
  }

  @Test func libreOffice() throws {
    let file = try SheetFile(fixture: "libreoffice.xlsx")
    let reader = try file.reader()
    let found = try rows(reader)
    #expect(found.filter { !["7", "9"].contains($0[0]) } == Self.common)
    #expect(
      found[6] == [
        "9", "number:0.3", "", "boolean:TRUE", "number:6", "number:-1.5", "text:_x0041_ & <b>",
      ])
  }

  @Test(arguments: ["openpyxl.xlsx", "libreoffice.xlsx"])
  func mergedCells(name: String) throws {
    let file = try SheetFile(fixture: name)
    let merged = try file.reader().mergedRanges()
    #expect(merged.count == 3)
    for range in [
      SheetRange(firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 5),
      SheetRange(firstRow: 3, lastRow: 3, firstColumn: 1, lastColumn: 2),
      SheetRange(firstRow: 3, lastRow: 4, firstColumn: 0, lastColumn: 0),
    ] {
      #expect(merged.contains(range))
    }
  }

  @Test func decomposedLettersStayAsTheyAre() throws {
    let file = try SheetFile(fixture: "openpyxl.xlsx")
    var bytes = 0
    try file.reader().forEachRowBytes { row in
      if row.number == 6 { bytes = row.withBytes(1) { $0.count } }
      return true
    }
    #expect(bytes == "Nguye\u{302}\u{303}n Va\u{306}n".utf8.count)
  }

  @Test func sheetsByName() throws {
    let file = try SheetFile(fixture: "openpyxl.xlsx")
    #expect(try rows(file.reader(sheet: "Khối")) == [["2", "", "text:một ô"]])
    #expect(try rows(file.reader(sheet: "KHỐI")) == [["2", "", "text:một ô"]])
    #expect(try rows(file.reader(sheet: "Ẩn")) == [["1", "text:không đọc"]])
    #expect(
      throws: SheetProblem(.noSheet, values: ["Khác", "Ẩn", "Danh sách đại biểu", "Khối"])
    ) {
      try file.reader(sheet: "Khác")
    }
  }

  @Test func daysCountedFrom1904() throws {
    let file = try SheetFile(fixture: "openpyxl-1904.xlsx")
    #expect(
      try rows(file.reader())
        == [["1", "date:2019-07-24", "date:1980-01-02T03:04:05", "time:08:00"]])
  }

  @Test func readingMayStopAndBeginAgain() throws {
    let file = try SheetFile(fixture: "libreoffice.xlsx")
    let reader = try file.reader()
    for _ in 1...2 {
      var numbers: [Int] = []
      try reader.forEachRow { row in
        numbers.append(row.number)
        return row.number < 4
      }
      #expect(numbers == [1, 3, 4])
    }
    struct Enough: Error {}
    #expect(throws: Enough.self) {
      try reader.forEachRow { _ in throw Enough() }
    }
    var inner = 0
    // Two passes over one descriptor at once.
    try reader.forEachRow { _ in
      try reader.forEachRow { _ in
        inner += 1
        return true
      }
      return true
    }
    #expect(inner == 100)
  }
}
