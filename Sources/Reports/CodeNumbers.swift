import Glibc

/// Numbers codes from 0 in the order in which they first come.
///
/// A dictionary of texts would hold each of a hundred thousand codes as an object of its own. Here
/// their bytes stand one behind the other, and a table of open addressing finds them. What costs is
/// to fetch places far apart from memory, so there are few of them and they are small.
struct CodeNumbers {
  private struct Place {
    /// Tells most other codes apart without a look at their bytes.
    var tag: UInt32 = 0
    /// One more than the number; 0 where nothing stands.
    var next: UInt32 = 0
  }

  private var bytes: [UInt8] = []
  /// Where each code begins in the bytes, and where the next one will.
  private var starts: [UInt32] = [0]
  private var table = Array(repeating: Place(), count: 64)

  /// The number of a code, a new one when it comes for the first time.
  mutating func number(of code: UnsafeRawBufferPointer) -> Int {
    let tag = Self.tag(code)
    let place = place(of: code, tag)
    if table[place].next > 0 { return Int(table[place].next) - 1 }
    bytes.append(contentsOf: code)
    table[place] = Place(tag: tag, next: UInt32(starts.count))
    starts.append(UInt32(bytes.count))
    let count = starts.count - 1
    if count * 4 > table.count * 3 { grow() }
    return count - 1
  }

  /// The number of a code that has one.
  func known(_ code: UnsafeRawBufferPointer) -> Int? {
    let next = table[place(of: code, Self.tag(code))].next
    return next == 0 ? nil : Int(next) - 1
  }

  /// Where a code stands in the table, or where it belongs.
  private func place(of code: UnsafeRawBufferPointer, _ tag: UInt32) -> Int {
    var place = Int(tag) & (table.count - 1)
    while table[place].next > 0 {
      if table[place].tag == tag, isEqual(code, Int(table[place].next) - 1) { break }
      place = (place + 1) & (table.count - 1)
    }
    return place
  }

  private static func tag(_ code: UnsafeRawBufferPointer) -> UInt32 {
    var hasher = Hasher()
    hasher.combine(bytes: code)
    return UInt32(truncatingIfNeeded: hasher.finalize())
  }

  private func isEqual(_ code: UnsafeRawBufferPointer, _ number: Int) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == code.count else { return false }
    return bytes.withUnsafeBytes { all in
      guard let mine = all.baseAddress, let its = code.baseAddress else { return true }
      return memcmp(mine + start, its, code.count) == 0
    }
  }

  private mutating func grow() {
    let old = table
    table = Array(repeating: Place(), count: old.count * 2)
    for moved in old where moved.next > 0 {
      var place = Int(moved.tag) & (table.count - 1)
      while table[place].next > 0 { place = (place + 1) & (table.count - 1) }
      table[place] = moved
    }
  }
}
