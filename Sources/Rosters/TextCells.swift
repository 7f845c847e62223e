import Sheets
import Vietnamese

/// What the cell of a text says.
enum TextContent: Sendable {
  case empty
  case text(String)
  /// The text with the letters ư put back that the file had lost.
  case restored(String)
  /// A sign of repetition.
  case ditto
  /// A dash, which some write for a repetition and others for nothing.
  case dash
  case tooLong
}

/// Reads the texts of one column, of which most come again and again.
struct TextCells {
  let column: RosterPlace
  /// The text of the row above; nil when it has none.
  private(set) var above: String?

  private var remembered: [(bytes: [UInt8], content: TextContent)?]

  /// The most characters that are taken.
  static func limit(_ meaning: RosterColumn) -> Int { meaning == .note ? 2000 : 500 }

  init(_ column: RosterPlace) {
    self.column = column
    remembered = Array(repeating: nil, count: Self.slots)
  }

  // A few thousand texts are kept; a new one takes the place of another with the same hash.
  private static let slots = 2048

  /// Reads a cell of text and remembers it for the row below.
  mutating func content(_ bytes: UnsafeRawBufferPointer) -> TextContent {
    let content = cleaned(bytes)
    switch content {
    case .text(let text), .restored(let text): above = text
    case .empty, .tooLong: above = nil
    case .ditto, .dash: break
    }
    return content
  }

  /// Forgets the row above, for a cell that cannot be read.
  mutating func forgetAbove() { above = nil }

  private mutating func cleaned(_ bytes: UnsafeRawBufferPointer) -> TextContent {
    if bytes.isEmpty { return .empty }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let slot = Int(truncatingIfNeeded: (hash ^ hash >> 29) % UInt64(Self.slots))
    if let known = remembered[slot], known.bytes.count == bytes.count,
      known.bytes.withUnsafeBytes({ $0.elementsEqual(bytes) })
    {
      return known.content
    }
    let content = read(String(decoding: bytes, as: UTF8.self))
    // A long text hardly comes twice, and would only take memory.
    if bytes.count <= 512 { remembered[slot] = (Array(bytes), content) }
    return content
  }

  private func read(_ raw: String) -> TextContent {
    let text = TextCleaning.joinedLines(column.encoding.decoded(raw))
    if text.isEmpty { return .empty }
    if Self.dashes.contains(text) { return .dash }
    if Ditto.isDitto(text) { return .ditto }
    if text.unicodeScalars.count > Self.limit(column.meaning) { return .tooLong }
    if column.encoding == .tcvn3, let whole = LostHorn.restored(text) { return .restored(whole) }
    return .text(text)
  }

  private static let dashes: Set<String> = ["-", "–", "—", "--", "---"]
}

/// The signs by which a cell says that it repeats the one above.
enum Ditto {
  /// Tells whether a clean text is such a sign.
  static func isDitto(_ text: String) -> Bool {
    guard text.utf8.count <= 24 else { return false }
    let folded = searchFold(text)
    if words.contains(folded) { return true }
    let bare = folded.unicodeScalars.filter { !frame.contains($0) }
    return bare.isEmpty
      ? folded.unicodeScalars.contains(where: marks.contains)
      : bare.elementsEqual("nt".unicodeScalars)
  }

  private static let words: Set<String> = [
    "nhu tren", "(nhu tren)", "nhu dong tren", "n.t", "n/t", "ditto", "as above",
  ]
  // What stands around `nt` or, with one of the marks, alone: -nt-, "nt", -//-, ″, ''.
  private static let frame: Set<Unicode.Scalar> = [
    "-", "–", " ", ".", "/", "\"", "'", "“", "”", "″", "〃", "’", "‘", "«", "»", ",", "„", "(", ")",
  ]
  private static let marks: Set<Unicode.Scalar> = [
    "/", "\"", "'", "“", "”", "″", "〃", "’", "‘", "»", "„",
  ]
}
