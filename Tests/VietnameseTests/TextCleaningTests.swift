import Testing

@testable import Vietnamese

@Suite("Cleaning of text")
struct TextCleaningTests {
  @Test("Spaces of every kind become one space and none is left at the ends")
  func spaces() {
    #expect(TextCleaning.cleaned("\u{A0} Vũ \u{2003} Đức\u{3000}Nam ") == "Vũ Đức Nam")
  }

  @Test("Invisible characters disappear, also between a letter and its mark")
  func invisible() throws {
    let text = "\u{FEFF}Bù\u{AD}i Phu\u{200B}\u{31B}o\u{200D}\u{31B}ng\u{202E}"
    let cleaned = try #require(TextCleaning.cleaned(text))
    #expect(Array(cleaned.utf8) == Array("Bùi Phương".utf8))
  }

  @Test("The Icelandic and African D become the Vietnamese one")
  func lookalikeD() {
    #expect(TextCleaning.cleaned("\u{D0}ảng, \u{189}ình, \u{F0}i") == "Đảng, Đình, đi")
    #expect(TextCleaning.cleanedText("\u{D0}ảng ủy") == "Đảng ủy")
  }

  @Test("Names have one apostrophe and long texts keep their own")
  func apostrophes() {
    #expect(TextCleaning.cleaned("H’Linh Hʼ H‘") == "H'Linh H' H'")
    #expect(TextCleaning.cleanedText("H’Linh") == "H’Linh")
    #expect(TextCleaning.cleanedText("“diễn biến hòa bình”") == "“diễn biến hòa bình”")
  }

  @Test("A text with a control character is not cleaned", arguments: ["a\u{0}", "a\tb", "\u{85}"])
  func controls(text: String) {
    #expect(TextCleaning.cleaned(text) == nil)
    #expect(TextCleaning.cleanedText(text) == nil)
  }
}
