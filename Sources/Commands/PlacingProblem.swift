import Organizer
import Postgres
import Timetabling

/// The search's problem, read from the database.
struct PlacingProblem {
  /// One who is at every session, where sessions may not run side by side.
  static let everybody = "*"
  /// What begins the name of one who stands for a session beside which another may not run.
  static let standIn = "≠"

  private(set) var problem: Problem
  /// How long each session is that looks for a place.
  private(set) var minutes: [String: Int] = [:]
  /// How people call each speaker.
  private(set) var names: [String: String] = [:]

  /// The closings that wait for all others only because they are closings.
  private var closings: Set<String> = []

  /// What the database says of a session.
  private struct Item {
    let session: String
    let task: String
    let minutes: Int
    let expected: Int?
    let people: [String]
    let track: String?
    let popularity: Int
    let room: String?
    let start: Int?
    let earlier: [String]
    let kind: String
    let day: Int?
    let half: String?
    let apart: [String]
    let never: [String]

    init(_ row: Row) {
      session = row.text(0) ?? ""
      task = row.text(1) ?? ""
      minutes = row.int(2) ?? 0
      expected = row.int(3)
      people = row.texts(4)?.compactMap { $0 } ?? []
      track = row.text(5)
      popularity = row.int(6) ?? 0
      room = row.text(7)
      start = row.int(8)
      earlier = row.texts(9)?.compactMap { $0 } ?? []
      kind = row.text(10) ?? ""
      day = row.int(11)
      half = row.text(12)
      apart = row.texts(13)?.compactMap { $0 } ?? []
      never = row.texts(14)?.compactMap { $0 } ?? []
    }

    var span: Problem.Span? { start.map { Problem.Span($0, $0 + minutes) } }
    /// Held for all at once, before or after all others.
    var isOpening: Bool { kind == "opening" || kind == "reception" }
    var isClosing: Bool { kind == "closing" }
    var isForAll: Bool { isOpening || isClosing || kind == "remarks" || kind == "break" }
  }

  /// Reads it; the transaction is the caller's.
  init(_ order: PlacingOrder, from connection: WorkerConnection) throws {
    var buffers = (room: order.pause, speaker: order.pause)
    try connection.forEach(PlacingStatements.conference(order.conference)) { row in
      buffers = (max(order.pause, row.int(0) ?? 0), max(order.pause, row.int(1) ?? 0))
    }
    problem = Problem(days: [], rooms: [], sessions: [])
    // Nobody wants to wait hours for a closing because its room was idle for some minutes before.
    problem.weights[.early] = 10
    try readDays(order, from: connection)
    try readRooms(order, buffer: buffers.room, from: connection)
    try readSpeakers(order, buffer: buffers.speaker, from: connection)
    var items: [Item] = []
    try connection.forEach(PlacingStatements.sessions(order.conference, order.sessions)) { row in
      items.append(Item(row))
    }
    let isParallel = order.isParallel ?? (order.room == nil && problem.rooms.count > 1)
    if !isParallel {
      problem.people.append(Problem.Person(id: Self.everybody, buffer: order.pause))
    }
    if problem.rooms.isEmpty { problem.rooms = [Problem.Room(id: "", mayOverlap: true)] }
    take(items, order, isParallel: isParallel)
  }

  private mutating func readDays(_ order: PlacingOrder, from connection: WorkerConnection) throws {
    var days: [Int: [Problem.Span]] = [:]
    let hours = PlacingStatements.hours(order.conference, order.from, order.until, order.hours)
    try connection.forEach(hours) { row in
      guard let day = row.int(0), let span = Problem.Span(written: row.text(1)) else { return }
      days[day, default: []].append(span)
    }
    problem.days = days.sorted { $0.key < $1.key }.map { Problem.Day($0.value) }
  }

  private mutating func readRooms(
    _ order: PlacingOrder, buffer: Int, from connection: WorkerConnection
  ) throws {
    try connection.forEach(PlacingStatements.rooms(order.conference)) { row in
      problem.rooms.append(
        Problem.Room(
          id: row.text(0) ?? "", capacity: row.int(1), availability: .init(row, 3, 4),
          buffer: buffer, mayOverlap: row.bool(2) ?? false))
    }
    guard let room = order.room, !problem.rooms.contains(where: { $0.id == room }) else { return }
    throw Refusal(.roomUnknown, room, order.conference).fault
  }

  private mutating func readSpeakers(
    _ order: PlacingOrder, buffer: Int, from connection: WorkerConnection
  ) throws {
    try connection.forEach(PlacingStatements.speakers(order.conference)) { row in
      let speaker = row.text(0) ?? ""
      names[speaker] = row.text(1)
      problem.people.append(
        Problem.Person(id: speaker, availability: .init(row, 2, 3), buffer: buffer))
    }
  }

  private mutating func take(_ items: [Item], _ order: PlacingOrder, isParallel: Bool) {
    var spans: [String: Problem.Span] = [:]
    var away: [String: [Problem.Span]] = [:]
    for item in items where item.task != "place" {
      guard let span = item.span else { continue }
      spans[item.session] = span
      if item.task == "break" {
        problem.breaks.append(.init(id: item.session, span: span))
      } else if item.room == nil {
        // Whoever speaks where no room is named cannot be elsewhere.
        for person in item.people + [Self.everybody] { away[person, default: []].append(span) }
      }
    }
    for index in problem.people.indices {
      problem.people[index].availability.away += away[problem.people[index].id] ?? []
    }
    var previous: String?
    let taken = items.filter { $0.task == "place" || ($0.task == "fixed" && $0.room != nil) }
    let known = Set(taken.map(\.session))
    for item in taken {
      var session = session(item, order, ends: spans.mapValues(\.until), known: known)
      if item.task == "place" { keepAway(&session, from: item.never, spans, known: known) }
      if !isParallel {
        session.people.append(Self.everybody)
        if item.task == "place", let previous { session.after.append(previous) }
      } else if item.task == "place" {
        keepApart(&session, item, items)
        if item.isClosing { closings.insert(item.session) }
      }
      if item.task == "place" {
        keepInOrder(&session, item, items)
        keepAway(&session, from: besideNothing(item, items), spans, known: known)
      }
      problem.sessions.append(session)
      if item.task == "place" { previous = item.session }
    }
  }

