import Organizer
import Testing

/// A unit is one unit in every spelling of its name.
@Suite struct UnitNameTests {
  @Test(arguments: [
    "Đảng uỷ Bộ Tư pháp", "ĐẢNG ỦY BỘ TƯ PHÁP", "Ðảng ủy Bộ  Tư pháp",
    "Đa\u{309}ng u\u{309}y Bô\u{323} Tư pha\u{301}p",
  ])
  func spellingsShareAnIdentity(spelling: String) {
    #expect(UnitName(spelling).identity == UnitName("Đảng ủy Bộ Tư pháp").identity)
  }

  @Test func otherTonesAreOtherUnits() {
    #expect(UnitName("Vụ A").identity != UnitName("Vũ A").identity)
    #expect(UnitName("Vụ A").fold == UnitName("Vũ A").fold)
  }

  @Test func aSearchIsTheWordsWithoutMarks() {
    let search = UnitSearch("Bộ  Tư pháp")
    #expect(search.words == ["bo", "tu", "phap"])
    #expect(search.identity == UnitName("bộ tư pháp").identity)
  }
}
