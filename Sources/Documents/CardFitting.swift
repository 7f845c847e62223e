/// Finds the size of letters at which a text of a card fits its rectangle, from what letters
/// usually measure.
struct CardFitting {
  /// How far two lines are apart, as a multiple of the size.
  private static let leading = 1.2
  private static let millimetresPerPoint = 25.4 / 72
  private static let step = 0.5
  /// A place that holds no letters of this size holds none.
  private static let unreadable = 0.5

  private let frame: Frame
  private let text: CardText

  init(_ frame: Frame, _ text: CardText) {
    self.frame = frame
    self.text = text
  }

  /// The largest size, in points, that fits: from the usual down to the smallest that looks well,
  /// and below it for a text that would not be whole otherwise.
  func size(of paragraphs: [String]) -> Double {
    let words = paragraphs.flatMap { paragraph in
      paragraph.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map { line in line.split(separator: " ").map(extent) }
    }
    var size = text.size
    while size > Self.unreadable, !fits(words, at: size) {
      size = size > text.smallest ? max(text.smallest, size - Self.step) : size * 0.95
    }
    return size
  }

  private func fits(_ lines: [[Double]], at size: Double) -> Bool {
    let unit = size * Self.millimetresPerPoint
    let width = frame.width / unit
    let height = frame.height / unit
    var count = 0
    for words in lines {
      count += 1
      var used = 0.0
      for word in words {
        guard word <= width else { return false }
        let space = used > 0 ? 0.25 : 0
        if used + space + word <= width {
          used += space + word
        } else {
          count += 1
          used = word
        }
      }
    }
    return Double(count) * Self.leading <= height
  }

  /// How wide a word is, as a multiple of the size of its letters; rather a little too wide.
  private func extent(_ word: some StringProtocol) -> Double {
    let plain = word.unicodeScalars.lazy.map(Self.extent).reduce(0, +)
    return plain * (text.isBold ? 1.09 : 1.03)
  }

  private static func extent(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "l", "j", "t", "f", "r", "I", ".", ",", ";", ":", "'", "|", "!", "-", "(", ")", "/":
      return 0.34
    case "m", "w", "M", "W", "@", "%": return 0.92
    default: break
    }
    let columns = DisplayWidth.width(of: scalar)
    if columns != 1 { return Double(columns) * 0.5 }
    return scalar.properties.isUppercase ? 0.72 : 0.52
  }
}
