/// Reads numbers and signs from the beginning of a text.
struct DigitScanner {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = text[...].utf8
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// Goes past a sign of ASCII if it comes next.
  mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard let next = rest.first, UInt32(next) == sign.value else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// A number of so many digits.
  mutating func number(digits: ClosedRange<Int>) -> Int? {
    var number = 0
    var count = 0
    while count < digits.upperBound, let byte = rest.first, (0x30...0x39).contains(byte) {
      number = number * 10 + Int(byte - 0x30)
      count += 1
      rest = rest.dropFirst()
    }
    return digits.contains(count) ? number : nil
  }

  /// A date as `2019-07-24`, counted from 1970-01-01.
  mutating func date() -> Int? {
    guard let year = number(digits: 4...4), skip("-"), let month = number(digits: 2...2),
      skip("-"), let day = number(digits: 2...2)
    else { return nil }
    return CivilDate.day(year: year, month: month, day: day)
  }

  /// An offset as `Z`, `+07:00`, `+0700` or `+07`, in minutes.
  mutating func offset() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let isAhead = skip("+")
    guard isAhead || skip("-"), let hours = number(digits: 1...2) else { return nil }
    let hasColon = skip(":")
    let minutes = hasColon || !isAtEnd ? number(digits: 2...2) : 0
    guard let minutes, minutes < 60, hours <= 14 else { return nil }
    return (isAhead ? 1 : -1) * (hours * 60 + minutes)
  }
}
