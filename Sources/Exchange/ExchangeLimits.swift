/// How much a programme may hold before it is refused, so that no file can fill the memory.
public struct ExchangeLimits: Sendable, Equatable {
  /// Room enough beyond the largest conferences.
  public static let standard = ExchangeLimits()

  /// The most bytes of a file.
  public var maximumBytes = 32 << 20
  /// The most items.
  public var maximumItems = 20_000
  /// The most rooms, and the most tracks.
  public var maximumRooms = 5_000
  /// The most days.
  public var maximumDays = 1_000
  /// The most persons, links and attachments of all items together.
  public var maximumParts = 200_000
  /// The most bytes of one text.
  public var maximumTextBytes = 1 << 20
  /// The most bytes of the name of a room, which many items share.
  public var maximumNameBytes = 1_000
  /// The most bytes of the descriptions of all items, which the slots of one talk share.
  public var maximumDescriptionBytes = 64 << 20
  /// The most values of a JSON file.
  public var maximumValues = 1_000_000
  /// How deep the parts of a JSON file may lie in each other.
  public var maximumDepth = 64
  /// The most departures that are listed.
  public var maximumDepartures = 100_000

  /// Describes limits; without changes the standard ones.
  public init() {}
}
