import Glibc

/// Numbers codes from 0 in the order in which they first come.
///
/// A dictionary of texts would hold each of a hundred thousand codes as an object of its own. Here
/// their bytes stand one behind the other, and a table with at least twice as many places as codes
/// finds them.
struct CodeNumbers {
  private struct Place {
    /// Tells most other codes apart without a look at their bytes.
    var tag: Int32 = 0
    var number: Int32 = -1
  }

  private var bytes: [UInt8] = []
  /// Where each code ends in the bytes.
  private var ends: [Int32] = []
  private var tags: [Int32] = []
  private var table = Array(repeating: Place(), count: 64)

  /// The number of a code, a new one when it comes for the first time.
  mutating func number(of code: UnsafeRawBufferPointer) -> Int {
    let tag = Self.tag(code)
    let place = place(of: code, tag)
    if table[place].number >= 0 { return Int(table[place].number) }
    let number = ends.count
    bytes.append(contentsOf: code)
    ends.append(Int32(bytes.count))
    tags.append(tag)
    table[place] = Place(tag: tag, number: Int32(number))
    if ends.count * 2 > table.count { grow() }
    return number
  }

  /// The number of a code that has one.
  func known(_ code: UnsafeRawBufferPointer) -> Int? {
    let number = table[place(of: code, Self.tag(code))].number
    return number < 0 ? nil : Int(number)
  }

  /// Where a code stands in the table, or where it belongs.
  private func place(of code: UnsafeRawBufferPointer, _ tag: Int32) -> Int {
    var place = first(tag)
    while table[place].number >= 0 {
      if table[place].tag == tag, isEqual(code, number: Int(table[place].number)) { break }
      place = (place + 1) & (table.count - 1)
    }
    return place
  }

  private func first(_ tag: Int32) -> Int { Int(tag) & (table.count - 1) }

  private static func tag(_ code: UnsafeRawBufferPointer) -> Int32 {
    var hasher = Hasher()
    hasher.combine(bytes: code)
    return Int32(truncatingIfNeeded: hasher.finalize())
  }

  private func isEqual(_ code: UnsafeRawBufferPointer, number: Int) -> Bool {
    let start = number == 0 ? 0 : Int(ends[number - 1])
    guard Int(ends[number]) - start == code.count else { return false }
    return bytes.withUnsafeBytes { all in
      guard let mine = all.baseAddress, let its = code.baseAddress else { return true }
      return memcmp(mine + start, its, code.count) == 0
    }
  }

  private mutating func grow() {
    table = Array(repeating: Place(), count: table.count * 2)
    for (number, tag) in tags.enumerated() {
      var place = first(tag)
      while table[place].number >= 0 { place = (place + 1) & (table.count - 1) }
      table[place] = Place(tag: tag, number: Int32(number))
    }
  }
}
