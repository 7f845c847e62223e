/// Turns the numbers by which workbooks count days into dates and times.
enum SerialDate {
  /// The last day of the year 9999.
  private static let last = 2_958_465
  private static let secondsOfDay = 86_400

  /// Appends what a number means and tells its kind; nil if it is no date or time.
  static func append(
    _ serial: Double, _ format: NumberFormat, from1904: Bool, to bytes: inout [UInt8]
  ) -> SheetCell.Kind? {
    let shift = from1904 ? 1_462.0 : 0
    guard serial >= 0, serial + shift < Double(last + 1) else { return nil }
    let seconds = Int((serial * Double(secondsOfDay)).rounded())
    let (days, second) = seconds.quotientAndRemainder(dividingBy: secondsOfDay)
    switch format {
    case .number:
      return nil
    case .time:
      appendTime(second, to: &bytes)
      return .time
    case .duration:
      appendTime(seconds, to: &bytes)
      return .time
    case .date, .dateTime:
      if days == 0, !from1904 {
        // A time of day that was given the format of a day as well.
        guard format == .dateTime else { return nil }
        appendTime(second, to: &bytes)
        return .time
      }
      let day = format == .date ? Int(serial) : days
      appendDay(day + Int(shift), to: &bytes)
      if format == .dateTime, second > 0 {
        bytes.append(UInt8(ascii: "T"))
        appendTime(second, to: &bytes)
      }
      return .date
    }
  }

  private static func appendDay(_ serial: Int, to bytes: inout [UInt8]) {
    // For Excel 1900 was a leap year.
    guard serial != 60 else {
      bytes.append(contentsOf: "1900-02-29".utf8)
      return
    }
    // Days since 1970, then the calendar of 400 years of 146097 days that begin in March.
    let shifted = serial - 25_569 + (serial < 60 ? 1 : 0) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let leaps = dayOfEra / 1_460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leaps) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    appendNumber(year, digits: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendNumber(month, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendNumber(day, digits: 2, to: &bytes)
  }

  private static func appendTime(_ seconds: Int, to bytes: inout [UInt8]) {
    appendNumber(seconds / 3_600, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    appendNumber(seconds / 60 % 60, digits: 2, to: &bytes)
    guard seconds % 60 > 0 else { return }
    bytes.append(UInt8(ascii: ":"))
    appendNumber(seconds % 60, digits: 2, to: &bytes)
  }

  private static func appendNumber(_ number: Int, digits: Int, to bytes: inout [UInt8]) {
    var limit = 1
    for _ in 1..<digits { limit *= 10 }
    while number / limit >= 10 { limit *= 10 }
    while limit > 0 {
      bytes.append(0x30 + UInt8(number / limit % 10))
      limit /= 10
    }
  }
}
