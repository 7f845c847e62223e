/// Bars as drawings in the page, one for each group: labels in full, values behind their bars.
///
/// Lengths across are shares of the width, so a drawing fits a phone and paper alike while its
/// letters keep their size.
struct HTMLChart {
  /// Colours that differ in brightness too, each at least 3:1 against paper.
  private static let colors = ["#1f4e79", "#c2691c", "#4d7c4a", "#8a8a8a", "#7a2e3a", "#3a3a3a"]
  /// The share of the width that the longest bar takes; the rest is for its value.
  private static let longest = 84.0
  /// How far two bars are apart, as a multiple of the size of the letters.
  private static let pitch = 1.1

  private let chart: BarChart
  private let greatest: Int

  init(_ chart: BarChart) {
    self.chart = chart
    greatest = max(chart.groups.lazy.flatMap(\.values).max() ?? 0, 1)
  }

  /// The drawings with their caption and legend; a long chart may go on on the next page.
  var text: String {
    """
    <figure>
    <figcaption>\(HTMLText.escaped(chart.title))</figcaption>
    \(legend)\(chart.groups.map(drawing).joined())</figure>

    """
  }

  private var legend: String {
    guard chart.series.count > 1 else { return "" }
    let entries = chart.series.enumerated().map { index, name in
      "<li><svg aria-hidden=\"true\"><rect width=\"100%\" height=\"100%\" "
        + "fill=\"\(Self.color(index))\"/></svg>\(HTMLText.escaped(name))</li>\n"
    }
    return "<ul class=\"legend\">\n\(entries.joined())</ul>\n"
  }

  private static func color(_ index: Int) -> String { colors[index % colors.count] }

  private func drawing(_ group: BarChart.Group) -> String {
    let label = HTMLText.escaped(group.label)
    let bars = group.values.enumerated().map { bar($1, color: Self.color($0), index: $0) }
    let height = max(Double(group.values.count) * Self.pitch, 1)
    return """
      <div class="bars"><p>\(label)</p><svg role="img" style="height:\(CSSText.number(height))em">
      <title>\(label)</title><desc>\(HTMLText.escaped(description(group)))</desc>
      \(bars.joined())</svg></div>

      """
  }

  /// What is drawn, in words.
  private func description(_ group: BarChart.Group) -> String {
    group.values.enumerated().map { index, value in
      index < chart.series.count ? "\(chart.series[index]): \(value)" : String(value)
    }.joined(separator: ", ")
  }

  private func bar(_ value: Int, color: String, index: Int) -> String {
    let share = Double(max(value, 0)) / Double(greatest) * Self.longest
    let width = CSSText.number(value > 0 ? max(share, 0.4) : 0)
    let y = Double(index) * Self.pitch
    return """
      <rect y="\(CSSText.number(y))em" width="\(width)%" height="1em" fill="\(color)"/>\
      <text x="\(width)%" y="\(CSSText.number(y + 0.85))em" dx=".4em">\(value)</text>

      """
  }
}
