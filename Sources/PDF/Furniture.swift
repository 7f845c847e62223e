import Documents

extension Paginator {
  /// Draws the number of the page and the line at its foot.
  func drawFurniture(on canvas: Canvas) throws {
    let style = info.style
    if pageInPart > 1 || style.numbersFirstPage {
      try drawNumber(style.pageNumber, on: canvas)
    }
    guard let footer = info.footer else { return }
    let face = try setter.library.face(style.font)
    let number = ordinal
    let width = setter.measure(number, face).natural * style.sizes.small
    var text = LaidText()
    let right = TextStyle(face: face, size: style.sizes.small, alignment: .right)
    setter.set(number, right, TextPlace(width: page.textWidth), into: &text)
    let left = TextStyle(face: face, size: style.sizes.small)
    let room = TextPlace(width: page.textWidth - width - 12)
    setter.set(footer, left, room, into: &text)
    canvas.draw(text, x: page.left, y: page.bottom + bottomDistance)
  }

  private var bottomDistance: Double {
    max(4, (page.height - page.bottom) / 2 - info.style.sizes.small)
  }

  private func drawNumber(
    _ place: DocumentStyle.PageNumberPlace, on canvas: Canvas
  ) throws {
    // The line at the foot tells the number as well.
    guard place == .top || place == .bottomRight && info.footer == nil else { return }
    let style = TextStyle(
      face: try setter.library.face(info.style.font), size: info.style.sizes.pageNumber,
      alignment: place == .top ? .center : .right)
    var text = LaidText()
    if place == .top {
      // In the middle of the paper, not of the text: the margins differ.
      setter.set(String(pageInPart), style, TextPlace(width: page.width), into: &text)
      canvas.draw(text, x: 0, y: max(0, (page.top - style.pitch) / 2))
    } else {
      setter.set(String(pageInPart), style, TextPlace(width: page.textWidth), into: &text)
      canvas.draw(text, x: page.left, y: page.bottom + bottomDistance)
    }
  }

  /// Which page of how many this is.
  private var ordinal: String {
    let word = info.language.hasPrefix("vi") ? "Trang" : "Page"
    guard let known, known.pages.indices.contains(pages.count) else {
      return "\(word) \(pageInPart)"
    }
    return "\(word) \(pageInPart)/\(known.pages[pages.count])"
  }
}
