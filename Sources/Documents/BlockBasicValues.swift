extension String: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    encoder.encode(count: utf8.count)
    encoder.bytes.append(contentsOf: utf8)
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    let count = try decoder.count()
    guard let text = String(validating: try decoder.bytes(count), as: UTF8.self) else {
      throw decoder.damaged("text that is not UTF-8")
    }
    self = text
  }
}

extension Int: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    // The sign goes to the lowest bit, so that small numbers stay short.
    encoder.bytes.appendBlockNumber(UInt64(bitPattern: Int64(self) << 1 ^ Int64(self) >> 63))
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    let number = try decoder.number()
    self = Int(Int64(bitPattern: number >> 1) ^ -Int64(number & 1))
  }
}

extension Double: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    withUnsafeBytes(of: bitPattern.littleEndian) { encoder.bytes.append(contentsOf: $0) }
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    let bits = try decoder.bytes(8).loadUnaligned(as: UInt64.self)
    self = Double(bitPattern: UInt64(littleEndian: bits))
    // Beyond this no paper has a measure, and drawing it would overflow. NaN is not within either.
    guard abs(self) <= 1_000_000 else { throw decoder.damaged("a measure that no paper has") }
  }
}

extension Bool: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    encoder.bytes.append(self ? 1 : 0)
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    switch try decoder.byte() {
    case 0: self = false
    case 1: self = true
    default: throw decoder.damaged("neither yes nor no")
    }
  }
}

extension Optional: BlockValue where Wrapped: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    encoder.encode(self != nil)
    if let self { encoder.encode(self) }
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    self = try decoder.decode(Bool.self) ? try decoder.decode(Wrapped.self) : nil
  }
}

extension Array: BlockValue where Element: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    encoder.encode(count: count)
    for element in self { encoder.encode(element) }
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    let count = try decoder.count()
    self = []
    for _ in 0..<count { append(try decoder.decode()) }
  }
}

// Names, which the model has for all of these, survive when cases are added or change places.
extension BlockValue where Self: RawRepresentable<String> {
  func encode(to encoder: inout BlockEncoder) {
    encoder.encode(rawValue)
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    guard let value = Self(rawValue: try decoder.decode()) else {
      throw decoder.damaged("an unknown name")
    }
    self = value
  }
}

extension DocumentInfo.Orientation: BlockValue {}
extension DocumentStyle.PageNumberPlace: BlockValue {}
extension DocumentStyle.TitleRule: BlockValue {}
extension TitleLine.Role: BlockValue {}
extension TwoColumns.Emphasis: BlockValue {}
extension ParagraphStyle: BlockValue {}
extension CardText.VerticalAlignment: BlockValue {}
