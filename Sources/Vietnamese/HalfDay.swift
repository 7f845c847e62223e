/// The part of a day for which a conference calls the roll.
public enum HalfDay: String, CaseIterable, Comparable, Sendable {
  case morning, afternoon, evening

  /// Gives the part of the day in which a time falls: noon begins the afternoon, 18h00 the evening.
  public init(_ time: ClockTime) {
    self = time.hour < 12 ? .morning : time.hour < 18 ? .afternoon : .evening
  }

  /// Reads a Vietnamese or English word, with or without diacritics or `buổi` before it.
  public static func parse(_ text: String) -> HalfDay? {
    var word = Substring(searchFold(text))
    if word.hasPrefix("buoi ") { word.removeFirst(5) }
    return switch word {
    case "sang", "morning": .morning
    case "chieu", "afternoon": .afternoon
    case "toi", "evening": .evening
    default: nil
    }
  }

  /// The word as documents print it: `sáng`, `chiều`, `tối`.
  public var printed: String {
    switch self {
    case .morning: "sáng"
    case .afternoon: "chiều"
    case .evening: "tối"
    }
  }

  /// Orders the parts of a day.
  public static func < (left: HalfDay, right: HalfDay) -> Bool {
    left.order < right.order
  }

  private var order: Int {
    switch self {
    case .morning: 0
    case .afternoon: 1
    case .evening: 2
    }
  }
}
