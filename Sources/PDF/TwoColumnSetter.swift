import Documents

/// Sets two columns of lines side by side: an official header, or the places for signatures.
struct TwoColumnSetter {
  let setter: TextSetter
  let family: String
  /// The size of lines that give none.
  let size: Double
  let width: Double

  /// Both columns as one box.
  func box(_ columns: TwoColumns) throws -> Box {
    var box = Box(height: 0)
    let rightWidth = try self.rightWidth(columns.right)
    let leftWidth = width - rightWidth
    let left = try set(columns.left, x: 0, width: leftWidth - 6, into: &box)
    let right = try set(columns.right, x: leftWidth, width: rightWidth, into: &box)
    level(left, right, in: &box)
    for line in box.text.lines { box.height = max(box.height, line.top + line.height) }
    for entry in left.entries + right.entries { box.height = max(box.height, entry.bottom) }
    return box
  }

  /// The right column is wider than usual if its lines, the name of the state, would not fit.
  private func rightWidth(_ lines: [TwoColumns.Line]) throws -> Double {
    var natural = 0.0
    for line in lines {
      guard case .text(let text, let emphasis, let size) = line else { continue }
      let face = try face(emphasis)
      natural = max(natural, setter.measure(text, face).natural * (size ?? self.size))
    }
    return max(width * 42 / 80, min(natural + 1, width * 0.62))
  }

  private func face(_ emphasis: TwoColumns.Emphasis) throws -> FontFace {
    try setter.library.face(
      family, isBold: emphasis == .bold || emphasis == .boldItalic,
      isItalic: emphasis == .italic || emphasis == .boldItalic)
  }

  private struct Entry {
    var lines: Range<Int>
    var shapes: Range<Int>
    var bottom: Double
    var isText: Bool
  }

  private struct Stack {
    var entries: [Entry] = []
    /// The first line of text below a rule or an asterisk: the number, or place and date.
    var anchor: Int?
  }

  private func set(
    _ lines: [TwoColumns.Line], x: Double, width: Double, into box: inout Box
  ) throws -> Stack {
    var stack = Stack()
    var y = 0.0
    var isBelowRule = false
    for line in lines {
      let start = (box.text.lines.count, box.shapes.count)
      var isText = false
      switch line {
      case .text(let text, let emphasis, let size):
        let place = TextPlace(x: x, top: y, width: width)
        y = try set(text, emphasis, size, .center, place, into: &box)
        isText = !text.isEmpty
        if text == "*" {
          isBelowRule = true
        } else if isText, isBelowRule, stack.anchor == nil {
          stack.anchor = stack.entries.count
        }
      case .flushed(let text, let emphasis, let size):
        let place = TextPlace(x: x, top: y, width: width)
        y = try set(text, emphasis, size, .left, place, into: &box)
      case .rule, .shortRule:
        let above = widestLine(of: stack, in: box)
        y = rule(below: above, y, isShort: line == .shortRule, into: &box)
        isBelowRule = true
      case .space(let millimetres):
        y += millimetres.millimetres
      }
      stack.entries.append(
        Entry(
          lines: start.0..<box.text.lines.count, shapes: start.1..<box.shapes.count, bottom: y,
          isText: isText))
    }
    return stack
  }

  private func set(
    _ text: String, _ emphasis: TwoColumns.Emphasis, _ size: Double?,
    _ alignment: TextStyle.Alignment, _ place: TextPlace, into box: inout Box
  ) throws -> Double {
    let style = TextStyle(
      face: try face(emphasis), size: size ?? self.size, alignment: alignment)
    let first = box.text.lines.count
    let bottom =
      alignment == .center
      ? setter.setBalanced(text, style, place, into: &box.text)
      : setter.set(text, style, place, into: &box.text)
    if emphasis == .underlined {
      for line in box.text.lines[first...] {
        box.shapes.append(
          .rule(
            x: line.x, y: line.top + style.baseline + style.size * 0.12, width: line.width,
            thickness: style.size / 20))
      }
    }
    return bottom
  }

  /// The longest line of the text above: it may have been broken.
  private func widestLine(of stack: Stack, in box: Box) -> LaidText.Line? {
    stack.entries.last { !$0.lines.isEmpty }.flatMap { entry in
      box.text.lines[entry.lines].max { $0.width < $1.width }
    }
  }

  private func rule(
    below line: LaidText.Line?, _ y: Double, isShort: Bool, into box: inout Box
  ) -> Double {
    guard let line else { return y }
    // Midway between a third and a half.
    let length = isShort ? line.width * 5 / 12 : line.width
    box.shapes.append(
      .rule(x: line.x + (line.width - length) / 2, y: y + 1.5, width: length))
    return y + 6
  }

  /// Puts the number of the document and its place and date at the same height.
  private func level(_ left: Stack, _ right: Stack, in box: inout Box) {
    guard let first = left.anchor, let second = right.anchor,
      let one = top(left.entries[first], box), let other = top(right.entries[second], box)
    else { return }
    lower(one < other ? left : right, from: one < other ? first : second, abs(one - other), &box)
  }

  private func top(_ entry: Entry, _ box: Box) -> Double? {
    entry.lines.isEmpty ? nil : box.text.lines[entry.lines.lowerBound].top
  }

  private func lower(_ stack: Stack, from first: Int, _ distance: Double, _ box: inout Box) {
    for entry in stack.entries[first...] {
      box.text.shift(lines: entry.lines, by: distance)
      for index in entry.shapes { box.shapes[index].y += distance }
    }
  }
}
