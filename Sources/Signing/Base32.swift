/// Crockford's base 32: digits and capitals without I, L, O and U, so that nothing looks like
/// anything else, and a QR code holds it in its dense alphanumeric mode.
enum Base32 {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// Writes bytes, five bits to a letter; the last letter is filled up with zeros.
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    var letters: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    for byte in bytes {
      buffer = buffer << 8 | UInt32(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        letters.append(alphabet[Int(buffer >> UInt32(bits)) & 31])
      }
    }
    if bits > 0 { letters.append(alphabet[Int(buffer << UInt32(5 - bits)) & 31]) }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The bytes of letters that fill whole bytes; nil for foreign letters or bits left over.
  static func bytes(_ letters: some Sequence<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    for letter in letters {
      guard let value = alphabet.firstIndex(of: letter) else { return nil }
      buffer = buffer << 5 | UInt32(value)
      bits += 5
      guard bits >= 8 else { continue }
      bits -= 8
      bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
    }
    return bits == 0 ? bytes : nil
  }

  /// Letters as a person may have typed them, in the alphabet: small ones, O for 0, I and L for 1,
  /// with hyphens and spaces between; nil when there is a foreign one.
  static func corrected(_ typed: some Sequence<UInt8>) -> [UInt8]? {
    var letters: [UInt8] = []
    for character in typed {
      let capital = (0x61...0x7a).contains(character) ? character - 0x20 : character
      switch capital {
      case UInt8(ascii: "-"), UInt8(ascii: " "): continue
      case UInt8(ascii: "O"): letters.append(UInt8(ascii: "0"))
      case UInt8(ascii: "I"), UInt8(ascii: "L"): letters.append(UInt8(ascii: "1"))
      default:
        guard alphabet.contains(capital) else { return nil }
        letters.append(capital)
      }
    }
    return letters
  }
}
