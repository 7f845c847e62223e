import Documents

/// Draws groups of horizontal bars with their values beside them.
struct ChartSetter {
  private static let barHeight = 10.0
  // Told apart by lightness too, for printers without colours.
  private static let colors = [
    Color(red: 31, green: 78, blue: 121), Color(red: 157, green: 195, blue: 230),
    Color(red: 127, green: 127, blue: 127), Color(red: 84, green: 130, blue: 53),
    Color(red: 217, green: 217, blue: 217), Color(red: 191, green: 144, blue: 0),
  ]

  private let text: BlockSetter
  private let pages: Paginator
  private let size: Double

  init(_ text: BlockSetter) {
    self.text = text
    pages = text.pages
    size = max(text.style.sizes.small, text.style.sizes.table - 1)
  }

  /// Adds the caption, the legend and the groups.
  func add(_ chart: BarChart) throws {
    let face = try pages.setter.library.face(text.style.font)
    var boxes = [try caption(chart.title), legend(chart.series, face)].compactMap(\.self)
    // The caption and the legend have two groups with them at least.
    let head = boxes.count
    boxes += groups(chart, face)
    let height = boxes.reduce(0) { $0 + $1.space + $1.height }
    // One that is longer begins on the page that is open, which would else stay empty.
    let isWhole = height <= pages.page.textHeight / 2
    for index in boxes.indices.dropLast() {
      boxes[index].keepsNext = isWhole || index <= head || index == boxes.count - 2
    }
    for box in boxes { try pages.add(box) }
  }

  /// Each group of bars with its label and their values.
  private func groups(_ chart: BarChart, _ face: FontFace) -> [Box] {
    let style = TextStyle(face: face, size: size)
    let widest = chart.groups.reduce(0) {
      max($0, pages.setter.measure($1.label, face).natural)
    }
    let labelWidth = min(widest * size + 2, text.width * 0.38)
    let most = chart.groups.flatMap(\.values).max() ?? 0
    let figures = pages.setter.measure(figure(most), face).natural * size
    let barWidth = text.width - labelWidth - figures - 14
    return chart.groups.map { group in
      var box = Box(height: 0)
      let place = TextPlace(width: labelWidth)
      var right = style
      right.alignment = .right
      let bottom = pages.setter.set(group.label, right, place, into: &box.text)
      let lines = box.text.lines.count
      let pitch = max(Self.barHeight + 2, style.pitch)
      let bars = Double(group.values.count) * pitch
      box.height = max(bottom, bars) + 6
      box.text.shift(lines: 0..<lines, by: (box.height - bottom) / 2)
      var y = (box.height - bars) / 2
      for (series, value) in group.values.enumerated() {
        let share = most > 0 ? Double(max(0, value)) / Double(most) : 0
        let bar = Bar(x: labelWidth + 8, y: y, width: barWidth * share, height: pitch)
        add(bar, value, series, style, into: &box)
        y += pitch
      }
      box.shapes.append(
        Shape(
          kind: .fill, x: labelWidth + 7.5, y: 0, width: 0.5, height: box.height))
      return box
    }
  }

  private struct Bar {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  private func add(
    _ bar: Bar, _ value: Int, _ series: Int, _ style: TextStyle, into box: inout Box
  ) {
    box.shapes.append(
      Shape(
        kind: .fill, x: bar.x, y: bar.y + (bar.height - Self.barHeight) / 2, width: bar.width,
        height: Self.barHeight, color: Self.colors[series % Self.colors.count]))
    let top = bar.y + (bar.height - style.pitch) / 2
    let place = TextPlace(x: bar.x + bar.width + 4, top: top, width: text.width)
    pages.setter.set(figure(value), style, place, into: &box.text)
  }

  private func caption(_ title: String) throws -> Box? {
    guard !title.isEmpty else { return nil }
    let face = try pages.setter.library.face(text.style.font, isBold: true)
    let style = TextStyle(face: face, size: text.style.sizes.table, alignment: .center)
    var box = Box(height: 0, space: 10)
    box.height = pages.setter.set(title, style, TextPlace(width: text.width), into: &box.text) + 4
    return box
  }

  /// A square of its colour before the name of each series; a name that no longer fits the line
  /// begins the next.
  private func legend(_ series: [String], _ face: FontFace) -> Box? {
    guard series.count > 1 else { return nil }
    let style = TextStyle(face: face, size: size)
    var box = Box(height: 0)
    var x = 0.0
    var y = 0.0
    for (index, name) in series.enumerated() {
      let width = pages.setter.measure(name, face).natural * size
      if x > 0, x + 14 + width > text.width {
        x = 0
        y = box.height
      }
      box.shapes.append(
        Shape(
          kind: .fill, x: x, y: y + (style.pitch - 8) / 2, width: 8, height: 8,
          color: Self.colors[index % Self.colors.count]))
      let place = TextPlace(x: x + 12, top: y, width: text.width - x - 12)
      box.height = max(box.height, pages.setter.set(name, style, place, into: &box.text))
      x += 12 + width + 16
    }
    box.height += 4
    return box
  }

  /// A number in groups of three digits, as the language of the document has them.
  private func figure(_ value: Int) -> String {
    let mark: Character = pages.info.language.hasPrefix("vi") ? "." : ","
    var result = ""
    for (index, digit) in String(value.magnitude).reversed().enumerated() {
      if index > 0, index % 3 == 0 { result.append(mark) }
      result.append(digit)
    }
    return (value < 0 ? "-" : "") + String(result.reversed())
  }
}
