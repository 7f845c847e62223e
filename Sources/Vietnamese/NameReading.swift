/// Reads the name of a person from what was typed.
struct NameReading {
  private let source: String

  init(_ source: String) {
    self.source = source
  }

  func name() throws(NameProblem) -> PersonName {
    guard let text = TextCleaning.cleaned(source) else { throw .controlCharacter(source) }
    var rest = Substring(text)
    while let last = rest.last, " ,;".contains(last) { rest.removeLast() }
    let note = Self.takeNote(from: &rest)
    var titles: [String] = []
    while let found = Self.takeTitle(from: &rest, standsAlone: false) { titles += found }
    let full = String(rest)
    try Self.check(full)
    return PersonName(full: NameCase.normalized(full), titles: titles, note: note)
  }

  /// Reads titles that stand in a field of their own; nil when anything else stands there.
  static func titles(in text: String) -> [String]? {
    guard let text = TextCleaning.cleaned(text) else { return nil }
    var rest = Substring(text)
    var titles: [String] = []
    while let found = takeTitle(from: &rest, standsAlone: true) { titles += found }
    return rest.isEmpty ? Titles.ordered(titles) : nil
  }

  private static func takeNote(from rest: inout Substring) -> String? {
    guard rest.last == ")", let open = rest.lastIndex(of: "(") else { return nil }
    let note = rest[rest.index(after: open)...].dropLast()
    rest = rest[..<open]
    while rest.last == " " { rest.removeLast() }
    return TextCleaning.cleanedText(String(note)).flatMap { $0.isEmpty ? nil : $0 }
  }

  // The longest run of words that is a title is taken, so that `TS KH` is not read as `TS`.
  private static func takeTitle(
    from rest: inout Substring, standsAlone: Bool
  ) -> [String]? {
    let words = leadingWords(of: rest)
    let folded = words.map { toneFold(String($0)) }
    for count in stride(from: words.count, to: 0, by: -1) {
      let last = words[count - 1]
      guard let meaning = Titles.meaning(of: folded[..<count].joined()) else { continue }
      let after = rest[last.endIndex...].drop { separators.contains($0) }
      let left = after.split(separator: " ").count
      // `Đồng Chí Công` with capitals may be a whole name, so two more syllables must follow.
      let mayBeName = meaning.endsSmall && last.first?.isUppercase == true
      let least = mayBeName ? 2 : meaning.leastSyllablesLeft
      guard standsAlone || left >= least || (left == 0 && least == 1) else { continue }
      rest = after
      return meaning.tokens
    }
    return nil
  }

  private static let separators: Set<Character> = [" ", ".", ",", "/", ":"]

  private static func leadingWords(of text: Substring) -> [Substring] {
    text.split(
      maxSplits: Titles.mostWords, omittingEmptySubsequences: true,
      whereSeparator: separators.contains
    ).prefix(Titles.mostWords).map { $0 }
  }

  private static func check(_ full: String) throws(NameProblem) {
    if full.isEmpty { throw .empty }
    if full.unicodeScalars.count > 100 { throw .tooLong(full) }
    if full.contains(where: { ",;&/+".contains($0) }) || full.contains(" và ") {
      throw .severalPeople(full)
    }
    if let digits = collected(full, where: { $0.properties.numericType != nil }) {
      throw .digits(digits)
    }
    if let letters = collected(full, where: { $0.properties.isAlphabetic && !isLatin($0) }) {
      throw .foreignLetters(letters)
    }
    if let signs = collected(full, where: { !isLatin($0) && !" '-.".unicodeScalars.contains($0) }) {
      throw .otherSigns(signs)
    }
    if collected(full, where: { $0.properties.isAlphabetic }) == nil { throw .otherSigns(full) }
  }

  private static func collected(
    _ text: String, where isFaulty: (Unicode.Scalar) -> Bool
  ) -> String? {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where isFaulty(scalar) { view.append(scalar) }
    return view.isEmpty ? nil : String(view)
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF,
      0x300...0x36F:
      true
    default: false
    }
  }
}
