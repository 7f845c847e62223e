/// UUIDs as text.
enum UUIDText {
  /// A UUID in lower case; nil for anything else.
  static func normalized(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count == 36 else { return nil }
    for (index, byte) in bytes.enumerated() {
      switch index {
      case 8, 13, 18, 23: guard byte == UInt8(ascii: "-") else { return nil }
      default:
        let isDigit = (0x30...0x39).contains(byte)
        guard isDigit || (0x61...0x66).contains(byte | 0x20) else { return nil }
      }
    }
    return text.lowercased()
  }

  /// A UUID that is always the same for the same text (RFC 9562, version 8).
  static func derived(from text: String) -> String {
    var high: UInt64 = 0xCBF2_9CE4_8422_2325
    var low: UInt64 = 0x9E37_79B9_7F4A_7C15
    for byte in text.utf8 {
      high = (high ^ UInt64(byte)) &* 0x100_0000_01B3
      low = (low &+ UInt64(byte) &+ high) &* 0xBF58_476D_1CE4_E5B9
      low ^= low >> 29
    }
    high ^= low >> 17
    high = high & ~0xF000 | 0x8000
    low = low & ~(3 << 62) | 2 << 62
    let digits = hexadecimal(high) + hexadecimal(low)
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return parts.map { String(decoding: digits[$0], as: UTF8.self) }.joined(separator: "-")
  }

  private static func hexadecimal(_ number: UInt64) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return (0..<16).map { digits[Int(number >> UInt64(60 - 4 * $0) & 15)] }
  }
}
