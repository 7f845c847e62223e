import Testing

@testable import Exchange

@Suite struct CalendarLinesTests {
  /// A line as it is written.
  private func line(_ name: String, text: String) -> String {
    var lines = CalendarLines()
    lines.line(name, text: text)
    return String(decoding: lines.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("Khai mạc", "Khai mạc"),
    ("a;b,c\\d", "a\\;b\\,c\\\\d"),
    ("một\nhai", "một\\nhai"), ("một\r\nhai", "một\\nhai"), ("một\rhai", "một\\nhai"),
    ("một\r\r\nhai\r", "một\\n\\nhai\\n"), ("một\u{2028}hai\u{85}ba", "một\\nhai\\nba"),
    ("a\u{0}b\u{7}c\u{1B}[31md\u{7F}e\u{9F}f", "abc[31mdef"), ("a\tb", "a\tb"),
    ("\\n", "\\\\n"), ("8h00: \"x\"", "8h00: \"x\""), ("", ""),
  ])
  func escapes(text: String, written: String) {
    #expect(line("SUMMARY", text: text) == "SUMMARY:\(written)\r\n")
  }

  @Test func foldsAt75Bytes() {
    let full = String(repeating: "a", count: 67)
    #expect(line("SUMMARY", text: full) == "SUMMARY:\(full)\r\n")
    #expect(line("SUMMARY", text: full + "b") == "SUMMARY:\(full)\r\n b\r\n")
    let longer = full + String(repeating: "b", count: 74)
    let second = String(repeating: "b", count: 74)
    #expect(line("SUMMARY", text: longer) == "SUMMARY:\(full)\r\n \(second)\r\n")
    #expect(line("SUMMARY", text: longer + "c") == "SUMMARY:\(full)\r\n \(second)\r\n c\r\n")
  }

  @Test func foldsBeforeALetterOfThreeBytes() {
    // 8 + 66 bytes, and the next letter has three: it goes to the next line whole.
    let start = String(repeating: "a", count: 66)
    #expect(line("SUMMARY", text: start + "ệt") == "SUMMARY:\(start)\r\n ệt\r\n")
  }

  @Test(arguments: 0..<80)
  func foldsBetweenLettersAtEveryPlace(offset: Int) throws {
    let letters = "Quán triệt Nghị quyết, nhiệm vụ; 🇻🇳 \\ người"
    let text = String(repeating: "x", count: offset) + String(repeating: letters, count: 12)
    let written = line("DESCRIPTION", text: text)
    var joined = ""
    for (number, part) in written.utf8.split(separator: 0x0A).enumerated() {
      #expect(part.last == 0x0D)
      #expect(part.count - 1 <= 75)
      let text = try #require(String(Substring(part).dropLast(0)) as String?)
      #expect(String(validating: part, as: UTF8.self) != nil)
      joined += number == 0 ? text : String(text.dropFirst())
    }
    let unfolded = String(decoding: joined.utf8.filter { $0 != 0x0D }, as: UTF8.self)
    let plain =
      text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
    #expect(unfolded == "DESCRIPTION:\(plain)")
  }

  @Test(arguments: [
    ("https://example.vn/a?b=1&c=%20", "URL:https://example.vn/a?b=1&c=%20\r\n"),
    ("https://example.vn/hội nghị", "URL:https://example.vn/h%E1%BB%99i%20ngh%E1%BB%8B\r\n"),
    ("  https://example.vn/a\r\nBEGIN:VEVENT", "URL:https://example.vn/aBEGIN:VEVENT\r\n"),
    ("example.vn", ""), ("", ""), (":x", ""), ("/a/b:c", ""),
  ])
  func addresses(address: String, written: String) {
    var lines = CalendarLines()
    lines.line("URL", address: address)
    #expect(String(decoding: lines.bytes, as: UTF8.self) == written)
  }
}
