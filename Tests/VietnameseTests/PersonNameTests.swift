import Testing

@testable import Vietnamese

@Suite("Names of persons")
struct PersonNameTests {
  @Test(
    "Titles are taken off a name in each of their spellings (A23)",
    arguments: [
      ("PGS.TS. Nguyễn Văn A", ["PGS", "TS"]), ("PGS, TS Nguyễn Văn A", ["PGS", "TS"]),
      ("PGS TS Nguyễn Văn A", ["PGS", "TS"]), ("PGS.TS.Nguyễn Văn A", ["PGS", "TS"]),
      ("PGS. TS. Nguyễn Văn A", ["PGS", "TS"]), ("PGS,TS Nguyễn Văn A", ["PGS", "TS"]),
      ("PGSTS Nguyễn Văn A", ["PGS", "TS"]), ("GS.TSKH Nguyễn Văn A", ["GS", "TSKH"]),
      ("Th.S Nguyễn Văn A", ["ThS"]), ("Ths Nguyễn Văn A", ["ThS"]),
      ("ThS. Nguyễn Văn A", ["ThS"]), ("T.S Nguyễn Văn A", ["TS"]),
      ("BS CKII Nguyễn Văn A", ["BSCKII"]), ("BS.CK2 Nguyễn Văn A", ["BSCKII"]),
      ("BS.CKI Nguyễn Văn A", ["BSCKI"]), ("Bác sỹ chuyên khoa cấp II Nguyễn Văn A", ["BSCKII"]),
      ("ts. bs. Nguyễn Văn A", ["TS", "BS"]), ("Phó Giáo sư, Tiến sĩ Nguyễn Văn A", ["PGS", "TS"]),
      ("Đại tá, PGS.TS Nguyễn Văn A", ["Đại tá", "PGS", "TS"]),
      ("TS. Thượng tá Nguyễn Văn A", ["Thượng tá", "TS"]),
      ("Thiếu uý Nguyễn Văn A", ["Thiếu úy"]), ("GS.TS.NGND Nguyễn Văn A", ["NGND", "GS", "TS"]),
      ("NGƯT Nguyễn Văn A", ["NGƯT"]), ("Luật sư Nguyễn Văn A", ["LS"]),
      ("Đ/c Nguyễn Văn A", []), ("Đ/C: Nguyễn Văn A", []), ("đ/c TS Nguyễn Văn A", ["TS"]),
      ("Đồng chí Nguyễn Văn A", []),
      ("ĐỒNG CHÍ NGUYỄN VĂN A", []), ("Ông Nguyễn Văn A", []), ("Ông/Bà Nguyễn Văn A", []),
      (nfd("Đồng chí Đại tá Nguyễn Văn A"), ["Đại tá"]),
    ])
  func titles(typed: String, expected: [String]) throws {
    let name = try PersonName.parse(typed)
    #expect(name == PersonName(full: "Nguyễn Văn A", titles: expected))
    #expect(name.titles == expected)
  }

  @Test(
    "A word that may belong to the name stays in it",
    arguments: [
      ("Bà Lan", "Bà Lan"), ("Ông Minh", "Ông Minh"), ("Ba Văn Sơn", "Ba Văn Sơn"),
      ("Anh Đức Thắng", "Anh Đức Thắng"), ("Cô Thị Lan", "Cô Thị Lan"),
      ("Đồng Chí Công", "Đồng Chí Công"), ("đồng chí Minh", "Minh"),
      ("Tạ Sĩ Tiến", "Tạ Sĩ Tiến"), ("Lê-nin", "Lê-nin"), ("Nguyễn T. An", "Nguyễn T. An"),
    ])
  func doubtful(typed: String, expected: String) throws {
    #expect(try PersonName.parse(typed).full == expected)
  }

  @Test(
    "A name typed in one case gets its capitals, and mixed case is left alone",
    arguments: [
      ("NGUYỄN VĂN AN", "Nguyễn Văn An"), ("nguyễn văn an", "Nguyễn Văn An"),
      ("TS NGUYỄN VĂN AN", "Nguyễn Văn An"), ("Nguyễn văn An", "Nguyễn văn An"),
      ("H’LINH NIÊ", "H'Linh Niê"), ("Y BHĂM NIÊ", "Y Bhăm Niê"), ("H'Linh Niê", "H'Linh Niê"),
      ("ĐỖ ĐÌNH ƯỚC", "Đỗ Đình Ước"), ("LÊ-NIN", "Lê-nin"),
    ])
  func capitals(typed: String, expected: String) throws {
    #expect(Array(try PersonName.parse(typed).full.utf8) == Array(expected.utf8))
  }

