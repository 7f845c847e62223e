/// Writes the lines of a reply.
public struct ReplyText: Sendable {
  /// The bytes so far.
  public private(set) var bytes: [UInt8] = []

  /// Begins an empty reply.
  public init() {}

  /// Makes room ahead of time.
  public mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Writes one field whose head (`name: `) is ready as bytes; a missing value writes nothing.
  public mutating func field(head: [UInt8], value: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: head)
    Self.append(value, to: &bytes)
    bytes.append(0x0a)
  }

  /// Writes one field; a missing value writes nothing.
  public mutating func field(_ name: String, _ value: String?) {
    guard var value else { return }
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: [UInt8(ascii: ":"), 0x20])
    value.withUTF8 { Self.append(UnsafeRawBufferPointer($0), to: &bytes) }
    bytes.append(0x0a)
  }

  /// Writes the final line of a reply that went well.
  public mutating func ok(_ words: String = "") {
    bytes.append(contentsOf: "OK".utf8)
    if !words.isEmpty { bytes.append(contentsOf: " \(words)".utf8) }
    bytes.append(0x0a)
  }

  /// Writes the final line of a reply that did not.
  public mutating func fault(_ fault: Fault, in language: Language) {
    bytes.append(contentsOf: "ERR \(fault.code.rawValue) \(fault.code.token) ".utf8)
    for byte in fault.sentence[language].utf8 {
      bytes.append(byte < 0x20 || byte == 0x7f ? 0x20 : byte)
    }
    bytes.append(0x0a)
  }

  /// Adds bytes that are framed already.
  public mutating func append(_ framed: [UInt8]) { bytes.append(contentsOf: framed) }

  /// Announces a payload.
  public mutating func payload(mediaType: String, fileName: String) {
    bytes.append(contentsOf: "payload: \(mediaType) \(fileName)\n".utf8)
  }

  /// Frames one block of a payload.
  public static func chunk(_ block: [UInt8]) -> [UInt8] {
    var framed = Array("chunk: \(block.count)\n".utf8)
    framed.reserveCapacity(framed.count + block.count + 1)
    framed.append(contentsOf: block)
    framed.append(0x0a)
    return framed
  }

  /// A value stands as it is, or in quotes when control characters or a leading quote would
  /// make it ambiguous.
  private static func append(_ value: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
    guard value.first == UInt8(ascii: "\"") || value.contains(where: { $0 < 0x20 || $0 == 0x7f })
    else {
      bytes.append(contentsOf: value)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in value {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [0x5c, byte])
      case 0x0a: bytes.append(contentsOf: [0x5c, UInt8(ascii: "n")])
      case 0x09: bytes.append(contentsOf: [0x5c, UInt8(ascii: "t")])
      case 0..<0x20, 0x7f: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
