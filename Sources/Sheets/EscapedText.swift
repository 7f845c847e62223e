/// The form `_x000D_` in which workbooks write letters that XML does not allow.
enum EscapedText {
  private static let mark = UInt8(ascii: "_")

  /// Puts the letters back into the bytes from a place on.
  static func unescape(_ bytes: inout [UInt8], from start: Int) {
    guard let first = firstEscape(in: bytes, from: start) else { return }
    let source = Array(bytes[first...])
    bytes.removeLast(source.count)
    var high: UInt32?
    var index = 0
    while index < source.count {
      guard let unit = unit(source, at: index) else {
        flush(&high, to: &bytes)
        bytes.append(source[index])
        index += 1
        continue
      }
      index += 7
      if let pair = high, unit & 0xFC00 == 0xDC00 {
        TextDecoder.append(0x10000 + (pair & 0x3FF) << 10 + unit & 0x3FF, to: &bytes)
        high = nil
        continue
      }
      flush(&high, to: &bytes)
      switch unit {
      case 0xD800...0xDBFF: high = unit
      case 0, 0xDC00...0xDFFF: TextDecoder.append(0xFFFD, to: &bytes)
      default: TextDecoder.append(unit, to: &bytes)
      }
    }
    flush(&high, to: &bytes)
  }

  /// A text that comes back the same when it is read; NUL, which no text has, is replaced.
  ///
  /// The library escapes the control characters, and lets two code points pass that XML refuses.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == mark || $0 == 0 || $0 == 0xEF }) else { return text }
    let source = Array(text.utf8)
    var bytes: [UInt8] = []
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte == 0 {
        TextDecoder.append(0xFFFD, to: &bytes)
      } else if byte == 0xEF, index + 2 < source.count, source[index + 1] == 0xBF,
        source[index + 2] >= 0xBE
      {
        bytes.append(contentsOf: (source[index + 2] == 0xBE ? "_xFFFE_" : "_xFFFF_").utf8)
        index += 2
      } else {
        if unit(source, at: index) != nil { bytes.append(contentsOf: "_x005F".utf8) }
        bytes.append(byte)
      }
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func firstEscape(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 7 <= bytes.count {
      if bytes[index] == mark, unit(bytes, at: index) != nil { return index }
      index += 1
    }
    return nil
  }

  /// Half of a pair that stays alone is no letter.
  private static func flush(_ high: inout UInt32?, to bytes: inout [UInt8]) {
    if high != nil { TextDecoder.append(0xFFFD, to: &bytes) }
    high = nil
  }

  private static func unit(_ bytes: [UInt8], at index: Int) -> UInt32? {
    guard index + 7 <= bytes.count, bytes[index] == mark, bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == mark
    else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[(index + 2)..<(index + 6)] {
      switch byte {
      case 0x30...0x39: unit = unit << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: unit = unit << 4 | UInt32((byte & 0xDF) - 0x37)
      default: return nil
      }
    }
    return unit
  }
}
