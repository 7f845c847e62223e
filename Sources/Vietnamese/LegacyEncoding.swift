/// The encodings in which Vietnamese text still arrives in lists.
public enum LegacyEncoding: String, CaseIterable, Sendable {
  /// Text as it should be.
  case unicode
  /// TCVN3, called ABC: the fonts .VnTime and .VnArial, one byte for each letter.
  case tcvn3
  /// VNI: the font VNI-Times, a letter and behind it a byte for its marks.
  case vni

  /// Reads the name of an encoding as people write it.
  public static func parse(_ text: String) -> LegacyEncoding? {
    switch searchFold(text) {
    case "unicode", "utf-8", "utf8": .unicode
    case "tcvn3", "tcvn", "abc", "tcvn3 (abc)": .tcvn3
    case "vni", "vni-windows", "vni windows": .vni
    default: nil
    }
  }

  /// Gives a text whose bytes were read as windows-1252 in its true letters.
  ///
  /// The case of `.VnTimeH` is in the font, so a text whose plain letters are all capitals gets
  /// capitals throughout.
  public func decoded(_ text: String) -> String {
    guard self != .unicode, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return self == .tcvn3 ? Self.fromTCVN3(text).text : Self.fromVNI(text).text
  }

  /// Reads a word like `decoded`; nil when it has bytes that this encoding does not use.
  func strictlyDecoded(_ word: String) -> String? {
    switch self {
    case .unicode: return word
    case .tcvn3:
      let (text, isWhole) = Self.fromTCVN3(word)
      return isWhole ? text : nil
    case .vni:
      let (text, isWhole) = Self.fromVNI(word)
      return isWhole ? text : nil
    }
  }

  private static func fromTCVN3(_ text: String) -> (text: String, isWhole: Bool) {
    var view = String.UnicodeScalarView()
    view.reserveCapacity(text.utf8.count + 8)
    var isWhole = true
    var hasSmall = false
    var capitals = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: capitals += 1
      case 0x61...0x7A: hasSmall = true
      default: break
      }
      let letter = LegacyTables.tcvn3(scalar)
      if letter == nil && scalar.value > 0x7F { isWhole = false }
      view.append(letter ?? scalar)
    }
    let decoded = String(view)
    return (capitals > 1 && !hasSmall ? nfc(decoded.uppercased()) : decoded, isWhole)
  }

  private static func fromVNI(_ text: String) -> (text: String, isWhole: Bool) {
    var view = String.UnicodeScalarView()
    view.reserveCapacity(text.utf8.count + 8)
    var isWhole = true
    var base: Unicode.Scalar?
    func close() {
      guard let letter = base else { return }
      let alone = LegacyTables.vni(letter)
      if alone == nil && letter.value > 0x7F { isWhole = false }
      view.append(alone ?? letter)
      base = nil
    }
    for scalar in text.unicodeScalars {
      if let letter = base, let marked = LegacyTables.vni(letter, marked: scalar) {
        view.append(marked)
        base = nil
      } else {
        close()
        base = scalar
      }
    }
    close()
    return (String(view), isWhole)
  }
}
