/// A date and time as a file writes it, in the local time of the file.
struct FileMoment: Equatable {
  /// Minutes since 1970-01-01T00:00 in local time.
  var minutes: Int
  /// How far the local time is ahead of UTC, in minutes, if the file tells.
  var offset: Int?
  /// Whether the file gives seconds that are not zero; they are dropped.
  var hadSeconds = false

  init(minutes: Int, offset: Int?) {
    self.minutes = minutes
    self.offset = offset
  }

  /// Reads `2019-07-24T08:45:00+07:00` in the forms that files use; nil for anything else.
  init?(_ text: String) {
    var scanner = DigitScanner(text)
    guard let date = scanner.date(), scanner.skip("T") || scanner.skip("t") || scanner.skip(" "),
      let hour = scanner.number(digits: 1...2), scanner.skip(":"),
      let minute = scanner.number(digits: 2...2), hour < 24 || hour == 24 && minute == 0,
      minute < 60
    else { return nil }
    if scanner.skip(":") {
      guard let second = scanner.number(digits: 2...2), second <= 60 else { return nil }
      hadSeconds = second != 0
      if scanner.skip(".") {
        guard let fraction = scanner.number(digits: 1...9) else { return nil }
        hadSeconds = hadSeconds || fraction != 0
      }
    }
    offset = nil
    if !scanner.isAtEnd {
      guard let stated = scanner.offset(), scanner.isAtEnd else { return nil }
      offset = stated
    }
    minutes = date * 1_440 + hour * 60 + minute
  }

  /// The day, counted from 1970-01-01.
  var day: Int { minutes.quotient(1_440) }

  /// Minutes since midnight.
  var clock: Int { minutes.remainder(1_440) }

  /// Minutes since 1970 in UTC, if the offset is known.
  var instant: Int? { offset.map { minutes - $0 } }

  /// The local time without an offset, as `2019-07-24T08:45`.
  var local: String { "\(CivilDate.text(day))T\(Self.clock(clock))" }

  /// The whole, as `2019-07-24T08:45:00+07:00`.
  var full: String { "\(local):00\(Self.offset(offset ?? 0))" }

  /// A time of day, as `08:45`.
  static func clock(_ minutes: Int) -> String {
    "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
  }

  static func offset(_ minutes: Int) -> String {
    (minutes < 0 ? "-" : "+") + clock(abs(minutes))
  }

  static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}

extension Int {
  /// The quotient that leaves a remainder that is not negative.
  func quotient(_ divisor: Int) -> Int {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }

  /// The remainder that is not negative.
  func remainder(_ divisor: Int) -> Int { self - quotient(divisor) * divisor }
}
