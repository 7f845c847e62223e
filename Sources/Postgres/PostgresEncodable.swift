/// A Swift value that can be a parameter of a statement.
///
/// Values travel in PostgreSQL's text form, arrays in the binary one.
public protocol PostgresEncodable: Sendable {
  /// The parameter's type.
  static var postgresType: PostgresType { get }
  /// Adds the value.
  func encode(into parameters: inout Parameters)
}

/// The encoded parameters of one statement: all values in one run of bytes.
public struct Parameters: Sendable, Equatable {
  /// The values one after the other, each followed by a zero byte.
  private(set) var bytes: [UInt8] = []
  private(set) var slots: [Slot] = []

  /// Where a value lies; a start of -1 is SQL's null.
  struct Slot: Sendable, Equatable {
    var start: Int32
    var count: Int32
    var isBinary: Bool
  }

  /// Begins without values.
  public init() {}

  /// Begins with room for so many values of an ordinary length.
  init(capacity: Int) {
    slots.reserveCapacity(capacity)
    bytes.reserveCapacity(capacity * 16)
  }

  /// Adds a null.
  public mutating func addNull() { slots.append(Slot(start: -1, count: 0, isBinary: false)) }

  /// Adds a value in text form.
  public mutating func add(text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    slots.append(
      Slot(start: Int32(start), count: Int32(bytes.count - start), isBinary: false))
    bytes.append(0)
  }

  /// Adds a value in binary form, written by a closure.
  mutating func add(binary write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    write(&bytes)
    slots.append(Slot(start: Int32(start), count: Int32(bytes.count - start), isBinary: true))
    bytes.append(0)
  }

  /// The bytes of one value, or nil for null.
  func value(_ index: Int) -> ArraySlice<UInt8>? {
    let slot = slots[index]
    guard slot.start >= 0 else { return nil }
    return bytes[Int(slot.start)..<Int(slot.start + slot.count)]
  }

  /// The bytes of one value in PostgreSQL's text form, or nil for null.
  func textValue(_ index: Int) -> ArraySlice<UInt8>? {
    guard let value = value(index) else { return nil }
    guard slots[index].isBinary else { return value }
    return Self.arrayText(of: value)[...]
  }

  /// `{"a","b",NULL}` for the binary form that `add(textArray:)` writes.
  private static func arrayText(of binary: ArraySlice<UInt8>) -> [UInt8] {
    var text = Array("{".utf8)
    var position = binary.startIndex + 20
    while position < binary.endIndex {
      let size = binary[position..<position + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      position += 4
      if text.count > 1 { text.append(UInt8(ascii: ",")) }
      guard size != .max else {
        text += "NULL".utf8
        continue
      }
      text.append(UInt8(ascii: "\""))
      for byte in binary[position..<position + Int(size)] {
        if byte == UInt8(ascii: "\"") || byte == 0x5c { text.append(0x5c) }
        text.append(byte)
      }
      text.append(UInt8(ascii: "\""))
      position += Int(size)
    }
    return text + "}".utf8
  }

  /// Adds a text array whose elements come from a closure; nil elements are nulls.
  ///
  /// The binary form of `array_recv`: dimensions, flags, element type, then each dimension's size
  /// and lower bound, then each element's size and bytes.
  mutating func add(textArray count: Int, _ element: (Int) -> ArraySlice<UInt8>?) {
    add { bytes in
      bytes.appendBigEndian(count == 0 ? 0 : 1)
      bytes.appendBigEndian(1)
      bytes.appendBigEndian(Int32(PostgresType.text.rawValue))
      guard count > 0 else { return }
      bytes.appendBigEndian(Int32(count))
      bytes.appendBigEndian(1)
      for index in 0..<count {
        guard let value = element(index) else {
          bytes.appendBigEndian(-1)
          continue
        }
        bytes.appendBigEndian(Int32(value.count))
        bytes.append(contentsOf: value)
      }
    }
  }
}

extension [UInt8] {
  mutating func appendBigEndian(_ value: Int32) {
    let bits = UInt32(bitPattern: value)
    append(UInt8(truncatingIfNeeded: bits >> 24))
    append(UInt8(truncatingIfNeeded: bits >> 16))
    append(UInt8(truncatingIfNeeded: bits >> 8))
    append(UInt8(truncatingIfNeeded: bits))
  }
}

extension String: PostgresEncodable {
  /// `text`.
  public static var postgresType: PostgresType { .text }
  /// Adds the text.
  public func encode(into parameters: inout Parameters) { parameters.add(text: self) }
}

extension Int: PostgresEncodable {
  /// `integer`.
  public static var postgresType: PostgresType { .int4 }
  /// Adds the number.
  public func encode(into parameters: inout Parameters) { parameters.add(text: String(self)) }
}

extension Bool: PostgresEncodable {
  /// `boolean`.
  public static var postgresType: PostgresType { .bool }
  /// Adds the truth value.
  public func encode(into parameters: inout Parameters) { parameters.add(text: self ? "t" : "f") }
}

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
  /// The wrapped value's type.
  public static var postgresType: PostgresType { Wrapped.postgresType }
  /// Adds the value, or null.
  public func encode(into parameters: inout Parameters) {
    if let self { self.encode(into: &parameters) } else { parameters.addNull() }
  }
}

extension Array: PostgresEncodable where Element == String {
  /// `text[]`.
  public static var postgresType: PostgresType { .textArray }
  /// Adds the texts.
  public func encode(into parameters: inout Parameters) {
    parameters.add(textArray: count) { Array<UInt8>(self[$0].utf8)[...] }
  }
}
