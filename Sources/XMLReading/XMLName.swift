/// A name of an element or attribute without its prefix, lent for the time of a call.
@frozen
public struct XMLName {
  /// The bytes of the name.
  public let bytes: UnsafeBufferPointer<UInt8>

  /// Finds the end of a name of C's, and what stands behind a colon.
  @inlinable
  init(_ name: UnsafePointer<CChar>) {
    var start = 0
    var end = 0
    while name[end] != 0 {
      if name[end] == 0x3A { start = end + 1 }
      end += 1
    }
    let first = UnsafeRawPointer(name + start).assumingMemoryBound(to: UInt8.self)
    bytes = UnsafeBufferPointer(start: first, count: end - start)
  }

  /// How many bytes the name has.
  @inlinable
  public var count: Int { bytes.count }

  /// The first byte; an empty name, which XML does not have, begins with zero.
  @inlinable
  public var first: UInt8 { bytes.first ?? 0 }

  /// The name as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether this is the name; for names of the format, which are ASCII.
  @inlinable
  public static func == (name: XMLName, text: StaticString) -> Bool {
    guard name.bytes.count == text.utf8CodeUnitCount else { return false }
    return name.bytes.elementsEqual(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
