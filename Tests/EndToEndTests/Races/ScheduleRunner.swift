import HoinghiTesting

/// One client of a race for places: it does at random what organizers do.
struct ScheduleRunner {
  enum Path: String, CaseIterable {
    case schedule, move, swap, shift, unschedule, pause, speakerAway, roomAway, clearTimes, after
  }

  private let field: ScheduleField
  private let client: WireClient
  private var state: UInt64
  private var complaints: [String] = []

  init(field: ScheduleField, client: WireClient, name: Int) {
    self.field = field
    self.client = client
    state = UInt64(name) &* 0x9e37_79b9_7f4a_7c15 &+ 1
  }

  /// Runs for a time and says what no client may be told.
  mutating func run(for duration: Duration) throws -> [String] {
    let end = ContinuousClock.now + duration
    while ContinuousClock.now < end {
      let path = path()
      try take(path)
    }
    return complaints
  }

  private mutating func path() -> Path {
    switch below(20) {
    case 0..<8: .schedule
    case 8..<11: .move
    case 11, 12: .swap
    case 13: .shift
    case 14, 15: .unschedule
    case 16: .pause
    case 17: below(2) == 0 ? .speakerAway : .roomAway
    case 18: .clearTimes
    default: .after
    }
  }

  private mutating func take(_ path: Path) throws {
    let reply = try client.request(request(for: path))
    if reply.isOK {
      let told = (reply["clashes"] ?? "").split(separator: " ").map(String.init)
      // Of an order the reply names the earlier ones: the session itself is what breaks it.
      let hit = path == .after && !told.isEmpty ? [reply["session"] ?? ""] : told
      field.change { tally in
        tally.done[path, default: 0] += 1
        tally.told.formUnion(hit)
      }
    } else {
      let fault = reply.fault ?? 0
      if ![102, 400, 500, 501, 504, 507, 508, 902].contains(fault) {
        complaints.append("\(path): \(reply.final)")
      }
      field.change { $0.refused[fault, default: 0] += 1 }
    }
  }

  private mutating func request(for path: Path) -> String {
    let code = ScheduleField.code
    let session = pick(ScheduleField.sessions)
    switch path {
    case .schedule:
      return "session schedule \(code) \(session) at=\(clock()) room=\(pick(ScheduleField.rooms))"
    case .move: return "session move \(code) \(session) at=\(clock())"
    case .swap: return "session swap \(code) \(session) \(pick(ScheduleField.sessions))"
    case .shift:
      return "session shift \(code) from=\(clock()) by=\(Int(below(7)) * 5 - 15)"
        + (below(2) == 0 ? " room=\(pick(ScheduleField.rooms))" : "")
    case .unschedule: return "session unschedule \(code) \(session)"
    case .pause:
      return below(2) == 0
        ? "session schedule \(code) \(ScheduleField.pause) at=\(clock())"
        : "session unschedule \(code) \(ScheduleField.pause)"
    case .speakerAway:
      return "speaker away \(code) \(pick(ScheduleField.speakers)) \(span())"
    case .roomAway: return "room away \(code) \(pick(ScheduleField.rooms)) \(span())"
    case .clearTimes:
      return below(2) == 0
        ? "speaker clear-times \(code) \(pick(ScheduleField.speakers))"
        : "room clear-times \(code) \(pick(ScheduleField.rooms))"
    case .after:
      return "session after \(code) \(session)"
        + (below(3) == 0 ? "" : " \(pick(ScheduleField.sessions))")
    }
  }

  private mutating func clock() -> String {
    let minutes = 8 * 60 + Int(below(100)) * 5
    return "\(minutes / 60)h\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }

  private mutating func span() -> String {
    let hour = 8 + below(9)
    return "from=\(hour)h00 until=\(hour)h30"
  }

  private mutating func pick(_ words: [String]) -> String { words[Int(below(UInt64(words.count)))] }

  private mutating func below(_ bound: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % bound
  }
}
