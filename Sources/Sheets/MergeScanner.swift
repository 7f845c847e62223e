/// Finds the merged cells of a worksheet without reading it as XML.
///
/// They stand behind all rows, so the whole sheet must pass by; a search for the few bytes of
/// `mergeCell` costs little beside expanding them.
struct MergeScanner {
  private static let word = Array("mergeCell".utf8)
  private static let lastLetter = UInt8(ascii: "l")
  /// How far the search may go on when its last letter stands over each of all bytes.
  private static let steps: [Int] = {
    var steps = [Int](repeating: word.count, count: 256)
    for (index, byte) in word.dropLast().enumerated() {
      steps[Int(byte)] = word.count - 1 - index
    }
    return steps
  }()
  /// More than the longest of these elements has after its name.
  private static let reach = 256
  /// More than the longest prefix of a name has.
  private static let longestPrefix = 32
  private static let most = 10_000

  /// The ranges that begin in the first rows.
  private(set) var ranges: [SheetRange] = []

  private let lastRow: Int
  private var window: [UInt8] = []
  /// How much of the window has been searched already.
  private var searched = 0

  /// Prepares to look for ranges that begin in the first rows.
  init(firstRows: Int) {
    lastRow = firstRows
  }

  /// Looks at the next piece.
  mutating func look(at bytes: UnsafeRawBufferPointer) {
    window.append(contentsOf: bytes)
    scan(upTo: window.count - Self.reach)
    // What stands before the name must still be there when the name is found.
    let done = searched - Self.longestPrefix
    if done > 0 {
      window.removeFirst(done)
      searched -= done
    }
  }

  /// Ends the sheet.
  mutating func finish() {
    scan(upTo: window.count)
  }

  /// Looks for the word where it begins before a place.
  private mutating func scan(upTo end: Int) {
    while searched < end, let place = find(from: searched) {
      guard place < end else { break }
      searched = place + 1
      if isElement(place), let range = range(after: place), range.firstRow <= lastRow,
        ranges.count < Self.most
      {
        ranges.append(range)
      }
    }
    searched = max(searched, end)
  }

  /// The next place of the word, found by what its last letter stands over (Horspool).
  private func find(from start: Int) -> Int? {
    let last = Self.word.count - 1
    return window.withUnsafeBufferPointer { window in
      Self.steps.withUnsafeBufferPointer { steps in
        var place = start
        while place + last < window.count {
          let byte = window[place + last]
          if byte == Self.lastLetter, window[place...].starts(with: Self.word) { return place }
          place += steps[Int(byte)]
        }
        return nil
      }
    }
  }

  /// Whether the word is the name of an element, perhaps behind a prefix.
  private func isElement(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    if window[place - 1] == UInt8(ascii: "<") { return true }
    guard window[place - 1] == UInt8(ascii: ":") else { return false }
    let before = window[max(0, place - Self.longestPrefix)..<(place - 1)]
    return before.last { $0 <= 0x20 || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "/") }
      == UInt8(ascii: "<")
  }

  /// The range that the attributes of an element name.
  private func range(after place: Int) -> SheetRange? {
    let rest = window[(place + Self.word.count)...].prefix(Self.reach)
    guard let next = rest.first, next <= 0x20 else { return nil }
    let tag = rest.prefix { $0 != UInt8(ascii: ">") }
    for quote in [UInt8(ascii: "\""), UInt8(ascii: "'")] {
      let parts = tag.split(separator: quote, omittingEmptySubsequences: false)
      if parts.count >= 3, parts[0].suffix(4).elementsEqual("ref=".utf8) {
        return SheetRange(reference: parts[1])
      }
    }
    return nil
  }
}
