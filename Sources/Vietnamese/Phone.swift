/// A telephone number in its national form, digits only: `0912345678`.
public struct Phone: Hashable, Sendable {
  /// The digits, beginning with 0.
  public let digits: String

  /// Reads a number however it was typed; nil when it is not one telephone number.
  public static func parse(_ text: String) -> Phone? {
    guard let text = TextCleaning.cleaned(text) else { return nil }
    var digits: [UInt8] = []
    var isInternational = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": digits.append(UInt8(scalar.value))
      case "+" where digits.isEmpty && !isInternational: isInternational = true
      case " ", ".", "-", "(", ")", "\u{2011}", "\u{2013}": continue
      default: return nil
      }
    }
    return national(String(decoding: digits, as: UTF8.self), isInternational: isInternational)
      .flatMap(current).map(Phone.init(digits:))
  }

  private static func national(_ digits: String, isInternational: Bool) -> String? {
    if digits.hasPrefix("0084") { return withoutCountry(digits.dropFirst(4)) }
    if isInternational { return digits.hasPrefix("84") ? withoutCountry(digits.dropFirst(2)) : nil }
    if digits.hasPrefix("0") { return digits }
    if digits.hasPrefix("84") && digits.count >= 11 { return withoutCountry(digits.dropFirst(2)) }
    // A spreadsheet takes the leading zero away from what it believes to be a number.
    return digits.count == 9 || digits.count == 10 ? "0" + digits : nil
  }

  private static func withoutCountry(_ digits: Substring) -> String {
    digits.hasPrefix("0") ? String(digits) : "0" + digits
  }

  private static func current(_ digits: String) -> String? {
    if digits.count == 10 { return digits }
    guard digits.count == 11 else { return nil }
    if digits.hasPrefix("02") { return digits }
    return prefixes2018[String(digits.prefix(4))].map { $0 + digits.dropFirst(4) }
  }

  // On 15/9/2018 the eleven-digit mobile numbers lost a digit.
  private static let prefixes2018 = [
    "0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078",
    "0123": "083", "0124": "084", "0125": "085", "0127": "081", "0129": "082",
    "0162": "032", "0163": "033", "0164": "034", "0165": "035", "0166": "036",
    "0167": "037", "0168": "038", "0169": "039",
    "0186": "056", "0188": "058", "0199": "059",
  ]
}
