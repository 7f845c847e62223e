/// The sheets of cards that are being written.
struct HTMLCards {
  private let sheet: CardSheet
  private let number: Int
  private let code: String
  private var cardsOnPaper = 0
  private var isPaperOpen = false

  /// Begins a run of sheets; the number tells it from others of the page.
  init(_ sheet: CardSheet, number: Int, language: String) {
    self.sheet = sheet
    self.number = number
    code = language.utf8.starts(with: "vi".utf8) ? "Mã QR" : "QR code"
  }

  /// The size of the paper, and the pictures, each of them once.
  var opening: String {
    let size = "\(CSSText.millimetres(sheet.width)) \(CSSText.millimetres(sheet.height))"
    return """
      <style>@page cards-\(number){size:\(size);margin:0;\
      @top-center{content:none}@bottom-left{content:none}@bottom-right{content:none}}
      .cards-\(number){page:cards-\(number);--width:\(CSSText.number(sheet.width));\
      --height:\(CSSText.number(sheet.height))}</style>
      \(images)
      """
  }

  /// Writes a card, on a new sheet if the one before is full.
  mutating func write(_ card: Card, to buffer: inout [UInt8]) {
    if cardsOnPaper == perPaper { closePaper(to: &buffer) }
    if !isPaperOpen {
      buffer.append(contentsOf: "<div class=\"paper\">\n\(cropMarks)".utf8)
      isPaperOpen = true
    }
    let place = place(cardsOnPaper)
    cardsOnPaper += 1
    let text = """
      <article class="card" aria-label="\(HTMLText.escaped(card.title))" \
      style="\(HTMLCard.place(place))">
      \(HTMLCard(card, sheet: sheet, run: number, code: code).text)</article>

      """
    buffer.append(contentsOf: text.utf8)
  }

  /// Ends the last sheet.
  mutating func closePaper(to buffer: inout [UInt8]) {
    if isPaperOpen { buffer.append(contentsOf: "</div>\n".utf8) }
    isPaperOpen = false
    cardsOnPaper = 0
  }

  private var columns: Int { sheet.columns }
  private var rows: Int { sheet.rows }
  private var perPaper: Int { columns * rows }

  private func place(_ index: Int) -> Frame {
    Frame(
      x: left + Double(index % columns) * (sheet.cardWidth + sheet.gap),
      y: top + Double(index / columns) * (sheet.cardHeight + sheet.gap),
      width: sheet.cardWidth, height: sheet.cardHeight)
  }

  private var left: Double { Self.margin(sheet.width, sheet.cardWidth, columns, sheet.gap) }
  private var top: Double { Self.margin(sheet.height, sheet.cardHeight, rows, sheet.gap) }

  private static func margin(_ paper: Double, _ card: Double, _ count: Int, _ gap: Double) -> Double
  {
    (paper - Double(count) * card - Double(count - 1) * gap) / 2
  }

  /// Short lines at the edges of the sheet, where no card is.
  private var cropMarks: String {
    guard sheet.hasCropMarks else { return "" }
    let across = Self.cuts(left, sheet.cardWidth, columns, sheet.gap)
    let down = Self.cuts(top, sheet.cardHeight, rows, sheet.gap)
    let vertical = across.flatMap { x in
      [(0, top), (sheet.height, sheet.height - top)].map { edge, card in
        "M\(Self.point(x, edge))L\(Self.point(x, Self.end(of: edge, before: card)))"
      }
    }
    let horizontal = down.flatMap { y in
      [(0, left), (sheet.width, sheet.width - left)].map { edge, card in
        "M\(Self.point(edge, y))L\(Self.point(Self.end(of: edge, before: card), y))"
      }
    }
    return """
      <svg class="cut" aria-hidden="true" viewBox="0 0 \(Self.point(sheet.width, sheet.height))">\
      <path d="\((vertical + horizontal).joined())" stroke="#000" stroke-width=".1" fill="none"/>\
      </svg>

      """
  }

  private static func cuts(_ first: Double, _ size: Double, _ count: Int, _ gap: Double) -> [Double]
  {
    (0..<count).flatMap { index in
      let start = first + Double(index) * (size + gap)
      // Without a gap the end of a card is the beginning of the next one.
      return gap > 0 || index == count - 1 ? [start, start + size] : [start]
    }
  }

  /// Where a mark ends: 6 mm from the edge, but 1 mm before the card.
  private static func end(of edge: Double, before card: Double) -> Double {
    let room = max((card - edge).magnitude - 1, 0)
    return edge + (card > edge ? 1 : -1) * min(room, 6)
  }

  private static func point(_ x: Double, _ y: Double) -> String {
    "\(CSSText.number(x)) \(CSSText.number(y))"
  }

  private var images: String {
    let pictures = sheet.images.keys.sorted().enumerated().compactMap { index, name -> String? in
      guard let bytes = sheet.images[name], let size = PNGFile(bytes).size else { return nil }
      return """
        <image id="image-\(number)-\(index)" width="\(size.width)" height="\(size.height)" \
        href="data:image/png;base64,\(Base64.text(bytes))"/>

        """
    }
    guard !pictures.isEmpty else { return "" }
    return """
      <svg width="0" height="0" style="position:absolute" aria-hidden="true"><defs>
      \(pictures.joined())</defs></svg>

      """
  }
}
