import Sheets
import Testing

/// Workbooks that cannot be read, and what is said of them.
struct BadWorkbookTests {
  @Test(arguments: [
    ("openpyxl.xlsx", nil), ("libreoffice.xls", SheetProblem.Reason.oldExcel),
    ("libreoffice.ods", .openDocument), ("libreoffice.html", .webPage),
  ])
  func otherKindsOfFiles(name: String, reason: SheetProblem.Reason?) throws {
    #expect(try problem(SheetFile.fixture(name))?.reason == reason)
    let asCSV = try problem(SheetFile.fixture(name), .csv)?.reason
    #expect(asCSV == reason ?? .notCSV)
  }

  @Test(arguments: [
    ([UInt8](), SheetProblem.Reason.empty), ([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], .image),
    ([0xFF, 0xD8, 0xFF, 0xE0, 0, 16], .image), (Array("GIF89a".utf8), .image),
    (Array("%PDF-1.7\n".utf8), .pdf), (Array("{\\rtf1".utf8), .word),
    (Array("Rar!\u{1A}".utf8), .archive), ([0x1F, 0x8B, 8, 0], .archive),
    (Array("\u{FEFF}  <!DOCTYPE html>".utf8), .webPage), (Array("<table><tr>".utf8), .webPage),
    (Array("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>".utf8), .webPage),
    (Array("STT;Họ và tên\n1;An\n".utf8), .notXLSX), ([1, 2, 0, 3, 0, 0, 9], .notSpreadsheet),
    ([0x50, 0x4B, 0x03, 0x04], .truncated), ([0xD0, 0xCF, 0x11, 0xE0], .truncated),
  ])
  func recognisedByTheirFirstBytes(bytes: [UInt8], reason: SheetProblem.Reason) throws {
    #expect(try problem(bytes)?.reason == reason)
    #expect(try problem(bytes, .csv)?.reason == (reason == .notXLSX ? nil : reason))
  }

  @Test(arguments: [
    (["word/document.xml", "[Content_Types].xml"], SheetProblem.Reason.word),
    (["xl/workbook.bin", "[Content_Types].xml"], .oldExcel),
    (["ảnh 1.jpg", "ảnh 2.jpg"], .archive), (["[Content_Types].xml"], .damaged),
  ])
  func otherZipFiles(names: [String], reason: SheetProblem.Reason) throws {
    let zip = StoredZip(names.map { ($0, "x") })
    #expect(try problem(zip.bytes)?.reason == reason)
  }

  @Test func passwords() throws {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    bytes.replaceSubrange(0..<4, with: [0xD0, 0xCF, 0x11, 0xE0])
    bytes[30] = 9
    bytes[48] = 1
    func entry(_ name: String) -> [UInt8] { name.utf8.flatMap { [$0, 0] as [UInt8] } }
    bytes.replaceSubrange(1_152..<1_180, with: entry("EncryptionInfo"))
    #expect(try problem(bytes)?.reason == .encrypted)
    #expect(try problem(bytes, .csv)?.reason == .encrypted)
    bytes.replaceSubrange(1_152..<1_180, with: entry("WordDocument!!"))
    #expect(try problem(bytes)?.reason == .notSpreadsheet)
    bytes[30] = 99
    #expect(try problem(bytes)?.reason == .damaged)
  }

  @Test func aFileThatIsCutAnywhereIsTruncated() throws {
    let bytes = try SheetFile.fixture("libreoffice.xlsx")
    for count in [4, 30, 100, bytes.count / 2, bytes.count - 23, bytes.count - 1] {
      #expect(try problem(Array(bytes[..<count]))?.reason == .truncated, "\(count)")
    }
  }

  @Test func damagedContent() throws {
    var zip = HandmadeWorkbook().zip
    zip.entries[4].checksum = 1
    #expect(try problem(zip.bytes)?.reason == .damaged)
    var workbook = HandmadeWorkbook()
    for sheet in ["", "<worksheet><sheetData><row>", "<a>&unknown;</a>", "<a></b>", "<a b=c/>"] {
      workbook.sheet = sheet
      #expect(try problem(workbook.bytes)?.reason == .damaged, "\(sheet)")
    }
    for rows in [
      "<row r='2'/><row r='2'/>", "<row r='x'/>", "<row r='1'><row r='2'/></row>",
      "<row><c r='B1'/><c r='A1'/></row>", "<row><c r='1A'/></row>",
      "<row><c t='s'><v>2</v></c></row>", "<row><c t='s'><v>-1</v></c></row>",
    ] {
      #expect(try problem(HandmadeWorkbook(rows: rows).bytes)?.reason == .damaged, "\(rows)")
    }
  }

