/// Looks whether bytes are a PNG file, and a whole one, and how large its picture is (ISO/IEC 15948).
public struct PNGFile {
  private let bytes: [UInt8]

  /// Looks at bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether it begins as one.
  public var isOne: Bool { bytes.starts(with: Self.signature) }

  /// How many points the picture has across and down; nil if the file does not say so.
  public var size: (width: Int, height: Int)? {
    guard isOne, bytes.count >= 24 else { return nil }
    let (width, height) = (number(at: 16), number(at: 20))
    let allowed = 1...Int(Int32.max)
    return allowed.contains(width) && allowed.contains(height) ? (width, height) : nil
  }

  /// Whether its chunks are there up to the last one, each as it was written.
  public var isWhole: Bool {
    var place = Self.signature.count
    var hasHead = false
    var hasPixels = false
    while size != nil, place + 12 <= bytes.count {
      let length = number(at: place)
      let end = place + 12 + length
      guard end <= bytes.count else { return false }
      let name = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
      guard hasHead == (name != "IHDR"), sum(of: place + 4..<end - 4) == number(at: end - 4) else {
        return false
      }
      hasHead = true
      if name == "IDAT" { hasPixels = true }
      if name == "IEND" { return hasPixels }
      place = end
    }
    return false
  }

  private func number(at place: Int) -> Int {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The sum that stands behind a chunk: CRC-32.
  private func sum(of range: Range<Int>) -> Int {
    let sum = bytes[range].reduce(UInt32.max) { sum, byte in
      Self.table[Int((sum ^ UInt32(byte)) & 255)] ^ sum >> 8
    }
    return Int(~sum)
  }

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
  }
}
