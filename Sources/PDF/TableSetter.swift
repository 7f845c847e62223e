import Documents

/// Sets the rows of a table.
///
/// As long as the widths of its columns are not known, rows wait: until the end of the table, or
/// until there are enough of them to tell.
final class TableSetter {
  /// How many rows are looked at to find the widths of columns.
  static let measuredRows = 2_000

  private let columns: [Column]
  private let style: TableStyle
  private let pages: Paginator
  private let plain: FontFace
  private let bold: FontFace
  private let baseSize: Double
  private var table: PlacedTable?
  @exclusivity(unchecked) private var buffer = RowBuffer()
  @exclusivity(unchecked) private(set) var widths: TableWidths?

  /// Begins a table, whose widths may be known from a measuring pass.
  init(
    _ columns: [Column], _ style: TableStyle, _ pages: Paginator, widths: TableWidths?
  ) throws {
    self.columns = columns
    self.style = style
    self.pages = pages
    let family = pages.info.style.font
    plain = try pages.setter.library.face(family)
    bold = try pages.setter.library.face(family, isBold: true)
    baseSize = pages.info.style.sizes.table
    if let widths { try settle(widths) }
  }

  /// Adds a cell to the row.
  func cell(_ bytes: UnsafeRawBufferPointer) {
    buffer.cell(bytes)
  }

  /// Ends the row.
  func endRow(_ emphasis: RowEmphasis) throws {
    try buffer.endRow(emphasis, columns: columns.count)
    try setIfReady()
  }

  /// Adds a heading across the columns.
  func section(_ heading: String) throws {
    buffer.section(heading)
    try setIfReady()
  }

  /// Ends the table.
  func end() throws {
    if widths == nil { try settle(findWidths()) }
    try setRows()
  }

  private func setIfReady() throws {
    if widths == nil {
      guard buffer.kinds.count >= Self.measuredRows else { return }
      try settle(findWidths(goesOn: true))
    }
    try setRows()
  }

  private func findWidths(goesOn: Bool = false) -> TableWidths {
    let setter = pages.setter
    var needs = columns.map { ColumnNeed($0.width, digit: plain.digitWidth) }
    for (index, column) in columns.enumerated() {
      needs[index].add(title: setter.measure(column.title, bold))
      // The numbers of the rows to come have more digits, and must not be broken.
      if goesOn, column.kind.isNumber { needs[index].reserve(digits: 7) }
    }
    var sample = RowSample(columns: columns.count)
    let step = buffer.kinds.count / RowSample.most + 1
    var row = 0
    buffer.forEachRow(columns: columns.count) { kind, cells in
      guard case .cells(let emphasis) = kind else { return }
      let face = emphasis == .strong ? bold : plain
      for index in columns.indices {
        let width = setter.measure(cells[index], face)
        needs[index].add(width)
        if row % step == 0 { sample.add(width) }
      }
      row += 1
    }
    return ColumnWidths(needs: needs, sample: sample, room: pages.page.textWidth)
      .find(size: baseSize)
  }

  private func settle(_ widths: TableWidths) throws {
    self.widths = widths
    var edges = [0.0]
    for width in widths.columns { edges.append((edges.last ?? 0) + width) }
    let header = headerBox(edges, size: widths.size)
    let table = PlacedTable(edges: edges, isRuled: style.isRuled, header: header)
    self.table = table
    var first = header
    first.table = table
    first.space = 6
    first.keepsNext = true
    try pages.add(first)
  }

  private func setRows() throws {
    guard let widths, let table else { return }
    let rows = buffer
    try rows.forEachRow(columns: columns.count) { kind, cells in
      switch kind {
      case .section: try pages.add(sectionBox(cells[0], table, size: widths.size))
      case .cells(let emphasis):
        try pages.add(
          rowBox(cells, isSum: emphasis == .strong, table, size: widths.size))
      }
    }
    buffer.removeAll()
  }

  private func place(_ column: Int, _ edges: [Double]) -> TextPlace {
    TextPlace(
      x: edges[column] + TableMetrics.horizontalPadding, top: TableMetrics.verticalPadding,
      width: edges[column + 1] - edges[column] - 2 * TableMetrics.horizontalPadding)
  }

  private func headerBox(_ edges: [Double], size: Double) -> Box {
    var box = Box(height: 0, row: .header)
    let style = TextStyle(face: bold, size: size, alignment: .center)
    var cells: [(lines: Range<Int>, bottom: Double)] = []
    for (index, column) in columns.enumerated() {
      let start = box.text.lines.count
      let place = place(index, edges)
      let bottom = pages.setter.setBalanced(column.title, style, place, into: &box.text)
      cells.append((start..<box.text.lines.count, bottom))
      box.cells.append(start..<box.text.lines.count)
    }
    let bottom = cells.reduce(0) { max($0, $1.bottom) }
    for cell in cells { box.text.shift(lines: cell.lines, by: (bottom - cell.bottom) / 2) }
    box.height = bottom + TableMetrics.verticalPadding
    if self.style.isRuled, let width = edges.last {
      box.shapes = [
        Shape(
          kind: .fill, x: 0, y: 0, width: width, height: box.height, color: .headerGround)
      ]
    }
    return box
  }

  private func rowBox(
    _ cells: RowCells, isSum: Bool, _ table: PlacedTable, size: Double
  ) -> Box {
    let face = isSum ? bold : plain
    // A sum is not alone on a page, without a row of what it sums up.
    var box = Box(height: 0, keepsPrevious: isSum, row: .cells, table: table)
    var bottom = TableMetrics.verticalPadding + face.lineHeight * size
    for (index, column) in columns.enumerated() {
      let cell = cells[index]
      let first = box.text.lines.count
      defer { box.cells.append(first..<box.text.lines.count) }
      guard !cell.isEmpty else { continue }
      let style = TextStyle(
        face: face, size: size, alignment: TextStyle.Alignment(column.printedAlignment))
      bottom = max(
        bottom, pages.setter.set(cell, style, place(index, table.edges), into: &box.text))
    }
    box.height = bottom + TableMetrics.verticalPadding
    let least = style.rowHeight.millimetres
    if box.height < least {
      box.text.shift(lines: 0..<box.text.lines.count, by: (least - box.height) / 2)
      box.height = least
    }
    return box
  }

  private func sectionBox(
    _ heading: UnsafeRawBufferPointer, _ table: PlacedTable, size: Double
  ) -> Box {
    var box = Box(height: 0, keepsNext: true, row: .section, table: table)
    let width = (table.edges.last ?? 0) - 2 * TableMetrics.horizontalPadding
    let place = TextPlace(
      x: TableMetrics.horizontalPadding, top: TableMetrics.verticalPadding, width: width)
    let bottom = pages.setter.set(
      heading, TextStyle(face: bold, size: size), place, into: &box.text)
    box.height = bottom + TableMetrics.verticalPadding
    box.outline = String(decoding: heading, as: UTF8.self)
    box.cells = [0..<box.text.lines.count]
    return box
  }
}

extension TextStyle.Alignment {
  /// As a column has it.
  init(_ alignment: Column.Alignment) {
    switch alignment {
    case .left: self = .left
    case .right: self = .right
    case .center: self = .center
    }
  }
}
