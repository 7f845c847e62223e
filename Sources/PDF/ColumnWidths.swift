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
      let floors = floors(needs, size)
      if sum(floors) <= room { widths = floors }
      share(among: needs, size, &widths)
      balance(needs, size, &widths, floors: widths.indices.map { min(widths[$0], floors[$0]) })
    }
    return TableWidths(columns: widths, size: size)
  }

  /// What each column has at least when there is room for it: most of an even share, because one
  /// cell without end must not leave the other columns a syllable a line.
  private func floors(_ needs: [ColumnNeed], _ size: Double) -> [Double] {
    let widths = needs.map { least($0, size) }
    let flexible = needs.indices.filter { needs[$0].isFlexible }
    let left = room - sum(needs.indices.filter { !flexible.contains($0) }.map { widths[$0] })
    let share = 0.7 * left / Double(max(1, flexible.count))
    return needs.indices.map { column in
      guard flexible.contains(column) else { return widths[column] }
      return max(widths[column], min(wanted(needs[column], size), share))
    }
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
  ///
  /// So are those of the widest such columns as long as the flexible ones have less than an even
  /// share and less than they want.
  private func limited(size: Double) -> [ColumnNeed] {
    var needs = needs.map { need in
      need.width == .fit && need.wanted * size > room / 3 ? need.flexible : need
    }
    let even = room / Double(needs.count)
    while true {
      let (flexible, others) = (needs.filter(\.isFlexible), needs.filter { !$0.isFlexible })
      let left = room - sum(others.map { least($0, size) })
      guard left < sum(flexible.map { min(wanted($0, size), even) }),
        let widest = needs.indices.filter({ needs[$0].width == .fit })
          .max(by: { least(needs[$0], size) < least(needs[$1], size) }),
        least(needs[widest], size) > even
      else { return needs }
      needs[widest] = needs[widest].flexible
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
    let flexible = widths.indices.filter { needs[$0].isFlexible }
    let fitting = widths.indices.filter { needs[$0].width == .fit }
    let chosen = !flexible.isEmpty ? flexible : !fitting.isEmpty ? fitting : Array(widths.indices)
    let total = sum(chosen.map { widths[$0] })
    for column in chosen { widths[column] += rest * widths[column] / total }
  }

  /// Moves room from one column that is broken to another as long as the table becomes less high.
  private func balance(
    _ needs: [ColumnNeed], _ size: Double, _ widths: inout [Double], floors: [Double]
  ) {
    let flexible = widths.indices.filter { needs[$0].isFlexible }
    guard flexible.count > 1 else { return }
    var height = sample.height(widths, size: size)
    for step in [24.0, 12, 6, 3] {
      var improved = true
      for _ in 0..<8 where improved {
        improved = false
        for giver in flexible {
          for taker in flexible where giver != taker {
            guard widths[giver] - step >= floors[giver] else { break }
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
