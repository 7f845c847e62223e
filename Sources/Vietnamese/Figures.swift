/// Numbers as Vietnamese documents print them: `1.234,5`, `87,5%`, `04`.
public enum Figures {
  /// Prints a whole number with its thousands grouped: `12.500`.
  public static func grouped(_ value: Int) -> String {
    let digits = Array(String(value.magnitude).utf8)
    var bytes: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { bytes.append(UInt8(ascii: ".")) }
      bytes.append(digit)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Prints a number given in tenths with one decimal: 12345 tenths give `1.234,5`.
  public static func decimal(tenths: Int) -> String {
    let (whole, tenth) = tenths.quotientAndRemainder(dividingBy: 10)
    let sign = tenths < 0 && whole == 0 ? "-" : ""
    return "\(sign)\(grouped(whole)),\(tenth.magnitude)"
  }

  /// Prints a share in prose: `87,5%`, `100%`, and `-` when there is nothing to share.
  public static func percent(_ part: Int, of whole: Int) -> String {
    guard let tenths = percentTenths(part, of: whole) else { return "-" }
    return tenths == 1000 ? "100%" : decimal(tenths: tenths) + "%"
  }

  /// Prints a share for a column headed with the sign: `87,5`, `100,0`, `-`.
  public static func percentCell(_ part: Int, of whole: Int) -> String {
    percentTenths(part, of: whole).map { decimal(tenths: $0) } ?? "-"
  }

  /// Prints a count in prose, where one digit takes a leading zero: `04`.
  public static func counted(_ value: Int) -> String {
    (0..<10).contains(value) ? "0\(value)" : grouped(value)
  }

  /// Prints a number in Roman numerals; what they cannot write stays in digits.
  public static func roman(_ value: Int) -> String {
    guard (1..<4000).contains(value) else { return String(value) }
    var rest = value
    var numeral = ""
    for (worth, letters) in romanLetters {
      while rest >= worth {
        numeral += letters
        rest -= worth
      }
    }
    return numeral
  }

  private static let romanLetters = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  private static func percentTenths(_ part: Int, of whole: Int) -> Int? {
    // Half a tenth is added before dividing, which rounds half up without fractions.
    whole > 0 ? (part * 2000 + whole) / (2 * whole) : nil
  }
}
