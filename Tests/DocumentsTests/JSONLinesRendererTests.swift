import Documents
import Testing

struct JSONLinesRendererTests {
  @Test func aRowIsAnObject() throws {
    let printed = try jsonLines { out in
      try out.title(["DANH SÁCH"])
      try out.paragraph("Kính gửi")
      try out.table(
        [.number("STT", key: "number"), Column("Họ và tên"), .verbatim("Điện thoại")],
        [["1", "Người Thử 1", "0912000001"], ["2", "", ""], ["3"]])
      try out.closing("Hết.")
    }
    #expect(
      printed == """
        {"number":1,"Họ và tên":"Người Thử 1","Điện thoại":"0912000001"}
        {"number":2,"Họ và tên":null,"Điện thoại":null}
        {"number":3,"Họ và tên":null,"Điện thoại":null}

        """)
  }

  @Test(arguments: [
    ("8", "8"), ("0", "0"), ("007", "7"), ("0,5", "0.5"), ("00,50", "0.50"), ("1.234,5", "1234.5"),
    ("1.234.567", "1234567"), ("-12", "-12"), ("-", "null"), ("", "null"), ("12,", #""12,""#),
    (",5", #"",5""#), ("1.23", #""1.23""#), ("1234.567", #""1234.567""#), ("1.234.", #""1.234.""#),
    ("12 %", #""12 %""#), ("x", #""x""#), ("--1", #""--1""#), ("1,2,3", #""1,2,3""#),
    ("99999999999999999999", "99999999999999999999"),
  ])
  func numbersAreNumbers(cell: String, value: String) throws {
    #expect(try jsonLines { try $0.table([.number("n")], [[cell]]) } == "{\"n\":\(value)}\n")
  }

  @Test func englishNumbersHaveTheirOwnMarks() throws {
    let printed = try jsonLines(language: "en") {
      try $0.table([.number("a"), .number("b")], [["1,234.5", "1.234,5"]])
    }
    #expect(printed == "{\"a\":1234.5,\"b\":\"1.234,5\"}\n")
  }

  @Test func textIsEscaped() throws {
    let printed = try jsonLines {
      try $0.table([Column("a\"b")], [["\"\\\n\r\t\u{0}\u{1F}\u{7F}\u{2028}/<“ă”>"]])
    }
    #expect(
      printed == #"{"a\"b":"\"\\\n\r\t\u0000\u001f"# + "\u{7F}\u{2028}/<“ă”>\"}\n")
  }

  @Test func sectionsAndPartsAreMembers() throws {
    let printed = try jsonLines { out in
      try out.section("ngoài")
      try out.beginTable([Column("A")])
      try out.row(["1"])
      try out.section("I- NHÓM")
      try out.row(["2"])
      try out.endTable()
      try out.part(DocumentPart("Đơn vị \"A\"", fileName: "a"))
      try out.facts([Fact("x", "1"), Fact("y", "")])
      try out.beginTable([Column("A")])
      try out.row(["3"])
      try out.section("II")
      try out.row(["4"])
    }
    #expect(
      printed == #"""
        {"A":"1"}
        {"section":"I- NHÓM","A":"2"}
        {"part":"Đơn vị \"A\"","x":"1","y":null}
        {"part":"Đơn vị \"A\"","A":"3"}
        {"section":"II","part":"Đơn vị \"A\"","A":"4"}

        """#)
  }

  @Test func membersHaveDifferentNames() throws {
    let printed = try jsonLines {
      try $0.table([Column("a"), Column("a"), Column("part"), Column("a 2")], [["1", "2", "3"]])
    }
    #expect(printed == "{\"a\":\"1\",\"a 2\":\"2\",\"part 2\":\"3\",\"a 2 2\":null}\n")
  }

  @Test func aRowWithTooManyCellsIsAMistake() {
    #expect(throws: DocumentError.tooManyCells(columns: 1)) {
      try jsonLines { try $0.table([Column("A")], [["1", "2"]]) }
    }
  }
}
