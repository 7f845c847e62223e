/// A day of a programme that is being read.
struct ScheduleDay {
  /// What a sentence calls it.
  var name: String
  /// The day, counted from 1970-01-01.
  var date: Int?
  var start: FileMoment?
  var end: FileMoment?
  /// How far its first item is ahead of UTC.
  var offset: Int?

  init(_ day: RawDay) {
    name = PlainText.quoted(day.date ?? day.start ?? day.index.map { "#\($0)" } ?? "?")
    start = day.start.flatMap { FileMoment($0) }
    end = day.end.flatMap { FileMoment($0) }
    date = day.date.flatMap { CivilDate.day(startOf: $0) } ?? start?.day
  }

  /// The time at which this day gives way to the next, if its begin and end tell.
  ///
  /// Only a day of a whole day's length does: others say when doors open.
  var change: Int? {
    guard let start, let end,
      (end.instant ?? end.minutes) - (start.instant ?? start.minutes) >= 1_380
    else { return nil }
    guard let stated = start.offset, let offset, stated != offset else { return start.clock }
    return (start.minutes - stated + offset).remainder(1_440)
  }

  /// Whether something that begins then belongs to the day.
  func contains(_ moment: FileMoment, change: Int) -> Bool {
    if let first = start?.instant, let last = end?.instant, let instant = moment.instant {
      return (first...max(first, last)).contains(instant)
    }
    if let start, let end, moment.offset == nil {
      return (start.minutes...max(start.minutes, end.minutes)).contains(moment.minutes)
    }
    guard let date else { return true }
    return (moment.minutes - change).quotient(1_440) == date
  }
}
