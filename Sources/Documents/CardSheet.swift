/// How cards lie on a sheet of paper: in columns and rows, in the middle of it.
public struct CardSheet: Sendable, Equatable {
  /// The width of the sheet as it lies, in millimetres.
  public var width: Double
  /// The height of the sheet as it lies, in millimetres.
  public var height: Double
  /// The width of a card, in millimetres.
  public var cardWidth: Double
  /// The height of a card, in millimetres.
  public var cardHeight: Double
  /// How many cards lie side by side; at least one.
  public var columns: Int
  /// How many cards lie below each other; at least one.
  public var rows: Int
  /// The distance of two cards, in millimetres.
  public var gap: Double
  /// Whether marks at the edges of the sheet show where to cut.
  public var hasCropMarks: Bool
  /// The pictures that cards name, as PNG files (ISO/IEC 15948).
  public var images: [String: [UInt8]]

  /// Lays cards out; without columns and rows a sheet is as large as its card.
  public init(
    width: Double, height: Double, cardWidth: Double, cardHeight: Double, columns: Int = 1,
    rows: Int = 1, gap: Double = 0, hasCropMarks: Bool = false, images: [String: [UInt8]] = [:]
  ) {
    self.width = width
    self.height = height
    self.cardWidth = cardWidth
    self.cardHeight = cardHeight
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    self.gap = gap
    self.hasCropMarks = hasCropMarks
    self.images = images
  }
}
