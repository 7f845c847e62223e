import Documents

/// Finds the largest size at which a text fits a rectangle of a card.
struct CardTextFitting {
  let setter: TextSetter
  let face: FontFace
  let style: CardText

  /// A place that holds no letters of this size, in points, holds none.
  private static let unreadable = 0.5

  /// The text at the largest size at which no word is broken and all lines fit.
  ///
  /// If there is none down to the smallest that looks well, words are broken and letters made smaller
  /// still: a text that is hard to read shows what is to be shortened, one that is cut off says
  /// something else.
  func fit(
    _ paragraphs: [String], width: Double, height: Double
  ) -> (text: LaidText, height: Double) {
    let longestWord = paragraphs.reduce(0) {
      max($0, setter.measure($1, face).longestWord)
    }
    var size = style.size
    while true {
      let result = set(paragraphs, size: size, width: width)
      let fits = result.height <= height + 0.01
      guard size > Self.unreadable else { return result }
      if fits && (longestWord * size <= width + 0.01 || size <= style.smallest) { return result }
      size = size > style.smallest ? max(style.smallest, size - 0.5) : size * 0.95
    }
  }

  private func set(
    _ paragraphs: [String], size: Double, width: Double
  ) -> (text: LaidText, height: Double) {
    var text = LaidText()
    var bottom = 0.0
    let style = TextStyle(
      face: face, size: size, alignment: TextStyle.Alignment(self.style.alignment))
    for paragraph in paragraphs {
      let place = TextPlace(top: bottom, width: width)
      bottom =
        style.alignment == .center
        ? setter.setBalanced(paragraph, style, place, into: &text)
        : setter.set(paragraph, style, place, into: &text)
    }
    return (text, bottom)
  }
}