  @Test func entities() throws {
    var workbook = HandmadeWorkbook()
    workbook.sheet = """
      <?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]>\
      <worksheet><sheetData><row><c t="inlineStr"><is><t>&c;</t></is></c></row></sheetData>\
      </worksheet>
      """
    #expect(try problem(workbook.bytes)?.reason == .entity)
    workbook.sheet = "<!DOCTYPE worksheet SYSTEM 'file:///etc/passwd'><worksheet/>"
    #expect(try problem(workbook.bytes)?.reason == .entity)
    workbook = HandmadeWorkbook()
    workbook.strings = "<!DOCTYPE sst [<!ENTITY b SYSTEM 'http://localhost/'>]><sst>&b;</sst>"
    #expect(try problem(workbook.bytes)?.reason == .entity)
  }

  @Test func tooMuchOfEverything() throws {
    let columns = HandmadeWorkbook(rows: "<row><c r='XFE1'><v>1</v></c></row>")
    #expect(
      try problem(columns.bytes) == SheetProblem(.tooManyColumns, row: 1, values: ["16384"]))
    let rows = HandmadeWorkbook(rows: "<row r='1048577'><c><v>1</v></c></row>")
    #expect(try problem(rows.bytes) == SheetProblem(.tooManyRows, values: ["1048576"]))
    let long = String(repeating: "ă", count: 32_767)
    for (text, isFine) in [(long, true), (long + "a", false), (long + long + long, false)] {
      let cell = HandmadeWorkbook(
        rows: "<row r='4'><c t='inlineStr'><is><t>\(text)</t></is></c></row>")
      let found = try problem(cell.bytes)
      #expect(found == (isFine ? nil : SheetProblem(.cellTooLong, row: 4, values: ["32767"])))
    }
    var workbook = HandmadeWorkbook()
    let sheet = "<sheet name=\"a\" r:id=\"rId1\"/>"
    let all = String(repeating: sheet, count: 1_025)
    workbook.workbook = "<workbook><sheets>\(all)</sheets></workbook>"
    #expect(try problem(workbook.bytes)?.reason == .tooManySheets)
  }

  @Test func tooManyStrings() throws {
    var limits = SheetLimits()
    limits.maximumStrings = 1
    #expect(try problem(HandmadeWorkbook().bytes, limits: limits)?.reason == .tooManyStrings)
    limits = SheetLimits()
    limits.maximumStringBytes = 5
    #expect(try problem(HandmadeWorkbook().bytes, limits: limits)?.reason == .tooManyStrings)
    limits = SheetLimits()
    limits.maximumRowBytes = 5
    #expect(try problem(HandmadeWorkbook().bytes, limits: limits)?.reason == .rowTooLong)
  }

  @Test func aLongTextSharedByManyCells() throws {
    var workbook = HandmadeWorkbook()
    workbook.strings = "<sst><si><t>\(String(repeating: "a", count: 32_000))</t></si></sst>"
    let row = "<row>" + String(repeating: "<c t='s'><v>0</v></c>", count: 100) + "</row>"
    workbook.rows = String(repeating: row, count: 20)
    var limits = SheetLimits()
    limits.maximumInflatedBytes = 32 << 20
    #expect(try problem(workbook.bytes, limits: limits)?.reason == .bomb)
    #expect(try problem(workbook.bytes) == nil)
  }

  @Test func aRowOfTooManyCells() throws {
    let cells = String(repeating: "<c/>", count: 100_000)
    let workbook = HandmadeWorkbook(rows: "<row>\(cells)</row>")
    #expect(try problem(workbook.bytes)?.reason == .tooManyColumns)
  }

  @Test func noSheetToRead() throws {
    var workbook = HandmadeWorkbook()
    workbook.workbook = workbook.workbook.replacing("name=", with: "state=\"hidden\" name=")
    #expect(try problem(workbook.bytes) == SheetProblem(.noSheet))
    workbook.workbook = "<html/>"
    #expect(try problem(workbook.bytes)?.reason == .notSpreadsheet)
  }

  @Test func everyProblemSaysWhatToDo() {
    for reason in SheetProblem.Reason.allCases {
      let problem = SheetProblem(reason, row: 7, values: ["Trang", "A"])
      #expect(problem.vi.hasPrefix("Dòng 7: "))
      #expect(problem.en.hasPrefix("Row 7: "))
      #expect(problem.vi.count > 40 && problem.en.count > 40)
      #expect(!SheetProblem(reason).vi.isEmpty && !SheetProblem(reason).en.isEmpty)
      #expect(reason.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
    }
    let all = SheetProblem.Reason.allCases.map { SheetProblem($0).vi }
    #expect(Set(all).count == all.count)
  }
}

extension String {
  fileprivate func replacing(_ text: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    while let first = rest.first {
      if rest.hasPrefix(text) {
        result += other
        rest = rest.dropFirst(text.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
