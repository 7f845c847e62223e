/// Turns text that arrives in pieces of any size into UTF-8.
struct TextDecoder {
  private let encoding: TextEncoding
  /// Bytes of a letter that the last piece has begun.
  private var rest: [UInt8] = []
  /// The first half of a pair of UTF-16.
  private var high: UInt16?

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
  }

  /// Whether text needs no change at all.
  var isPlain: Bool { encoding == .utf8 }

  /// Appends what a piece says.
  mutating func decode(_ bytes: UnsafeRawBufferPointer, into output: inout [UInt8]) {
    switch encoding {
    case .utf8: output.append(contentsOf: bytes)
    case .damagedUTF8: repair(bytes, into: &output)
    case .utf16LittleEndian, .utf16BigEndian: decodeWide(bytes, into: &output)
    case .windows1252:
      for byte in bytes { Self.append(Self.windows1252(byte), to: &output) }
    }
  }

  /// Ends the text; what is left of a letter becomes the sign for damage.
  mutating func finish(into output: inout [UInt8]) {
    if !rest.isEmpty || high != nil { Self.append(0xFFFD, to: &output) }
    rest = []
    high = nil
  }

  private mutating func repair(_ bytes: UnsafeRawBufferPointer, into output: inout [UInt8]) {
    let all = rest + bytes
    // A letter at the end may go on in the next piece: at most three of its bytes are here.
    var end = all.count
    var back = 1
    while back <= min(3, all.count) {
      let byte = all[all.count - back]
      if byte & 0xC0 == 0x80 {
        back += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      if length > back { end = all.count - back }
      break
    }
    output.append(contentsOf: String(decoding: all[..<end], as: UTF8.self).utf8)
    rest = Array(all[end...])
  }

  private mutating func decodeWide(_ bytes: UnsafeRawBufferPointer, into output: inout [UInt8]) {
    var index = 0
    let isLittle = encoding == .utf16LittleEndian
    if let first = rest.first, let second = bytes.first {
      rest = []
      index = 1
      append(isLittle ? Self.unit(second, first) : Self.unit(first, second), to: &output)
    }
    while index + 1 < bytes.count {
      let (first, second) = (bytes[index], bytes[index + 1])
      append(isLittle ? Self.unit(second, first) : Self.unit(first, second), to: &output)
      index += 2
    }
    if index < bytes.count { rest = [bytes[index]] }
  }

  private mutating func append(_ unit: UInt16, to output: inout [UInt8]) {
    if let first = high {
      high = nil
      if unit & 0xFC00 == 0xDC00 {
        Self.append(0x10000 + UInt32(first & 0x3FF) << 10 + UInt32(unit & 0x3FF), to: &output)
        return
      }
      Self.append(0xFFFD, to: &output)
    }
    switch unit {
    case 0, 0xDC00...0xDFFF: Self.append(0xFFFD, to: &output)
    case 0xD800...0xDBFF: high = unit
    default: Self.append(UInt32(unit), to: &output)
    }
  }

  private static func unit(_ high: UInt8, _ low: UInt8) -> UInt16 {
    UInt16(high) << 8 | UInt16(low)
  }

  /// The letter of a byte; the five bytes without one stand for themselves, so nothing is lost.
  private static func windows1252(_ byte: UInt8) -> UInt32 {
    let upper: [UInt16] = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013,
      0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
    return (0x80...0x9F).contains(byte) ? UInt32(upper[Int(byte) - 0x80]) : UInt32(byte)
  }

  /// Appends one scalar value, which must be none of a pair.
  static func append(_ scalar: UInt32, to output: inout [UInt8]) {
    switch scalar {
    case 0..<0x80:
      output.append(UInt8(scalar))
    case 0x80..<0x800:
      output.append(UInt8(0xC0 | scalar >> 6))
      output.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      output.append(UInt8(0xE0 | scalar >> 12))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    default:
      output.append(UInt8(0xF0 | scalar >> 18))
      output.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
