/// One card as elements at fixed places.
struct HTMLCard {
  private let card: Card
  private let sheet: CardSheet
  private let run: Int
  private let code: String

  /// Takes a card, the sheet with its pictures, the number of its run, and the word for codes.
  init(_ card: Card, sheet: CardSheet, run: Int, code: String) {
    self.card = card
    self.sheet = sheet
    self.run = run
    self.code = code
  }

  /// The elements of the card, one after the other.
  var text: String {
    card.elements.map { element in
      switch element {
      case .box(let frame, let fill, let stroke, let width):
        box(frame, fill: fill, stroke: stroke, width: width)
      case .text(let frame, let paragraphs, let look): words(frame, paragraphs, look)
      case .code(let frame, let payload): drawing(frame, of: payload)
      case .image(let frame, let name): image(frame, name)
      }
    }.joined()
  }

  /// The place of something, in millimetres, for a style attribute.
  static func place(_ frame: Frame) -> String {
    "--x:\(CSSText.number(frame.x));--y:\(CSSText.number(frame.y));"
      + "--w:\(CSSText.number(frame.width));--h:\(CSSText.number(frame.height))"
  }

  private func box(_ frame: Frame, fill: Color?, stroke: Color?, width: Double) -> String {
    var style = Self.place(frame)
    if let fill { style += ";background:\(fill.hexadecimal)" }
    if let stroke {
      style += ";border:\(CSSText.number(width))pt solid \(stroke.hexadecimal)"
    }
    return "<div class=\"box\" style=\"\(style)\"></div>\n"
  }

  private func words(_ frame: Frame, _ paragraphs: [String], _ look: CardText) -> String {
    var classes = ["words"]
    if look.verticalAlignment != .middle { classes.append(look.verticalAlignment.rawValue) }
    switch look.alignment {
    case .left: classes.append("left")
    case .right: classes.append("right")
    case .center: break
    }
    if frame.isUpsideDown { classes.append("turned") }
    let size = CardFitting(frame, look).size(of: paragraphs)
    var style = Self.place(frame) + ";--size:\(CSSText.number(size))"
    if look.color != .black { style += ";color:\(look.color.hexadecimal)" }
    if look.isBold { style += ";font-weight:bold" }
    if look.isItalic { style += ";font-style:italic" }
    if let font = look.font { style += ";font-family:\(CSSText.families(font))" }
    let content = paragraphs.map { "<p>\($0.isEmpty ? "<br/>" : HTMLText.escaped($0))</p>" }
    return """
      <div class="\(classes.joined(separator: " "))" style="\(style)">\(content.joined())</div>

      """
  }

  private func drawing(_ frame: Frame, of payload: String) -> String {
    guard let squares = QRCode(payload) else {
      // What is too long for a code can still be read by people.
      return words(frame, [payload], CardText(size: 8, smallest: 4))
    }
    let zone = QRCode.quietZone
    let size = squares.size + 2 * zone
    let path = squares.darkRuns.map { run in
      let length = run.columns.count
      return "M\(run.columns.lowerBound + zone) \(run.row + zone)h\(length)v1h-\(length)z"
    }
    return """
      <svg\(turned(frame)) style="\(Self.place(frame))" viewBox="0 0 \(size) \(size)" role="img" \
      aria-label="\(code): \(HTMLText.escaped(payload))" shape-rendering="crispEdges">\
      <path fill="#fff" d="M0 0h\(size)v\(size)H0z"/><path d="\(path.joined())"/></svg>

      """
  }

  private func image(_ frame: Frame, _ name: String) -> String {
    let names = sheet.images.keys.sorted()
    guard let index = names.firstIndex(of: name), let bytes = sheet.images[name],
      let size = PNGFile(bytes).size
    else { return "" }
    return """
      <svg\(turned(frame)) style="\(Self.place(frame))" aria-hidden="true" \
      viewBox="0 0 \(size.width) \(size.height)"><use href="#image-\(run)-\(index)"/></svg>

      """
  }

  private func turned(_ frame: Frame) -> String {
    frame.isUpsideDown ? " class=\"turned\"" : ""
  }
}
