/// Counts how well bytes that arrive in pieces of any size are formed as UTF-8.
struct UTF8Survey {
  /// How many letters beyond ASCII there were.
  private(set) var wellFormed = 0
  /// How many bytes belong to no letter.
  private(set) var broken = 0
  /// Whether there was a zero, which no text has.
  private(set) var hasNUL = false

  /// How many bytes the letter begun still lacks, and between what the next one must lie.
  private var missing = 0
  private var lowest: UInt8 = 0x80
  private var highest: UInt8 = 0xBF

  /// Looks at the next piece.
  mutating func look(at bytes: UnsafeRawBufferPointer) {
    var index = 0
    while index < bytes.count {
      if missing == 0 {
        // Eight bytes of ASCII at a time.
        while index + 8 <= bytes.count {
          let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          guard word & 0x8080_8080_8080_8080 == 0 else { break }
          if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 {
            hasNUL = true
          }
          index += 8
        }
        guard index < bytes.count else { return }
        begin(bytes[index])
        index += 1
      } else if continues(bytes[index]) {
        index += 1
      }
    }
  }

  /// Ends the text; a letter that lacks bytes is broken.
  mutating func finish() {
    if missing > 0 { broken += 1 }
    missing = 0
  }

  private mutating func begin(_ byte: UInt8) {
    lowest = 0x80
    highest = 0xBF
    switch byte {
    case 0: hasNUL = true
    case 1...0x7F: break
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF:
      missing = 2
      if byte == 0xE0 { lowest = 0xA0 }
      if byte == 0xED { highest = 0x9F }
    case 0xF0...0xF4:
      missing = 3
      if byte == 0xF0 { lowest = 0x90 }
      if byte == 0xF4 { highest = 0x8F }
    default: broken += 1
    }
  }

  /// Takes the next byte of a letter; false if the byte must be looked at as the first of one.
  private mutating func continues(_ byte: UInt8) -> Bool {
    guard byte >= lowest, byte <= highest else {
      broken += 1
      missing = 0
      return false
    }
    lowest = 0x80
    highest = 0xBF
    missing -= 1
    if missing == 0 { wellFormed += 1 }
    return true
  }
}
