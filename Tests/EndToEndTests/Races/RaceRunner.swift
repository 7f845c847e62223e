import HoinghiTesting

/// One client of a race, which takes the paths at random but the same in every run.
final class RaceRunner {
  /// The ways in and out of a conference.
  enum Path: String, CaseIterable, Hashable {
    case register, list, substitute, walkIn
    case cancel, reinstate, confirm, approve, refuse, move, raise
    case enrol, enrolGroup, leave

    /// How often it is taken beside the others.
    var shares: Int {
      switch self {
      case .register: 4
      case .enrol: 3
      case .list, .substitute, .cancel, .approve, .enrolGroup: 2
      // One runner alone does it, so that the number of places never falls.
      case .raise: 0
      default: 1
      }
    }
  }

  private let field: RaceField
  private let client: WireClient
  private let name: Int
  private var random: UInt64
  private var names = 0
  private var steps = 0
  private static let paths = Path.allCases.flatMap { Array(repeating: $0, count: $0.shares) }

  init(field: RaceField, client: WireClient, name: Int) {
    self.field = field
    self.client = client
    self.name = name
    random = UInt64(name + 1) &* 0x9e37_79b9_7f4a_7c15
  }

  /// Runs for a time, or until the names are used up; returns what no client should ever hear.
  func run(for time: Duration, atMost limit: Int) throws -> [String] {
    let deadline = ContinuousClock.now + time
    var complaints: [String] = []
    while ContinuousClock.now < deadline, names + 3 < limit {
      steps += 1
      let path = name == 0 && steps % 5 == 0 ? .raise : pick(Self.paths)
      guard let (request, upload) = request(path) else { continue }
      let reply = try client.request(request, upload: upload)
      // What the rules refuse is a fault below 900; a deadlock or a lost race would be above.
      guard reply.isOK || (reply.fault ?? 900) < 900 else {
        complaints.append("\(request): \(reply.final)")
        continue
      }
      note(path, reply)
    }
    return complaints
  }

  private func note(_ path: Path, _ reply: Reply) {
    field.change { tally in
      guard reply.isOK else {
        tally.refused += 1
        return
      }
      tally.done[path, default: 0] += 1
      switch path {
      case .register, .substitute, .walkIn:
        tally.created += 1
        if let code = reply["delegate"] { tally.delegates.append(code) }
      case .list: tally.created += reply.summary("new")
      case .cancel: if let code = reply["delegate"] { tally.cancelled.append(code) }
      default: break
      }
    }
  }

  private func request(_ path: Path) -> (String, [UInt8])? {
    let code = RaceField.code
    let unit = pick(RaceField.units)
    let group = pick(RaceField.groups)
    let session = pick(RaceField.sessions)
    switch path {
    case .register:
      let grouped = pick(["", " group=\(group)"])
      return ("delegate register \(code) unit=\(unit)\(grouped) name=\"\(newName())\"", [])
    case .walkIn:
      let at = "day=2026-03-02 half=morning"
      return ("attendance walk-in \(code) unit=\(unit) \(at) name=\"\(newName())\"", [])
    case .list:
      let list = Array("Họ và tên\n\(newName())\n\(newName())\n\(newName())\n".utf8)
      let words = "format=csv mode=apply gone=keep unit=\(unit) group=\(group)"
      return ("delegate import \(code) \(words) {\(list.count)}", list)
    case .raise: return ("unit quota \(code) U1 n=\(5 + steps / 10)", [])
    case .enrolGroup: return ("session enrol-group \(code) \(session) \(group) unit=\(unit)", [])
    default:
      let delegates = path == .reinstate ? field.tally.cancelled : field.tally.delegates
      guard !delegates.isEmpty else { return nil }
      return (request(path, delegate: pick(delegates), unit, session), [])
    }
  }

  private func request(
    _ path: Path, delegate: String, _ unit: String, _ session: String
  ) -> String {
    let code = RaceField.code
    return switch path {
    case .substitute: "delegate substitute \(code) \(delegate) name=\"\(newName())\""
    case .move: "delegate update \(code) \(delegate) unit=\(unit)"
    case .enrol: "session enrol \(code) \(session) \(delegate)"
    case .leave: "session leave \(code) \(session) \(delegate)"
    default: "delegate \(path.rawValue) \(code) \(delegate)"
    }
  }

  private func newName() -> String {
    defer { names += 1 }
    return RaceField.name(name, names)
  }

  private func pick<Value>(_ values: [Value]) -> Value {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return values[Int(random >> 33) % values.count]
  }
}
