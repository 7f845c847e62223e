/// The forms that the schemas of frab files demand of texts.
enum FrabPattern {
  static let roomTypes: Set<String> = [
    "lecturehall", "stage", "workshop", "outside", "online", "project", "bbb", "hangar", "other",
  ]

  static let linkTypes: Set<String> = [
    "slides", "paper", "web", "blog", "article", "media", "related", "activitypub",
  ]

  /// An address in the web; nil for anything else.
  static func web(_ text: String) -> String? {
    guard text.hasPrefix("http://") || text.hasPrefix("https://") else { return nil }
    return text.utf8.contains(where: { $0 <= 0x20 || forbidden.contains($0) }) ? nil : text
  }

  private static let forbidden: Set<UInt8> = Set("<>\"{}|\\^`".utf8)

  static func isColor(_ text: String) -> Bool {
    text.utf8.count == 7 && text.utf8.first == UInt8(ascii: "#")
      && text.utf8.dropFirst().allSatisfy {
        isDigit($0) || (0x61...0x66).contains($0 | 0x20)
      }
  }

  /// A number of at most fifteen digits, above zero and without a zero in front.
  static func isPositive(_ text: String) -> Bool { isNumber(text) && text.utf8.first != 0x30 }

  static func isNumber(_ text: String) -> Bool {
    (1...15).contains(text.utf8.count) && text.utf8.allSatisfy(isDigit)
      && (text.utf8.first != 0x30 || text.utf8.count == 1)
  }

  /// A code in capitals and digits, as pretalx makes them.
  static func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { isDigit($0) || (0x41...0x5A).contains($0) }
  }

  static func isDuration(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.allSatisfy(isDigit) }) else {
      return false
    }
    return parts.allSatisfy { (1...2).contains($0.count) } && parts[1].count == 2
  }

  /// The slug of an item in XML: a word, a hyphen and more.
  static func isSlug(_ text: String) -> Bool {
    guard let hyphen = text.utf8.firstIndex(of: UInt8(ascii: "-")) else { return false }
    let first = text.utf8[..<hyphen]
    let rest = text.utf8[hyphen...].dropFirst()
    return first.count >= 4 && first.allSatisfy(isWord) && rest.count >= 4
      && rest.allSatisfy { isWord($0) || $0 == UInt8(ascii: "-") }
  }

  static func isJSONSlug(_ text: String) -> Bool {
    guard text.utf8.count >= 2, let last = text.utf8.last, last != UInt8(ascii: "_") else {
      return false
    }
    return isWord(last) && text.utf8.allSatisfy { isWord($0) || $0 == UInt8(ascii: "-") }
  }

  static func isTrackSlug(_ text: String) -> Bool {
    guard text.utf8.count >= 2, let first = text.utf8.first, isLower(first) else { return false }
    return text.utf8.allSatisfy { isLower($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  /// The acronym of a conference in XML; nil if too little is left of it.
  static func acronym(_ text: String?) -> String? {
    guard let text else { return nil }
    let kept = text.lowercased().utf8.filter { isWord($0) || $0 == UInt8(ascii: "-") }
    return kept.count >= 4 ? String(decoding: kept, as: UTF8.self) : nil
  }

  /// The acronym in JSON, which must have one and has no hyphens.
  static func jsonAcronym(_ text: String?) -> String {
    let kept = (text ?? "conference").lowercased().utf8.map {
      $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0
    }.filter(isWord)
    let acronym = String(decoding: kept, as: UTF8.self)
    return acronym + String(repeating: "_", count: max(0, 4 - kept.count))
  }

  /// Whether the schema of JSON knows the form of a zone.
  static func isJSONZone(_ text: String) -> Bool {
    if text.hasSuffix("UTC") { return true }
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 1)
    guard parts.count == 2 else { return false }
    let second = Array(parts[1])
    return parts[0].count >= 2 && isCapitalised(Array(parts[0])) && second.count >= 2
      && isCapitalised(Array(second.prefix(2)))
  }

  private static func isCapitalised(_ word: [UInt8]) -> Bool {
    (0x41...0x5A).contains(word[0]) && word.dropFirst().allSatisfy(isLower)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    isLower(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
  }

  private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
