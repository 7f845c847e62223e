import Documents
import Sheets
import Testing

/// Documents as workbooks, read back with the reader of this module.
struct WorkbookRendererTests {
  @Test func blocksInReadingOrder() throws {
    let bytes = try rendered { try writeList($0) }
    let file = try SheetFile(bytes)
    let reader = try file.reader()
    #expect(reader.sheetNames == ["Danh sách"])
    let found = try rows(reader).map { $0.dropFirst().filter { !$0.isEmpty } }
    #expect(found.first == ["text:ĐẢNG ỦY THỬ", "text:ĐẢNG CỘNG SẢN VIỆT NAM"])
    let head = found.firstIndex { $0.first == "text:STT" }
    let table = try #require(head)
    #expect(found[table - 1] == ["text:Đơn vị:", "text:Đảng bộ Thử"])
    #expect(
      Array(found[table...].prefix(7)) == [
        ["text:STT", "text:Họ và tên", "text:Đơn vị", "text:Điện thoại", "text:Tỷ lệ"],
        ["text:I. Khối Thử"],
        [
          "number:1", "text:Người Thử 1", "text:Đơn vị Thử", "text:0912000001", "number:87.5",
        ],
        ["number:2", "text:=1+1", "text:Nguyễn\u{1}", "text:0912000002", "text:-"],
        ["text:Cộng", "number:1234"],
        ["text:Danh sách này có 02 đại biểu."],
        ["text:Nơi nhận:", "text:CHÁNH VĂN PHÒNG"],
      ])
    let composed = Array("text:Nguyễn\u{1}".utf8)
    #expect(Array(found[table + 3][2].utf8) == composed)
    #expect(found.last == ["text:Người Thử Ký"])
  }

  @Test(arguments: [
    ("12", "number:12"), ("-3", "number:-3"), ("0", "number:0"), ("1.234.567", "number:1234567"),
    ("1.234,5", "number:1234.5"), ("87,5%", "number:0.875"), ("0,05", "number:0.05"),
    ("007", "text:007"), ("12a", "text:12a"), ("1.23", "text:1.23"), ("1,", "text:1,"),
    ("-", "text:-"), ("1234567890123456", "text:1234567890123456"),
    ("12.3456", "text:12.3456"), (",5", "text:,5"), ("%", "text:%"), ("04", "text:04"),
  ])
  func numbers(text: String, cell: String) throws {
    let bytes = try rendered { out in
      try out.beginTable([.number("n"), Column("t")])
      try out.row([text, text])
    }
    let found = try rows(SheetFile(bytes).reader())
    #expect(found.last?.dropFirst().first == cell)
    #expect(found.last?.last == "text:\(text)")
  }

  @Test(arguments: ["_x0041_", "a\tb\nc\rd", "\u{1}\u{1F}", "\u{FFFE}\u{FFFF}", "👩‍👩‍👧 ㊗️", "<&>\"'"])
  func anyText(text: String) throws {
    let bytes = try rendered { out in
      try out.beginTable([Column(text)])
      try out.row([text])
      try out.paragraph("x")
    }
    #expect(try texts(SheetFile(bytes).reader()) == [[text], [text], ["x"]])
  }

  @Test func partsAreSheets() throws {
    let bytes = try rendered { out in
      try out.paragraph("Trước")
      for title in ["Đơn vị: A/B", "đơn vị a b", "Đơn vị: A/B", "'"] {
        try out.part(DocumentPart(title, fileName: "a"))
        try out.paragraph(title)
      }
    }
    let file = try SheetFile(bytes)
    let names = try file.reader().sheetNames
    #expect(names == ["Danh sách", "Đơn vị A B", "đơn vị a b (2)", "Đơn vị A B (3)", "Sheet1"])
    #expect(try texts(file.reader(sheet: names[3])) == [["Đơn vị: A/B"]])
    let many = try rendered(maximumSheets: 3) { out in
      for number in 1...6 {
        try out.part(DocumentPart("Phần \(number)", fileName: "a"))
        try out.paragraph("Đoạn \(number)")
      }
    }
    let second = try SheetFile(many)
    #expect(try second.reader().sheetNames == ["Phần 1", "Phần 2", "Các phần sau"])
    #expect(
      try texts(second.reader(sheet: "Các phần sau")).map(\.[0])
        == (3...6).flatMap { ["Phần \($0)", "Đoạn \($0)"] })
  }

  @Test func whatIsLevelIsInOneRow() throws {
    let bytes = try rendered { out in
      try out.header(
        TwoColumns(
          left: [.text("A"), .text("B"), .text("*"), .level, .text("Số 1")],
          right: [.text("C"), .level, .text("Huế")]))
      try out.beginTable([.number("STT"), Column("Họ và tên"), Column("Đơn vị", width: .flexible)])
      try out.row(["1", "Người Thử 1", "Đảng bộ Thử"])
      try out.endTable()
    }
    let rows = try texts(SheetFile(bytes).reader())
    #expect(rows.contains { $0.contains("Số 1") && $0.contains("Huế") })
    #expect(rows.contains { $0.contains("A") && $0.contains("C") })
  }

  @Test func tablesLongerThanASheet() throws {
    let bytes = try rendered(measuredRows: 3, maximumRows: 10) { out in
      try out.title(["DANH SÁCH"])
      try out.beginTable([.number("STT"), Column("Tên")])
      for number in 1...25 { try out.row(["\(number)", "Người Thử \(number)"]) }
      try out.endTable()
      try out.closing("Hết.")
    }
    let file = try SheetFile(bytes)
    let names = try file.reader().sheetNames
    #expect(names == ["Danh sách", "Danh sách (2)", "Danh sách (3)", "Danh sách (4)"])
    var numbers: [String] = []
    for name in names {
      let rows = try texts(file.reader(sheet: name))
      #expect(rows.contains(["STT", "Tên"]))
      numbers += rows.filter { $0.count == 2 && $0[0] != "STT" }.map(\.[0])
    }
    #expect(numbers == (1...25).map(String.init))
  }

  @Test func limits() throws {
    let long = String(repeating: "ă", count: 32_768)
    #expect(throws: SheetProblem(.cellTooLong, row: 3, values: ["32767"])) {
      _ = try rendered { out in
        try out.beginTable([Column("a")])
        try out.row(["x"])
        try out.row([long])
      }
    }
    #expect(throws: DocumentError.tooManyCells(columns: 1)) {
      _ = try rendered { out in
        try out.beginTable([Column("a")])
        try out.row(["x", "y"])
      }
    }
    let paragraph = try texts(SheetFile(rendered { try $0.paragraph(long) }).reader())
    #expect(paragraph.flatMap { $0 }.joined() == long)
  }

  @Test func emptyDocumentsAndShortRows() throws {
    #expect(try texts(SheetFile(rendered { _ in }).reader()).isEmpty)
    let bytes = try rendered { out in
      try out.beginTable([Column("a"), Column("b")])
      out.cell("x")
      try out.endRow()
      try out.endTable()
      try out.beginCards(
        CardSheet(width: 210, height: 297, cardWidth: 90, cardHeight: 54))
      let frame = Frame(x: 0, y: 0, width: 1, height: 1)
      try out.card(
        Card(
          title: "t",
          elements: [
            .text(frame, ["Người Thử", "Đơn vị"], CardText(size: 12)), .code(frame, "HN:1"),
          ]))
    }
    #expect(
      try texts(SheetFile(bytes).reader()) == [["a", "b"], ["x"], ["Người Thử\nĐơn vị", "HN:1"]])
  }

  @Test func nothingIsLeftBehind() throws {
    let folder = try TestFolder()
    for isFinished in [true, false] {
      let renderer = try WorkbookRenderer(sink: ByteSink(), temporaryDirectory: folder.path)
      try renderer.begin(DocumentInfo(title: "Danh sách"))
      try writeList(renderer)
      if isFinished { try renderer.finish() }
    }
    #expect(folder.names.isEmpty)
    #expect(throws: SheetProblem(.unwritable)) {
      try WorkbookRenderer(sink: ByteSink(), temporaryDirectory: "/no/such/folder")
    }
  }

  @Test func memoryStaysFlat() throws {
    let folder = try TestFolder()
    let memory = memoryPeak()
    var size = 0
    let sink = ByteSink { size += $0.count }
    let renderer = try WorkbookRenderer(sink: sink, temporaryDirectory: folder.path)
    try renderer.begin(DocumentInfo(title: "Danh sách"))
    try renderer.beginTable(delegateColumns)
    for number in 1...30_000 {
      try renderer.row(["\(number)", "Người Thử \(number)", "Đơn vị Thử", "0912", "87,5"])
    }
    try renderer.finish()
    #expect(size > 500_000)
    #expect(memoryPeak() - memory < 30 << 10)
  }
}
