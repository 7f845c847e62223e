/// A time of day on the 24-hour clock, to the minute.
public struct ClockTime: Hashable, Comparable, Sendable {
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int

  /// Makes a time of day; nil when the clock has no such time.
  public init?(hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }

  /// Makes the time so many minutes after midnight; nil when that is not on this day.
  public init?(minutes: Int) {
    guard minutes >= 0 else { return nil }
    self.init(hour: minutes / 60, minute: minutes % 60)
  }

  /// Reads `8h`, `8h00`, `08:00`, `8g00`, `8 giờ` or `8 giờ 00`.
  public static func parse(_ text: String) -> ClockTime? {
    var rest = Substring(searchFold(text))
    guard let hour = number(takenFrom: &rest, digits: 1...2) else { return nil }
    skipSpaces(&rest)
    if rest.first == ":" {
      rest.removeFirst()
      guard let minute = number(takenFrom: &rest, digits: 2...2) else { return nil }
      // A database writes seconds too; there are none to lose.
      return rest.isEmpty || rest == ":00" ? ClockTime(hour: hour, minute: minute) : nil
    }
    guard let word = ["gio", "h", "g"].first(where: { rest.hasPrefix($0) }) else { return nil }
    rest.removeFirst(word.count)
    skipSpaces(&rest)
    if rest.isEmpty { return ClockTime(hour: hour, minute: 0) }
    guard let minute = number(takenFrom: &rest, digits: 2...2) else { return nil }
    skipSpaces(&rest)
    guard ["", "phut", "p", "'"].contains(String(rest)) else { return nil }
    return ClockTime(hour: hour, minute: minute)
  }

  /// The minutes since midnight.
  public var minutes: Int { hour * 60 + minute }

  /// The time as documents print it: `08h00`.
  public var printed: String { "\(twoDigits(hour))h\(twoDigits(minute))" }

  /// The time as machines write it: `08:00`.
  public var iso: String { "\(twoDigits(hour)):\(twoDigits(minute))" }

  /// Orders times of day.
  public static func < (left: ClockTime, right: ClockTime) -> Bool {
    left.minutes < right.minutes
  }

  private static func skipSpaces(_ rest: inout Substring) {
    rest = rest.drop { $0 == " " }
  }
}

/// Takes a whole number with an allowed count of digits from the front of a text.
func number(takenFrom rest: inout Substring, digits: ClosedRange<Int>) -> Int? {
  let run = rest.prefix { $0.isASCII && $0.isNumber }
  guard digits.contains(run.count), let value = Int(run) else { return nil }
  rest.removeFirst(run.count)
  return value
}

/// Writes a number below a hundred with two digits.
func twoDigits(_ value: Int) -> String {
  value < 10 ? "0\(value)" : String(value)
}
