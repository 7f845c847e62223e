import Postgres
import Vietnamese

/// One item of a programme.
struct ProgrammeItem {
  let session: String
  /// The title without the number of a topic.
  let bareTitle: String
  let kind: String
  let number: Int?
  private let isTentative: Bool
  let room: String?
  let day: CalendarDate?
  let half: HalfDay?
  let starts: String?
  let ends: String?
  let performer: String?
  private let isSynthetic: Bool
  /// The code of the room.
  let roomCode: String?
  /// Whether it is in all rooms at once, as a break is.
  let isInAllRooms: Bool
  let track: String?
  let note: String?
  /// How many minutes it takes, as far as that is known.
  let minutes: Int?
  /// Why a rule does not hold for its time or room.
  let overrideReason: String?
  /// Whether it is in a room where sessions may overlap.
  let sharesRoom: Bool
  /// Its time in minutes that can be compared and subtracted; nil while it has none.
  let span: Range<Int>?

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
    bareTitle = row.text(1) ?? ""
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
    roomCode = row.text(12)
    isInAllRooms = row.bool(13) ?? false
    track = row.text(14)
    note = row.text(15)
    overrideReason = row.text(17)
    sharesRoom = row.bool(20) ?? false
    if let start = row.int(18), let end = row.int(19), start < end {
      span = start..<end
    } else {
      span = nil
    }
    minutes = span?.count ?? row.int(16)
  }

  /// Whether a rule does not hold for its time or room.
  var isMarked: Bool { overrideReason != nil || sharesRoom }

  /// Whether the item's time was made up.
  var hasSyntheticTime: Bool { isSynthetic && starts != nil }

  /// Whether it is where the other is: in its room, in all rooms, or nobody knows in which.
  func shares(placeOf other: ProgrammeItem) -> Bool {
    guard let roomCode, let otherRoom = other.roomCode else { return true }
    return roomCode == otherRoom || isInAllRooms || other.isInAllRooms
  }

  /// The title, with its number before it if it is a topic.
  func title(in language: ReportLanguage) -> String {
    language.title(bareTitle, kind: kind, number: number)
  }

  /// The time: `08h45 - 09h25`.
  func time(in language: ReportLanguage) -> String {
    guard let starts, let ends else { return language.unscheduled }
    return marked("\(starts) - \(ends)", in: language)
  }

  /// When it begins: `08h45`.
  func start(in language: ReportLanguage) -> String {
    starts.map { marked($0, in: language) } ?? language.unscheduled
  }

  private func marked(_ time: String, in language: ReportLanguage) -> String {
    isTentative ? "\(time) \(language.say("(dự kiến)", "(tentative)"))" : time
  }

  /// The time with its half-day: `08h45 - 09h25, sáng thứ Tư, ngày 24/7/2019`.
  func moment(in language: ReportLanguage) -> String {
    [time(in: language), language.moment(day, half)].compactMap { $0 }.joined(separator: ", ")
  }

  /// The room, as far as there is one to name.
  func room(in language: ReportLanguage) -> String? {
    isInAllRooms ? language.say("Tất cả hội trường", "All rooms") : room
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
