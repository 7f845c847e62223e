/// Writes zip files by hand, so that tests can write what no program would.
struct StoredZip {
  /// One entry, as its headers describe it.
  struct Entry {
    var name: String
    var content: [UInt8]
    var method: UInt16 = 0
    var declaredSize: Int?
    var checksum: UInt32?
  }

  var entries: [Entry] = []

  init(_ parts: [(name: String, text: String)] = []) {
    for part in parts { entries.append(Entry(name: part.name, content: Array(part.text.utf8))) }
  }

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let place = file.count
      let common = Self.header(entry)
      file += [0x50, 0x4B, 0x03, 0x04] + common + Array(entry.name.utf8) + entry.content
      directory += [0x50, 0x4B, 0x01, 0x02, 20, 0] + common
      directory += [UInt8](repeating: 0, count: 10) + Self.number(place, 4)
      directory += Array(entry.name.utf8)
    }
    let start = file.count
    file += directory + [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0]
    file += Self.number(entries.count, 2) + Self.number(entries.count, 2)
    return file + Self.number(directory.count, 4) + Self.number(start, 4) + [0, 0]
  }

  /// The part that both headers of an entry have in common.
  private static func header(_ entry: Entry) -> [UInt8] {
    let size = entry.declaredSize ?? entry.content.count
    let checksum = entry.checksum ?? Self.checksum(entry.content)
    return [20, 0, 0, 8] + number(Int(entry.method), 2) + [0, 0, 0x21, 0]
      + number(Int(checksum), 4) + number(entry.content.count, 4) + number(size, 4)
      + number(entry.name.utf8.count, 2) + [0, 0]
  }

  static func number(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { $0 >> 8 ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
  }
}

/// Deflated text that goes on with one letter many times, in a thousandth of its size.
struct DeflatedRun {
  private(set) var bytes: [UInt8] = []
  private var bits: UInt64 = 0
  private var count: UInt64 = 0

  init(_ text: String, then letter: UInt8, runs: Int) {
    // The last block, with the codes that every program knows.
    append(0b011, 3)
    for byte in text.utf8 { append(literal: byte) }
    append(literal: letter)
    // 258 times the letter before: the code of the length, and that of the distance one.
    for _ in 0..<runs { append(0b1010_0011, 13) }
    append(0, 7)
    append(0, 7)
  }

  private mutating func append(literal byte: UInt8) {
    // Codes stand with their first bit first, unlike everything else.
    var code = UInt64(byte) + 0x30
    if byte >= 144 { code = UInt64(byte) - 144 + 0x190 }
    let length: UInt64 = byte >= 144 ? 9 : 8
    append((0..<length).reduce(0) { $0 | (code >> (length - 1 - $1) & 1) << $1 }, length)
  }

  private mutating func append(_ value: UInt64, _ length: UInt64) {
    bits |= value << count
    count += length
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      count -= 8
    }
  }
}
