import Testing

@testable import Vietnamese

@Suite("Figures and telephone numbers")
struct FiguresTests {
  @Test("Numbers have a point between thousands and a comma before decimals (A17)")
  func decimals() {
    #expect(Figures.decimal(tenths: 12_345) == "1.234,5")
    #expect(Figures.decimal(tenths: -5) == "-0,5")
    #expect(Figures.decimal(tenths: -12_345) == "-1.234,5")
    #expect(Figures.grouped(12_500) == "12.500")
    #expect(Figures.grouped(-1_234_567) == "-1.234.567")
    #expect(Figures.grouped(999) == "999")
    #expect(Figures.grouped(Int.min) == "-9.223.372.036.854.775.808")
  }

  @Test("Shares are rounded half up to one decimal (A17)")
  func percentages() {
    #expect(Figures.percent(7, of: 8) == "87,5%")
    #expect(Figures.percent(2, of: 3) == "66,7%")
    #expect(Figures.percent(1, of: 16) == "6,3%")
    #expect(Figures.percent(0, of: 0) == "-")
    #expect(Figures.percent(0, of: 4) == "0,0%")
    #expect(Figures.percent(4, of: 4) == "100%")
    #expect(Figures.percentCell(4, of: 4) == "100,0")
    #expect(Figures.percentCell(6, of: 8) == "75,0")
    #expect(Figures.percentCell(0, of: 0) == "-")
  }

  @Test("A count below ten has a leading zero in prose (A17)")
  func counts() {
    #expect([0, 4, 9, 10, 1250].map(Figures.counted) == ["00", "04", "09", "10", "1.250"])
  }

  @Test("Sections have Roman numerals")
  func numerals() {
    #expect(
      [1, 4, 9, 13, 40, 2019, 0].map(Figures.roman) == [
        "I", "IV", "IX", "XIII", "XL", "MMXIX", "0",
      ])
  }

  @Test(
    "A telephone number is brought to its national form",
    arguments: [
      ("0912 345 678", "0912345678"), ("0912.345.678", "0912345678"),
      ("+84 912 345 678", "0912345678"), ("84912345678", "0912345678"),
      ("+84 (0) 912-345-678", "0912345678"), ("0084912345678", "0912345678"),
      ("912345678", "0912345678"), ("01681234567", "0381234567"), ("1201234567", "0701234567"),
      ("+841991234567", "0591234567"), ("0186 123 4567", "0561234567"),
      ("024 3804 3100", "02438043100"), ("2438043100", "02438043100"),
      ("0000123456", "0000123456"),
    ])
  func phones(typed: String, expected: String) {
    #expect(Phone.parse(typed)?.digits == expected)
  }

  @Test(
    "What is no telephone number is refused",
    arguments: [
      "", "123", "0912345", "091234567890", "01111234567", "+85512345678", "0912345678a",
      "0912345678/0913456789", "09123+45678", "38043100",
    ])
  func noPhones(typed: String) {
    #expect(Phone.parse(typed) == nil)
  }
}
