extension Substring {
  /// Where a text stands first.
  func firstRange(of sought: String) -> Range<Index>? {
    guard let head = sought.first else { return nil }
    var place = startIndex
    while let found = self[place...].firstIndex(of: head) {
      if self[found...].hasPrefix(sought) {
        return found..<index(found, offsetBy: sought.count)
      }
      place = index(after: found)
    }
    return nil
  }
}
