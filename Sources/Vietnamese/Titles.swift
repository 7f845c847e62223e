/// The titles that stand before names: military ranks, honours, academic ranks and degrees.
public enum Titles {
  /// Every canonical token, in the order in which they are printed.
  public static let all: [String] = ranks + tokens.map(\.canonical)

  /// Reads titles that stand in a field of their own; nil when anything else stands there.
  public static func parse(_ text: String) -> [String]? {
    NameReading.titles(in: text)
  }

  /// Puts titles in their printed order, each once; a title that is not known goes last.
  public static func ordered(_ titles: [String]) -> [String] {
    if titles.isEmpty { return [] }
    if titles.count == 1, order[titles[0]] != nil { return titles }
    var known: [String] = []
    for title in titles.map(nfc) where !known.contains(title) { known.append(title) }
    return all.filter(known.contains) + known.filter { order[$0] == nil }
  }

  /// What one spelling stands for; a form of address such as `Đ/c` stands for no token.
  struct Meaning: Sendable {
    var tokens: [String]
    /// How many syllables must be left for the words to be a title and not part of the name.
    var leastSyllablesLeft = 1
    /// Whether its last word is written small, as in `Đồng chí`; a capital there makes it doubtful.
    var endsSmall = false
  }

  /// Finds a title by its words run together in `toneFold` form.
  static func meaning(of folded: String) -> Meaning? { meanings[folded] }

  /// Tells whether a first word may be, or begin, the spelling of a title.
  ///
  /// It looks at three letters and asks much less than `toneFold`; most names end it here.
  static func mayBegin(_ word: Substring.UnicodeScalarView) -> Bool {
    var heads: UInt64 = 0
    for scalar in word.prefix(3) {
      guard let letter = Letter.known(scalar) else { return true }
      heads = heads << 16 | UInt64(letter.toneless.value)
    }
    var low = 0
    var high = headLetters.count
    while low < high {
      let middle = (low + high) / 2
      if headLetters[middle] < heads { low = middle + 1 } else { high = middle }
    }
    return low < headLetters.count && headLetters[low] == heads
  }

  /// Tells whether more words behind this folded text may make a longer title of it.
  static func mayGoOn(behind folded: String) -> Bool {
    var low = 0
    var high = spellings.count
    while low < high {
      let middle = (low + high) / 2
      if spellings[middle] <= folded { low = middle + 1 } else { high = middle }
    }
    return low < spellings.count && spellings[low].hasPrefix(folded)
  }

  private static let spellings = meanings.keys.sorted()

  // The first letter, the first two and the first three of each spelling, without tones.
  private static let headLetters: [UInt64] = {
    var heads: Set<UInt64> = []
    for spelling in spellings {
      var packed: UInt64 = 0
      for scalar in spelling.unicodeScalars.filter(isHead).prefix(3) {
        packed = packed << 16 | UInt64(scalar.value)
        heads.insert(packed)
      }
    }
    return heads.sorted()
  }()

  private static func isHead(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  /// The most words one spelling has: `Bác sĩ chuyên khoa cấp II`.
  static let mostWords = 6

  private static let ranks = [
    "Đại tướng", "Thượng tướng", "Trung tướng", "Thiếu tướng", "Đô đốc", "Phó Đô đốc",
    "Chuẩn Đô đốc", "Đại tá", "Thượng tá", "Trung tá", "Thiếu tá", "Đại úy", "Thượng úy",
    "Trung úy", "Thiếu úy", "Chuẩn úy", "Thượng sĩ", "Trung sĩ", "Hạ sĩ",
  ]

  private static let tokens: [(canonical: String, spellings: [String])] = [
    ("NGND", ["Nhà giáo nhân dân"]), ("NGƯT", ["Nhà giáo ưu tú", "NGUT"]),
    ("TTND", ["Thầy thuốc nhân dân"]), ("TTƯT", ["Thầy thuốc ưu tú", "TTUT"]),
    ("NSND", ["Nghệ sĩ nhân dân"]), ("NSƯT", ["Nghệ sĩ ưu tú", "NSUT"]),
    ("GS", ["Giáo sư"]), ("PGS", ["Phó Giáo sư"]),
    ("TSKH", ["Tiến sĩ khoa học"]), ("TS", ["Tiến sĩ"]), ("ThS", ["Thạc sĩ"]),
    (
      "BSCKII",
      ["BSCK2", "CKII", "CK2"]
        + ["II", "cấp II", "2", "cấp 2"].flatMap {
          ["BS chuyên khoa \($0)", "Bác sĩ chuyên khoa \($0)"]
        }
    ),
    (
      "BSCKI",
      ["BSCK1", "CKI", "CK1"]
        + ["I", "cấp I", "1", "cấp 1"].flatMap {
          ["BS chuyên khoa \($0)", "Bác sĩ chuyên khoa \($0)"]
        }
    ),
    ("BSNT", ["Bác sĩ nội trú"]), ("BS", ["Bác sĩ"]), ("DS", ["Dược sĩ"]),
    ("KTS", ["Kiến trúc sư"]), ("KS", ["Kỹ sư", "Kĩ sư"]), ("LS", ["Luật sư"]),
    ("CN", ["Cử nhân"]), ("NCS", ["Nghiên cứu sinh"]),
  ]

  private static let order: [String: Int] = Dictionary(
    all.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })

  private static let meanings: [String: Meaning] = {
    var meanings: [String: Meaning] = [:]
    func enter(_ spelling: String, _ plainMeaning: Meaning) {
      var meaning = plainMeaning
      meaning.endsSmall = spelling.split(separator: " ").last?.first?.isLowercase ?? false
      let folded = toneFold(spelling).filter { $0 != " " }
      meanings[folded] = meaning
      // `sỹ` is the other spelling of `sĩ`.
      if folded.contains("si~") {
        let words = folded.split(separator: "si~", omittingEmptySubsequences: false)
        meanings[words.joined(separator: "sy~")] = meaning
      }
    }
    for rank in ranks { enter(rank, Meaning(tokens: [rank])) }
    for (canonical, spellings) in tokens {
      for spelling in [canonical] + spellings { enter(spelling, Meaning(tokens: [canonical])) }
    }
    for pair in [["GS", "TSKH"], ["GS", "TS"], ["PGS", "TSKH"], ["PGS", "TS"]] {
      enter(pair.joined(), Meaning(tokens: pair))
    }
    for address in ["Đc", "Đồng chí"] { enter(address, Meaning(tokens: [])) }
    for address in ["Ông", "Bà", "Ngài"] {
      enter(address, Meaning(tokens: [], leastSyllablesLeft: 2))
    }
    return meanings
  }()
}
