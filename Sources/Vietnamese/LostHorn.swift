/// The letter ư of TCVN3 lists, whose byte is an invisible soft hyphen and is often deleted.
public enum LostHorn {
  /// Puts back each ư without which a word cannot be spelt; nil when no word lacks one.
  ///
  /// The text is decoded already: `Trung ơng` gives `Trung ương`, `Bí th` gives `Bí thư`.
  public static func restored(_ text: String) -> String? {
    var restored = ""
    var rest = text[...]
    var found = false
    while let start = rest.firstIndex(where: \.isLetter) {
      restored += rest[..<start]
      let word = rest[start...].prefix(while: \.isLetter)
      let after = word.endIndex < text.endIndex ? text[word.endIndex] : " "
      let before = start > text.startIndex ? text[text.index(before: start)] : " "
      // Beside a full stop or a sign stands an abbreviation, as in Th.S and Đ/c.
      if isGap(before), isGap(after), let whole = whole(word) {
        restored += whole
        found = true
      } else {
        restored += word
      }
      rest = text[word.endIndex...]
    }
    return found ? restored + rest : nil
  }

  /// Tells whether a word may have lost its ư, which cannot be known: `Lu` for `Lưu`.
  public static func mayLack(_ text: String) -> Bool {
    text.split { !$0.isLetter }.contains { doubtful.contains($0.lowercased()) }
  }

  // Hardly words by themselves; `Thu` and `Chu` are names, and far more frequent than what they
  // could have been.
  private static let doubtful: Set<String> = ["lu", "bu", "cu", "mu", "hu", "ngu"]

  private static func whole(_ word: Substring) -> String? {
    // Capitals alone are an abbreviation, and so is a single letter.
    guard (2...6).contains(word.count), word.contains(where: \.isLowercase),
      !Syllable.isVietnamese(String(word))
    else { return nil }
    let candidates = word.indices.dropFirst().map { place in word[..<place] + "ư" + word[place...] }
    let spelt = (candidates + [word + "ư", "ư" + word]).filter {
      Syllable.isVietnamese(String($0))
    }
    return spelt.count == 1 ? spelt.first.map(String.init) : nil
  }

  private static func isGap(_ character: Character) -> Bool {
    " ,;:()-\u{2013}".contains(character)
  }
}
