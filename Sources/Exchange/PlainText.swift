/// Text as programmes hold it: no control characters, LF between lines, nothing around it.
enum PlainText {
  /// One line: every run of white space becomes a space.
  static func line(_ text: String) -> String {
    isClean(text, keepsLines: false) ? text : cleaned(text, keepsLines: false)
  }

  /// Several lines, which stay as they are.
  static func lines(_ text: String) -> String {
    isClean(text, keepsLines: true) ? text : cleaned(text, keepsLines: true)
  }

  /// The text, or nil if nothing is left of it.
  static func some(_ text: String) -> String? { text.isEmpty ? nil : text }

  /// Whether a text holds characters that no XML can have and that say nothing.
  static func hasControls(_ text: String) -> Bool {
    var last: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return true }
      if last == (0xEF, 0xBF), byte >= 0xBE { return true }
      last = (last.1, byte)
    }
    return false
  }

  /// A short form for a sentence.
  static func quoted(_ text: String) -> String {
    let line = line(text)
    guard line.unicodeScalars.count > 60 else { return line }
    return String(String.UnicodeScalarView(line.unicodeScalars.prefix(59))) + "…"
  }

  /// Whether nothing need be done, which is so with most texts.
  private static func isClean(_ text: String, keepsLines: Bool) -> Bool {
    var last: UInt8 = 0x20
    for byte in text.utf8 {
      if byte <= 0x20 {
        let isAllowed = byte == 0x20 || keepsLines && (byte == 0x09 || byte == 0x0A)
        guard isAllowed, keepsLines || last != 0x20 else {
          return false
        }
      } else if byte == 0xEF {
        return false
      }
      last = byte
    }
    guard let first = text.utf8.first else { return true }
    return !isSpace(first) && !isSpace(last)
  }

  private static func cleaned(_ text: String, keepsLines: Bool) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    var last: UInt8 = 0
    for byte in text.utf8 {
      defer { last = byte }
      switch byte {
      case 0x09 where keepsLines, 0x0A where keepsLines && last != 0x0D, 0x20 where keepsLines:
        output.append(byte)
      case 0x0D where keepsLines:
        output.append(0x0A)
      case 0x09, 0x0A, 0x0D, 0x20:
        if !keepsLines, output.last != 0x20 { output.append(0x20) }
      case 0..<0x20: break
      case 0xBE, 0xBF:
        // U+FFFE and U+FFFF are no characters.
        let count = output.count
        if count >= 2, output[count - 1] == 0xBF, output[count - 2] == 0xEF {
          output.removeLast(2)
        } else {
          output.append(byte)
        }
      default: output.append(byte)
      }
    }
    let start = output.firstIndex { !isSpace($0) } ?? output.endIndex
    let end = output.lastIndex { !isSpace($0) } ?? start
    guard start < output.endIndex else { return "" }
    return String(decoding: output[start...end], as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
