/// One row of comma-separated values, its fields as bytes.
public struct CSVRow: Sendable {
  /// The line of the file the row begins in, from 1.
  public internal(set) var line = 1
  var storage: [UInt8] = []
  var ends: [Int] = []

  /// How many fields the row has.
  public var count: Int { ends.count }

  /// The bytes of a field, without its quotes.
  public func bytes(_ index: Int) -> ArraySlice<UInt8> {
    storage[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// The text of a field, or nil if its bytes are not UTF-8.
  public func text(_ index: Int) -> String? {
    String(validating: bytes(index), as: UTF8.self)
  }

  /// The text of a field; bytes that are not UTF-8 are replaced.
  public subscript(index: Int) -> String {
    String(decoding: bytes(index), as: UTF8.self)
  }

  /// The text of every field.
  public var strings: [String] { ends.indices.map { self[$0] } }

  /// Where the field that is being read begins.
  var fieldStart: Int { ends.last ?? 0 }

  mutating func removeAll() {
    storage.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}
