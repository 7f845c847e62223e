import Sheets
import Testing
import Vietnamese

@testable import Rosters

@Suite("Names in lists")
struct NameCellTests {
  private let header = "STT|Họ và tên|Chức vụ|Đơn vị|Ghi chú"

  @Test(
    "One row with two people is refused with its text",
    arguments: [
      "Nguyễn Văn A, Trần Thị B", "Nguyễn Văn A; Trần Thị B", "Nguyễn Văn A và Trần Thị B",
      "NGUYỄN VĂN A VÀ TRẦN THỊ B", "Nguyễn Văn A\nTrần Thị B", "Nguyễn Văn A / Trần Thị B",
      "Nguyễn Văn A - Trần Thị B",
    ])
  func twoPeople(name: String) throws {
    let list = try read([cells(header), [SheetCell("1"), SheetCell(name)]])
    #expect(list.people.isEmpty)
    #expect(list.reasons == [.severalPeople])
    #expect(list.problems.first?.row == 2)
    #expect(list.problems.first?.column == "B")
    #expect(list.lines.first?.cells.map(\.text) == ["1", name])
  }

  @Test("A page in a cell is refused without being looked through")
  func page() throws {
    let page = String(repeating: "PGS.TS. Nguyễn ", count: 50_000)
    let list = try read([header, "1|\(page)|\(page)"])
    #expect(list.reasons == [.nameTooLong, .textTooLong])
    #expect(throws: NameProblem.tooLong(page)) { try PersonName.parse(page) }
  }

  @Test("A name broken into lines in its cell is one name")
  func brokenName() throws {
    let list = try read([cells(header), [SheetCell("1"), SheetCell("Nguyễn Văn\nAn")]])
    #expect(list.names == ["Nguyễn Văn An"])
  }

  @Test(
    "A name in one case gets its capitals and mixed case stays",
    arguments: [
      ("NGUYỄN VĂN AN", "Nguyễn Văn An", true), ("nguyễn văn an", "Nguyễn Văn An", true),
      ("H'Linh Niê", "H'Linh Niê", false), ("H’LINH NIÊ", "H'Linh Niê", true),
      ("Y Bhăm Niê", "Y Bhăm Niê", false), ("Jean de Lattre", "Jean de Lattre", false),
      ("ThS NGUYỄN VĂN AN", "Nguyễn Văn An", true), ("  Trần   Văn An ", "Trần Văn An", false),
    ])
  func capitals(typed: String, full: String, isRepaired: Bool) throws {
    let list = try read([header, "1|\(typed)|Bí thư"])
    #expect(list.people.map(\.name.full) == [full])
    #expect(list.reasons == (isRepaired ? [.nameCase] : []))
  }

  @Test("Titles stand before the name or in their own column (A23)")
  func titles() throws {
    let list = try read([
      "STT|Họ và tên|Học hàm, học vị", "1|PGS.TS. Nguyễn Văn An", "2|Nguyễn Văn Bình|PGS, TS",
      "3|TS Nguyễn Văn Cường|PGS", "4|Nguyễn Văn Dũng|Tiến sỹ", "5|Nguyễn Văn Em|Đại học",
      "6|Nguyễn Văn Giang|giỏi",
    ])
    let titles = list.people.map(\.name.titles)
    #expect(titles == [["PGS", "TS"], ["PGS", "TS"], ["PGS", "TS"], ["TS"], [], []])
    #expect(list.reasons == [.titlesUnknown])
  }

  @Test("A mark tells two people of one name apart (A20)")
  func marks() throws {
    let list = try read([
      "STT|Họ và tên|Ghi chú|Phân biệt", "1|Nguyễn Thị Hương (Vụ A)",
      "2|Nguyễn Thị Hương|khác người, ghi chú: Vụ B", "3|Nguyễn Thị Hương||Vụ C",
      "4|Nguyễn Thị Hương|Khác người: sinh 1970", "5|Nguyễn Thị Hương|Ăn chay",
    ])
    #expect(list.people.map(\.mark) == ["Vụ A", "Vụ B", "Vụ C", "sinh 1970", nil])
    #expect(list.people.map(\.note) == [nil, nil, nil, nil, "Ăn chay"])
    #expect(list.names[0] == "Nguyễn Thị Hương (Vụ A)")
    #expect(list.names[1] == "Nguyễn Thị Hương (Vụ B)")
  }

  @Test("Letters of another script that look Latin are replaced, others refuse the name")
  func lookAlikes() throws {
    let list = try read([
      header, "1|Ng\u{443}ễn Văn \u{410}n", "2|\u{1D20}ũ Đức Nam", "3|Nguyễn Ж", "4|Ðỗ Văn An",
    ])
    #expect(list.names == ["Nguyễn Văn An".replacing("uy", with: "y"), "Vũ Đức Nam", "Đỗ Văn An"])
    #expect(list.reasons == [.lookAlikes, .lookAlikes, .nameLetters])
    #expect(list.problems.last?.detail == "Ж")
  }

  @Test("A name that is decomposed is stored as one that is not (A10)")
  func decomposed() throws {
    let list = try read([header, "1|Tr\u{E2}\u{300}n Va\u{306}n \u{110}i\u{300}nh"])
    #expect(list.people.map { Array($0.name.full.utf8) } == [Array("Trần Văn Đình".utf8)])
    #expect(list.problems.isEmpty)
  }
}
