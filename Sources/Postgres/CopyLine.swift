/// Cuts a line of COPY's text format into its values: TAB between them, `\N` for null, the
/// escapes of the manual's page on COPY.
struct CopyLine {
  private var values: [UnsafeRawBufferPointer?] = []

  /// Lends the values of one line, given without its line feed.
  ///
  /// Escapes are taken out in place: the line is the caller's to change.
  mutating func withValues<Result>(
    of line: UnsafeMutableRawBufferPointer, _ body: (Row) throws -> Result
  ) rethrows -> Result {
    values.removeAll(keepingCapacity: true)
    var start = 0
    while start <= line.count {
      let end = line[start...].firstIndex(of: 0x09) ?? line.count
      values.append(Self.value(UnsafeMutableRawBufferPointer(rebasing: line[start..<end])))
      start = end + 1
    }
    return try values.withUnsafeBufferPointer { try body(Row(line: $0)) }
  }

  private static func value(_ raw: UnsafeMutableRawBufferPointer) -> UnsafeRawBufferPointer? {
    guard let escape = raw.firstIndex(of: 0x5c) else { return UnsafeRawBufferPointer(raw) }
    if raw.count == 2, escape == 0, raw[1] == UInt8(ascii: "N") { return nil }
    var length = escape
    var position = escape
    while position < raw.count {
      var byte = raw[position]
      if byte == 0x5c, position + 1 < raw.count {
        position += 1
        byte = unescaped(raw[position])
      }
      raw[length] = byte
      length += 1
      position += 1
    }
    return UnsafeRawBufferPointer(rebasing: raw[..<length])
  }

  private static func unescaped(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0c
    case UInt8(ascii: "n"): 0x0a
    case UInt8(ascii: "r"): 0x0d
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "v"): 0x0b
    default: byte
    }
  }
}
