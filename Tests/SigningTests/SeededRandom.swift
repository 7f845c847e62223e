/// Random numbers that are the same in every run: SplitMix64.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// The text with a few places changed, taken out or doubled.
  mutating func spoiled(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    let strange: [Unicode.Scalar] = [
      "-", " ", "o", "I", "l", "U", "u", "T", "\u{0}", "\u{301}", "Ạ",
    ]
    for _ in 0..<Int.random(in: 0...3, using: &self) where !scalars.isEmpty {
      let place = Int.random(in: 0..<scalars.count, using: &self)
      switch Int.random(in: 0..<5, using: &self) {
      case 0: scalars.remove(at: place)
      case 1: scalars.insert(scalars[place], at: place)
      case 2: scalars[place] = strange.randomElement(using: &self) ?? "-"
      case 3: scalars.insert(strange.randomElement(using: &self) ?? "-", at: place)
      default: scalars.removeLast(scalars.count - place)
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
