import HoinghiTesting
import Synchronization

/// The conference of a race for places: more sessions than fit into its rooms at once, speakers who
/// have several of them, buffers, a break in all rooms, and an order.
final class ScheduleField: Sendable {
  static let code = "LICH-2026"
  static let sessions = (1...24).map { "S\($0)" }
  static let rooms = ["R1", "R2", "R3"]
  static let speakers = (1...8).map { "p\($0)" }
  static let pause = "BREAK"

  struct Tally {
    var done: [ScheduleRunner.Path: Int] = [:]
    var refused: [Int: Int] = [:]
    /// The sessions of which somebody was told that a fact hits them where they are.
    var told: Set<String> = []
  }

  private let shared = Mutex(Tally())

  init(on client: WireClient) throws {
    var requests = [
      "conference create \(Self.code) title=\"Hội nghị kiểm chứng\" from=2026-03-02"
        + " room-buffer=5 speaker-buffer=10"
    ]
    requests += Self.rooms.map { "room add \(Self.code) \($0) name=\"Phòng \($0)\"" }
    let numerals = ["Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám"]
    requests += zip(Self.speakers, numerals).map {
      "speaker add \(Self.code) \($0) name=\"Người \($1)\""
    }
    for (index, session) in Self.sessions.enumerated() {
      requests.append("session add \(Self.code) \(session) title=\"Chuyên đề\" minutes=30")
      let speaker = Self.speakers[index % Self.speakers.count]
      requests.append("session assign \(Self.code) \(session) \(speaker)")
    }
    requests.append(
      "session add \(Self.code) \(Self.pause) title=Nghỉ kind=break minutes=15 all-rooms=yes")
    try ConferenceSeed.pipeline(requests, on: client)
  }

  var tally: Tally { shared.withLock { $0 } }

  func change(_ body: (inout Tally) -> Void) { shared.withLock { body(&$0) } }
}

/// Says what the database holds after a race that the rules of scheduling forbid.
///
/// The rules are written here once more, and otherwise than the service has them.
struct ScheduleJudge {
  private let psql: Psql

  init(_ psql: Psql) { self.psql = psql }

  /// The first session of each row is the one that breaks the rule.
  private static let rules = [
    (
      "two are in one room without its pause",
      """
      select a.session, b.session from hoinghi.topic_session a join hoinghi.topic_session b
        on a.conference_id = b.conference_id and a.room = b.room and a.session <> b.session
      where a.state = 'scheduled' and b.state = 'scheduled'
        and lower(b.during) < upper(a.during) + interval '5 minutes'
        and lower(a.during) < upper(b.during) + interval '5 minutes'
      """
    ),
    (
      "a speaker has two without a pause",
      """
      select a.session, b.session from hoinghi.assignment x
      join hoinghi.assignment y on x.conference_id = y.conference_id and x.speaker = y.speaker
        and x.session <> y.session
      join hoinghi.topic_session a
        on a.conference_id = x.conference_id and a.session = x.session
      join hoinghi.topic_session b
        on b.conference_id = y.conference_id and b.session = y.session
      where a.state = 'scheduled' and b.state = 'scheduled'
        and lower(b.during) < upper(a.during) + interval '10 minutes'
        and lower(a.during) < upper(b.during) + interval '10 minutes'
      """
    ),
    (
      "something runs during the break",
      """
      select a.session from hoinghi.topic_session a join hoinghi.topic_session b
        on a.conference_id = b.conference_id and b.all_rooms and a.session <> b.session
      where a.state = 'scheduled' and b.state = 'scheduled' and a.during && b.during
      """
    ),
    (
      "an assignment is not where its session is",
      """
      select a.session from hoinghi.assignment a join hoinghi.topic_session s
        using (conference_id, session)
      where a.during is distinct from s.during or a.firm <> (s.state = 'scheduled')
      """
    ),
  ]

  /// What may be broken where somebody was told so when the fact was written down.
  private static let tellableRules = [
    (
      "a speaker is away",
      """
      select a.session from hoinghi.topic_session a
      join hoinghi.assignment x using (conference_id, session)
      join hoinghi.speaker_time t
        on t.conference_id = x.conference_id and t.speaker = x.speaker
      where a.state = 'scheduled' and t.kind = 'away' and t.during && a.during
      """
    ),
    (
      "a room is away",
      """
      select a.session from hoinghi.topic_session a
      join hoinghi.room_time t on t.conference_id = a.conference_id and t.room = a.room
      where a.state = 'scheduled' and t.kind = 'away' and t.during && a.during
      """
    ),
    (
      "the order is broken",
      """
      select a.session, b.session from hoinghi.session_after f
      join hoinghi.topic_session a
        on a.conference_id = f.conference_id and a.session = f.session
      join hoinghi.topic_session b
        on b.conference_id = f.conference_id and b.session = f.earlier
      where a.state = 'scheduled' and b.state = 'scheduled'
        and lower(a.during) < upper(b.during)
      """
    ),
  ]

  /// What is wrong, with the rows that show it.
  func complaints(told: Set<String>) throws -> [String] {
    var complaints: [String] = []
    for (complaint, query) in Self.rules {
      let rows = try psql.rows(query)
      if !rows.isEmpty { complaints.append("\(complaint): \(rows)") }
    }
    for (complaint, query) in Self.tellableRules {
      let rows = try psql.rows(query).filter { !told.contains($0[0]) }
      if !rows.isEmpty { complaints.append("\(complaint), and nobody was told: \(rows)") }
    }
    let checked = try psql.rows(
      """
      select problem, session, other from hoinghi.conference c,
        hoinghi.session_problems(c.conference_id) p
      where p.problem in ('room-clash', 'room-buffer', 'break-clash', 'speaker-clash',
        'speaker-buffer', 'outside-days')
      """)
    if !checked.isEmpty { complaints.append("session check finds: \(checked)") }
    return complaints
  }
}
