import HoinghiTesting
import Glibc

/// One client that enrols its own delegates and lets them leave, at random but the same in every
/// run, and asks again with the same key until it knows what happened.
final class EnrolmentLoad {
  private let connect: () throws -> WireClient
  private let sessions: [String]
  private let delegates: [String]
  private let history: EnrolmentHistory
  private let name: UInt64
  private var random: UInt64
  private var client: WireClient?
  private var enrolled: Set<String> = []
  private var count = 0

  init(
    connect: @escaping () throws -> WireClient, sessions: [String], delegates: [String],
    history: EnrolmentHistory, seed: UInt64
  ) {
    self.connect = connect
    self.sessions = sessions
    self.delegates = delegates
    self.history = history
    name = seed
    random = seed &* 0x9e37_79b9_7f4a_7c15
  }

  /// Does so many things.
  func run(operations: Int) throws {
    for _ in 0..<operations { try step() }
  }

  /// Goes on until told to stop.
  func run(until isOver: () -> Bool) throws {
    while !isOver() { try step() }
  }

  private func step() throws {
    let session = sessions[next(sessions.count)]
    let delegate = delegates[next(delegates.count)]
    let pair = session + "/" + delegate
    let action: EnrolmentEvent.Action = enrolled.contains(pair) ? .leave : .enrol
    count += 1
    let key = "load-\(name)-\(count)"
    var event = EnrolmentEvent(action: action, session: session, delegate: delegate, key: key)
    (event.reply, event.unknowns) = try certainty(of: event.request)
    history.append(event)
    guard event.reply.isOK else { return }
    if action == .enrol { enrolled.insert(pair) } else { enrolled.remove(pair) }
  }

  /// The answer, however often the daemon or its database goes away meanwhile.
  private func certainty(of request: String) throws -> (Reply, unknowns: Int) {
    let deadline = ContinuousClock.now + .seconds(60)
    var unknowns = 0
    var last = ""
    while ContinuousClock.now < deadline {
      do {
        let reply = try (client ?? connected()).request(request)
        // Faults from 900 say nothing about the request: unavailable, unknown, busy, stopping.
        if reply.isOK || (reply.fault ?? 900) < 900 { return (reply, unknowns) }
        last = reply.final
      } catch {
        client = nil
        last = "\(error)"
      }
      unknowns += 1
      usleep(30_000)
    }
    throw TestFailure("never learnt the fate of \(request): \(last)")
  }

  private func connected() throws -> WireClient {
    let fresh = try connect()
    client = fresh
    return fresh
  }

  private func next(_ bound: Int) -> Int {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(random >> 33) % bound
  }
}
