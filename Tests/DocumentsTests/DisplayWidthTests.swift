import Testing

@testable import Documents

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Đảng ủy Khối", 12), ("Nguye\u{302}\u{303}n", 6), ("会議", 4), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("ａ", 2), ("😀", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇻🇳", 2),
    ("❤\u{FE0F}", 2), ("❤", 1), ("a\u{200B}b", 2), ("─…–“”", 5), ("क्‍ष", 2), ("⌚", 2),
  ])
  func countsTerminalColumns(text: String, columns: Int) {
    #expect(text.displayWidth == columns)
  }

  @Test func composedAndDecomposedTextIsEquallyWide() {
    #expect("Trần Văn Đình".displayWidth == "Trâ\u{300}n Văn Đi\u{300}nh".displayWidth)
  }

  @Test func controlCharactersBecomeSpaces() {
    var bytes: [UInt8] = []
    let width = TerminalText.append("a\u{1B}[2J\nđ\u{9B}\u{202E}b\t", to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "a [2J đ  b ")
    #expect(width == 11)
  }

  @Test func brokenTextIsShownAsReplaced() {
    var bytes: [UInt8] = []
    let columns = ([0x61, 0xC3, 0x28] as [UInt8]).withUnsafeBytes {
      TerminalText.append($0, to: &bytes)
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "a\u{FFFD}(")
    #expect(columns == 3)
  }
}
