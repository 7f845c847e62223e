/// Writes strings and numbers of JSON (RFC 8259).
enum JSONText {
  /// Appends a string with its quotation marks.
  static func append(_ text: UnsafeRawBufferPointer, to buffer: inout [UInt8]) {
    buffer.append(UInt8(ascii: "\""))
    var start = 0
    for index in 0..<text.count where isSpecial(text[index]) {
      buffer.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start..<index]))
      appendEscaped(text[index], to: &buffer)
      start = index + 1
    }
    buffer.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start...]))
    buffer.append(UInt8(ascii: "\""))
  }

  /// Appends a string with its quotation marks.
  static func append(_ text: String, to buffer: inout [UInt8]) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0), to: &buffer) }
  }

  /// Appends a number as it is printed for people; false, and nothing appended, if it is none.
  ///
  /// A printed number has digits, maybe in groups of three, and maybe a fraction.
  static func appendNumber(
    _ text: UnsafeRawBufferPointer, _ marks: NumberMarks, to buffer: inout [UInt8]
  ) -> Bool {
    let start = buffer.count
    var reader = PrintedNumber(text, marks)
    guard reader.read(to: &buffer) else {
      buffer.removeLast(buffer.count - start)
      return false
    }
    return true
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func appendEscaped(_ byte: UInt8, to buffer: inout [UInt8]) {
    buffer.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\n"): buffer.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): buffer.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): buffer.append(UInt8(ascii: "t"))
    case 0..<0x20:
      buffer.append(contentsOf: "u00".utf8)
      buffer.append(UInt8(ascii: "0") + byte >> 4)
      let low = byte & 15
      buffer.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
    default: buffer.append(byte)
    }
  }
}
