@_spi(_Unicode) import Swift

/// Prepares the text of cells for the library that writes workbooks, which takes C strings.
enum CellText {
  /// Appends a text in canonical composition (NFC) and the NUL at its end.
  ///
  /// What comes back when the workbook is read is the same text; NUL, which no text has, and bytes
  /// that are no UTF-8 are replaced.
  static func append(_ text: UnsafeRawBufferPointer, to buffer: inout [UInt8]) {
    if isPlain(text) {
      buffer.append(contentsOf: text)
    } else {
      let composed = composed(String(decoding: text, as: UTF8.self))
      buffer.append(contentsOf: EscapedText.escaped(composed).utf8)
    }
    buffer.append(0)
  }

  /// A text in canonical composition on one line, for names, titles and properties, where the
  /// library lets letters pass that XML does not allow.
  static func line(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in composed(text).unicodeScalars {
      switch scalar.value {
      case ..<0x20: line.append(" ")
      case 0xFFFE, 0xFFFF: line.append("\u{FFFD}")
      default: line.append(scalar)
      }
    }
    return String(line)
  }

  private static func composed(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text._nfc { view.append(scalar) }
    return String(view)
  }

  /// Whether nothing in the text needs a second look: letters of Vietnamese and other Latin ones,
  /// and no sign with which an escape begins.
  private static func isPlain(_ text: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte < 0x80 {
        guard byte != UInt8(ascii: "_"), byte != 0 else { return false }
      } else if byte == 0xE1 {
        // U+1E80…U+1EFF, where all letters are composed.
        guard index + 1 < text.count, text[index] == 0xBA || text[index] == 0xBB,
          isContinuation(text[index + 1])
        else { return false }
        index += 2
      } else {
        // Marks begin at U+0300.
        guard 0xC2...0xCB ~= byte, index < text.count, isContinuation(text[index])
        else { return false }
        index += 1
      }
    }
    return true
  }

  private static func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0xC0 == 0x80
  }
}
