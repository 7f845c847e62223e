extension LegacyEncoding {
  /// Finds the encoding of one column by the share of its cells that are Vietnamese in it.
  ///
  /// A cell alone settles nothing in a column of others, because `Hoàng` is a name in Unicode and,
  /// in VNI, the name Hồng.
  public static func detected(in cells: some Sequence<String>) -> LegacyEncoding {
    var votes = LegacyVotes()
    for cell in cells { votes.count(cell) }
    return votes.encoding
  }
}

/// What the cells of a column say about its encoding.
public struct LegacyVotes: Hashable, Sendable {
  private var unicode = 0
  private var tcvn3 = 0
  private var vni = 0
  private var unclear = 0
  private var either = 0

  /// Starts with no cell.
  public init() {}

  /// Whether no cell settles anything.
  public var isOpen: Bool { unicode + tcvn3 + vni + unclear == 0 }
  /// Whether no cell had anything but plain letters.
  public var isSilent: Bool { isOpen && either == 0 }
  /// Whether more cells are Unicode than anything else.
  public var isUnicode: Bool { unicode > max(tcvn3, vni, unclear) }

  /// The encoding in which most cells are Vietnamese; Unicode when they say nothing.
  public var encoding: LegacyEncoding {
    let (legacy, count): (LegacyEncoding, Int) = vni > tcvn3 ? (.vni, vni) : (.tcvn3, tcvn3)
    let total = unicode + tcvn3 + vni + unclear
    return count > 0 && count * 5 >= total * 3 ? legacy : .unicode
  }

  /// Takes one cell into account.
  public mutating func count(_ cell: String) {
    guard !cell.utf8.allSatisfy({ $0 < 0x80 }) else { return }
    if cell.unicodeScalars.contains(where: Self.isBeyondLegacy) {
      unicode += 1
      return
    }
    let words = cell.split(whereSeparator: Self.partsWords).map(String.init)
      .filter { !$0.utf8.allSatisfy { $0 < 0x80 } }
    guard !words.isEmpty else { return }
    vote(
      asIs: words.count(where: Syllable.isVietnamese),
      asTCVN3: words.count(where: Self.isVietnameseTCVN3),
      asVNI: words.count {
        LegacyEncoding.vni.strictlyDecoded($0).map(Syllable.isVietnamese) ?? false
      }
    )
  }

  private mutating func vote(asIs: Int, asTCVN3: Int, asVNI: Int) {
    switch max(asIs, asTCVN3, asVNI) {
    case 0: unclear += 1
    case asIs where asIs > max(asTCVN3, asVNI): unicode += 1
    case asTCVN3 where asTCVN3 > max(asIs, asVNI): tcvn3 += 1
    case asVNI where asVNI > max(asIs, asTCVN3): vni += 1
    default: either += 1
    }
  }

  private static func isVietnameseTCVN3(_ word: String) -> Bool {
    guard let decoded = LegacyEncoding.tcvn3.strictlyDecoded(word) else { return false }
    return Syllable.isVietnamese(decoded) || LostHorn.restored(decoded) != nil
  }

  // Neither encoding has letters beyond Latin-1, and Vietnamese in Unicode is full of them.
  private static func isBeyondLegacy(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x100...0x24F, 0x300...0x36F, 0x1E00...0x1EFF: true
    default: false
    }
  }

  private static func partsWords(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return true }
    return value < 0x80 ? !character.isLetter : value >= 0x2000
  }
}
