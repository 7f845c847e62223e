/// Days of the Gregorian calendar, counted from 1970-01-01.
enum CivilDate {
  /// Reads `2019-07-24`, also when a time follows it; nil for anything else.
  static func day(startOf text: String) -> Int? {
    var scanner = DigitScanner(text)
    guard let day = scanner.date() else { return nil }
    return scanner.isAtEnd || FileMoment(text) != nil ? day : nil
  }

  /// The day of a date that exists; nil for others.
  static func day(year: Int, month: Int, day: Int) -> Int? {
    guard (1...9_999).contains(year), (1...12).contains(month), day >= 1,
      day <= length(year, month)
    else { return nil }
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// A day as `2019-07-24`.
  static func text(_ day: Int) -> String {
    let shifted = day + 719_468
    let era = shifted.quotient(146_097)
    let rest = shifted - era * 146_097
    let yearOfEra = (rest - rest / 1_460 + rest / 36_524 - rest / 146_096) / 365
    let dayOfYear = rest - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-"
      + FileMoment.twoDigits(month) + "-"
      + FileMoment.twoDigits(dayOfYear - (153 * part + 2) / 5 + 1)
  }

  private static func length(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
