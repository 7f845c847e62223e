/// A number as a document prints it, and how a spreadsheet shows it the same way.
struct Figure: Equatable {
  /// How a number is shown.
  struct Form: Hashable {
    /// How many digits stand behind the decimal sign.
    var decimals = 0
    /// Whether thousands are grouped.
    var isGrouped = false
    /// Whether it is a share of a hundred, with the sign behind it.
    var isPercent = false

    /// The form as workbooks write it, the same in all languages.
    var code: String {
      (isGrouped ? "#,##0" : "0")
        + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "")
        + (isPercent ? "%" : "")
    }
  }

  /// As many digits as a spreadsheet keeps; more are an identity, not an amount.
  private static let digits = 15

  /// The number.
  var value: Double
  /// How it is shown.
  var form: Form

  /// Reads `12`, `-3`, `1.234,5` and `87,5%`, with the decimal sign of the language; nil for
  /// anything else, and for digits that would not come back, such as `007`.
  init?(_ text: UnsafeBufferPointer<UInt8>, decimalSign: UInt8) {
    var rest = text[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    form = Form()
    if rest.last == UInt8(ascii: "%") {
      form.isPercent = true
      rest = rest.dropLast()
    }
    guard let scan = Self.scan(rest, decimalSign: decimalSign) else { return nil }
    form.decimals = scan.decimals
    form.isGrouped = scan.isGrouped
    guard scan.digits > 0, scan.digits <= Self.digits else { return nil }
    var scale = 1.0
    for _ in 0..<(scan.decimals + (form.isPercent ? 2 : 0)) { scale *= 10 }
    value = Double(isNegative ? -scan.number : scan.number) / scale
  }

  private struct Scan {
    var number = 0
    var digits = 0
    var decimals = 0
    var isGrouped = false
  }

  private static func scan(_ text: Slice<UnsafeBufferPointer<UInt8>>, decimalSign: UInt8) -> Scan? {
    guard text.count < 24, let first = text.first,
      first != 0x30 || text.count == 1
        || !(0x30...0x39).contains(text[text.startIndex + 1])
    else { return nil }
    // The language has one sign of the two between thousands, the other before decimals.
    let groupSign: UInt8 = decimalSign == UInt8(ascii: ",") ? 0x2E : 0x2C
    var scan = Scan()
    var sinceGroup = 0
    var isBehindSign = false
    for byte in text {
      if byte == decimalSign, !isBehindSign, scan.digits > 0 {
        guard !scan.isGrouped || sinceGroup == 3 else { return nil }
        isBehindSign = true
      } else if byte == groupSign, !isBehindSign,
        scan.isGrouped ? sinceGroup == 3 : 1...3 ~= sinceGroup
      {
        scan.isGrouped = true
        sinceGroup = 0
      } else if 0x30...0x39 ~= byte {
        guard scan.digits < digits else { return nil }
        scan.number = scan.number * 10 + Int(byte & 0x0F)
        scan.digits += 1
        if isBehindSign { scan.decimals += 1 } else { sinceGroup += 1 }
      } else {
        return nil
      }
    }
    let isWhole = !isBehindSign || scan.decimals > 0
    return isWhole && (!scan.isGrouped || isBehindSign || sinceGroup == 3) ? scan : nil
  }
}
