/// Rows of bits, one bit a cell of time.
struct BitRows: Sendable {
  /// Words of 64 bits in a row.
  let width: Int
  private(set) var words: [UInt64]

  init(rows: Int, bits: Int) {
    width = (bits + 63) / 64 + 1
    words = [UInt64](repeating: 0, count: rows * width)
  }

  @inline(__always)
  func has(_ row: Int, _ bit: Int) -> Bool {
    words[row &* width &+ bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  @inline(__always)
  func word(_ row: Int, _ index: Int) -> UInt64 { words[row &* width &+ index] }

  /// The bits of one word of a row that lie in the range.
  @inline(__always)
  private func mask(_ word: Int, _ from: Int, _ until: Int) -> UInt64 {
    var mask = ~UInt64(0)
    if word == from >> 6 { mask &= ~0 << UInt64(from & 63) }
    if word == (until - 1) >> 6 { mask &= ~0 >> UInt64(63 - (until - 1) & 63) }
    return mask
  }

  /// Sets or clears the bits; those outside the row are passed over.
  mutating func fill(_ row: Int, _ from: Int, _ until: Int, _ value: Bool) {
    let from = max(0, from)
    let until = min(width * 64, until)
    guard from < until else { return }
    for word in (from >> 6)...((until - 1) >> 6) {
      if value {
        words[row * width + word] |= mask(word, from, until)
      } else {
        words[row * width + word] &= ~mask(word, from, until)
      }
    }
  }

  /// Whether any bit of the range, which lies in the row, is set.
  func any(_ row: Int, _ from: Int, _ until: Int) -> Bool {
    var word = from >> 6
    let last = (until - 1) >> 6
    while word <= last {
      if words[row &* width &+ word] & mask(word, from, until) != 0 { return true }
      word &+= 1
    }
    return false
  }

  func isEmpty(_ row: Int) -> Bool {
    for word in 0..<width where words[row * width + word] != 0 { return false }
    return true
  }

  /// The last set bit before `until` and not before `from`, or -1.
  func last(_ row: Int, from: Int, until: Int) -> Int {
    guard from < until else { return -1 }
    var word = (until - 1) >> 6
    let first = from >> 6
    while word >= first {
      let found = words[row &* width &+ word] & mask(word, from, until)
      if found != 0 { return word &* 64 &+ 63 &- found.leadingZeroBitCount }
      word &-= 1
    }
    return -1
  }

  /// The first set bit from `from` on and before `until`, or -1.
  func first(_ row: Int, from: Int, until: Int) -> Int {
    guard from < until else { return -1 }
    var word = from >> 6
    let last = (until - 1) >> 6
    while word <= last {
      let found = words[row &* width &+ word] & mask(word, from, until)
      if found != 0 { return word &* 64 &+ found.trailingZeroBitCount }
      word &+= 1
    }
    return -1
  }

  func count(_ row: Int) -> Int {
    var count = 0
    for word in 0..<width { count += words[row * width + word].nonzeroBitCount }
    return count
  }

  mutating func set(_ row: Int, _ index: Int, to word: UInt64) {
    words[row &* width &+ index] = word
  }

  /// Copies a row of other rows of the same width.
  mutating func copy(_ row: Int, from other: borrowing BitRows, _ otherRow: Int) {
    for word in 0..<width {
      words[row &* width &+ word] = other.words[otherRow &* width &+ word]
    }
  }

  mutating func intersect(_ row: Int, with other: borrowing BitRows, _ otherRow: Int) {
    for word in 0..<width {
      words[row &* width &+ word] &= other.words[otherRow &* width &+ word]
    }
  }

  /// Makes each bit tell whether it or one of the `reach - 1` bits after it was set.
  mutating func smear(_ row: Int, reach: Int) {
    var covered = 1
    while covered < reach {
      let shift = min(covered, reach - covered)
      let (far, near) = (shift >> 6, UInt64(shift & 63))
      let base = row * width
      for word in 0..<max(0, width - far) {
        let low = words[base &+ word &+ far] >> near
        let next = word + far + 1 < width && near > 0 ? words[base &+ word &+ far &+ 1] : 0
        words[base &+ word] |= low | (next << ((64 - near) & 63))
      }
      covered += shift
    }
  }

  mutating func subtract(_ row: Int, _ otherRow: Int) {
    for word in 0..<width {
      words[row &* width &+ word] &= ~words[otherRow &* width &+ word]
    }
  }
}
