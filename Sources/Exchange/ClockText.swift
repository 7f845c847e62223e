/// Times of day and lengths as files write them.
enum ClockText {
  /// A length that a file gives.
  enum Length: Equatable {
    case minutes(Int, hadSeconds: Bool)
    case negative
    case unreadable
  }

  /// Minutes since midnight from `08:45` or `08:45:00`; nil for anything else.
  static func clock(_ text: String) -> (minutes: Int, hadSeconds: Bool)? {
    var scanner = DigitScanner(text)
    guard let hour = scanner.number(digits: 1...2), hour < 24, scanner.skip(":"),
      let minute = scanner.number(digits: 2...2), minute < 60
    else { return nil }
    var second = 0
    if scanner.skip(":") {
      guard let stated = scanner.number(digits: 2...2), stated < 60 else { return nil }
      second = stated
    }
    return scanner.isAtEnd ? (hour * 60 + minute, second != 0) : nil
  }

  /// A length from `01:30`, `01:30:00`, `90` or `PT1H30M`; seconds make a minute that has begun.
  static func length(_ text: String) -> Length {
    if text.hasPrefix("-") || text.hasPrefix("−") {
      return length(String(text.dropFirst())) == .unreadable ? .unreadable : .negative
    }
    if text.hasPrefix("P") || text.hasPrefix("p") { return period(text) }
    var scanner = DigitScanner(text)
    guard let first = scanner.number(digits: 1...5) else { return .unreadable }
    if scanner.isAtEnd { return .minutes(first, hadSeconds: false) }
    guard scanner.skip(":"), let minute = scanner.number(digits: 1...2), minute < 60 else {
      return .unreadable
    }
    var second = 0
    if scanner.skip(":") {
      guard let stated = scanner.number(digits: 1...2), stated < 60 else { return .unreadable }
      second = stated
    }
    guard scanner.isAtEnd else { return .unreadable }
    return .minutes(first * 60 + minute + (second > 0 ? 1 : 0), hadSeconds: second > 0)
  }

  /// A length as RFC 5545 and ISO 8601 write it, in days, hours, minutes and seconds.
  private static func period(_ text: String) -> Length {
    var scanner = DigitScanner(text.uppercased())
    guard scanner.skip("P") else { return .unreadable }
    var seconds = 0
    var isTime = false
    var count = 0
    while !scanner.isAtEnd {
      if !isTime, scanner.skip("T") { isTime = true }
      guard let number = scanner.number(digits: 1...6) else { return .unreadable }
      let unit: Int
      switch true {
      case !isTime && scanner.skip("W"): unit = 604_800
      case !isTime && scanner.skip("D"): unit = 86_400
      case isTime && scanner.skip("H"): unit = 3_600
      case isTime && scanner.skip("M"): unit = 60
      case isTime && scanner.skip("S"): unit = 1
      default: return .unreadable
      }
      seconds += number * unit
      count += 1
    }
    guard count > 0 else { return .unreadable }
    return .minutes((seconds + 59) / 60, hadSeconds: seconds % 60 != 0)
  }

  /// A length as `01:30`.
  static func text(minutes: Int) -> String {
    FileMoment.clock(minutes)
  }
}
