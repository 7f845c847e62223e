/// Tells which texts may be set word by word.
enum TextScan {
  enum Kind {
    /// Letters of one glyph each, from left to right: Latin, Vietnamese, digits, punctuation.
    case simple
    /// Has combining marks: may be simple once it is composed.
    case decomposed
    /// Anything else: other scripts, directions, emoji.
    case complex
  }

  /// Looks at the bytes of a text in UTF-8.
  static func kind(of bytes: UnsafeRawBufferPointer) -> Kind {
    var index = 0
    var result = Kind.simple
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let second = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch byte {
      case 0xC2 where second != 0xAD, 0xC3...0xCB:
        index += 2
      case 0xCC, 0xCD:
        result = .decomposed
        index += 2
      case 0xE1 where second == 0xBA || second == 0xBB:
        index += 3
      case 0xE2 where second == 0x80 && isPunctuation(bytes, index + 2):
        index += 3
      default:
        return .complex
      }
    }
    return result
  }

  // Dashes, quotation marks, bullets, dots: U+2010 to U+2027.
  private static func isPunctuation(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    index < bytes.count && 0x90...0xA7 ~= bytes[index]
  }
}
