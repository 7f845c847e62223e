import Documents

/// Finds the widths of the columns of a table that fill the width of the text.
struct ColumnWidths {
  let needs: [ColumnNeed]
  let sample: RowSample
  let room: Double

  /// The widths, and the size of the letters if they have to be smaller than usual.
  func find(size: Double) -> TableWidths {
    guard !needs.isEmpty else { return TableWidths(columns: [], size: size) }
    var size = size
    var needs = limited(size: size)
    while size > TableMetrics.smallestSize, sum(needs.map { least($0, size) }) > room {
      size = max(TableMetrics.smallestSize, size - 0.5)
      needs = limited(size: size)
    }
    var widths = needs.map { least($0, size) }
    if sum(widths) > room {
      shrink(&widths)
    } else {
      share(among: needs, size, &widths)
      balance(needs, size, &widths)
    }
    return TableWidths(columns: widths, size: size)
  }

  private func least(_ need: ColumnNeed, _ size: Double) -> Double {
    need.least * size + 2 * TableMetrics.horizontalPadding
  }

  private func wanted(_ need: ColumnNeed, _ size: Double) -> Double {
    need.wanted * size + 2 * TableMetrics.horizontalPadding
  }

  private func sum(_ widths: some Sequence<Double>) -> Double { widths.reduce(0, +) }

  /// A column as wide as its widest cell must leave room for the others: if it takes more than a
  /// third of the table, its cells are broken as well.
  private func limited(size: Double) -> [ColumnNeed] {
    needs.map { need in
      guard need.width == .fit, need.wanted * size > room / 3 else { return need }
      var need = need
      need.width = .flexible
      return need
    }
  }

  /// Shares out what is left, so that the table is as wide as the text.
  ///
  /// Columns get what they want, the narrowest first, as long as that takes hardly more than a fair
  /// share; the others get the rest by need.
  private func share(among needs: [ColumnNeed], _ size: Double, _ widths: inout [Double]) {
    var open = widths.indices.filter { wanted(needs[$0], size) > widths[$0] }
      .sorted { wanted(needs[$0], size) < wanted(needs[$1], size) }
    while let column = open.first {
      let left = room - sum(widths) + sum(open.map { widths[$0] })
      let wish = wanted(needs[column], size)
      let others = sum(open.dropFirst().map { widths[$0] })
      guard wish <= 1.15 * left / Double(open.count), wish + others <= left else { break }
      widths[column] = wish
      open.removeFirst()
    }
    let rest = room - sum(widths)
    if open.isEmpty { return spread(rest, needs, &widths) }
    let weights = sum(open.map { needs[$0].weight })
    for column in open { widths[column] += rest * needs[column].weight / weights }
  }

  /// Makes the table as wide as the text: first the columns that may be wide.
  private func spread(_ rest: Double, _ needs: [ColumnNeed], _ widths: inout [Double]) {
    let flexible = widths.indices.filter { needs[$0].width == .flexible }
    let fitting = widths.indices.filter { needs[$0].width == .fit }
    let chosen = !flexible.isEmpty ? flexible : !fitting.isEmpty ? fitting : Array(widths.indices)
    let total = sum(chosen.map { widths[$0] })
    for column in chosen { widths[column] += rest * widths[column] / total }
  }

  /// Moves room from one column that is broken to another as long as the table becomes less high.
  private func balance(_ needs: [ColumnNeed], _ size: Double, _ widths: inout [Double]) {
    let flexible = widths.indices.filter { needs[$0].width == .flexible }
    guard flexible.count > 1 else { return }
    var height = sample.height(widths, size: size)
    for step in [24.0, 12, 6, 3] {
      var improved = true
      for _ in 0..<8 where improved {
        improved = false
        for giver in flexible {
          for taker in flexible where giver != taker {
            guard widths[giver] - step >= least(needs[giver], size) else { break }
            var other = widths
            other[giver] -= step
            other[taker] += step
            let result = sample.height(other, size: size)
            guard result < height else { continue }
            (widths, height, improved) = (other, result, true)
          }
        }
      }
    }
  }

  /// Takes away what is too much, from the widest columns first; words are broken then.
  private func shrink(_ widths: inout [Double]) {
    var low = 0.0
    var high = widths.max() ?? 0
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if sum(widths.map { min($0, middle) }) > room { high = middle } else { low = middle }
    }
    for column in widths.indices { widths[column] = min(widths[column], low) }
  }
}
