import Testing

@testable import Vietnamese

@Suite("Unicode forms")
struct NormalisationTests {
  @Test("A name typed decomposed is stored in the same bytes as one typed composed (A10)")
  func oneStoredForm() throws {
    let composed = try PersonName.parse("Trần Văn Đình")
    let decomposed = try PersonName.parse(nfd("Trần Văn Đình"))
    #expect(Array(decomposed.full.utf8) == Array(composed.full.utf8))
    #expect(Array(nfc(nfd("Đình")).utf8).count == 6)
    #expect(composed.identity == decomposed.identity)
  }

  @Test("Marks are composed in whichever order they were typed")
  func markOrder() {
    let expected = Array("ệ".utf8)
    #expect(Array(nfc("e\u{302}\u{323}").utf8) == expected)
    #expect(Array(nfc("e\u{323}\u{302}").utf8) == expected)
    #expect(Array(nfc("ê\u{323}").utf8) == expected)
    #expect(Array(nfc("ẹ\u{302}").utf8) == expected)
    #expect(Array(nfc("ê\u{301}").utf8) == Array("ế".utf8))
  }

  @Test("Composing what was decomposed gives the same bytes for any syllables")
  func roundTrip() {
    var random = SeededNumbers(seed: 20_190_724)
    for _ in 0..<2000 {
      let text = (0..<4).map { _ in randomSyllable(using: &random) }.joined(separator: " ")
      #expect(Array(nfc(nfd(text)).utf8) == Array(text.utf8))
      #expect(Array(nfc(text).utf8) == Array(text.utf8))
      #expect(nameSortKey(nfd(text)) == nameSortKey(text))
      #expect(Array(searchFold(nfd(text)).utf8) == Array(searchFold(text).utf8))
      #expect(toneFold(nfd(text)) == toneFold(text))
      #expect(searchFold(text).utf8.allSatisfy { $0 < 0x80 })
    }
  }

  private func randomSyllable(using random: inout SeededNumbers) -> String {
    let heads = ["", "b", "c", "đ", "Đ", "ng", "Ngh", "th", "Tr", "qu", "gi"]
    let vowels = [
      "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
      "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ", "AÀẢÃÁẠ", "ÊỀỂỄẾỆ", "ƯỪỬỮỨỰ",
    ].joined()
    let tails = ["", "n", "ng", "nh", "m", "t", "c", "p", "i"]
    let head = heads.randomElement(using: &random) ?? ""
    let vowel = vowels.randomElement(using: &random).map(String.init) ?? ""
    return head + vowel + (tails.randomElement(using: &random) ?? "")
  }
}

/// Numbers that are the same on each run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
