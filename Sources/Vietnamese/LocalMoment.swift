/// A time of day, with its date where one was given, on the clock of the place.
public struct LocalMoment: Hashable, Sendable {
  /// The date; nil when only a time was given.
  public let date: CalendarDate?
  /// The time of day.
  public let time: ClockTime

  /// Makes a moment.
  public init(date: CalendarDate?, time: ClockTime) {
    self.date = date
    self.time = time
  }

  /// Reads `24/7/2019 08h45`, `08h45 ngày 24/7/2019`, `2019-07-24T08:45` or `08h45`.
  public static func parse(_ text: String) -> LocalMoment? {
    let folded = searchFold(text)
    if let time = ClockTime.parse(folded) { return LocalMoment(date: nil, time: time) }
    // A date and a time may both hold spaces, so each place that could part them is tried.
    for index in folded.indices where " t,".contains(folded[index]) {
      let head = trimmed(folded[..<index])
      let tail = trimmed(folded[folded.index(after: index)...])
      if let date = CalendarDate.parse(head), let time = ClockTime.parse(tail) {
        return LocalMoment(date: date, time: time)
      }
      if let time = ClockTime.parse(head), let date = CalendarDate.parse(tail) {
        return LocalMoment(date: date, time: time)
      }
    }
    return nil
  }

  /// The moment as machines write it: `2019-07-24T08:45`, or `08:45` without a date.
  public var iso: String {
    date.map { "\($0.iso)T\(time.iso)" } ?? time.iso
  }

  /// The moment as documents print it: `08h45 ngày 24/7/2019`, or `08h45` without a date.
  public var printed: String {
    date.map { "\(time.printed) ngày \($0.printed)" } ?? time.printed
  }

  private static func trimmed(_ text: Substring) -> String {
    var rest = text.drop { $0 == " " || $0 == "," }
    while let last = rest.last, last == " " || last == "," { rest.removeLast() }
    return String(rest)
  }
}
