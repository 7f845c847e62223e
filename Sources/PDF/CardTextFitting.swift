import Documents

/// Finds the largest size at which a text fits a rectangle of a card.
struct CardTextFitting {
  let setter: TextSetter
  let face: FontFace
  let style: CardText

  /// The text at the largest size at which no word is broken and all lines fit; at the smallest
  /// size if there is none.
  func fit(
    _ paragraphs: [String], width: Double, height: Double
  ) -> (text: LaidText, height: Double) {
    let longestWord = paragraphs.reduce(0) {
      max($0, setter.measure($1, face).longestWord)
    }
    var size = style.size
    while true {
      let result = set(paragraphs, size: size, width: width)
      let fits = result.height <= height + 0.01 && longestWord * size <= width + 0.01
      if fits || size <= style.smallest { return result }
      size = max(style.smallest, size - 0.5)
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
