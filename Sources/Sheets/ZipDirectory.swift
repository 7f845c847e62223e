/// The end of a zip file, looked at before the whole directory is read into memory.
enum ZipDirectory {
  /// More than any workbook has, pictures included.
  private static let maximumEntries = 20_000
  private static let maximumBytes = 4 << 20
  private static let endLength = 22
  private static let longestComment = 65_535

  /// Throws if the file is cut off, or if its directory is too long to be that of a workbook.
  static func check(_ file: FileRegion) throws(SheetProblem) {
    let length = min(file.size, endLength + longestComment)
    let start = file.size - length
    let tail = try file.bytes(at: start, count: length)
    guard tail.count >= endLength else { throw SheetProblem(.truncated) }
    var isFound = false
    // Every place that looks like an end is checked, as a reader may take any of them.
    for place in 0...(tail.count - endLength)
    where tail[place] == 0x50 && tail[place...].starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      isFound = true
      let entries = number(tail, place + 10, 2)
      let bytes = number(tail, place + 12, 4)
      if entries == 0xFFFF || bytes == 0xFFFF_FFFF {
        try checkLong(file, locator: start + place - 20)
      } else if entries > maximumEntries || bytes > maximumBytes {
        throw SheetProblem(.bomb)
      }
    }
    guard isFound else { throw SheetProblem(.truncated) }
  }

  /// Checks the second form of the end, which large files have.
  private static func checkLong(_ file: FileRegion, locator: Int) throws(SheetProblem) {
    let link = try file.bytes(at: max(0, locator), count: 20)
    guard link.count == 20, link.starts(with: [0x50, 0x4B, 0x06, 0x07]) else {
      throw SheetProblem(.damaged)
    }
    let place = number(link, 8, 8)
    guard place < file.size else { throw SheetProblem(.damaged) }
    let end = try file.bytes(at: place, count: 56)
    guard end.count == 56, end.starts(with: [0x50, 0x4B, 0x06, 0x06]) else {
      throw SheetProblem(.damaged)
    }
    if number(end, 32, 8) > maximumEntries || number(end, 40, 8) > maximumBytes {
      throw SheetProblem(.bomb)
    }
  }

  /// A number of some bytes, the least significant first; too large ones become the largest.
  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    let number = (0..<count).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << (8 * $1) }
    return Int(clamping: number)
  }
}
