import Documents
import Sheets
import Testing

struct CSVParserTests {
  @Test(arguments: [
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("\u{FEFF}a,b\n", [["a", "b"]]),
    ("\u{FEFF}\"a\",b\n", [["a", "b"]]),
    ("a,b,\n,\n", [["a", "b", ""], ["", ""]]),
    ("a\n\n\r\n\rb\n", [["a"], ["b"]]),
    ("\"a,b\",\"c\"\"d\"\n", [["a,b", "c\"d"]]),
    ("\"a\r\nb\"\r\n\"\"\r\n", [["a\r\nb"], [""]]),
    ("\"\"\"\"\n", [["\""]]),
    ("\"a\"", [["a"]]),
    ("a,", [["a", ""]]),
    ("", []),
    ("\u{FEFF}", []),
    ("\n", []),
    ("sep=;\r\na;b,c\r\n", [["a", "b,c"]]),
    ("\u{FEFF}SEP=\t\na\tb\n", [["a", "b"]]),
    ("a;b;c,d\n1;2\n", [["a", "b", "c,d"], ["1", "2"]]),
    ("\"x,y,z\";b\n", [["x,y,z", "b"]]),
    ("a\tb\n", [["a", "b"]]),
    ("1,\u{301}2\n", [["1", "\u{301}2"]]),
    ("Đình,“a” ; b\n", [["Đình", "“a” ; b"]]),
  ])
  func readsTheSameInPiecesOfAnySize(text: String, rows: [[String]]) throws {
    for pieces in [1, 2, 3, 5, 1_000] {
      #expect(try parsed(text, pieces: pieces) == rows)
    }
  }

  @Test(arguments: [
    ("a\n\"x,2\n", 2, CSVError.Reason.unterminatedQuote),
    ("a\r\nb\r\nx\"y\r\n", 3, .strayQuote),
    ("\"a\r\nb\" ,c", 2, .textAfterQuote),
    ("\"a\"\u{301}", 1, .textAfterQuote),
    ("sep=|\n", 1, .unknownSeparator),
    ("a\n123456789\n", 2, .fieldTooLong(limit: 8)),
    ("a\nb\n\"1234\n56789\"", 4, .fieldTooLong(limit: 8)),
    ("\r\n1,2,3,4\n", 2, .tooManyFields(limit: 3)),
  ])
  func errorsNameTheirLine(text: String, line: Int, reason: CSVError.Reason) {
    for pieces in [1, 3, 1_000] {
      #expect(throws: CSVError(line: line, reason: reason)) {
        try parsed(text, CSVParser(maximumFieldBytes: 8, maximumFields: 3), pieces: pieces)
      }
    }
  }

  @Test func strayQuotesMayBeKept() throws {
    let text = "a,b\nNguyễn \"Thử\" An,5\"\n\"x \"\"y\"\"\",z\n"
    let rows = [["a", "b"], ["Nguyễn \"Thử\" An", "5\""], ["x \"y\"", "z"]]
    for pieces in [1, 4, 1_000] {
      #expect(try parsed(text, CSVParser(keepsStrayQuotes: true), pieces: pieces) == rows)
    }
  }

  @Test func aForgottenQuoteIsNotALongField() {
    let text = "a\n\"b\n" + String(repeating: "một dòng\n", count: 200)
    #expect(throws: CSVError(line: 2, reason: .unterminatedQuote)) {
      try parsed(text, CSVParser(maximumFieldBytes: 1_500))
    }
    #expect(throws: CSVError(line: 1, reason: .rowTooLong(limit: 5))) {
      #expect(try parsed("12,345\n", CSVParser(maximumRowBytes: 5)) == [["12", "345"]])
      _ = try parsed("12,3456\n", CSVParser(maximumRowBytes: 5), pieces: 3)
    }
  }

  @Test func utf16IsRefused() {
    var parser = CSVParser()
    #expect(throws: CSVError(line: 1, reason: .utf16)) {
      try parser.push([0xFF, 0xFE, 0x61, 0, 0x0A, 0]) { _ in }
    }
  }

  @Test func rowsKnowTheirLinesAndBytes() throws {
    var parser = CSVParser(separator: .comma)
    var lines: [Int] = []
    var fields: [String?] = []
    let bytes = Array("a\r\n\r\n\"b\r\nc\"\r\n".utf8) + [0x4E, 0xF4, 0x2C, 0x62]
    try parser.push(bytes) { row in lines.append(row.line) }
    try parser.finish { row in
      lines.append(row.line)
      fields = [row.text(0), row.text(1)]
      #expect(Array(row.bytes(0)) == [0x4E, 0xF4])
      #expect(row[0] == "N\u{FFFD}")
    }
    #expect(lines == [1, 3, 5])
    #expect(fields == [nil, "b"])
  }

  @Test func theExpectedSeparatorIsNotGuessed() throws {
    #expect(try parsed("a;b;c,d\n", CSVParser(separator: .comma)) == [["a;b;c", "d"]])
    #expect(try parsed("sep=;\na;b\n", CSVParser(separator: .comma)) == [["a", "b"]])
  }

  @Test func aLongLineWithoutAnEndIsStillRead() throws {
    let text = String(repeating: "a,", count: 50_000)
    let rows = try parsed(text, CSVParser(maximumFields: 50_001), pieces: 10_000)
    #expect(rows.map(\.count) == [50_001])
  }

  @Test(arguments: CSVSeparator.allCases, [true, false])
  func whatIsWrittenIsReadBack(separator: CSVSeparator, formulaGuard: Bool) throws {
    let rows = [
      ["1", "Ủy viên Ban Thường vụ, Trưởng Ban; \"Khối\"", "=1+1", "'=1", "-5", ""],
      ["", "a\r\nb", "\tx", "'", "''@x", "0000123456"],
      ["", "", "", "", "", ""],
      ["\u{FEFF}", "\"", "\n", "\r", " ", "“diễn biến hòa bình”"],
      ["Phó;=1+1", "a,'=1,''@x;-b", "=1;\t=2", " '\t=1,\"=1", ",,'x;'", "'\n'=\n'\n+-"],
      ["a;'-5", "a;-5", "-1,-5", "' =1,\u{A0}＝", "\t';'=", "+1,5;+"],
    ]
    let format = CSVFormat(
      separator: separator, byteOrderMark: formulaGuard, formulaGuard: formulaGuard)
    let written = try csv(format, (1...6).map { Column("Cột \($0)") }, rows)
    let parser = CSVParser(removesFormulaGuard: formulaGuard)
    #expect(try Array(parsed(written, parser).dropFirst()) == rows)
  }
}
