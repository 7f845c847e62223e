import Documents
import Sheets
import Testing

struct SheetWriterTests {
  private let rows: [[SheetCell]] = [
    [SheetCell("DANH SÁCH")],
    [
      SheetCell(.number, "1"), SheetCell("Nguyễn Văn Thử"), SheetCell("0912000001"),
      SheetCell("=1+1"), .empty, SheetCell(.date, "1980-02-29"), SheetCell(.time, "08:15"),
      SheetCell(.date, "2019-07-24T08:00"),
    ],
    [
      SheetCell(.number, "-0.5"), SheetCell("a\nb & <c> \"d\""), SheetCell("_x0041_ \u{1}\r"),
      SheetCell(.boolean, "TRUE"), SheetCell(.time, "25:30"), SheetCell(.number, "912345678"),
      SheetCell("Nguye\u{302}\u{303}n 😀"),
    ],
  ]

  private func written(
    _ format: SheetFormat, csv: CSVFormat = .people, name: String = "Danh sách",
    _ body: (SheetWriter) throws -> Void
  ) throws -> [UInt8] {
    let folder = try TestFolder()
    let writer = try SheetWriter(
      format: format, csv: csv, sheetName: name, temporaryDirectory: folder.path)
    try body(writer)
    var bytes: [UInt8] = []
    try writer.finish { block in
      #expect(block.count <= 1 << 16)
      bytes += block
    }
    return bytes
  }

  @Test func workbooksComeBackAsTheyWere() throws {
    let bytes = try written(.xlsx) { writer in
      try writer.append(rows[0])
      try writer.appendHeader(["STT", "Họ và tên"])
      try writer.append(rows[1])
      try writer.append(rows[2])
      try writer.append([String]())
      try writer.append(["x"])
    }
    let file = try SheetFile(bytes)
    let reader = try file.reader()
    #expect(reader.sheetNames == ["Danh sách"])
    var found: [SheetRow] = []
    try reader.forEachRow { row in
      found.append(row)
      return true
    }
    #expect(found.map(\.number) == [1, 2, 3, 4, 6])
    #expect(found[2].cells == rows[1])
    #expect(found[3].cells == rows[2])
  }

  @Test func separatedValues() throws {
    let semicolons = CSVFormat(separator: .semicolon)
    let bytes = try written(.csv, csv: semicolons) { writer in
      try writer.appendHeader(["STT", "Ghi; chú"])
      try writer.append(["1", "=1+1"])
      try writer.append([""])
    }
    #expect(
      String(decoding: bytes, as: UTF8.self) == "STT;\"Ghi; chú\"\r\n1;=1+1\r\n\"\"\r\n")
    let guarded = try written(.csv) { try $0.append(["=1+1", "-5"]) }
    #expect(String(decoding: guarded, as: UTF8.self) == "\u{FEFF}'=1+1,-5\r\n")
  }

  @Test(arguments: [
    "", "a/b:c*[d]?\\", "'", String(repeating: "ầ😀", count: 30), "\u{1}\u{2}", "History",
  ])
  func anyNameOfASheet(name: String) throws {
    let bytes = try written(.xlsx, name: name) { try $0.append(["a"]) }
    let file = try SheetFile(bytes)
    #expect(try file.reader().sheetNames.count == 1)
  }

  @Test func numbersThatAreNone() throws {
    let cells = [
      SheetCell(.number, "1234567890123456"), SheetCell(.number, "abc"),
      SheetCell(.date, "2019-13-99"), SheetCell(.error, "#N/A"), SheetCell(.number, "inf"),
    ]
    let bytes = try written(.xlsx) { try $0.append(cells) }
    let file = try SheetFile(bytes)
    #expect(try texts(file.reader()) == [cells.map(\.text)])
  }

  @Test func limits() throws {
    let long = String(repeating: "ă", count: 32_768)
    #expect(throws: SheetProblem(.cellTooLong, row: 1, values: ["32767"])) {
      _ = try written(.xlsx) { try $0.append([long]) }
    }
    #expect(throws: SheetProblem(.unwritable)) {
      try SheetWriter(format: .csv, temporaryDirectory: "/no/such/folder")
    }
    #expect(throws: SheetProblem(.unwritable)) {
      try SheetWriter(format: .xlsx, temporaryDirectory: "/no/such/folder")
    }
  }

  @Test(arguments: SheetFormat.allCases)
  func nothingIsLeftBehind(format: SheetFormat) throws {
    let folder = try TestFolder()
    do {
      let writer = try SheetWriter(format: format, temporaryDirectory: folder.path)
      try writer.append(["a"])
      try writer.finish { _ in }
    }
    do {
      let givenUp = try SheetWriter(format: format, temporaryDirectory: folder.path)
      try givenUp.append(["a"])
    }
    #expect(folder.names.isEmpty)
  }

  @Test func memoryStaysFlat() throws {
    let memory = memoryPeak()
    let bytes = try written(.xlsx) { writer in
      for number in 1...20_000 {
        try writer.append(["\(number)", "Nguyễn Văn Thử \(number)", "Đảng ủy Khối \(number % 70)"])
      }
    }
    var count = 0
    let file = try SheetFile(bytes)
    try file.reader().forEachRowBytes { _ in
      count += 1
      return true
    }
    #expect(count == 20_000)
    #expect(memoryPeak() - memory < 48 << 10)
  }
}
