import CPangoCairo

/// Fills lines with words, and puts down the glyphs of full lines.
struct LineFiller {
  private struct Piece {
    var start: Int
    var count: Int
    /// Where the piece begins in its word, for letters of one point.
    var origin: Double
    /// In points.
    var width: Double
    /// How many blanks stand before it in its line.
    var blanks = 0
  }

  let style: TextStyle
  let place: TextPlace
  let drawsGlyphs: Bool
  /// The bottom of the last line.
  private(set) var bottom: Double
  private var pieces: [Piece] = []
  private var used = 0.0
  private var isFirst = true
  private let space: Double

  init(_ style: TextStyle, _ place: TextPlace, drawsGlyphs: Bool) {
    self.style = style
    self.place = place
    self.drawsGlyphs = drawsGlyphs
    bottom = place.top
    space = style.face.space.width * style.size
  }

  private var room: Double { place.width - (isFirst ? style.indent : 0) + 0.01 }

  /// Adds a word, on a new line if this one is full.
  mutating func add(_ word: Word, after blanks: Int, to text: inout LaidText) {
    let width = word.width * style.size
    let gap = space * Double(blanks)
    if !pieces.isEmpty, used + gap + width > room { endLine(isLast: false, in: &text) }
    if width > room, word.count > 1 {
      breakUp(word, in: &text)
    } else {
      let isFirst = pieces.isEmpty
      pieces.append(
        Piece(
          start: word.start, count: word.count, origin: 0, width: width,
          blanks: isFirst ? 0 : blanks))
      used += isFirst ? width : gap + width
    }
  }

  /// Spreads a word over several lines: it is wider than any.
  private mutating func breakUp(_ word: Word, in text: inout LaidText) {
    let glyphs = style.face.glyphs
    var start = word.start
    let end = word.start + word.count
    while start < end {
      let origin = start == word.start ? 0 : glyphs[start].x
      var next = start + 1
      while next < end, width(from: origin, to: next + 1, of: word, glyphs) <= room { next += 1 }
      let width = width(from: origin, to: next, of: word, glyphs)
      pieces.append(Piece(start: start, count: next - start, origin: origin, width: width))
      used += width
      start = next
      if start < end { endLine(isLast: false, in: &text) }
    }
  }

  private func width(
    from origin: Double, to end: Int, of word: Word, _ glyphs: [WordGlyph]
  ) -> Double {
    let right = end < word.start + word.count ? glyphs[end].x : word.width
    return (right - origin) * style.size
  }

  /// Puts the line down; an empty one takes room too.
  mutating func endLine(isLast: Bool, in text: inout LaidText) {
    let indent = isFirst ? style.indent : 0
    let spare = place.width - indent - used
    var x = place.x + indent
    var gap = space
    switch style.alignment {
    case .left: break
    case .right: x += spare
    case .center: x += spare / 2
    case .justified:
      let blanks = pieces.reduce(0) { $0 + $1.blanks }
      if !isLast, blanks > 0 { gap += spare / Double(blanks) }
    }
    if drawsGlyphs { put(x: x, gap: gap, in: &text) }
    let left = x
    text.lines.append(
      LaidText.Line(
        top: bottom, height: style.pitch, x: left, width: used, runEnd: text.runs.count,
        glyphEnd: text.glyphs.count, complex: nil))
    bottom += style.pitch
    pieces.removeAll(keepingCapacity: true)
    used = 0
    isFirst = false
  }

  /// Begins a new line with the indent of a first one.
  mutating func endParagraph(in text: inout LaidText) {
    endLine(isLast: true, in: &text)
    isFirst = true
  }

  /// Puts down the words of a line and the blanks between them.
  private func put(x: Double, gap: Double, in text: inout LaidText) {
    let baseline = bottom + style.baseline
    let blank = Piece(start: style.face.space.start, count: 1, origin: 0, width: 0)
    var x = x
    for piece in pieces {
      for _ in 0..<piece.blanks {
        put(blank, x: x, baseline, in: &text)
        x += gap
      }
      put(piece, x: x, baseline, in: &text)
      x += piece.width
    }
    // Programs that read aloud put lines together as they stand in the file.
    if !pieces.isEmpty { put(blank, x: x, baseline, in: &text) }
  }

  private func put(_ piece: Piece, x: Double, _ y: Double, in text: inout LaidText) {
    let lineRuns = text.lines.last?.runEnd ?? 0
    for index in piece.start..<piece.start + piece.count {
      let glyph = style.face.glyphs[index]
      text.glyphs.append(
        cairo_glyph_t(
          index: UInt(glyph.index), x: x + (glyph.x - piece.origin) * style.size, y: y))
      let last = text.runs.count - 1
      if last >= lineRuns, text.runs[last].font == Int(glyph.font) {
        text.runs[last].end = text.glyphs.count
      } else {
        text.runs.append(
          LaidText.Run(font: Int(glyph.font), size: style.size, end: text.glyphs.count))
      }
    }
  }
}