  @Test(
    "A name all in another script is a name",
    arguments: [
      ("김철수", "김철수"), ("TS 王小明", "王小明"), ("สมชาย ใจดี", "สมชาย ใจดี"), ("محمد علي", "محمد علي"),
      ("Сергей Иванов", "Сергей Иванов"), ("ГАГАРИН", "Гагарин"), ("សុខ សាន្ត", "សុខ សាន្ត"),
    ])
  func otherScripts(typed: String, expected: String) throws {
    let name = try PersonName.parse(typed)
    #expect(Array(name.full.utf8) == Array(expected.utf8))
    #expect(!name.sortKey.isEmpty && !name.fold.isEmpty)
  }

  @Test(
    "What is no name of one person is refused with the text at fault",
    arguments: [
      ("", .empty), (" \u{200B} ", .empty), ("TS.", .empty), ("đồng chí", .empty),
      ("A\tB", .controlCharacter("A\tB")), ("Nguyễn Văn А\u{443}", .foreignLetters("А\u{443}")),
      ("ᴠũ Đức Nam", .foreignLetters("ᴠ")), ("Нао", .foreignLetters("Нао")),
      ("Nguyễn Văn An 2", .digits("2")),
      ("Nguyễn Văn A, Trần Văn B", .severalPeople("Nguyễn Văn A, Trần Văn B")),
      ("Nguyễn Văn A; Trần Văn B", .severalPeople("Nguyễn Văn A; Trần Văn B")),
      ("Nguyễn Văn A và Trần Văn B", .severalPeople("Nguyễn Văn A và Trần Văn B")),
      ("=cmd|An", .otherSigns("=|")), ("---", .otherSigns("---")),
      (String(repeating: "a", count: 101), .tooLong(String(repeating: "a", count: 101))),
    ] as [(String, NameProblem)])
  func refusals(typed: String, problem: NameProblem) {
    #expect(throws: problem) { try PersonName.parse(typed) }
  }

  @Test("A name of 100 characters is accepted")
  func longestName() throws {
    let name = "An" + String(repeating: "a", count: 98)
    #expect(try PersonName.parse(name).full == name)
  }

  @Test("A note in brackets tells two people of one name apart (A20)")
  func notes() throws {
    let name = try PersonName.parse("TS Nguyễn Thị Hương (Vụ A)")
    #expect(name == PersonName(full: "Nguyễn Thị Hương", titles: ["TS"], note: "Vụ A"))
    #expect(name.printed() == "TS Nguyễn Thị Hương (Vụ A)")
    #expect(name.identity == PersonName(full: "Nguyễn Thị Hương").identity)
    #expect(name.fold == PersonName(full: "Nguyen Thi Huong").fold)
    #expect(name.identity != PersonName(full: "Nguyen Thi Huong").identity)
  }

  @Test("Titles in a field of their own are read alone")
  func titlesAlone() {
    #expect(Titles.parse("TS, PGS.") == ["PGS", "TS"])
    #expect(Titles.parse("Đại Tá") == ["Đại tá"])
    #expect(Titles.parse("") == [])
    #expect(Titles.parse("TS Minh") == nil)
  }

  @Test("Titles are printed in each style")
  func styles() {
    let name = PersonName(full: "Nguyễn Văn A", titles: ["TS", "PGS"])
    #expect(name.printed(.bare) == "PGS TS Nguyễn Văn A")
    #expect(name.printed(.dots) == "PGS.TS. Nguyễn Văn A")
    #expect(name.printed(.dotsNoLast) == "PGS.TS Nguyễn Văn A")
    #expect(name.printed(.comma) == "PGS, TS Nguyễn Văn A")
    #expect(PersonName(full: "Lưu Hồng Minh", titles: ["TS"]).printed() == "TS Lưu Hồng Minh")
    #expect(PersonName(full: "Đỗ Ngọc An").printed(.dots) == "Đỗ Ngọc An")
    let officer = PersonName(full: "Nguyễn Văn A", titles: ["TS", "Đại tá"])
    #expect(officer.printed(.dots) == "Đại tá, TS. Nguyễn Văn A")
    #expect(officer.printed(.bare) == "Đại tá TS Nguyễn Văn A")
  }

  @Test("A badge has the name in capitals and the degree as it is written (A23)")
  func badges() throws {
    #expect(try PersonName.parse("ThS Vũ Đức Nam").badge == "ThS VŨ ĐỨC NAM")
    #expect(PersonName(full: "Đỗ Ngọc An").badge == "ĐỖ NGỌC AN")
  }
}
