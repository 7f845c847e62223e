/// What is known of each Latin letter and each precomposed Vietnamese vowel without asking Unicode.
///
/// The general way costs a look into the Unicode tables, or a normalisation, for each character.
enum LatinTable {
  /// What one scalar is; nothing is set for what the table does not have.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    /// It is a Latin letter.
    static let letter = Traits(rawValue: 1)
    /// It is a capital.
    static let capital = Traits(rawValue: 2)
    /// It is a small letter.
    static let small = Traits(rawValue: 4)
    /// It is a space, an apostrophe, a hyphen or a full stop, which names have beside letters.
    static let sign = Traits(rawValue: 8)
    /// Its capital and its small letter are one scalar each, and both are in the table.
    static let mapped = Traits(rawValue: 16)
  }

  /// The number of entries.
  static let count = 0x250 + 0x5A

  /// The entry of a scalar; nil when the table does not have it.
  @inline(__always)
  static func index(of value: UInt32) -> Int? {
    switch value {
    case ..<0x250: Int(value)
    case 0x1EA0...0x1EF9: Int(value) - 0x1EA0 + 0x250
    default: nil
    }
  }

  /// The scalars of all entries.
  static var scalars: [Unicode.Scalar] {
    (Array(0..<0x250) + Array(0x1EA0...0x1EF9)).compactMap { Unicode.Scalar(UInt32($0)) }
  }

  /// The traits of each entry.
  static let traits: [Traits] = scalars.map { scalar in
    var traits: Traits = []
    let properties = scalar.properties
    if isLetter(scalar) { traits.insert(.letter) }
    if properties.isUppercase { traits.insert(.capital) }
    if properties.isLowercase { traits.insert(.small) }
    if " '-.".unicodeScalars.contains(scalar) { traits.insert(.sign) }
    if single(properties.lowercaseMapping) != nil, single(properties.titlecaseMapping) != nil {
      traits.insert(.mapped)
    }
    return traits
  }

  /// The small letter of each entry.
  static let small: [UInt16] = scalars.map { single($0.properties.lowercaseMapping) ?? 0 }

  /// The capital of each entry.
  static let capital: [UInt16] = scalars.map { single($0.properties.titlecaseMapping) ?? 0 }

  private static func single(_ mapping: String) -> UInt16? {
    let scalars = mapping.unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first, index(of: scalar.value) != nil else {
      return nil
    }
    return UInt16(scalar.value)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1EA0...0x1EF9: true
    default: false
    }
  }
}
