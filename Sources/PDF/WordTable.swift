/// A glyph of a word.
struct WordGlyph {
  var index: UInt32
  /// The number of its font in the library.
  var font: UInt32
  /// Its distance from the start of the word, for letters of one point.
  var x: Double
}

/// A word that was shaped.
struct Word {
  /// Where its glyphs begin among those of the face.
  var start: Int
  /// How many glyphs it has.
  var count: Int
  /// How wide it is, for letters of one point.
  var width: Double
  /// Whether it is more than glyphs side by side.
  var isComplex = false

  static let complex = Word(start: 0, count: 0, width: 0, isComplex: true)
}

/// Finds words by their bytes.
///
/// Lists repeat the same few thousand syllables; a dictionary of strings would compare each of
/// them by canonical equivalence, which takes longer than all the rest of setting a cell.
struct WordTable {
  private struct Entry {
    var hash: UInt64
    var start: Int
    var count: Int
    var word: Word
  }

  private var slots = [Int32](repeating: -1, count: 1_024)
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  /// How many words there are.
  var count: Int { entries.count }

  /// Fowler–Noll–Vo, as the words are short.
  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 29)
  }

  func find(_ text: UnsafeRawBufferPointer, _ hash: UInt64) -> Word? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, entry.count == text.count, isEqual(entry, text) { return entry.word }
      slot = (slot + 1) & mask
    }
    return nil
  }

  mutating func add(_ text: UnsafeRawBufferPointer, _ hash: UInt64, _ word: Word) {
    entries.append(Entry(hash: hash, start: bytes.count, count: text.count, word: word))
    bytes.append(contentsOf: text)
    if entries.count * 2 > slots.count {
      slots = [Int32](repeating: -1, count: slots.count * 2)
      for index in entries.indices { insert(index) }
    } else {
      insert(entries.count - 1)
    }
  }

  private mutating func insert(_ index: Int) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: entries[index].hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(index)
  }

  private func isEqual(_ entry: Entry, _ text: UnsafeRawBufferPointer) -> Bool {
    bytes.withUnsafeBytes { all in
      for offset in 0..<entry.count where all[entry.start + offset] != text[offset] {
        return false
      }
      return true
    }
  }
}
