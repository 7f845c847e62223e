import Postgres
import Vietnamese

/// One item of a programme.
struct ProgrammeItem {
  let session: String
  private let title: String
  let kind: String
  private let number: Int?
  private let isTentative: Bool
  let room: String?
  let day: CalendarDate?
  let half: HalfDay?
  private let starts: String?
  private let ends: String?
  let performer: String?
  private let isSynthetic: Bool

  /// Hands over the items of a conference in the order of the programme.
  static func forEach(
    _ conference: String, day: CalendarDate? = nil, half: HalfDay? = nil,
    from runner: any StatementRunner, _ body: (ProgrammeItem) throws -> Void
  ) throws {
    let items = ReportStatements.programme(conference, day?.iso, half?.rawValue)
    try runner.forEach(items) { row in try body(ProgrammeItem(row)) }
  }

  private init(_ row: Row) {
    session = row.text(0) ?? ""
    title = row.text(1) ?? ""
    kind = row.text(2) ?? ""
    number = row.int(3)
    isTentative = row.bool(4) ?? false
    room = row.text(5)
    day = row.date(6)
    half = row.half(7)
    starts = row.text(8)
    ends = row.text(9)
    performer = row.text(10)
    isSynthetic = row.bool(11) ?? false
  }

  /// Whether the item's time was made up.
  var hasSyntheticTime: Bool { isSynthetic && starts != nil }

  /// The title, with its number before it if it is a topic.
  func title(in language: ReportLanguage) -> String {
    language.title(title, kind: kind, number: number)
  }

  /// The time: `08h45 - 09h25`.
  func time(in language: ReportLanguage) -> String {
    guard let starts, let ends else { return language.unscheduled }
    let time = "\(starts) - \(ends)"
    return isTentative ? "\(time) \(language.say("(dự kiến)", "(tentative)"))" : time
  }

  /// The time with its half-day: `08h45 - 09h25, sáng thứ Tư, ngày 24/7/2019`.
  func moment(in language: ReportLanguage) -> String {
    [time(in: language), language.moment(day, half)].compactMap { $0 }.joined(separator: ", ")
  }

  /// Where it takes place: the room and the place of the conference, as far as they are known.
  func location(place: String?, in language: ReportLanguage) -> String {
    switch (room, place) {
    case (let room?, let place?): "\(room), \(place)"
    case (let room?, nil): room
    case (nil, let place?):
      language.say("\(place) (hội trường: chưa xác định)", "\(place) (room: not yet known)")
    case (nil, nil): language.unknown
    }
  }
}
