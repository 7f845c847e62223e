import Testing

@testable import Vietnamese

@Suite("Forms of names")
struct NameFormsTests {
  @Test(
    "The forms made in one go are those made one by one",
    arguments: [
      "Lưu Hồng Minh", "An", "", "Y Bhăm Niê", "H'Linh Niê", "Lê-nin", "Nguyễn Hoàng Thị Minh Châu",
      "Y Čuk", "Y Ƀan", nfd("Trần Văn Đình"), "chi bộ 12", "Nguyễn T. An", "  Trần   Văn An ",
    ])
  func sameForms(name: String) {
    let forms = NameForms(name)
    #expect(forms.identity == nameIdentity(name))
    #expect(forms.sortKey == nameSortKey(name))
    #expect(forms.fold == searchFold(name))
    #expect(forms.toneFold == toneFold(name))
    #expect(PersonName(full: name).forms == forms)
  }

  @Test("Two people or a position behind a hyphen are refused, a hyphen within a name is not")
  func freeHyphen() throws {
    let text = "Nguyễn Văn An - Trưởng ban"
    #expect(throws: NameProblem.severalPeople(text)) { try PersonName.parse(text) }
    #expect(throws: NameProblem.self) { try PersonName.parse("TRẦN AN VÀ LÊ BÌNH") }
    #expect(try PersonName.parse("Lê-nin").full == "Lê-nin")
    #expect(try PersonName.parse("Và A Lử").full == "Và A Lử")
  }
}
