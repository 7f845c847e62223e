import CXlsxWriter
import Documents

/// Where the numbers of a chart stand on its sheet.
struct ChartPlace {
  /// The name of the sheet.
  let sheet: String
  /// The rows of the groups.
  let rows: ClosedRange<Int>
  /// The column of the labels.
  let labels: Int
  /// The column of each series.
  let series: [Int]

  /// Finds a table's rows and columns that say what the chart shows; nil if there are none.
  init?(_ chart: BarChart, in table: SheetTable) {
    let wanted = chart.groups.map(\.label)
    guard !wanted.isEmpty, !chart.series.isEmpty else { return nil }
    let values = chart.series.indices.map { series in
      chart.groups.map { String($0.values[series]) }
    }
    let rows = table.firstRows
    for start in 0..<rows.count where start + wanted.count <= rows.count {
      let (first, last) = (rows.place(start), rows.place(start + wanted.count - 1))
      guard last.row == first.row + wanted.count - 1, last.sheet == first.sheet,
        let labels = table.columns.indices.first(where: { column in
          rows.say(wanted, inColumn: column, from: start)
        })
      else { continue }
      let columns = values.map { values in
        table.columns.indices.first { column in
          column != labels && table.columns[column].kind.isNumber
            && rows.say(values, inColumn: column, from: start)
        }
      }
      guard !columns.contains(nil) else { continue }
      sheet = first.sheet
      self.rows = first.row...last.row
      self.labels = labels
      self.series = columns.compactMap { $0 }
      return
    }
    return nil
  }

  /// Writes the numbers as a small table.
  init(
    writing chart: BarChart, to sheet: WrittenSheet, _ file: WorkbookFile, _ looks: SheetLooks,
    _ widths: SheetWidths
  ) throws(SheetProblem) {
    let titles = [""] + chart.series
    if let height = looks.headHeight(titles, widths) { sheet.setHeight(height) }
    for (index, title) in titles.enumerated() {
      try sheet.merged(title, index..<(index + 1), looks.tableHead)
    }
    sheet.endRow()
    let first = sheet.row
    let number = try file.format(looks.figure(Figure.Form(), .number(""), .plain))
    for group in chart.groups {
      try sheet.merged(group.label, 0..<1, looks.cell(Column(""), .plain))
      for (index, value) in group.values.enumerated() {
        try sheet.number(Double(value), index + 1, number)
      }
      sheet.endRow()
    }
    self.sheet = sheet.name
    rows = first...max(first, sheet.row - 1)
    labels = 0
    series = Array(1...max(1, chart.series.count))
  }
}

/// Puts a chart on a sheet.
enum SheetChart {
  /// How high a row is that says nothing of its height, in pixels.
  private static let rowHeight = 20

  /// How many rows a chart covers.
  static func rows(_ chart: BarChart) -> Int { height(chart) / rowHeight + 1 }

  private static func height(_ chart: BarChart) -> Int {
    100 + chart.groups.count * (14 + 16 * max(1, chart.series.count))
  }

  /// Inserts a chart below the rows that are written.
  static func insert(
    _ chart: BarChart, _ place: ChartPlace, on sheet: WrittenSheet, _ file: WorkbookFile,
    _ widths: SheetWidths
  ) throws(SheetProblem) {
    let drawn = try file.addBarChart()
    for (name, column) in zip(chart.series, place.series) {
      let series = chart_add_series(drawn, nil, nil)
      chart_series_set_name(series, caption(name))
      chart_series_set_labels(series)
      let first = lxw_row_t(place.rows.lowerBound)
      let last = lxw_row_t(place.rows.upperBound)
      chart_series_set_categories(
        series, place.sheet, first, lxw_col_t(place.labels), last, lxw_col_t(place.labels))
      chart_series_set_values(
        series, place.sheet, first, lxw_col_t(column), last, lxw_col_t(column))
    }
    chart_title_set_name(drawn, caption(chart.title))
    // The first group stands on top.
    chart_axis_set_reverse(drawn.pointee.y_axis)
    chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    var options = lxw_chart_options()
    let width = widths.total(0..<widths.count) * 7
    // The library draws 480 by 288 pixels.
    options.x_scale = min(width, 900) / 480
    options.y_scale = Double(height(chart)) / 288
    let error = worksheet_insert_chart_opt(
      sheet.worksheet, lxw_row_t(sheet.row), 0, drawn, &options)
    guard error == LXW_NO_ERROR else { throw SheetProblem(.unwritable) }
  }

  /// A text that is not taken for a formula.
  private static func caption(_ text: String) -> String {
    let line = CellText.line(text)
    return line.first == "=" ? " " + line : line
  }
}
