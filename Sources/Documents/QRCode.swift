import CQrencode

/// The dark and light squares of a QR code (ISO/IEC 18004), without the quiet zone.
public struct QRCode: Sendable {
  /// The quiet zone on each side, in squares, that readers need.
  public static let quietZone = 4

  /// How many squares lie in a row, and how many rows there are.
  public let size: Int
  private let isDark: [Bool]

  /// Encodes a text so that 15 % of it may be damaged (level M); nil if it is empty, too long (2,331
  /// bytes always fit) or has a NUL.
  ///
  /// More protection makes more and smaller squares: a ticket at level Q has 49 in a row instead of
  /// 41, and a picture of 150 dots an inch has too few dots for each.
  public init?(_ text: String) {
    guard !text.utf8.contains(0),
      let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1)
    else { return nil }
    defer { QRcode_free(code) }
    let size = Int(code.pointee.width)
    guard size > 0, let data = code.pointee.data else { return nil }
    self.size = size
    isDark = (0..<size * size).map { data[$0] & 1 == 1 }
  }

  /// The runs of dark squares, row by row: each may be drawn as one rectangle.
  public var darkRuns: [(row: Int, columns: Range<Int>)] {
    var runs: [(row: Int, columns: Range<Int>)] = []
    for row in 0..<size {
      var start: Int?
      for column in 0...size {
        let isDark = column < size && isDark[row * size + column]
        if isDark, start == nil { start = column }
        if !isDark, let first = start {
          runs.append((row, first..<column))
          start = nil
        }
      }
    }
    return runs
  }
}
