/// What one pass over a clean text says about it as the name of a person.
struct NameScan {
  /// Whether it has nothing but Latin letters and the signs that names have, in a fair length.
  private(set) var isPlain = true

  private var traits: LatinTable.Traits = []

  init(_ text: Substring) {
    let table = LatinTable.traits
    var length = 0
    var last: (UInt32, UInt32) = (0x20, 0x20)
    for scalar in text.unicodeScalars {
      guard let index = LatinTable.index(of: scalar.value) else {
        isPlain = false
        return
      }
      traits.formUnion(table[index])
      length += 1
      if table[index].isDisjoint(with: [.letter, .sign]) { isPlain = false }
      // What looks like ` và ` may stand between two people.
      if scalar == " ", last.1 | 0x20 == 0xE0, last.0 | 0x20 == 0x76 { isPlain = false }
      // So may a hyphen that stands free.
      if scalar == "-" && last.1 == 0x20 || scalar == " " && last.1 == 0x2D { isPlain = false }
      last = (last.1, scalar.value)
    }
    if length > 100 || !traits.contains(.letter) { isPlain = false }
  }

  /// Whether it has capitals and small letters both.
  var isMixedCase: Bool { traits.isSuperset(of: [.capital, .small]) }
}