  private mutating func session(
    _ item: Item, _ order: PlacingOrder, ends: [String: Int], known: Set<String>
  ) -> Problem.Session {
    var session = Problem.Session(id: item.session, minutes: item.minutes)
    session.people = item.people
    session.track = item.track
    session.expected = item.expected
    session.popularity = item.popularity
    let place = item.start.map { Problem.Place(room: item.room ?? "", start: $0) }
    guard item.task == "place" else {
      session.fixed = place
      return session
    }
    minutes[item.session] = item.minutes
    session.current = place
    if let room = order.room {
      session.onlyRooms = [room]
    } else if let room = item.room {
      session.preferredRooms = [room]
    }
    if item.start == nil, let day = item.day {
      let hours = Problem.Span(half: item.half)
      (session.from, session.until) = (day * 1440 + hours.from, day * 1440 + hours.until)
    }
    // What has a time and no room is no session of the search: only its end is known.
    for earlier in item.earlier {
      if let end = ends[earlier] {
        session.from = max(session.from ?? end, end)
      } else if known.contains(earlier) {
        session.after.append(earlier)
      }
    }
    session.apart = item.apart.filter(known.contains)
    return session
  }

  /// Keeps a session from running beside those that it never may.
  private mutating func keepAway(
    _ session: inout Problem.Session, from others: [String], _ spans: [String: Problem.Span],
    known: Set<String>
  ) {
    for other in others {
      if known.contains(other) {
        session.never.append(other)
      } else if let span = spans[other] {
        // What has no room is no session of the search: one who is away then stands for it.
        let person = Self.standIn + other
        if !problem.people.contains(where: { $0.id == person }) {
          problem.people.append(Problem.Person(id: person, availability: .init(away: [span])))
        }
        session.people.append(person)
      }
    }
  }

  /// The problem in which closings do not wait for sessions that find no place; nil when none does.
  func letClose(without lost: Set<String>) -> Problem? {
    var rest = problem
    var isChanged = false
    for index in rest.sessions.indices where closings.contains(rest.sessions[index].id) {
      let before = rest.sessions[index].after.count
      rest.sessions[index].after.removeAll { lost.contains($0) }
      isChanged = isChanged || rest.sessions[index].after.count < before
    }
    return isChanged ? rest : nil
  }

  /// Keeps a session behind an opening and before a closing that have their times already.
  ///
  /// Of several, as one for each day, the outermost count. An opening and a closing that look for a
  /// place themselves come before and after all that have theirs.
  private func keepInOrder(_ session: inout Problem.Session, _ item: Item, _ items: [Item]) {
    let fixed = items.filter { $0.task != "place" }
    func bound(_ isMeant: (Item) -> Bool) -> [Problem.Span] {
      fixed.filter(isMeant).compactMap(\.span)
    }
    var earliest = item.isClosing ? bound { !$0.isClosing }.map(\.until).max() : nil
    if !item.isOpening, let end = bound({ $0.kind == "opening" }).map(\.until).min() {
      earliest = max(earliest ?? end, end)
    }
    var latest = item.kind == "opening" ? bound { $0.kind != "opening" }.map(\.from).min() : nil
    if !item.isClosing, let start = bound(\.isClosing).map(\.from).max() {
      latest = min(latest ?? start, start)
    }
    if let earliest { session.from = max(session.from ?? earliest, earliest) }
    if let latest { session.until = min(session.until ?? latest, latest) }
  }

  /// What has its place already and must not run beside the session, since one is held for all.
  private func besideNothing(_ item: Item, _ items: [Item]) -> [String] {
    items.filter { other in
      other.task == "fixed" && (item.isForAll || other.isForAll)
    }.map(\.session)
  }

  /// What is held for all runs beside nothing, the opening before all and the closing after all.
  private func keepApart(_ session: inout Problem.Session, _ item: Item, _ items: [Item]) {
    for other in items where other.session != item.session && other.task == "place" {
      if item.isForAll || other.isForAll { session.never.append(other.session) }
      if other.isOpening && !item.isOpening { session.after.append(other.session) }
      if item.isClosing && !other.isClosing { session.after.append(other.session) }
    }
  }
}

extension Problem.Span {
  /// Reads `480-690`; a span may begin before the first midnight: `-30-60`.
  init?(written text: String?) {
    guard let text, let dash = text.dropFirst().firstIndex(of: "-"),
      let from = Int(text[..<dash]), let until = Int(text[text.index(after: dash)...]),
      from < until
    else { return nil }
    self.init(from, until)
  }

  /// The minutes of a part of the day; of all of it if nil.
  fileprivate init(half: String?) {
    switch half {
    case "morning": self.init(0, 720)
    case "afternoon": self.init(720, 1080)
    case "evening": self.init(1080, 1440)
    default: self.init(0, 1440)
    }
  }
}

extension Problem.Availability {
  fileprivate init(_ row: Row, _ only: Int, _ away: Int) {
    func spans(_ column: Int) -> [Problem.Span] {
      (row.texts(column) ?? []).compactMap { Problem.Span(written: $0) }
    }
    self.init(only: spans(only), away: spans(away))
  }
}
