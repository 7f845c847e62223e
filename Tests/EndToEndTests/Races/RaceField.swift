import HoinghiTesting
import Synchronization

/// The conference of a race: few units with few places, few sessions with few seats, and what all
/// runners together have done in it.
final class RaceField: Sendable {
  static let code = "DUA-2026"
  static let units = ["U1", "U2", "U3", "U4"]
  static let groups = ["G1", "G2"]
  static let sessions = ["S1", "S2", "S3", "S4"]
  /// More names than this no runner has.
  static let namesEach = 60

  struct Tally {
    var done: [RaceRunner.Path: Int] = [:]
    var refused = 0
    /// How many delegates there must be, in any state.
    var created = 0
    /// The codes of those who were registered.
    var delegates: [String] = []
    /// Those of them who were cancelled, and perhaps reinstated since.
    var cancelled: [String] = []
  }

  private let shared = Mutex(Tally())

  init(on client: WireClient) throws {
    var requests = [
      "conference create \(Self.code) title=\"Hội nghị kiểm chứng\" from=2026-03-02"
    ]
    requests += Self.groups.map { "group add \(Self.code) \($0) name=\"Nhóm \($0)\"" }
    requests += Self.units.map { "unit add \(Self.code) \($0) name=\"Đơn vị \($0)\"" }
    // Of the four one counts a group by itself, and one has no quota.
    requests += [
      "unit quota \(Self.code) U1 n=5", "unit quota \(Self.code) U2 n=8",
      "unit quota \(Self.code) U2 G2 n=2", "unit quota \(Self.code) U3 n=0",
    ]
    for session in Self.sessions {
      requests.append(
        "session add \(Self.code) \(session) title=\"Chuyên đề \(session)\" kind=topic")
      requests.append("session capacity \(Self.code) \(session) n=6")
    }
    try ConferenceSeed.pipeline(requests, on: client)
  }

  var tally: Tally { shared.withLock { $0 } }

  func change(_ body: (inout Tally) -> Void) { shared.withLock { body(&$0) } }

  /// A name that no other runner and no other number gives, not without its marks either.
  static func name(_ runner: Int, _ number: Int) -> String {
    let family = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ"]
    let middle = ["Văn", "Thị", "Đức", "Minh", "Ngọc", "Hữu", "Quang", "Thanh", "Kim", "Bảo"]
    let given = [
      "An", "Bình", "Cường", "Dũng", "Đạt", "Giang", "Hà", "Khánh", "Lan", "Mai", "Nam", "Oanh",
      "Phúc", "Quân", "Sơn", "Thảo", "Uyên", "Vinh", "Xuân", "Yến",
    ]
    var index = runner * namesEach + number
    var parts: [String] = []
    for syllables in [family, middle, given, given] {
      parts.append(syllables[index % syllables.count])
      index /= syllables.count
    }
    return parts.joined(separator: " ")
  }
}
