/// Text as it may be sent to a terminal: without control characters.
///
/// A stored text must not be able to move the cursor, break a line of a table or reverse the
/// reading direction of what follows it, so such characters become spaces.
enum TerminalText {
  /// Appends the cleaned text and returns how many columns it takes.
  static func append(_ text: UnsafeRawBufferPointer, to buffer: inout [UInt8]) -> Int {
    if text.allSatisfy({ $0 &- 0x20 < 0x5F }) {
      buffer.append(contentsOf: text)
      return text.count
    }
    return append(String(decoding: text, as: UTF8.self), to: &buffer)
  }

  /// Appends the cleaned text and returns how many columns it takes.
  @discardableResult
  static func append(_ text: String, to buffer: inout [UInt8]) -> Int {
    var width = DisplayWidth()
    var controls = false
    for scalar in text.unicodeScalars {
      if isControl(scalar) { controls = true }
      width.add(isControl(scalar) ? " " : scalar)
    }
    if controls {
      for scalar in text.unicodeScalars {
        buffer.append(contentsOf: (isControl(scalar) ? " " : scalar).utf8)
      }
    } else {
      buffer.append(contentsOf: text.utf8)
    }
    return width.columns
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F: true
    case ..<0x2028: false
    case 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension [UInt8] {
  mutating func appendSpaces(_ count: Int) {
    guard count > 0 else { return }
    append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
  }

  /// Removes the spaces at the end of the line that begins here.
  mutating func trimSpaces(from start: Int) {
    while count > start, last == UInt8(ascii: " ") { removeLast() }
  }
}
