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

  /// A text of any characters that a request can carry: letters with marks, signs that mean
  /// something on the wire, line feeds, tabs, and scalars from everywhere.
  mutating func text() -> String {
    var text = String.UnicodeScalarView()
    let telling = Array(" \"\\={}\n\tabcXYZ019-.ưđếẬ".unicodeScalars)
    for _ in 0..<Int.random(in: 0...12, using: &self) {
      if Bool.random(using: &self), let scalar = telling.randomElement(using: &self) {
        text.append(scalar)
        continue
      }
      let value = UInt32.random(in: 0x20...0x10ffff, using: &self)
      if value != 0x7f, let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }
}
