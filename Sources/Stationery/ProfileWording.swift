import Vietnamese

extension Profile {
  /// A heading with its number: `I- …` for Party bodies, `I. …` for others.
  public func sectionHeading(_ number: Int, _ heading: String) -> String {
    let numeral = sections.numerals == .roman ? Figures.roman(number) : String(number)
    let capitalized = heading.prefix(1).uppercased() + heading.dropFirst()
    return FilledForm.filled(sections.form, ["number": numeral, "heading": capitalized])
  }

  /// What a document is about, as it stands below its kind; Party documents begin it small.
  public func subject(_ text: String) -> String {
    guard sections.lowerCaseSubject else { return text }
    // A word all in capitals is an abbreviation and stays so.
    let word = text.prefix { $0 != " " }
    guard word.count < 2 || word != word.uppercased() else { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// The letters of a kind of document; nil if it has none.
  public func abbreviation(_ type: DocumentType) -> String? {
    abbreviations[type].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The letters of a prefix: `TM.` or `T/M`.
  public func prefix(_ prefix: SignaturePrefix) -> String { prefixes[prefix] ?? "" }

  /// The word of address in letters: `đồng chí` or `ông (bà)`.
  public var wordOfAddress: String { addressing.word }
}
