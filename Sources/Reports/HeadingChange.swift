import Postgres

/// Notices where the heading of a sorted list changes, without making a text for every row.
struct HeadingChange {
  private var current: [UInt8]?
  private var count = 0

  /// Gives the new heading and its number if the row begins a section; nil otherwise.
  ///
  /// Rows without a heading come last; they begin a section only if there was one before.
  mutating func next(_ row: Row, column: Int) -> (number: Int, heading: String?)? {
    guard let bytes = row.bytes(column) else {
      guard current != nil else { return nil }
      current = nil
      count += 1
      return (count, nil)
    }
    if let current, current.elementsEqual(bytes) { return nil }
    current = Array(bytes)
    count += 1
    return (count, row.text(column))
  }
}
