/// Values in style sheets.
enum CSSText {
  /// A text in quotation marks, harmless in a style sheet and in an attribute.
  ///
  /// Everything but letters, digits and a few signs becomes a number, so that no text can end the
  /// value, the attribute or the element it stands in.
  static func string(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: result += " "
      case 0x20, 0x2C...0x2E, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xA0...:
        result.unicodeScalars.append(scalar)
      default: result += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return result + "'"
  }

  /// A number with at most three digits behind the point, never with an exponent.
  static func number(_ value: Double) -> String {
    // Nothing on paper is larger, and what is no number at all is nothing.
    let limited = value.isNaN ? 0 : min(max(value, -1e9), 1e9)
    let thousandths = Int(limited * 1_000 + (limited < 0 ? -0.5 : 0.5))
    let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1_000)
    let sign = thousandths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    var digits = String(rest + 1_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }

  /// A length on paper.
  static func millimetres(_ value: Double) -> String { number(value) + "mm" }

  /// The families of letters to try one after the other.
  static func families(_ font: String) -> String {
    let isSans = ["arial", "helvetica", "liberation sans", "calibri", "verdana", "tahoma"]
      .contains(font.lowercased())
    let others =
      isSans
      ? "Arial,'Liberation Sans',sans-serif" : "'Times New Roman','Liberation Serif',serif"
    return string(font) + "," + others
  }
}
