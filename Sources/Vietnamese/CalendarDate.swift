/// A day of the Gregorian calendar.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month.
  public let day: Int

  /// Makes a date; nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `24/7/2019`, `24/07/2019`, `24-7-2019`, `2019-07-24` or `ngày 24 tháng 7 năm 2019`.
  public static func parse(_ text: String) -> CalendarDate? {
    var rest = Substring(searchFold(text))
    if rest.hasPrefix("ngay ") { rest.removeFirst(5) }
    return iso(rest) ?? dayFirst(rest)
  }

  /// The date as machines write it: `2019-07-24`.
  public var iso: String {
    let digits = String(year)
    let zeros = String(repeating: "0", count: 4 - digits.count)
    return "\(zeros)\(digits)-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// The date in running text: `24/7/2019`.
  public var printed: String { "\(day)/\(month)/\(year)" }

  /// The date in the head of a document: `ngày 24 tháng 7 năm 2019`.
  ///
  /// Days below 10 and the months 1 and 2 take a leading zero, which nobody can then change.
  public var header: String {
    "ngày \(twoDigits(day)) tháng \(month < 3 ? "0\(month)" : String(month)) năm \(year)"
  }

  /// Orders dates.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func iso(_ text: Substring) -> CalendarDate? {
    var rest = text
    guard let year = number(takenFrom: &rest, digits: 4...4), take("-", from: &rest),
      let month = number(takenFrom: &rest, digits: 2...2), take("-", from: &rest),
      let day = number(takenFrom: &rest, digits: 2...2), rest.isEmpty
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func dayFirst(_ text: Substring) -> CalendarDate? {
    for (first, second) in [("/", "/"), ("-", "-"), (".", "."), (" thang ", " nam ")] {
      var rest = text
      if let day = number(takenFrom: &rest, digits: 1...2), take(first, from: &rest),
        let month = number(takenFrom: &rest, digits: 1...2), take(second, from: &rest),
        let year = number(takenFrom: &rest, digits: 4...4), rest.isEmpty
      {
        return CalendarDate(year: year, month: month, day: day)
      }
    }
    return nil
  }

  private static func take(_ text: String, from rest: inout Substring) -> Bool {
    guard rest.hasPrefix(text) else { return false }
    rest.removeFirst(text.count)
    return true
  }
}
