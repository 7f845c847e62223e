/// Guesses how much room text takes on paper, in twentieths of the size of its letters.
///
/// The fonts of the one who opens a workbook are not known here, so the letters are counted in a
/// few classes, as wide as those of Times New Roman.
enum TextExtent {
  /// The width of the longest line of a text.
  static func width(_ text: some Collection<UInt8>) -> Int {
    var longest = 0
    var width = 0
    forEachLetter(text) { letter, isLineEnd in
      width = isLineEnd ? 0 : width + letter
      longest = max(longest, width)
    }
    return longest
  }

  /// Breaks a text at spaces into lines of at most so much width.
  ///
  /// Each has the space or line feed that ends it. An overlong word counts as the lines it is broken into; only a word that no row
  /// could hold is divided.
  static func lines(_ text: String, width available: Int) -> [(text: String, height: Int)] {
    var lines: [(text: String, height: Int)] = []
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var line = ""
      var used = 0
      for word in paragraph.split(separator: " ") {
        for (index, piece) in pieces(word, width: available * linesOfWord).enumerated() {
          let width = width(piece.utf8)
          if !line.isEmpty, index > 0 || used + space + width > available {
            lines.append((index > 0 ? line : line + " ", height(used, available)))
            (line, used) = ("", 0)
          }
          line += line.isEmpty ? String(piece) : " \(piece)"
          used += used > 0 ? space + width : width
        }
      }
      lines.append((line + "\n", height(used, available)))
    }
    return lines
  }

  private static func pieces(_ word: Substring, width available: Int) -> [Substring] {
    guard width(word.utf8) > available else { return [word] }
    var pieces: [Substring] = []
    var rest = word
    while !rest.isEmpty {
      // No letter is wider than 20.
      let piece = rest.prefix(max(1, available / 20))
      pieces.append(piece)
      rest = rest[piece.endIndex...]
    }
    return pieces
  }

  /// How many lines `lines` would find; for the cells of long tables.
  static func lineCount(_ text: UnsafeBufferPointer<UInt8>, width available: Int) -> Int {
    var count = 0
    var used = 0
    var word = 0
    func endWord() {
      if used > 0, used + space + word > available {
        count += height(used, available)
        used = 0
      }
      if word > 0 { used += used > 0 ? space + word : word }
      word = 0
    }
    forEachLetter(text) { letter, isLineEnd in
      if isLineEnd {
        endWord()
        count += height(used, available)
        used = 0
      } else if letter == space {
        endWord()
      } else {
        word += letter
      }
    }
    endWord()
    return count + height(used, available)
  }

  /// How many lines one word may take.
  private static let linesOfWord = 12
  /// No other letter is as wide.
  private static let space = 5

  private static func height(_ width: Int, _ available: Int) -> Int {
    max(1, (width + available - 1) / max(available, 1))
  }

  private static func forEachLetter(
    _ text: some Collection<UInt8>, _ body: (_ width: Int, _ isLineEnd: Bool) -> Void
  ) {
    var lead: UInt8 = 0
    var left = 0
    for byte in text {
      if byte < 0x80 {
        body(latin(byte), byte == 0x0A)
      } else if byte >= 0xC0 {
        lead = byte
        left = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
      } else {
        left -= 1
        if left == 0 { body(accented(lead, byte), false) }
      }
    }
  }

  private static func latin(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "M"), UInt8(ascii: "W"), UInt8(ascii: "@"), UInt8(ascii: "%"): 18
    case 0x41...0x5A, UInt8(ascii: "m"), UInt8(ascii: "w"): 15
    case UInt8(ascii: " "): space
    case ..<0x30, 0x3A, 0x3B, 0x5B...0x5D, UInt8(ascii: "i"), UInt8(ascii: "j"),
      UInt8(ascii: "l"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "r"):
      7
    case UInt8(ascii: "a"), UInt8(ascii: "c"), UInt8(ascii: "e"), UInt8(ascii: "s"): 9
    default: 10
    }
  }

  /// A letter of several bytes: capitals are wider, combining marks take no room.
  private static func accented(_ lead: UInt8, _ last: UInt8) -> Int {
    switch lead {
    case 0xC3: last < 0xA0 ? 15 : 9
    case 0xC4, 0xC5: last % 2 == 0 ? 15 : 10
    case 0xC6: last == 0xA0 || last == 0xAF ? 15 : 11
    case 0xE1: last % 2 == 0 ? 15 : 10
    case 0xCC, 0xCD: 0
    case 0xE3...: 20
    default: 10
    }
  }
}
