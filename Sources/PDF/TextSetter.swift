import CPangoCairo
import Vietnamese

/// Where a text is to be set, in its box.
struct TextPlace {
  var x = 0.0
  var top = 0.0
  var width: Double
}

/// How wide a text is, for letters of one point.
struct TextWidth {
  /// On one line.
  var natural = 0.0
  /// Its longest word.
  var longestWord = 0.0
}

/// Breaks texts into lines and finds the place of every glyph.
///
/// Nearly every text is set word by word from words that were shaped before; what has other
/// scripts is handed to Pango as a whole.
final class TextSetter {
  let library: FontLibrary
  private let drawsGlyphs: Bool

  /// Makes a setter; one that only measures leaves out the glyphs.
  init(_ library: FontLibrary, drawsGlyphs: Bool) {
    self.library = library
    self.drawsGlyphs = drawsGlyphs
  }

  /// Sets a text below other text of the same box, and gives the bottom of its last line.
  @discardableResult
  func set(
    _ bytes: UnsafeRawBufferPointer, _ style: TextStyle, _ place: TextPlace,
    into text: inout LaidText
  ) -> Double {
    switch TextScan.kind(of: bytes) {
    case .simple:
      style.face.forgetIfFull()
      return setSimple(bytes, style, place, into: &text)
    case .complex:
      return setComplex(String(decoding: bytes, as: UTF8.self), style, place, into: &text)
    case .decomposed:
      var composed = nfc(String(decoding: bytes, as: UTF8.self))
      return composed.withUTF8 { utf8 in
        let bytes = UnsafeRawBufferPointer(utf8)
        guard TextScan.kind(of: bytes) == .simple else {
          return setComplex(String(decoding: bytes, as: UTF8.self), style, place, into: &text)
        }
        return setSimple(bytes, style, place, into: &text)
      }
    }
  }

  /// Sets a text below other text of the same box, and gives the bottom of its last line.
  @discardableResult
  func set(
    _ string: String, _ style: TextStyle, _ place: TextPlace, into text: inout LaidText
  ) -> Double {
    var string = string
    return string.withUTF8 { set(UnsafeRawBufferPointer($0), style, place, into: &text) }
  }

  /// Sets a text so that its lines are about as long as each other.
  @discardableResult
  func setBalanced(
    _ string: String, _ style: TextStyle, _ place: TextPlace, into text: inout LaidText
  ) -> Double {
    let width = measure(string, style.face)
    guard width.natural * style.size > place.width, width.longestWord * style.size < place.width
    else { return set(string, style, place, into: &text) }
    let count = lineCount(string, style, width: place.width)
    var low = max(width.longestWord * style.size, width.natural * style.size / Double(count + 1))
    var high = place.width
    for _ in 0..<6 {
      let middle = (low + high) / 2
      if lineCount(string, style, width: middle) > count { low = middle } else { high = middle }
    }
    var narrow = place
    narrow.width = high
    switch style.alignment {
    case .left, .justified: break
    case .right: narrow.x += place.width - high
    case .center: narrow.x += (place.width - high) / 2
    }
    return set(string, style, narrow, into: &text)
  }

  private func lineCount(_ string: String, _ style: TextStyle, width: Double) -> Int {
    var text = LaidText()
    set(string, style, TextPlace(width: width), into: &text)
    return text.lines.count
  }

  /// Measures a text.
  func measure(_ bytes: UnsafeRawBufferPointer, _ face: FontFace) -> TextWidth {
    switch TextScan.kind(of: bytes) {
    case .simple: return measureSimple(bytes, face)
    case .complex: return measureComplex(nfc(String(decoding: bytes, as: UTF8.self)), face)
    case .decomposed:
      var composed = nfc(String(decoding: bytes, as: UTF8.self))
      return composed.withUTF8 { utf8 in
        let bytes = UnsafeRawBufferPointer(utf8)
        return TextScan.kind(of: bytes) == .simple
          ? measureSimple(bytes, face)
          : measureComplex(String(decoding: bytes, as: UTF8.self), face)
      }
    }
  }

  private func measureSimple(_ bytes: UnsafeRawBufferPointer, _ face: FontFace) -> TextWidth {
    face.forgetIfFull()
    var result = TextWidth()
    var line = 0.0
    var isSimple = true
    Self.forEachWord(bytes) { range, blanks in
      let word = face.word(UnsafeRawBufferPointer(rebasing: bytes[range]))
      if word.isComplex { isSimple = false }
      line += line > 0 ? face.space.width * Double(blanks) + word.width : word.width
      result.longestWord = max(result.longestWord, word.width)
    } endOfLine: {
      result.natural = max(result.natural, line)
      line = 0
    }
    return isSimple ? result : measureComplex(String(decoding: bytes, as: UTF8.self), face)
  }

  /// Measures a text.
  func measure(_ string: String, _ face: FontFace) -> TextWidth {
    var string = string
    return string.withUTF8 { measure(UnsafeRawBufferPointer($0), face) }
  }

  private func setSimple(
    _ bytes: UnsafeRawBufferPointer, _ style: TextStyle, _ place: TextPlace,
    into text: inout LaidText
  ) -> Double {
    let before = (text.lines.count, text.runs.count, text.glyphs.count)
    var filler = LineFiller(style, place, drawsGlyphs: drawsGlyphs)
    var isSimple = true
    Self.forEachWord(bytes) { range, blanks in
      let word = style.face.word(UnsafeRawBufferPointer(rebasing: bytes[range]))
      if word.isComplex { isSimple = false }
      filler.add(word, after: blanks, to: &text)
    } endOfLine: {
      filler.endParagraph(in: &text)
    }
    if isSimple { return filler.bottom }
    text.lines.removeSubrange(before.0...)
    text.runs.removeSubrange(before.1...)
    text.glyphs.removeSubrange(before.2...)
    return setComplex(String(decoding: bytes, as: UTF8.self), style, place, into: &text)
  }

  /// Calls with every word and how many blanks stand before it, and at the end of every line.
  private static func forEachWord(
    _ bytes: UnsafeRawBufferPointer, _ body: (Range<Int>, Int) -> Void, endOfLine: () -> Void
  ) {
    var start = 0
    var blanks = 0
    for index in 0..<bytes.count where bytes[index] <= 0x20 || bytes[index] == 0x7F {
      if index > start {
        body(start..<index, blanks)
        blanks = 0
      }
      start = index + 1
      // Control characters are no blanks, but as good as one between two words.
      blanks = bytes[index] == 0x20 ? blanks + 1 : max(1, blanks)
      if bytes[index] == 0x0A { endOfLine() }
    }
    if bytes.count > start { body(start..<bytes.count, blanks) }
    endOfLine()
  }
}
