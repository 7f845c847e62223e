/// When an item begins and how long it lasts, found in what a file says of it.
struct ItemTimes {
  private(set) var moment: FileMoment?
  private(set) var minutes: Int?
  /// What was not as it should be, with the values that a sentence names.
  private(set) var remarks: [(remark: Remark, first: String, second: String)] = []

  /// Finds the times of an item.
  ///
  /// The change is the time at which the item's day begins; the zone is the conference's.
  init(_ raw: RawItem, day: ScheduleDay?, change: Int, zone: String?) {
    let date = readDate(raw.date)
    let clock = readStart(raw.start)
    if let moment = date.moment {
      join(moment, clock, raw, zone)
    } else {
      place(date.day, clock, raw, day, change)
    }
    if let moment, moment.hadSeconds { note(.seconds, raw.date ?? "") }
    readLength(raw)
  }

  private mutating func note(_ remark: Remark, _ first: String = "", _ second: String = "") {
    remarks.append((remark, first, second))
  }

  private mutating func readDate(_ text: String?) -> (moment: FileMoment?, day: Int?) {
    guard let text, !text.isEmpty else { return (nil, nil) }
    if let moment = FileMoment(text) {
      if moment.offset == nil { note(.noOffset, text) }
      return (moment, nil)
    }
    let day = CivilDate.day(startOf: text)
    if day == nil { note(.badDate, text) }
    return (nil, day)
  }

  private mutating func readStart(_ text: String?) -> Int? {
    guard let text, !text.isEmpty else { return nil }
    guard let clock = ClockText.clock(text) else {
      note(.badStart, text)
      return nil
    }
    if clock.hadSeconds { note(.seconds, text) }
    return clock.minutes
  }

  /// Brings a complete date and a start together.
  private mutating func join(
    _ date: FileMoment, _ clock: Int?, _ raw: RawItem, _ zone: String?
  ) {
    moment = date
    guard let clock else {
      if raw.start?.isEmpty ?? true { note(.missingStart, date.local) }
      return
    }
    guard clock != date.clock else { return }
    if date.offset == 0, zone != nil, zone != "UTC",
      let ahead = Self.offset(from: date.clock, to: clock)
    {
      // The date is in UTC and the start in the zone of the conference: both say the same.
      moment?.minutes += ahead
      moment?.offset = ahead
      note(.startIsLocal, raw.date ?? "", moment?.full ?? "")
    } else {
      note(.startDisagrees, raw.start ?? "", raw.date ?? "")
    }
  }

  /// The offset that some zone has and that makes one time of day the other.
  private static func offset(from clock: Int, to local: Int) -> Int? {
    var ahead = (local - clock).remainder(1_440)
    if ahead > 780 { ahead -= 1_440 }
    let odd = [210, 270, 330, 345, 390, 525, 570, 630, 765, -150, -210, -570]
    return ahead % 60 == 0 || odd.contains(ahead) ? ahead : nil
  }

  /// Finds the time of an item without a complete date.
  private mutating func place(
    _ stated: Int?, _ clock: Int?, _ raw: RawItem, _ day: ScheduleDay?, _ change: Int
  ) {
    guard let clock, let date = stated ?? day?.date else { return note(.noTime) }
    let isNextDay = stated == nil && clock < change
    let found = FileMoment(
      minutes: (isNextDay ? date + 1 : date) * 1_440 + clock, offset: nil)
    moment = found
    if raw.date?.isEmpty ?? true { note(.missingDate, found.local) }
  }

  private mutating func readLength(_ raw: RawItem) {
    let span = self.span(to: raw.end)
    guard let text = raw.length, !text.isEmpty else {
      minutes = span
      if span == nil { note(.missingLength) }
      return
    }
    switch ClockText.length(text) {
    case .unreadable: note(.badLength, text)
    case .negative: note(.negativeLength, text)
    case .minutes(0, _): note(.zeroLength)
    case .minutes(let length, let hadSeconds):
      minutes = length
      if hadSeconds { note(.seconds, text) }
      if let span, span != length { note(.lengthDisagrees, text) }
    }
    if minutes == nil { minutes = span }
  }

  private func span(to text: String?) -> Int? {
    guard let moment, let end = text.flatMap({ FileMoment($0) }) else { return nil }
    var span = end.minutes - moment.minutes
    if let first = moment.instant, let last = end.instant { span = last - first }
    return span > 0 ? span : nil
  }
}
