/// Tells whether a value may have come before, in memory that does not grow: a Bloom filter.
///
/// A value that came before is always found; one that did not is found now and then.
struct SeenFilter {
  private var words: [UInt64]
  private let mask: UInt64

  /// Makes room for so many values.
  init(values: Int) {
    // With sixteen bits for each value one in about a thousand is taken for another.
    var bits = 1 << 14
    while bits < values * 16 && bits < 1 << 24 { bits <<= 1 }
    words = Array(repeating: 0, count: bits / 64)
    mask = UInt64(words.count - 1)
  }

  /// Remembers a value by its hash, and tells whether it may have come before.
  mutating func insert(_ hash: UInt64) -> Bool {
    // The hash's bits are not spread well enough to be taken as they are.
    var bits = (hash ^ hash >> 31) &* 0x9E37_79B9_7F4A_7C15
    bits ^= bits >> 29
    // All bits of a value lie in eight neighbouring words: one step to memory, not four.
    let block = Int((bits >> 24) & mask) & ~7
    var isKnown = true
    for _ in 0..<4 {
      let flag: UInt64 = 1 << (bits & 63)
      let word = block | Int(bits >> 6 & 7)
      bits = bits >> 9 | bits << 55
      if words[word] & flag == 0 {
        isKnown = false
        words[word] |= flag
      }
    }
    return isKnown
  }
}

extension String {
  /// A hash of its bytes: FNV-1a.
  mutating func byteHash(seed: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
    withUTF8 { bytes in
      var hash = seed
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return hash
    }
  }
}
