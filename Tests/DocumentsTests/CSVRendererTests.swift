import Documents
import Testing

struct CSVRendererTests {
  private let columns = ["STT", "Họ và tên", "Chức vụ"].map { Column($0) }

  @Test func onlyTablesAreWritten() throws {
    let printed = try csv(footer: "Bản số 7") { out in
      try out.title(["DANH SÁCH"])
      try out.header(TwoColumns(left: [.text("A")], right: []))
      try out.facts([Fact("a", "b")])
      try out.beginTable(columns)
      try out.section("I- NHÓM")
      try out.row(["1", "A", "Ủy viên Ban Thường vụ, Trưởng Ban"])
      try out.endTable()
      try out.closing("Hết.")
    }
    #expect(printed == "STT,Họ và tên,Chức vụ\r\n1,A,\"Ủy viên Ban Thường vụ, Trưởng Ban\"\r\n")
  }

  @Test func theFormForPeopleBeginsWithAByteOrderMark() throws {
    let sink = ByteSink()
    let out = CSVRenderer(sink: sink, format: .people)
    try out.begin(DocumentInfo(title: ""))
    try out.table([Column("A"), .verbatim("B")], [["=1+1", "0000123456"]])
    try out.finish()
    #expect(sink.take() == [0xEF, 0xBB, 0xBF] + Array("A,B\r\n'=1+1,0000123456\r\n".utf8))
  }

  @Test func cellsAreQuotedOnlyWhenTheyHaveTo() throws {
    let cells = ["a b", "a,b", "a\"b", "a\nb", "a\rb", "a;b", "a\tb", " a ", ""]
    let titles = cells.map { _ in Column("x") }
    let comma = try csv { try $0.table(titles, [cells]) }
    #expect(
      comma.hasSuffix("a b,\"a,b\",\"a\"\"b\",\"a\nb\",\"a\rb\",a;b,a\tb, a ,\r\n"))
    let semicolon = try csv(CSVFormat(separator: .semicolon, lineEnding: .lf)) {
      try $0.table(titles, [cells])
    }
    #expect(
      semicolon.hasSuffix("a b;a,b;\"a\"\"b\";\"a\nb\";\"a\rb\";\"a;b\";a\tb; a ;\n"))
    let tab = try csv(CSVFormat(separator: .tab)) { try $0.table(titles, [cells]) }
    #expect(
      tab.hasSuffix("a b\ta,b\t\"a\"\"b\"\t\"a\nb\"\t\"a\rb\"\ta;b\t\"a\tb\"\t a \t\r\n"))
  }

  @Test(arguments: [
    "=1+1", "+cmd", "-cmd", "@sum", " =1", "\u{A0}=1", "\tx", "\rx", "\nx", "-1+2", "+84-912",
    "＝1", "＋1", "－x", "＠x", "'=1", "''@x", "+", "--", "-.5", "-5x", "-5%%", "- một", "=", "' =",
  ])
  func formulasGetAnApostrophe(cell: String) throws {
    let printed = try csv(CSVFormat(formulaGuard: true)) { try $0.table([Column("A")], [[cell]]) }
    #expect(printed == "A\r\n'\(cell)\r\n" || printed == "A\r\n\"'\(cell)\"\r\n")
  }

  @Test(arguments: [
    "-5", "+84912", "1,5", "-1.234,5", "-12,5%", "+84 912 345 678", "-", "a=b", "'a", "'",
    "“trích”", "Đảng ủy", "0000123456", " -5", "'-5", "1+1", "\u{A0}",
  ])
  func plainTextAndNumbersStay(cell: String) throws {
    let printed = try csv(CSVFormat(separator: .tab, formulaGuard: true)) {
      try $0.table([Column("A")], [[cell]])
    }
    #expect(printed == "A\r\n\(cell)\r\n")
  }

  @Test(arguments: [
    ("Phó;=1+1", "Phó;'=1+1"), ("a,-b", "a,'-b"), ("a\t@x", "a\t'@x"), ("a\n=1", "a\n'=1"),
    ("a; \"=1\"", "a;' \"=1\""), ("a;＝1", "a;'＝1"), ("a;'=1", "a;''=1"), (";;+x", ";;'+x"),
    ("=1;=2,@x", "'=1;'=2,'@x"), ("a;\u{A0}=1", "a;'\u{A0}=1"), ("1,5;-3,-", "1,5;-3,-"),
    ("Ủy viên, Trưởng ban; (=)", "Ủy viên, Trưởng ban; (=)"), ("a;b=1", "a;b=1"),
  ])
  func whatAnotherSeparatorWouldMakeAFormulaGetsAnApostrophe(cell: String, guarded: String) throws {
    for separator in CSVSeparator.allCases {
      let format = CSVFormat(separator: separator, formulaGuard: true)
      let printed = try csv(format) { try $0.table([Column("A")], [[cell]]) }
      let quoted = guarded.replacing("\"", with: "\"\"")
      #expect(printed == "A\r\n\(guarded)\r\n" || printed == "A\r\n\"\(quoted)\"\r\n")
    }
  }

  @Test func theFormForProgramsIsTheSameInAllLanguages() throws {
    let columns: [Column] = [
      .number("STT", key: "number"), Column("Đơn vị", key: "unit"), .number("Tỷ lệ", key: "rate"),
      Column("Khác"),
    ]
    for (language, cells) in [
      ("vi", ["01", "1.234,5", "1.234,5", "-"]), ("en", ["1", "1.234,5", "1,234.5", "-"]),
    ] {
      let sink = ByteSink()
      let out = CSVRenderer(sink: sink, format: .machines)
      try out.begin(DocumentInfo(title: "", language: language))
      try out.table(columns, [cells, ["2", "", "-", ""], ["x", "B", "", "="]])
      try out.finish()
      let printed = String(decoding: sink.take(), as: UTF8.self)
      #expect(
        printed == "number,unit,rate,Khác\r\n1,\"1.234,5\",1234.5,-\r\n2,,,\r\nx,B,,=\r\n")
    }
  }

  @Test func missingCellsAreEmptyAndAnEmptyRowIsARow() throws {
    #expect(try csv { try $0.table(columns, [["1"], []]) }.hasSuffix("\r\n1,,\r\n,,\r\n"))
    #expect(try csv { try $0.table([Column("A")], [[""], []]) } == "A\r\n\"\"\r\n\"\"\r\n")
  }

  @Test func tablesWithTheSameTitlesContinue() throws {
    let printed = try csv { out in
      try out.table([Column("A")], [["1"]])
      try out.table([Column("A")], [["2"]])
      try out.table([Column("B")], [["3"]])
    }
    #expect(printed == "A\r\n1\r\n2\r\n\r\nB\r\n3\r\n")
  }
}
