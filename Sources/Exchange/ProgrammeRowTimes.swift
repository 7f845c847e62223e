import Vietnamese

extension ProgrammeRows {
  /// Reads when an item begins and how long it is.
  mutating func readTimes(_ cells: ProgrammeCells, _ item: inout Schedule.Item) {
    let stated = length(cells, item)
    let day = readDay(cells, item)
    guard let times = readClock(cells, item) else {
      item.minutes = stated
      if cells.filled(.time) == nil, cells.filled(.start) == nil, let date = day.own {
        remark(.dayWithoutTime(date.printed), cells.line, item)
      }
      return
    }
    item.minutes = minutes(times, stated, cells, item)
    let shown = cells.filled(.time) ?? cells[.start]
    guard let date = date(times, day, shown, cells, item),
      let time = ClockTime(minutes: times.start)
    else { return }
    item.start = Schedule.Start(local: "\(date.iso)T\(time.iso)", offset: nil)
    if item.minutes == nil, times.end == nil, cells.filled(.minutes) == nil {
      remark(.noLength, cells.line, item)
    }
    if let half, HalfDay(time) != half {
      remark(.halfDay(half: half.printed, time: time.printed), cells.line, item)
    }
  }

  /// The times of a line, before they are put on a day.
  private struct Clock {
    var start: Int
    var end: Int?
    /// What the cells of the times say about the days, and in which words.
    var startDay: ProgrammeDay
    var endDay: ProgrammeDay?
    var text: String
  }

  /// What the cell of the day says; a day that it names counts for the lines below, too.
  private mutating func readDay(
    _ cells: ProgrammeCells, _ item: Schedule.Item
  ) -> (own: CalendarDate?, isWrong: Bool) {
    guard let text = cells.filled(.day) else { return (nil, false) }
    let said = ProgrammeDay(text)
    if let half = said.half { self.half = half }
    guard said.date != nil else {
      let isHalf = said.half != nil && said.rest.isEmpty
      if !isHalf { remark(.dayNotRead(ProgrammeRemark.short(text)), cells.line, item) }
      return (nil, !isHalf)
    }
    guard let date = resolve(said, ProgrammeRemark.short(text), cells.line, item) else {
      return (nil, true)
    }
    if said.half == nil, date != day { half = nil }
    day = date
    return (date, false)
  }

  private mutating func readClock(_ cells: ProgrammeCells, _ item: Schedule.Item) -> Clock? {
    let start = cells.filled(.start) ?? cells.filled(.time)
    guard let start else {
      if let end = cells.filled(.end) {
        remark(.timeNotRead(ProgrammeRemark.short("– \(end)")), cells.line, item)
      }
      return nil
    }
    guard let first = ProgrammeTime(start), let minute = first.start, minute < 1440 else {
      remark(.timeNotRead(ProgrammeRemark.short(start)), cells.line, item)
      return nil
    }
    var clock = Clock(start: minute, end: first.end, startDay: first.day, text: start)
    guard let end = cells.filled(.end) else { return clock }
    clock.text = "\(start) - \(end)"
    if let last = ProgrammeTime(end), let minute = last.start {
      clock.end = minute
      clock.endDay = last.day
    } else {
      remark(.timeNotRead(ProgrammeRemark.short(end)), cells.line, item)
    }
    return clock
  }

  /// The day of an item: its own, that of a heading or the line above, or the conference's first.
  private mutating func date(
    _ times: Clock, _ cell: (own: CalendarDate?, isWrong: Bool), _ shown: String,
    _ cells: ProgrammeCells, _ item: Schedule.Item
  ) -> CalendarDate? {
    if times.startDay.date != nil {
      return resolve(times.startDay, ProgrammeRemark.short(shown), cells.line, item)
    }
    if let own = cell.own { return own }
    // A day that cannot be read is not the one above.
    if cell.isWrong { return nil }
    if let day {
      if layout.places[.day] != nil, cells.filled(.day) == nil {
        remark(.dayFromAbove(day.printed), cells.line, item)
      }
      return day
    }
    guard let firstDay else {
      remark(.noDay(ProgrammeRemark.short(shown)), cells.line, item)
      return nil
    }
    remark(.dayAssumed(firstDay.printed), cells.line, item)
    return firstDay
  }

  private mutating func length(_ cells: ProgrammeCells, _ item: Schedule.Item) -> Int? {
    guard let text = cells.filled(.minutes) else { return nil }
    if let minutes = ProgrammeTime.length(text), (1...5_256_000).contains(minutes) {
      return minutes
    }
    remark(.lengthNotRead(ProgrammeRemark.short(text)), cells.line, item)
    return nil
  }

  /// The length by the times, if they tell one, and by what is stated where they do not.
  private mutating func minutes(
    _ times: Clock, _ stated: Int?, _ cells: ProgrammeCells, _ item: Schedule.Item
  ) -> Int? {
    guard let end = times.end else { return stated }
    var between = end - times.start
    if let first = times.startDay.date?.date(year: day?.year),
      let last = times.endDay?.date?.date(year: day?.year)
    {
      between += last.days(since: first) * 1440
    } else if let stated, (stated - between) % 1440 == 0 {
      // The times say nothing of the days between them.
      return stated
    } else if between < 0, between + 1440 <= 720 {
      between += 1440
      remark(.midnight, cells.line, item)
    }
    guard between > 0 else {
      remark(.endBeforeStart(ProgrammeRemark.short(times.text)), cells.line, item)
      return stated
    }
    if let stated, stated != between {
      remark(.lengthDiffers(minutes: stated, times: between), cells.line, item)
    }
    return between
  }
}
