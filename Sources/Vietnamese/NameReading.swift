/// Reads the name of a person from what was typed.
struct NameReading {
  private let source: String

  init(_ source: String) {
    self.source = source
  }

  func name() throws(NameProblem) -> PersonName {
    // A name with titles and a note is far shorter, and a page would take long to look through.
    guard source.utf8.count <= Self.mostBytes else { throw .tooLong(source) }
    guard let text = TextCleaning.cleaned(source) else { throw .controlCharacter(source) }
    var rest = Substring(text)
    while let last = rest.utf8.last, Self.endings.contains(last) { rest.removeLast() }
    let note = Self.takeNote(from: &rest)
    var titles: [String] = []
    while let found = Self.takeTitle(from: &rest, standsAlone: false) { titles += found }
    let scan = NameScan(rest)
    let full = String(rest)
    if !scan.isPlain { try Self.check(full) }
    return PersonName(
      full: scan.isMixedCase ? full : NameCase.normalized(full), titles: titles, note: note)
  }

  private static let mostBytes = 4096
  private static let endings: [UInt8] = [0x20, 0x2C, 0x3B]

  /// Reads titles that stand in a field of their own; nil when anything else stands there.
  static func titles(in text: String) -> [String]? {
    guard text.utf8.count <= mostBytes, let text = TextCleaning.cleaned(text) else { return nil }
    var rest = Substring(text)
    var titles: [String] = []
    while let found = takeTitle(from: &rest, standsAlone: true) { titles += found }
    return rest.isEmpty ? Titles.ordered(titles) : nil
  }

  private static func takeNote(from rest: inout Substring) -> String? {
    guard rest.utf8.last == UInt8(ascii: ")"), let open = rest.lastIndex(of: "(") else {
      return nil
    }
    let note = rest[rest.index(after: open)...].dropLast()
    rest = rest[..<open]
    while rest.last == " " { rest.removeLast() }
    return TextCleaning.cleanedText(String(note)).flatMap { $0.isEmpty ? nil : $0 }
  }

  // The longest run of words that is a title is taken, so that `TS KH` is not read as `TS`.
  private static func takeTitle(
    from rest: inout Substring, standsAlone: Bool
  ) -> [String]? {
    let text = rest.unicodeScalars.drop(while: isSeparator)
    guard Titles.mayBegin(text.prefix { !isSeparator($0) }) else { return nil }
    for (meaning, last) in spelledTitles(at: rest).reversed() {
      let after = Substring(rest[last.endIndex...].unicodeScalars.drop(while: isSeparator))
      let left = after.utf8.split(separator: UInt8(ascii: " ")).count
      // `Đồng Chí Công` with capitals may be a whole name, so two more syllables must follow.
      let mayBeName = meaning.endsSmall && last.first?.isUppercase == true
      let least = mayBeName ? 2 : meaning.leastSyllablesLeft
      guard standsAlone || left >= least || (left == 0 && least == 1) else { continue }
      rest = after
      return meaning.tokens
    }
    return nil
  }

  // The titles that the text may begin with, the shortest first, each with its last word.
  private static func spelledTitles(at text: Substring) -> [(Titles.Meaning, Substring)] {
    var found: [(Titles.Meaning, Substring)] = []
    var folded = ""
    var rest = text.unicodeScalars[...]
    for _ in 0..<Titles.mostWords {
      rest = rest.drop(while: isSeparator)
      let word = Substring(rest.prefix { !isSeparator($0) })
      guard !word.isEmpty else { break }
      folded += toneFold(String(word))
      if let meaning = Titles.meaning(of: folded) { found.append((meaning, word)) }
      guard Titles.mayGoOn(behind: folded) else { break }
      rest = rest[word.endIndex...]
    }
    return found
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ".", ",", "/", ":": true
    default: false
    }
  }

  private static func check(_ full: String) throws(NameProblem) {
    if full.isEmpty { throw .empty }
    if full.unicodeScalars.count > 100 { throw .tooLong(full) }
    if full.contains(where: { ",;&/+".contains($0) })
      || [" và ", " VÀ ", " - "].contains(where: full.contains)
    {
      throw .severalPeople(full)
    }
    if let digits = collected(full, where: { $0.properties.numericType != nil }) {
      throw .digits(digits)
    }
    if !isOfAnotherScript(full),
      let letters = collected(full, where: { $0.properties.isAlphabetic && !isLatin($0) })
    {
      throw .foreignLetters(letters)
    }
    if let signs = collected(full, where: { !isOfName($0) && !" '-.".unicodeScalars.contains($0) })
    {
      throw .otherSigns(signs)
    }
    if collected(full, where: { $0.properties.isAlphabetic }) == nil || hasLoneMark(full) {
      throw .otherSigns(full)
    }
  }

  // `김철수` is a name; `Аn` with a Cyrillic letter and `Нао`, all of whose letters look like Latin
  // ones, are slips of a web copy that nobody would ever find again.
  private static func isOfAnotherScript(_ full: String) -> Bool {
    let letters = full.unicodeScalars.filter(\.properties.isAlphabetic)
    return !letters.contains(where: isLatin) && LookAlikes.repaired(full) == nil
  }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    // Other scripts write vowels and tones as marks that are no letters by themselves.
    case .nonspacingMark, .spacingMark: true
    default: isLatin(scalar) || scalar.properties.isAlphabetic
    }
  }

  // A mark on no letter would join whatever is printed before it.
  private static func hasLoneMark(_ full: String) -> Bool {
    var mayBear = false
    for scalar in full.unicodeScalars {
      let isMark = (0x300...0x36F).contains(scalar.value)
      if isMark && !mayBear { return true }
      mayBear = isMark || scalar.properties.isAlphabetic
    }
    return false
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
