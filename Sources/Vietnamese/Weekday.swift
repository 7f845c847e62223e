extension CalendarDate {
  /// The days since 1/1/1970; earlier days count below zero.
  public var dayNumber: Int {
    // Years are counted from March, so that the leap day is the last of its year.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Makes the date so many days after 1/1/1970; nil outside the years 1 to 9999.
  public init?(dayNumber: Int) {
    // The bounds are 1/1/0001 and 31/12/9999, which also keeps the sums below in range.
    guard (-719_162...2_932_896).contains(dayNumber) else { return nil }
    let shifted = dayNumber + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: yearOfEra + era * 400 + (month < 3 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// Gives the date so many days later; nil outside the years 1 to 9999.
  public func adding(days: Int) -> CalendarDate? {
    let (sum, overflows) = dayNumber.addingReportingOverflow(days)
    return overflows ? nil : CalendarDate(dayNumber: sum)
  }

  /// Counts the days from another date to this one.
  public func days(since other: CalendarDate) -> Int {
    dayNumber - other.dayNumber
  }

  /// The day of the week: 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    // 1/1/1970 was a Thursday; the sum is made positive before it is divided.
    (dayNumber + 3 + 7 * 200_000) % 7 + 1
  }

  /// The day of the week in words: `thứ Tư`.
  public var weekdayName: String {
    switch weekday {
    case 1: "thứ Hai"
    case 2: "thứ Ba"
    case 3: "thứ Tư"
    case 4: "thứ Năm"
    case 5: "thứ Sáu"
    case 6: "thứ Bảy"
    default: "Chủ nhật"
    }
  }
}
