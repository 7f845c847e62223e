/// The attributes of an element, lent for the time of a call.
@frozen
public struct XMLAttributes: Sequence {
  @usableFromInline let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    self.list = list
  }

  /// The bytes of an attribute by its name without a prefix; nil if there is none.
  @inlinable
  public subscript(name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    for attribute in self where attribute.name == name { return attribute.value }
    return nil
  }

  /// An attribute as text.
  public func text(_ name: StaticString) -> String? {
    self[name].map { String(decoding: $0, as: UTF8.self) }
  }

  /// An attribute as a number that is not negative.
  public func number(_ name: StaticString) -> Int? {
    self[name].flatMap { Int(bytes: $0) }
  }

  /// Whether an attribute says yes.
  public func flag(_ name: StaticString) -> Bool {
    switch text(name) {
    case "1", "true", "on": true
    default: false
    }
  }

  /// Goes through the names and values in order.
  @inlinable
  public func makeIterator() -> Iterator { Iterator(list) }

  /// One name and value after another.
  @frozen
  public struct Iterator: IteratorProtocol {
    @usableFromInline var place: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    @inlinable
    init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
      place = list
    }

    /// The next name and value.
    @inlinable
    public mutating func next() -> (name: XMLName, value: UnsafeBufferPointer<UInt8>)? {
      guard let place, let name = place[0], let value = place[1] else { return nil }
      self.place = place + 2
      var count = 0
      while value[count] != 0 { count += 1 }
      let first = UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self)
      return (XMLName(name), UnsafeBufferPointer(start: first, count: count))
    }
  }
}

extension Int {
  /// Reads a decimal number without a sign; nil for anything else, and for what is too large.
  @inlinable
  public init?(bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty, bytes.count <= 15 else { return nil }
    var number = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    self = number
  }
}
