/// Brings what people type and paste to the one form that is stored.
public enum TextCleaning {
  /// Cleans a name: NFC, single spaces, no invisible characters, one apostrophe, the Vietnamese Đ.
  ///
  /// The answer is nil when the text holds a control character.
  public static func cleaned(_ text: String) -> String? {
    squeezed(text, apostrophes: true, controls: .refused)
  }

  /// Cleans a long text such as a title, which keeps its own apostrophes and quotation marks.
  ///
  /// The answer is nil when the text holds a control character.
  public static func cleanedText(_ text: String) -> String? {
    squeezed(text, apostrophes: false, controls: .refused)
  }

  /// Cleans a long text of several lines, whose breaks and other control characters become spaces.
  public static func joinedLines(_ text: String) -> String {
    squeezed(text, apostrophes: false, controls: .spaces) ?? ""
  }

  /// Cleans a text for comparison only; a control character counts as a space.
  static func comparable(_ text: String) -> String {
    squeezed(text, apostrophes: true, controls: .spaces) ?? ""
  }

  private enum Controls { case refused, spaces }

  private enum Kind { case kept, space, dropped, control, upperD, lowerD, apostrophe }

  private static func squeezed(
    _ text: String, apostrophes: Bool, controls: Controls
  ) -> String? {
    if isClean(text) { return text }
    var view = String.UnicodeScalarView()
    view.reserveCapacity(text.utf8.count)
    var owesSpace = false
    for scalar in text.unicodeScalars {
      var kept = scalar
      switch kind(of: scalar) {
      case .kept: break
      case .dropped: continue
      case .upperD: kept = "Đ"
      case .lowerD: kept = "đ"
      case .apostrophe: if apostrophes { kept = "'" }
      case .space:
        owesSpace = true
        continue
      case .control:
        guard controls == .spaces else { return nil }
        owesSpace = true
        continue
      }
      if owesSpace && !view.isEmpty { view.append(" ") }
      owesSpace = false
      view.append(kept)
    }
    return nfc(String(view))
  }

  // Most texts that arrive have nothing to clean, and one look tells.
  private static func isClean(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(isClean) ?? false
  }

  private static func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0x20
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case 0x21...0x7E: place += 1
      case 0x20:
        if previous == 0x20 { return false }
        place += 1
      case 0xC3...0xC8:
        let low = bytes[place + 1]
        // The Icelandic and the African D become the Vietnamese one.
        if byte == 0xC3 && (low == 0x90 || low == 0xB0) || byte == 0xC6 && low == 0x89 {
          return false
        }
        place += 2
      case 0xE1:
        let high = bytes[place + 1]
        guard high == 0xBB || high == 0xBA && bytes[place + 2] >= 0xA0 else { return false }
        if high == 0xBB && bytes[place + 2] > 0xB9 { return false }
        place += 3
      default: return false
      }
      previous = byte
    }
    return previous != 0x20
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x20: .space
    case 0x21...0x7E: .kept
    case 0x00...0x1F, 0x7F...0x9F: .control
    case 0x1EA0...0x1EF9: .kept
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0xD0, 0x189: .upperD
    case 0xF0: .lowerD
    case 0x2018, 0x2019, 0x2BC: .apostrophe
    // Soft hyphen, zero-width characters, byte order mark, direction marks, variation selectors.
    case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F,
      0xFEFF:
      .dropped
    default: .kept
    }
  }
}
