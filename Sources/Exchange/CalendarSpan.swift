import Vietnamese

/// When an event begins and ends, as a calendar writes it.
struct CalendarSpan: Equatable {
  let start: String
  /// Nil when the length is not known; the event then is but a moment.
  let end: String?

  /// Nil for an item without a time, or with one that the calendar does not have.
  init?(_ item: Schedule.Item, offset fallback: Int?) {
    guard let begin = item.start, let local = CalendarSpan.seconds(begin.local) else { return nil }
    // No clock is a day away from UTC.
    let offset = (begin.offset ?? fallback).flatMap { (-1439...1439).contains($0) ? $0 : nil }
    let moment = local - (offset ?? 0) * 60
    guard let start = CalendarSpan.written(moment, isUTC: offset != nil) else { return nil }
    self.start = start
    // Longer than any event; it keeps the sum in range.
    if let minutes = item.minutes, (1...5_256_000).contains(minutes) {
      end = CalendarSpan.written(moment + minutes * 60, isUTC: offset != nil)
    } else {
      end = nil
    }
  }

  /// Reads `2019-07-24T08:45` or `2019-07-24T08:45:30` as seconds since 1970 on the local clock.
  static func seconds(_ local: String) -> Int? {
    let bytes = Array(local.utf8)
    guard bytes.count == 16 || bytes.count == 19, bytes[4] == 0x2D, bytes[7] == 0x2D,
      bytes[10] == UInt8(ascii: "T") || bytes[10] == 0x20, bytes[13] == UInt8(ascii: ":"),
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10]), let hour = number(bytes[11..<13]), hour < 24,
      let minute = number(bytes[14..<16]), minute < 60,
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    var second = 0
    if bytes.count == 19 {
      guard bytes[16] == UInt8(ascii: ":"), let value = number(bytes[17..<19]), value < 60 else {
        return nil
      }
      second = value
    }
    return date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second
  }

  /// Writes seconds since 1970; nil outside the years 1 to 9999.
  static func written(_ seconds: Int, isUTC: Bool) -> String? {
    let day = seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400)
    guard let date = CalendarDate(dayNumber: day) else { return nil }
    let rest = seconds - day * 86_400
    var text = ""
    text.reserveCapacity(16)
    append(date.year, digits: 4, to: &text)
    append(date.month, digits: 2, to: &text)
    append(date.day, digits: 2, to: &text)
    text += "T"
    append(rest / 3600, digits: 2, to: &text)
    append(rest / 60 % 60, digits: 2, to: &text)
    append(rest % 60, digits: 2, to: &text)
    return isUTC ? text + "Z" : text
  }

  private static func append(_ value: Int, digits: Int, to text: inout String) {
    let written = String(value)
    for _ in written.utf8.count..<max(digits, written.utf8.count) { text += "0" }
    text += written
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
