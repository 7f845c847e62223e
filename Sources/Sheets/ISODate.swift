/// Reads the dates that a cell of type `d` holds as text.
enum ISODate {
  /// Appends a date or time in the form of this module and tells its kind; nil if it is none.
  ///
  /// Seconds that are zero, parts of a second and the zone are left out, as is midnight.
  static func append(_ text: [UInt8], to bytes: inout [UInt8]) -> SheetCell.Kind? {
    let parts = text.split(separator: UInt8(ascii: "T"), omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2 else { return nil }
    if parts.count == 1, first.contains(UInt8(ascii: ":")) || text.first == UInt8(ascii: "T") {
      guard let time = time(first) else { return nil }
      bytes.append(contentsOf: time)
      return .time
    }
    if first.isEmpty, let last = parts.last, let time = time(last) {
      bytes.append(contentsOf: time)
      return .time
    }
    guard matches(first, "0000-00-00") else { return nil }
    bytes.append(contentsOf: first)
    if parts.count == 2, let last = parts.last {
      guard let time = time(last) else { return nil }
      if time != Array("00:00".utf8) { bytes.append(contentsOf: [UInt8(ascii: "T")] + time) }
    }
    return .date
  }

  private static func time(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let time = text.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ":") }
    if matches(time, "00:00") { return Array(time) }
    guard matches(time, "00:00:00") else { return nil }
    return time.suffix(2).elementsEqual("00".utf8) ? Array(time.dropLast(3)) : Array(time)
  }

  /// Whether a text has a digit wherever the pattern has a zero, and is the same elsewhere.
  private static func matches(_ text: ArraySlice<UInt8>, _ pattern: StaticString) -> Bool {
    text.count == pattern.utf8CodeUnitCount
      && zip(text, 0..<text.count).allSatisfy { byte, index in
        let wanted = pattern.utf8Start[index]
        return wanted == 0x30 ? (0x30...0x39).contains(byte) : byte == wanted
      }
  }
}
