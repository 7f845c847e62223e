/// A character taken apart into what orders and what finds Vietnamese text.
struct Letter: Sendable {
  /// Lower case with its own diacritic and without a tone: `Ậ` gives `â`.
  var toneless: Unicode.Scalar
  /// Lower case without any mark: `Ậ` gives `a`, `Đ` gives `d`; nil for a mark alone.
  var plain: Unicode.Scalar?
  /// The tone that was written on it.
  var tone = Tone.level
  /// Whether it is part of a word.
  var isAlphabetic: Bool

  /// Takes a cleaned text apart.
  static func letters(of text: String) -> [Letter] {
    let table = Self.table
    var letters: [Letter] = []
    letters.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard let index = LatinTable.index(of: scalar.value), let letter = table[index] else {
        return decomposedLetters(of: text)
      }
      letters.append(letter)
    }
    return letters
  }

  /// Finds a scalar that needs no taking apart; nil for others.
  static func known(_ scalar: Unicode.Scalar) -> Letter? {
    LatinTable.index(of: scalar.value).flatMap { table[$0] }
  }

  // One entry for each Latin letter and each precomposed Vietnamese vowel, because the general
  // way costs a normalisation for every text.
  private static let table: [Letter?] = LatinTable.scalars.map { scalar in
    let letters = decomposedLetters(of: String(scalar))
    return letters.count == 1 ? letters.first : nil
  }

  private static func decomposedLetters(of text: String) -> [Letter] {
    var letters: [Letter] = []
    var base: Unicode.Scalar?
    var tone = Tone.level
    var marked = String.UnicodeScalarView()
    func close() {
      letters += composed(base: base, marked: String(marked), tone: tone)
      base = nil
      tone = .level
      marked = String.UnicodeScalarView()
    }
    for scalar in nfd(text.lowercased()).unicodeScalars {
      if let mark = Tone(mark: scalar) {
        tone = mark
      } else if isMark(scalar) {
        marked.append(scalar)
      } else {
        if base != nil || !marked.isEmpty || tone != .level { close() }
        base = scalar
        marked.append(scalar)
      }
    }
    close()
    return letters
  }

  private static func composed(
    base: Unicode.Scalar?, marked: String, tone: Tone
  ) -> [Letter] {
    var letters: [Letter] = []
    for scalar in nfc(marked).unicodeScalars {
      let isFirst = letters.isEmpty && base != nil
      letters.append(
        Letter(
          toneless: scalar, plain: isFirst ? base.map(withoutStroke) : nil,
          tone: letters.isEmpty ? tone : .level,
          isAlphabetic: isMark(scalar) || scalar.properties.isAlphabetic))
    }
    return letters
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  // The stroke of đ is no combining mark, so no decomposition takes it away.
  private static func withoutStroke(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar == "đ" || scalar == "ð" ? "d" : scalar
  }
}
