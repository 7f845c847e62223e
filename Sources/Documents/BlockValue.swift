/// Something that a record of a stream of blocks holds.
protocol BlockValue {
  /// Appends it.
  func encode(to encoder: inout BlockEncoder)
  /// Reads it.
  init(from decoder: inout BlockDecoder) throws(BlockStreamError)
}

/// Gathers the values of a record.
struct BlockEncoder {
  /// The bytes of the record.
  var bytes: [UInt8] = []

  /// Appends a number that is not negative.
  mutating func encode(count: Int) {
    bytes.appendBlockNumber(UInt64(count))
  }

  /// Appends a value.
  mutating func encode(_ value: some BlockValue) {
    value.encode(to: &self)
  }
}

extension [UInt8] {
  /// Appends a number, seven bits in a byte, the lowest first.
  mutating func appendBlockNumber(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }
}

/// Reads the values of a record.
struct BlockDecoder {
  private let bytes: UnsafeRawBufferPointer
  private let offset: Int
  private var position = 0

  /// Begins with the bytes of a record, which lie so far in the stream.
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Reads a value.
  mutating func decode<Value: BlockValue>(
    _ type: Value.Type = Value.self
  ) throws(BlockStreamError) -> Value {
    try Value(from: &self)
  }

  /// Reads one byte.
  mutating func byte() throws(BlockStreamError) -> UInt8 {
    guard position < bytes.count else { throw damaged("a value beyond the record") }
    defer { position += 1 }
    return bytes[position]
  }

  /// Reads a number that is not negative.
  mutating func number() throws(BlockStreamError) -> UInt64 {
    var number = BlockNumber()
    while true {
      switch number.add(try byte()) {
      case .more: continue
      case .whole: return number.value
      case .tooLarge: throw damaged("a number")
      }
    }
  }

  /// Reads a whole number between bounds: what renderers calculate with must not overflow.
  mutating func decode(within bounds: ClosedRange<Int>) throws(BlockStreamError) -> Int {
    let number = try decode(Int.self)
    guard bounds.contains(number) else { throw damaged("a number out of bounds") }
    return number
  }

  /// Reads a count of things that take a byte each at least.
  mutating func count() throws(BlockStreamError) -> Int {
    let count = try number()
    guard count <= UInt64(bytes.count - position) else {
      throw damaged("more things than the record has room for")
    }
    return Int(count)
  }

  /// Reads so many bytes.
  mutating func bytes(_ count: Int) throws(BlockStreamError) -> UnsafeRawBufferPointer {
    guard count <= bytes.count - position else { throw damaged("a value beyond the record") }
    defer { position += count }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
  }

  /// Sees that the whole record was read.
  func end() throws(BlockStreamError) {
    guard position == bytes.count else { throw damaged("a record that is too long") }
  }

  /// Something that does not say what it should, at this place.
  func damaged(_ what: String) -> BlockStreamError {
    BlockStreamError(.damaged(what), at: offset + position)
  }
}

/// Puts a number together from its bytes.
struct BlockNumber {
  /// Whether the number goes on.
  enum Progress {
    case more
    case whole
    case tooLarge
  }

  /// What the bytes so far make.
  private(set) var value: UInt64 = 0
  private var shift: UInt64 = 0

  /// Takes the next byte.
  mutating func add(_ byte: UInt8) -> Progress {
    let part = UInt64(byte & 0x7F)
    guard shift < 63 || shift == 63 && byte <= 1 else { return .tooLarge }
    value |= part << shift
    shift += 7
    return byte & 0x80 == 0 ? .whole : .more
  }
}
