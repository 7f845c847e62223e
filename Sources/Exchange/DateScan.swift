import Vietnamese

/// A date found within a text, and the text without it.
struct DateScan: Equatable {
  var day: Int
  var month: Int
  /// Nil where the text leaves it out, as in `sáng 24/7`.
  var year: Int?
  /// Whether the year had but two digits.
  var isShort = false
  /// The folded text with a space in the date's place.
  var rest: String

  /// Finds the first date: `24/7/2019`, `2019-07-24`, `24 tháng 7 năm 2019`, `24/7`.
  init?(folded text: String) {
    let bytes = Array(text.utf8)
    var place = 0
    while place < bytes.count {
      guard Self.isDigit(bytes[place]) else {
        place += 1
        continue
      }
      var scan = Scanner(bytes: bytes, place: place)
      if let found = Self.iso(&scan) ?? Self.again(&scan, place, Self.dayFirst) {
        (day, month, year, isShort) = (found.day, found.month, found.year, found.isShort)
        rest =
          String(decoding: bytes[..<place], as: UTF8.self) + " "
          + String(decoding: bytes[scan.place...], as: UTF8.self)
        return
      }
      while place < bytes.count, Self.isDigit(bytes[place]) { place += 1 }
    }
    return nil
  }

  /// The day in the calendar; a year that is left out is another's.
  func date(year other: Int?) -> CalendarDate? {
    guard let year = year ?? other else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private typealias Parts = (day: Int, month: Int, year: Int?, isShort: Bool)

  private static func again(
    _ scan: inout Scanner, _ place: Int, _ read: (inout Scanner) -> Parts?
  ) -> Parts? {
    scan.place = place
    return read(&scan)
  }

  private static func iso(_ scan: inout Scanner) -> Parts? {
    guard let year = scan.number(4...4), scan.take("-"), let month = scan.number(2...2),
      scan.take("-"), let day = scan.number(2...2)
    else { return nil }
    return (day, month, year, false)
  }

  private static func dayFirst(_ scan: inout Scanner) -> Parts? {
    guard let day = scan.number(1...2) else { return nil }
    let start = scan.place
    for sign in ["/", "-", "."] {
      scan.place = start
      guard scan.take(sign), let month = scan.number(1...2) else { continue }
      let end = scan.place
      if scan.take(sign) {
        if let year = scan.number(4...4) { return (day, month, year, false) }
        if sign == "/", let year = scan.number(2...2) { return (day, month, 2000 + year, true) }
      }
      // Only a stroke says a date without its year; a point or a hyphen may say anything.
      if sign == "/" {
        scan.place = end
        return (day, month, nil, false)
      }
    }
    scan.place = start
    guard scan.take(" thang "), let month = scan.number(1...2) else { return nil }
    let end = scan.place
    if scan.take(" nam ") || scan.take("/"), let year = scan.number(4...4) {
      return (day, month, year, false)
    }
    scan.place = end
    return (day, month, nil, false)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A place in the text that moves as things are read.
  private struct Scanner {
    let bytes: [UInt8]
    var place: Int

    mutating func number(_ digits: ClosedRange<Int>) -> Int? {
      var end = place
      var value = 0
      while end < bytes.count, DateScan.isDigit(bytes[end]), end - place < 5 {
        value = value * 10 + Int(bytes[end] - 0x30)
        end += 1
      }
      guard digits.contains(end - place) else { return nil }
      place = end
      return value
    }

    mutating func take(_ text: String) -> Bool {
      guard bytes[place...].starts(with: text.utf8) else { return false }
      place += text.utf8.count
      return true
    }
  }
}
