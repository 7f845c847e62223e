import CPangoCairo

/// How a text is to be set.
struct TextStyle {
  enum Alignment {
    case left
    case right
    case center
    case justified
  }

  var face: FontFace
  /// The size of the letters, in points.
  var size: Double
  var alignment = Alignment.left
  /// The distance of two lines, as a multiple of the usual one.
  var spacing = 1.0
  /// How far the first line is indented, in points.
  var indent = 0.0

  /// The distance of two baselines.
  var pitch: Double { face.lineHeight * size * spacing }
  /// From the top of a line to its baseline.
  var baseline: Double { (face.ascent + face.lineHeight * (spacing - 1) / 2) * size }
}

/// Text that was set: where its glyphs stand in their box.
struct LaidText {
  /// Glyphs of one font and size.
  struct Run {
    var font: Int
    var size: Double
    var end: Int
  }

  /// A line; of lines side by side each has its own entry.
  struct Line {
    var top: Double
    var height: Double
    var x: Double
    var width: Double
    /// Where its runs end.
    var runEnd: Int
    /// Where its glyphs end.
    var glyphEnd: Int
    /// The line that has to be drawn by the library for all scripts, if it is one.
    var complex: ComplexLine?
  }

  var lines: [Line] = []
  var runs: [Run] = []
  var glyphs: [cairo_glyph_t] = []

  /// Moves lines down.
  mutating func shift(lines range: Range<Int>, by distance: Double) {
    guard distance != 0, !range.isEmpty else { return }
    let first = range.lowerBound == 0 ? 0 : lines[range.lowerBound - 1].glyphEnd
    for index in first..<lines[range.upperBound - 1].glyphEnd { glyphs[index].y += distance }
    for index in range { lines[index].top += distance }
  }

  /// The lines that fulfil a condition, as a text of their own, moved up.
  func part(movedUp distance: Double, where isWanted: (Line) -> Bool) -> LaidText {
    var result = LaidText()
    var run = 0
    var glyph = 0
    for line in lines {
      if isWanted(line) {
        while run < line.runEnd {
          let end = runs[run].end
          result.glyphs.append(contentsOf: glyphs[glyph..<end])
          result.runs.append(
            Run(font: runs[run].font, size: runs[run].size, end: result.glyphs.count))
          (run, glyph) = (run + 1, end)
        }
        var copy = line
        copy.runEnd = result.runs.count
        copy.glyphEnd = result.glyphs.count
        result.lines.append(copy)
      }
      (run, glyph) = (line.runEnd, line.glyphEnd)
    }
    result.shift(lines: 0..<result.lines.count, by: -distance)
    return result
  }
}

/// A line of a text with other scripts or directions, which keeps its layout alive.
struct ComplexLine {
  let layout: ComplexLayout
  let line: Int
  let x: Double
  /// From the top of the line.
  let baseline: Double
}

/// Owns a layout of the library for all scripts.
final class ComplexLayout {
  let layout: OpaquePointer

  init?(_ context: OpaquePointer) {
    guard let layout = pango_layout_new(context) else { return nil }
    self.layout = layout
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(layout))
  }
}
