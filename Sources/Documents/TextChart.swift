/// Draws bars with the block character, and their values behind them.
struct TextChart {
  /// How many columns the longest bar takes.
  private static let barWidth = 40

  private let chart: BarChart
  private let greatest: Int

  init(_ chart: BarChart) {
    self.chart = chart
    greatest = chart.groups.lazy.flatMap(\.values).max() ?? 0
  }

  /// Writes the title, an empty line and the bars; a group of several has a line for its label.
  func write(to writer: TextWriter) {
    writer.write(chart.title)
    writer.newLine()
    let hasSeries = chart.series.count > 1
    let labels = hasSeries ? chart.series : chart.groups.map(\.label)
    let longest = labels.lazy.map(\.displayWidth).max() ?? 0
    let indent = hasSeries ? 2 : 0
    let room = writer.width - Self.barWidth - String(greatest).utf8.count - 2 - indent
    let columns = min(longest, max(room, 16))
    for group in chart.groups {
      if hasSeries { writer.write(group.label) }
      for (index, value) in group.values.enumerated() {
        let label = !hasSeries ? group.label : index < labels.count ? labels[index] : ""
        write(label, value, indent: indent, columns: columns, to: writer)
      }
    }
  }

  /// Writes a bar behind the first line of its label.
  private func write(
    _ label: String, _ value: Int, indent: Int, columns: Int, to writer: TextWriter
  ) {
    let lines = LineWrapping.lines(label, columns: columns)
    for (index, line) in lines.enumerated() {
      let start = writer.sink.bytes.count
      writer.sink.bytes.appendSpaces(indent)
      let used = TerminalText.append(line, to: &writer.sink.bytes)
      if index == 0 {
        let bar = String(repeating: "█", count: length(value))
        writer.sink.bytes.appendSpaces(columns - used + 1)
        writer.sink.append(bar.isEmpty ? String(value) : "\(bar) \(value)")
      }
      writer.endLine(from: start)
    }
  }

  /// How many columns a bar takes: what is more than nothing is seen.
  private func length(_ value: Int) -> Int {
    guard value > 0, greatest > 0 else { return 0 }
    return max(1, Int(Double(value) / Double(greatest) * Double(Self.barWidth) + 0.5))
  }
}
