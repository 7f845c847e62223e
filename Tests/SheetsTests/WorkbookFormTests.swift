import Sheets
import Testing

/// The many ways in which workbooks write the same.
struct WorkbookFormTests {
  private func read(_ workbook: HandmadeWorkbook) throws -> [[String]] {
    let file = try SheetFile(workbook.bytes)
    return try rows(file.reader())
  }

  @Test func sharedAndInlineStrings() throws {
    #expect(try read(HandmadeWorkbook()) == [["1", "text:một", "text:chữ"]])
  }

  @Test func runsAndPhoneticText() throws {
    var workbook = HandmadeWorkbook()
    workbook.strings = """
      <sst><si><r><rPr><b/></rPr><t>Nguyễn </t></r><r><t xml:space="preserve"> Văn</t></r>\
      <rPh sb="0" eb="1"><t>bỏ</t></rPh><phoneticPr fontId="1"/></si></sst>
      """
    workbook.rows = """
      <row><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>a</t></r><r><t>b &lt;c&gt;</t></r>\
      <rPh sb="0" eb="1"><t>bỏ</t></rPh></is></c></row>
      """
    #expect(try read(workbook) == [["1", "text:Nguyễn  Văn", "text:ab <c>"]])
  }

  @Test(arguments: [
    ("a_x000D_b", "a\rb"), ("_x005F_x0041_", "_x0041_"), ("_xD83D__xDE00_", "😀"),
    ("_xD83D_!", "\u{FFFD}!"), ("_x0000_", "\u{FFFD}"), ("_x004_ _xZZZZ_", "_x004_ _xZZZZ_"),
    ("__x0041__", "_A_"), ("_x1EC5_", "ễ"),
  ])
  func escapedLetters(written: String, meant: String) throws {
    var workbook = HandmadeWorkbook()
    workbook.strings = "<sst><si><t>\(written)</t></si></sst>"
    workbook.rows = """
      <row><c t="s"><v>0</v></c><c t="str"><f>A1</f><v>\(written)</v></c></row>
      """
    #expect(try read(workbook) == [["1", "text:\(meant)", "text:\(meant)"]])
  }

  @Test func prefixedNames() throws {
    var workbook = HandmadeWorkbook()
    workbook.workbook = """
      <x:workbook xmlns:x="\(HandmadeWorkbook.main)"><x:sheets><x:sheet name="A" sheetId="7" \
      q:id="rId1" xmlns:q="\(HandmadeWorkbook.office)"/></x:sheets></x:workbook>
      """
    workbook.strings = "<x:sst xmlns:x='u'><x:si><x:t>một</x:t></x:si></x:sst>"
    workbook.sheet = """
      <x:worksheet xmlns:x="u"><x:sheetData><x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c>\
      </x:row></x:sheetData><x:mergeCells><x:mergeCell ref="B2:$D$3"/>\
      <x:mergeCell  other='1' ref='A101:B101' /></x:mergeCells></x:worksheet>
      """
    let file = try SheetFile(workbook.bytes)
    #expect(try rows(file.reader()) == [["2", "", "text:một"]])
    #expect(
      try file.reader().mergedRanges()
        == [SheetRange(firstRow: 2, lastRow: 3, firstColumn: 1, lastColumn: 3)])
  }

  @Test func sparseRowsAndCells() throws {
    let workbook = HandmadeWorkbook(
      rows: """
        <row r="3"><c r="C3"><v>1</v></c><c r="E3" s="1"/><c r="F3" t="s"/></row><row r="5"/>\
        <row><c><v>2</v></c><c r="D6"><v>3</v></c></row><row r="9"><c r="A9" s="1"/></row>\
        <row r="1048576"><c r="XFD1048576"><v>4</v></c></row>
        """)
    let file = try SheetFile(workbook.bytes)
    var found: [Int: [String]] = [:]
    try file.reader().forEachRow { row in
      found[row.number] = row.cells.map(\.text)
      return true
    }
    #expect(found.keys.sorted() == [3, 6, 1_048_576])
    #expect(found[3] == ["", "", "1"])
    #expect(found[6] == ["2", "", "", "3"])
    #expect(found[1_048_576]?.count == 16_384)
    #expect(found[1_048_576]?.last == "4")
  }

  @Test func valuesAndFormulas() throws {
    let workbook = HandmadeWorkbook(
      rows: """
        <row r="1"><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#DIV/0!</v></c>\
        <c><f>1+1</f><v>2</v></c><c><f>1+1</f></c><c><f>1</f><v></v></c>\
        <c t="str"><f>""</f><v></v></c><c t="d"><v>2019-07-24T00:00:00Z</v></c>\
        <c t="d"><v>2019-07-24T08:00:30.000</v></c><c t="d"><v>08:15:00</v></c><c t="n"><v> 7 </v></c>\
        <c><v>nan</v></c><c><v>1</v></c></row>
        """)
    #expect(
      try read(workbook) == [
        [
          "1", "boolean:TRUE", "boolean:FALSE", "error:#DIV/0!", "number:2",
          "formulaWithoutValue:", "formulaWithoutValue:", "", "date:2019-07-24",
          "date:2019-07-24T08:00:30", "time:08:15", "number:7", "text:nan", "number:1",
        ]
      ])
  }

  @Test func stylesOfDates() throws {
    let workbook = HandmadeWorkbook(
      rows: """
        <row r="1"><c s="1"><v>43670</v></c><c s="2"><v>0.34375</v></c><c s="3"><v>43670.5</v></c>\
        <c s="4"><v>43670</v></c><c s="0"><v>43670</v></c><c s="99"><v>1</v></c>\
        <c s="1"><v>-1</v></c><c s="1"><v>9E9</v></c><c s="1" t="s"><v>1</v></c></row>
        """)
    #expect(
      try read(workbook) == [
        [
          "1", "date:2019-07-24", "time:08:15", "date:2019-07-24T12:00", "date:2019-07-24",
          "number:43670", "number:1", "number:-1", "number:9000000000", "text:hai",
        ]
      ])
  }

  @Test func partsAreFoundByTheirRelationships() throws {
    var workbook = HandmadeWorkbook()
    workbook.links = HandmadeWorkbook.relationships([
      ("rId1", "worksheet", "..\\xl\\./worksheets/A.XML"), ("rId3", "sharedStrings", "strings.xml"),
    ])
    #expect(try read(workbook) == [["1", "text:một", "text:chữ"]])
  }

  @Test func chartsAndHiddenSheetsAreNotTheFirst() throws {
    var workbook = HandmadeWorkbook()
    workbook.workbook = """
      <workbook><sheets><sheet name="Biểu đồ" r:id="rId9"/>\
      <sheet name="Ẩn" state="veryHidden" r:id="rId1"/><sheet name="Hiện" r:id="rId1"/>\
      </sheets></workbook>
      """
    workbook.links = HandmadeWorkbook.relationships([
      ("rId1", "worksheet", "worksheets/a.xml"), ("rId9", "chartsheet", "chartsheets/b.xml"),
      ("rId3", "sharedStrings", "strings.xml"),
    ])
    let file = try SheetFile(workbook.bytes)
    #expect(try file.reader().sheetName == "Hiện")
    #expect(try file.reader().sheetNames == ["Biểu đồ", "Ẩn", "Hiện"])
  }
}
