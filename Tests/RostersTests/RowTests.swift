import Sheets
import Testing
import Vietnamese

@testable import Rosters

@Suite("Rows of lists")
struct RowTests {
  private let header = "STT|Họ và tên|Chức vụ|Đơn vị|Ghi chú"

  @Test("Sections, totals, page headers and signatures are no people, and sections are a hint")
  func otherRows() throws {
    let list = try read([
      header, "(1)|(2)|(3)|(4)|(5)", "I. KHỐI CƠ QUAN ĐẢNG", "1|Nguyễn Văn An|Bí thư|Ban A",
      "Cộng: 1", "", "II|KHỐI BỘ, NGÀNH (02 đồng chí)", "2|Trần Thị Bình|Chuyên viên|Bộ B",
      header, "3|Lê Văn Cường|Chuyên viên|Bộ B", "|Tổng số|2", "4",
      "Danh sách gồm 03 đại biểu./.", "||Hà Nội, ngày 20 tháng 7 năm 2019",
      "|NGƯỜI LẬP DANH SÁCH||TM. BAN THƯỜNG VỤ", "|(ký tên)", "|Phạm Văn Dũng",
    ])
    #expect(list.names == ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"])
    let hints = list.people.map(\.groupHint)
    #expect(hints == ["KHỐI CƠ QUAN ĐẢNG", "KHỐI BỘ, NGÀNH", "KHỐI BỘ, NGÀNH"])
    #expect(list.lines.map(\.number) == [4, 8, 10])
    var counts = list.tally
    counts.passedOver = []
    #expect(
      counts
        == RosterTally(
          people: 3, rejected: 0, sections: 2, totals: 3, headers: 2, footers: 4, blank: 2))
    let told = list.tally.passedOver
    #expect(told.map(\.row) == [2, 3, 5, 7, 9, 11, 13, 14, 15, 16, 17])
    #expect(
      told.map(\.sort) == [
        .header, .section, .total, .section, .header, .total, .total, .footer, .footer, .footer,
        .footer,
      ])
    #expect(told[3].text == "II | KHỐI BỘ, NGÀNH (02 đồng chí)")
    #expect(told.last?.text == "Phạm Văn Dũng")
  }

  @Test(
    "A row with a name alone is a person unless it names units",
    arguments: [
      ("Nguyễn Văn An", true), ("Tống Văn Hải", true), ("Công Thị Nga", true),
      ("Đoàn Văn Hậu", true), ("H'Linh Niê", true), ("KHỐI DOANH NGHIỆP", false),
      ("Đảng ủy Bộ Tài chính", false), ("Các đồng chí cộng tác viên", false),
      ("Trường Đại học Bách khoa", false), ("Trương Văn Hùng", true), ("A. Lãnh đạo", false),
      ("1. Nguyễn Văn An", true),
      ("1. Ban Tuyên giáo Trung ương", false), ("Văn phòng", false), ("Vũ Đức Nam", true),
    ])
  func sections(text: String, isPerson: Bool) throws {
    let list = try read(["Họ và tên|Chức vụ|Đơn vị", text])
    #expect(list.people.count == (isPerson ? 1 : 0))
    #expect(list.tally.sections == (isPerson ? 0 : 1))
  }

  @Test(
    "Signs of repetition are replaced by the row above",
    arguments: ["nt", "NT", "-nt-", "\"", "″", "''", "Như trên", "-//-", "n.t", "„", "nt."])
  func ditto(sign: String) throws {
    let list = try read([
      header, "1|Nguyễn Văn An|Bí thư|Ban A|Xe 1", "2|Trần Thị Bình|\(sign)|\(sign)|\(sign)",
      "3|Lê Văn Cường|\(sign)|Ban B",
    ])
    #expect(list.people.map(\.position) == ["Bí thư", "Bí thư", "Bí thư"])
    #expect(list.people.map(\.unit) == ["Ban A", "Ban A", "Ban B"])
    #expect(list.people.map(\.note) == ["Xe 1", "Xe 1", nil])
    #expect(list.reasons == [.ditto, .ditto, .ditto, .ditto])
    #expect(list.problems.first?.detail == "Bí thư")
    #expect(list.problems.first?.column == "C")
    #expect(list.problems.first?.header == "Chức vụ")
    #expect(list.problems.first?.value == sign)
  }

  @Test("A sign of repetition without anything above is refused, in a name it is never one")
  func dittoAlone() throws {
    let list = try read([
      header, "1|Nguyễn Văn An|nt|Ban A", "2|nt|Bí thư|Ban A", "3|\"|Bí thư|Ban A",
    ])
    #expect(list.reasons == [.dittoWithoutAbove, .missingName, .missingName])
    #expect(list.people.isEmpty)
  }

  @Test("A dash repeats a position with a warning and is nothing in a note")
  func dash() throws {
    let list = try read([header, "1|Nguyễn Văn An|Bí thư|Ban A|Xe", "2|Trần Thị Bình|-|Ban A|-"])
    #expect(list.people.map(\.position) == ["Bí thư", "Bí thư"])
    #expect(list.people.map(\.note) == ["Xe", nil])
    #expect(list.reasons == [.dittoDash])
  }

  @Test("A position of 180 characters is taken and one of more than 500 refused")
  func longTexts() throws {
    let list = try read([
      header, "1|Nguyễn Văn An|\(String(repeating: "ủ", count: 180))",
      "2|Trần Thị Bình|\(String(repeating: "ủ", count: 500))",
      "3|Lê Văn Cường|\(String(repeating: "ủ", count: 501))",
    ])
    #expect(list.people.map { $0.position?.count } == [180, 500])
    #expect(list.reasons == [.textTooLong])
    #expect(list.problems.first?.value.count == 80)
    let mark = String(repeating: "ủ", count: 501)
    #expect(try read([header, "1|Nguyễn Văn An (\(mark))"]).reasons == [.textTooLong])
  }

  @Test("Cells that spreadsheets could not compute are refused by their place")
  func cellErrors() throws {
    let list = try read([
      cells(header),
      [SheetCell("1"), SheetCell(.error, "#N/A"), SheetCell("Bí thư")],
      [SheetCell("2"), SheetCell("Nguyễn Văn An"), SheetCell(.formulaWithoutValue, "")],
      [SheetCell(.error, "#REF!"), SheetCell("Trần Thị Bình"), SheetCell(.date, "2019-07-24")],
    ])
    #expect(list.names == ["Trần Thị Bình"])
    #expect(list.reasons == [.cellError, .formulaWithoutValue, .dateInText])
    #expect(list.problems.map { "\($0.column)\($0.row)" } == ["B2", "C3", "C4"])
    #expect(list.tally.rejected == 2)
  }

  @Test("The words of a signature behind a name are a position or a note")
  func signatureWords() throws {
    let list = try read([
      "Họ và tên|Chức vụ|Ghi chú", "Nguyễn Văn An|Thủ trưởng đơn vị",
      "Trần Thị Bình|Chuyên viên|Đến muộn, ngày 20 tháng 7 năm 2019",
      "Lê Văn Cường|Chuyên viên",
    ])
    #expect(list.people.count == 3)
    #expect(list.tally.footers == 0)
  }

  @Test("A row without a name is refused, and the row below may still repeat it")
  func missingName() throws {
    let list = try read([header, "1||Bí thư|Ban A", "2|Trần Thị Bình|nt|nt"])
    #expect(list.reasons == [.missingName, .ditto, .ditto])
    #expect(list.people.first?.unit == "Ban A")
  }
}
