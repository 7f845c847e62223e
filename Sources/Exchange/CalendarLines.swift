/// Writes the content lines of a calendar: escaped, and folded where they are too long.
struct CalendarLines {
  /// A line has at most so many bytes without its end (RFC 5545, 3.1).
  private static let width = 75

  var bytes: [UInt8] = []
  private var line: [UInt8] = []

  /// A line with a value that stands as it is.
  mutating func line(_ name: String, verbatim value: String) {
    begin(name)
    line.append(contentsOf: value.utf8)
    end()
  }

  /// A line with a text, which is escaped (RFC 5545, 3.3.11).
  mutating func line(_ name: String, text: String) {
    begin(name)
    var owesBreak = false
    for scalar in text.unicodeScalars {
      // The two bytes of CRLF are one break.
      if owesBreak {
        owesBreak = false
        appendBreak()
        if scalar == "\n" { continue }
      }
      switch scalar.value {
      case 0x0D: owesBreak = true
      case 0x0A, 0x85, 0x2028, 0x2029: appendBreak()
      case 0x09: line.append(0x09)
      case 0x00...0x1F, 0x7F...0x9F: continue
      case 0x5C, 0x3B, 0x2C:
        line.append(UInt8(ascii: "\\"))
        line.append(UInt8(scalar.value))
      default: line.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    if owesBreak { appendBreak() }
    end()
  }

  /// A line with an address, if it is one: it begins with a scheme, and all that an address cannot
  /// hold is written in hexadecimal.
  mutating func line(_ name: String, address: String) {
    let bytes = address.utf8.drop { $0 <= 0x20 }
    guard Self.hasScheme(bytes) else { return }
    begin(name)
    for byte in bytes {
      switch byte {
      case 0x00...0x1F, 0x7F: continue
      case 0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x80...0xFF:
        line.append(UInt8(ascii: "%"))
        line.append(Self.digit(byte >> 4))
        line.append(Self.digit(byte & 15))
      default: line.append(byte)
      }
    }
    end()
  }

  private static func hasScheme(_ bytes: Substring.UTF8View) -> Bool {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), let first = bytes.first,
      (0x61...0x7A).contains(first | 0x20)
    else { return false }
    return bytes[..<colon].allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        || [0x2B, 0x2D, 0x2E].contains(byte)
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x37 + value
  }

  private mutating func appendBreak() {
    line.append(UInt8(ascii: "\\"))
    line.append(UInt8(ascii: "n"))
  }

  private mutating func begin(_ name: String) {
    line.removeAll(keepingCapacity: true)
    line.append(contentsOf: name.utf8)
    line.append(UInt8(ascii: ":"))
  }

  /// Writes the line, parted between letters: never inside the bytes of one.
  private mutating func end() {
    var start = 0
    var width = Self.width
    while line.count - start > width {
      var cut = start + width
      while cut > start + 1, line[cut] & 0xC0 == 0x80 { cut -= 1 }
      bytes.append(contentsOf: line[start..<cut])
      bytes.append(contentsOf: [0x0D, 0x0A, 0x20])
      start = cut
      // The space that marks the line as continued is one of its bytes.
      width = Self.width - 1
    }
    bytes.append(contentsOf: line[start...])
    bytes.append(contentsOf: [0x0D, 0x0A])
  }
}
