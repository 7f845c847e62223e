import LineProtocol
import Organizer
import Postgres
import Synchronization
import Timetabling

/// Looks for places for sessions on a worker's thread, and carries out what was found.
///
/// Nothing is locked during the search. What was found is carried out by the rules of a placement
/// by hand, so that a programme that changed meanwhile cannot come to clash.
struct PlacingRun {
  /// Steps after which a search has come as far as it will: with them the same seed finds the same.
  private static let steps = 20_000_000
  /// A search keeps a core busy: one at a time in each daemon.
  private static let isSearching = Atomic(false)

  private let order: PlacingOrder
  private let connection: WorkerConnection
  private let diagnosis: Diagnosis
  private let send: ([UInt8]) throws -> Void

  /// Carries out an order and sends the answer but for its last line.
  static func carryOut(
    _ order: PlacingOrder, on connection: WorkerConnection, diagnosis: Diagnosis,
    send: ([UInt8]) throws -> Void
  ) throws {
    guard !isSearching.exchange(true, ordering: .acquiring) else { throw Fault.isPlacing }
    defer { isSearching.store(false, ordering: .releasing) }
    try withoutActuallyEscaping(send) { send in
      try PlacingRun(order: order, connection: connection, diagnosis: diagnosis, send: send).run()
    }
  }

  private func run() throws {
    if let answer = try replayed() { return try send(summary(answer)) }
    let problem = try connection.carryOut(diagnosis) {
      try PlacingProblem(order, from: connection)
    }
    let solution = try search(for: problem)
    let found = solution.placements.filter { problem.minutes[$0.session] != nil }
    let unplaced = solution.unplaced.map(\.session)
    let bound = Found(found, problem.minutes)
    var reply = ReplyText()
    try connection.forEach(bound.shown(order.conference)) { row in
      reply.placement(row, isDone: order.mode == .apply)
    }
    let reason = PlacingReason(names: problem.names)
    for session in solution.unplaced {
      reply.field("record", "unplaced")
      reply.field("session", session.session)
      reply.field("reason", reason.sentence(session, in: order.language))
    }
    var answer = ["\(found.count)", "\(unplaced.count)"].map(Optional.init)
    if order.mode == .apply { answer = try apply(bound, unplaced) }
    try send(reply.bytes + summary(answer, solution))
  }

  private func replayed() throws -> [String?]? {
    guard let key = order.author.key, order.mode == .apply else { return nil }
    return try connection.carryOut(diagnosis) {
      try connection.first(
        PlacingStatements.replay(order.conference, key, order.author.request)
      ) { row in row.texts(0) } ?? nil
    }
  }

  private func apply(_ found: Found, _ unplaced: [String]) throws -> [String?] {
    try connection.carryOut(diagnosis) {
      try connection.first(
        PlacingStatements.place(
          order.author, order.conference, order.isTentative, found.sessions, found.starts,
          found.minutes, found.rooms, unplaced)
      ) { row in row.texts(0) ?? [] } ?? []
    }
  }

  /// Searches; and once more without those that find no place anyway, if a closing waits for them.
  private func search(for problem: PlacingProblem) throws -> Solution {
    let began = ContinuousClock.now
    let solution = try search(problem.problem, since: began)
    let lost = solution.unplaced.filter { !$0.isLostByOrder }
    guard let rest = problem.letClose(without: Set(lost.map(\.session))) else { return solution }
    return try search(rest, since: began)
  }

  /// Searches for the time given, telling each second how far it has come.
  private func search(_ problem: Problem, since began: ContinuousClock.Instant) throws -> Solution {
    var solver: Solver
    do {
      solver = try Solver(problem, seed: UInt64(order.seed))
    } catch {
      throw Fault.unplaceable(error)
    }
    let clock = ContinuousClock()
    let end = began.advanced(by: .seconds(order.seconds))
    // Most searches are over before there is anything to tell.
    var told = began.advanced(by: .seconds(2))
    var steps = 0
    while true {
      let second = min(end, told.advanced(by: .seconds(1)))
      var latest: Progress?
      let solution = solver.solve(
        Budget(steps: Self.steps - steps, isOver: { clock.now >= second })
      ) { latest = $0 }
      steps = solution.steps
      told = clock.now
      if solution.isSettled || steps >= Self.steps || told >= end { return solution }
      if let latest { try send(progress(latest, after: began.duration(to: told))) }
    }
  }

  private func progress(_ progress: Progress, after time: Duration) -> [UInt8] {
    var reply = ReplyText()
    reply.field("record", "search")
    reply.field("seconds", "\(time.components.seconds)")
    reply.field("found", "\(progress.placed)")
    reply.field("of", "\(progress.sessions)")
    reply.field("score", "\(progress.points)")
    return reply.bytes
  }

  private func summary(_ answer: [String?], _ solution: Solution? = nil) -> [UInt8] {
    var reply = ReplyText()
    reply.field("record", "summary")
    reply.field("mode", order.mode.rawValue)
    for (name, value) in zip(["placed", "unplaced", "sessions", "unplaced-sessions"], answer) {
      reply.field(name, value)
    }
    if let solution {
      reply.field("score", "\(solution.score.total)")
      reply.field("steps", "\(solution.steps)")
      reply.field("settled", solution.isSettled ? "yes" : "no")
    }
    return reply.bytes
  }
}

extension Unplaced {
  /// Whether nothing but the place of others keeps it from one.
  fileprivate var isLostByOrder: Bool {
    hindrances.contains { hindrance in
      if case .afterUnplaced = hindrance.obstacle { hindrance.places == places } else { false }
    }
  }
}

/// Places as statements take them.
private struct Found {
  let sessions: [String]
  let starts: [String]
  let minutes: [String]
  let rooms: [String]

  init(_ placements: [Placement], _ lengths: [String: Int]) {
    sessions = placements.map(\.session)
    starts = placements.map { "\($0.start)" }
    minutes = placements.map { "\(lengths[$0.session] ?? 0)" }
    rooms = placements.map(\.room)
  }

  func shown(_ conference: String) -> Bound {
    PlacingStatements.shown(conference, sessions, starts, minutes, rooms)
  }
}

extension ReplyText {
  fileprivate mutating func placement(_ row: Row, isDone: Bool) {
    field("record", isDone ? "placed" : "proposed")
    let names = ["session", "title", "start", "until", "room", "start-before", "room-before"]
    for (column, name) in names.enumerated() { field(name, row.text(column)) }
  }
}

extension Fault {
  fileprivate static let isPlacing = Fault(
    .busy, vi: "đang có một lượt tự xếp giờ khác; hãy thử lại sau ít giây",
    en: "sessions are being placed for somebody else; try again in a few seconds")

  fileprivate static func unplaceable(_ problem: InvalidProblem) -> Fault {
    Fault(
      .badValue,
      vi: "không xếp được: dữ liệu chương trình mâu thuẫn (\(problem)); xem session check",
      en: "nothing can be placed: the programme contradicts itself (\(problem)); see session check")
  }
}
