/// What a written syllable of Vietnamese can be.
enum Syllable {
  /// Tells whether a word is one syllable that Vietnamese spelling allows, tones included.
  static func isVietnamese(_ word: String) -> Bool {
    let letters = Letter.letters(of: word)
    guard (1...7).contains(letters.count), letters.allSatisfy(\.isAlphabetic) else { return false }
    let tones = letters.map(\.tone).filter { $0 != .level }
    guard tones.count < 2 else { return false }
    var spelling = String.UnicodeScalarView()
    for letter in letters { spelling.append(letter.toneless) }
    return isAllowed(String(spelling), tone: tones.first ?? .level)
  }

  private static func isAllowed(_ spelling: String, tone: Tone) -> Bool {
    for length in 0...3 {
      guard spelling.count > length else { break }
      guard onsets.contains(String(spelling.prefix(length))) else { continue }
      let rime = String(spelling.dropFirst(length))
      guard rimes.contains(rime) else { continue }
      // A syllable that ends in a stop has one of two tones.
      if !stops.contains(where: rime.hasSuffix) || tone == .acute || tone == .dot { return true }
    }
    return false
  }

  private static let onsets: Set<String> = words(
    " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x", keepsEmpty: true)

  private static let stops = ["c", "ch", "p", "t"]

  private static let rimes: Set<String> = words(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu \
    iêc iêm iên iêng iêp iêt iêu o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao \
    oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt \
    ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ \
    uy uya uych uyên uyêt uynh uyt uyn uyp uyu uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưng ưt ưu \
    ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ych ynh yt
    """)

  private static func words(_ list: String, keepsEmpty: Bool = false) -> Set<String> {
    Set(list.split(separator: " ", omittingEmptySubsequences: !keepsEmpty).map(String.init))
  }
}
