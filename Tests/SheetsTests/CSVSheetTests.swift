import Documents
import Sheets
import Testing

struct CSVSheetTests {
  private func wide(_ text: String, isLittle: Bool, mark: Bool = true) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? bytes : bytes.reversed()
    }
  }

  @Test(arguments: [true, false], [true, false])
  func unicodeTextOfExcel(isLittle: Bool, mark: Bool) throws {
    let list = (1...3_000).map { "\($0)\tNguyễn Thử \($0) 😀\r\n" }.joined()
    let text = "STT\tHọ và tên\r\n" + list
    let file = try SheetFile(wide(text, isLittle: isLittle, mark: mark))
    let reader = try file.reader(.csv)
    #expect(reader.separator == .tab)
    #expect(reader.isUTF8)
    let found = try texts(reader)
    #expect(found.count == 3_001)
    #expect(found[0] == ["STT", "Họ và tên"])
    #expect(found[3_000] == ["3000", "Nguyễn Thử 3000 😀"])
  }

  @Test func halfAPairIsMarkedAsDamage() throws {
    var bytes = wide("a,b\n1,", isLittle: true)
    bytes += [0x3D, 0xD8, 0x41, 0x00, 0x00, 0xDE, 0x3D, 0xD8]
    let file = try SheetFile(bytes)
    #expect(try texts(file.reader(.csv))[1] == ["1", "\u{FFFD}A\u{FFFD}\u{FFFD}"])
    let odd = try SheetFile(wide("a,b\n1,c", isLittle: true) + [0x41])
    #expect(try texts(odd.reader(.csv))[1] == ["1", "c\u{FFFD}"])
  }

  @Test func legacyFonts() throws {
    // "NguyÔn V¨n §×nh;V¨n phßng" as windows-1252, which TCVN3 shows as Nguyễn Văn Đình; Văn phòng.
    let bytes =
      Array("Nguy".utf8) + [0xD4] + Array("n V".utf8) + [0xA8] + Array("n ".utf8)
      + [0xA7, 0xD7] + Array("nh;V".utf8) + [0xA8] + Array("n ph".utf8) + [0xDF]
      + Array("ng;".utf8) + [0x80, 0x81, 0x9F, 0x0A]
    let file = try SheetFile(bytes)
    let reader = try file.reader(.csv)
    #expect(!reader.isUTF8)
    #expect(
      try texts(reader) == [["NguyÔn V¨n §×nh", "V¨n phßng", "\u{20AC}\u{81}\u{178}"]])
  }

  @Test func aFewDamagedLettersAreStillUTF8() throws {
    let good = String(repeating: "Nguyễn Văn Thử;Đảng ủy\n", count: 50)
    let file = try SheetFile(Array(good.utf8) + [0x61, 0xE1, 0xBB, 0x3B, 0xFF, 0x0A])
    let reader = try file.reader(.csv)
    #expect(reader.isUTF8)
    #expect(try texts(reader)[50] == ["a\u{FFFD}", "\u{FFFD}"])
    let marked = try SheetFile([0xEF, 0xBB, 0xBF, 0x61, 0x2C, 0xFF, 0xC3])
    #expect(try texts(marked.reader(.csv)) == [["a", "\u{FFFD}\u{FFFD}"]])
  }

  @Test func damagedLettersAcrossPieces() throws {
    // The letters lie differently towards the ends of the pieces in which the file is read.
    for shift in 0..<4 {
      let lead = String(repeating: "x", count: shift)
      let text = lead + String(repeating: "ễ", count: 30_000) + "\n"
      let file = try SheetFile(Array(text.utf8) + [0xFF, 0x0A])
      let found = try texts(file.reader(.csv))
      #expect(found == [[String(text.dropLast())], ["\u{FFFD}"]])
    }
  }

  @Test(arguments: [
    ("sep=;\r\na;b,c\r\n", CSVSeparator.semicolon, [["a", "b,c"]] as [[String]]?),
    ("DANH SÁCH, lần 1\nSTT;Tên;Ghi chú\n1;An;a, b\n2;Ba;\n", .semicolon, nil),
    ("Tên\tGhi chú\nAn\ta, b; c\n", .tab, nil), ("chỉ một cột\nhai\n", .comma, nil),
    ("\u{FEFF}a;b\n", .semicolon, [["a", "b"]]), ("\"a,b\";c\n\"d,e\";f\n", .semicolon, nil),
  ])
  func separators(text: String, separator: CSVSeparator, rows: [[String]]?) throws {
    let file = try SheetFile(Array(text.utf8))
    let reader = try file.reader(.csv)
    #expect(reader.separator == separator)
    if let rows { #expect(try texts(reader) == rows) }
  }

  @Test func blankRowsCountAsLines() throws {
    let text = "sep=,\n\nSTT,Tên,,\r\n,,,\r\n \r\n1,\"Nguyễn\nAn\",,\n\n,2,\n"
    let file = try SheetFile(Array(text.utf8))
    #expect(
      try rows(file.reader(.csv)) == [
        ["3", "text:STT", "text:Tên"], ["5", "text: "], ["6", "text:1", "text:Nguyễn\nAn"],
        ["9", "", "text:2"],
      ])
  }

  @Test func quotesInsideACellAreLetters() throws {
    let file = try SheetFile(Array("Nguyễn \"Thử\" An,\"\"\n".utf8))
    #expect(try texts(file.reader(.csv)) == [["Nguyễn \"Thử\" An"]])
  }

  @Test(arguments: [
    ("", SheetProblem(.empty)), ("\u{FEFF}", SheetProblem(.empty)),
    (" \r\n\t\n", SheetProblem(.empty)), ("sep=|\na|b\n", SheetProblem(.unknownSeparator, row: 1)),
    ("a,b\n1,\"2\n3,4\n", SheetProblem(.unterminatedQuote, row: 2)),
    ("a,b\n1,\"2\" x\n", SheetProblem(.textAfterQuote, row: 2)),
    ("a,b\u{0}\n", SheetProblem(.notSpreadsheet)),
  ])
  func problems(text: String, wanted: SheetProblem) throws {
    #expect(try problem(Array(text.utf8), .csv) == wanted)
  }

  @Test func limits() throws {
    let long = [UInt8](repeating: 0x61, count: 3 << 20)
    let memory = memoryPeak()
    #expect(
      try problem(Array("a,b\n1,".utf8) + long, .csv)
        == SheetProblem(.cellTooLong, row: 2, values: ["1048576"]))
    let quoted = String(repeating: "dòng\n", count: 400_000)
    #expect(
      try problem(Array("a\n\"\(quoted)".utf8), .csv) == SheetProblem(.unterminatedQuote, row: 2))
    let commas = [UInt8](repeating: 0x2C, count: 100_000)
    #expect(
      try problem(commas, .csv) == SheetProblem(.tooManyColumns, row: 1, values: ["16384"]))
    #expect(memoryPeak() - memory < 64 << 10)
    var limits = SheetLimits()
    limits.maximumRows = 3
    #expect(try problem(Array("a\nb\nc\nd\n".utf8), .csv, limits: limits)?.reason == .tooManyRows)
    limits.maximumRows = 4
    limits.maximumRowBytes = 3
    #expect(try problem(Array("ab,cd\n".utf8), .csv, limits: limits)?.reason == .rowTooLong)
  }

  @Test func bytesOfARow() throws {
    let file = try SheetFile(Array("a,,Đỗ\n".utf8))
    try file.reader(.csv).forEachRowBytes { row in
      #expect(row.count == 3)
      #expect(row.kind(0) == .text && row.kind(1) == .empty && row.kind(9) == .empty)
      #expect(row.text(2) == "Đỗ" && row.text(3).isEmpty)
      #expect(row.withBytes(2) { Array($0) } == Array("Đỗ".utf8))
      #expect(row.cell(1) == .empty && row.cells.count == 3)
      return true
    }
  }
}
