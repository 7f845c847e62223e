/// Text in HTML: what has a meaning there is escaped, and characters that steer are left out.
///
/// The text is escaped for elements and quoted attributes alike, and only with references that
/// XML has too.
enum HTMLText {
  /// Appends a text; line feeds and tabs stay.
  static func append(_ text: UnsafeRawBufferPointer, to buffer: inout [UInt8]) {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard isSuspect(byte) else {
        index += 1
        continue
      }
      let length = lengthOfControl(text, at: index)
      let reference = Self.reference(byte)
      guard length > 0 || reference != nil else {
        index += 1
        continue
      }
      buffer.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start..<index]))
      if let reference { buffer.append(contentsOf: reference.utf8) }
      index += max(length, 1)
      start = index
    }
    buffer.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start...]))
  }

  /// The text as it stands in HTML.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0), to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isSuspect(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x40...0x7E, 0x28...0x3B: false
    case 0..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2, 0xE2, 0xEF: true
    default: false
    }
  }

  private static func reference(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

  /// How many bytes the control character here has, or one that turns the reading direction, or a
  /// noncharacter; 0 if it is none.
  private static func lengthOfControl(_ text: UnsafeRawBufferPointer, at index: Int) -> Int {
    let byte = text[index]
    switch byte {
    case 0x09, 0x0A: return 0
    case 0..<0x20, 0x7F: return 1
    case 0xC2:
      return index + 1 < text.count && text[index + 1] < 0xA0 ? 2 : 0
    case 0xE2, 0xEF:
      guard index + 2 < text.count else { return 0 }
      switch (byte, text[index + 1], text[index + 2]) {
      case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9): return 3
      case (0xEF, 0xBF, 0xBE...0xBF): return 3
      default: return 0
      }
    default: return 0
    }
  }
}

extension StaticString {
  fileprivate var utf8: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
