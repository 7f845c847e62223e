import Testing

@testable import Vietnamese

@Suite("Order of names")
struct SortKeyTests {
  @Test("Twelve names come in the order of given name, surname and middle names (A6)")
  func twelveNames() {
    let expected = [
      "Đỗ Văn An", "Nguyễn An", "Nguyễn Đình An", "Nguyễn Hoài An", "Vũ Ân", "Dương Thị Ẩn",
      "Nguyễn Thị Dung", "Trần Văn Đức", "Bùi Thị Hoa", "Đặng Thị Hòa", "Lê Hoà",
      "Phan Văn Hoạt",
    ]
    #expect(sorted(shuffled(expected), by: nameSortKey) == expected)
  }

  @Test("Tones come in the order of the dictionaries (A7)")
  func tones() {
    let expected = ["Ma", "Mà", "Mả", "Mã", "Má", "Mạ"].map { "Nguyễn Văn \($0)" }
    #expect(sorted(shuffled(expected), by: nameSortKey) == expected)
  }

  @Test("Letters come in the order of the Vietnamese alphabet (A7)")
  func letters() {
    let expected = [
      "An", "Ăn", "Ân", "Dân", "Đan", "Em", "Êm", "Oanh", "Ôn", "Ơn", "Uy", "Ưng", "Ước",
    ].map { "Lê \($0)" }
    #expect(sorted(shuffled(expected), by: nameSortKey) == expected)
  }

  @Test("Texts are ordered syllable by syllable from the left")
  func syllables() {
    let expected = ["ba", "ba ba", "ba bị", "bà ba", "bà con", "chi bộ 2", "chi bộ 10", "chi bộ A"]
    #expect(sorted(shuffled(expected), by: textSortKey) == expected)
  }

  @Test("One name has one identity however its tone is placed and its case is")
  func identity() {
    let identity = nameIdentity("Lê Hòa")
    #expect(nameIdentity("Lê Hoà") == identity)
    #expect(nameIdentity(nfd("lê HOÀ")) == identity)
    #expect(nameIdentity("Lê Hoa") != identity)
    #expect(nameIdentity("Nguyễn Thuỵ") == nameIdentity("Nguyễn Thụy"))
    #expect(nameIdentity("Vũ Vịêt") == nameIdentity("Vũ Việt"))
    #expect(nameIdentity("Phạm Vi") != nameIdentity("Phạm Vy"))
  }

  @Test("Two spellings of one name still have a fixed order")
  func ties() {
    #expect(sorted(["Lê Hòa", "Lê Hoà"], by: nameSortKey) == ["Lê Hoà", "Lê Hòa"])
  }

  @Test("The key of a name is short printable text")
  func keyText() {
    #expect(nameSortKey("Vũ Đức Nam") == "H0G!0 SQ!3 6R4!4  Vũ Đức Nam")
    #expect(nameIdentity("Vũ Đức Nam") == "H0G!0 SQ!3 6R4!4")
    #expect(textSortKey("Vụ 12") == "SQ!5 +212!0")
  }

  @Test("A letter outside the alphabet comes after z")
  func foreignLetters() {
    let expected = ["Y Za", "Y Čuk", "Y Ƀan"]
    #expect(sorted(expected.reversed(), by: nameSortKey) == expected)
  }

  private func shuffled(_ names: [String]) -> [String] {
    var random = SeededNumbers(seed: 7)
    return names.shuffled(using: &random)
  }

  // The bytes are compared, as a database does with the collation "C".
  private func sorted(_ names: [String], by key: (String) -> String) -> [String] {
    names.sorted { key($0).utf8.lexicographicallyPrecedes(key($1).utf8) }
  }
}
