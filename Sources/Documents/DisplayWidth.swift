/// Counts how many terminal columns a text takes, scalar by scalar.
///
/// Combining marks take none, East Asian wide characters and emoji two, and a sequence of emoji
/// joined into one takes two.
struct DisplayWidth {
  /// The columns counted so far.
  private(set) var columns = 0
  private var last: Unicode.Scalar = " "
  private var lastWidth = 0
  private var joined = false

  /// Counts one more scalar.
  mutating func add(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x300 || 0x1E00...0x1EFF ~= scalar.value {
      columns += 1
      (last, lastWidth, joined) = (scalar, 1, false)
      return
    }
    switch scalar.value {
    case 0x200D:
      joined = lastWidth == 2
    case 0xFE0F:
      // The selector turns a sign that is also text into an emoji.
      guard lastWidth == 1, last.value > 0xFF, last.properties.isEmoji else { return }
      columns += 1
      lastWidth = 2
    case 0x1F3FB...0x1F3FF where lastWidth == 2:
      return
    default:
      let width = joined ? 0 : Self.width(of: scalar)
      columns += width
      joined = false
      if width > 0 { (last, lastWidth) = (scalar, width) }
    }
  }

  /// How many columns a scalar takes when it stands alone.
  static func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 || 0x1E00...0x1EFF ~= value { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1160...0x11FF: return 0  // Hangul vowels and finals join the consonant before them.
    case 0x1F1E6...0x1F1FF: return 1  // Two of these make one flag.
    default: return isWide(value) || scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// Whether a code point lies in a block of East Asian wide characters.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case ..<0x1100: false
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF: true
    case 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF: true
    case 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6: true
    case 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265: true
    case 0x20000...0x3FFFD: true
    default: false
    }
  }
}

extension StringProtocol {
  /// How many terminal columns the text takes.
  public var displayWidth: Int {
    var width = DisplayWidth()
    for scalar in unicodeScalars { width.add(scalar) }
    return width.columns
  }
}
