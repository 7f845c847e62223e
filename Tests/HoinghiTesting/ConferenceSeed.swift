/// A small conference made by commands: sessions with so many seats, and synthetic delegates.
public struct ConferenceSeed: Sendable {
  /// The conference's code.
  public static let code = "KC-2026"
  /// The sessions' codes.
  public let sessions: [String]
  /// The delegates' codes.
  public let delegates: [String]

  /// Makes the conference.
  ///
  /// - Throws: With the daemon's reply when it refuses.
  public init(
    on client: WireClient, sessions sessionCount: Int, capacity: Int, delegates delegateCount: Int
  ) throws {
    var requests = [
      "conference create \(Self.code) title=\"Hội nghị kiểm chứng\" from=2026-03-02 to=2026-03-02"
    ]
    sessions = (0..<sessionCount).map { "S\($0 + 1)" }
    for session in sessions {
      requests.append(
        "session add \(Self.code) \(session) title=\"Chuyên đề \(session)\" kind=topic")
      requests.append("session capacity \(Self.code) \(session) n=\(capacity)")
    }
    let registered = (0..<delegateCount).map {
      "delegate register \(Self.code) name=\"\(Self.name($0))\""
    }
    let replies = try Self.pipeline(requests + registered, on: client)
    delegates = try replies.suffix(delegateCount).map { reply in
      guard let code = reply["delegate"] else { throw TestFailure("no delegate: \(reply)") }
      return code
    }
  }

  /// Sends all requests at once; every reply must be OK.
  ///
  /// - Throws: With the first reply that is not.
  @discardableResult
  public static func pipeline(_ requests: [String], on client: WireClient) throws -> [Reply] {
    try client.send(requests.map { $0 + "\n" }.joined())
    return try requests.map { request in
      let reply = try client.readReply()
      guard reply.isOK else { throw TestFailure("\(request): \(reply.final)") }
      return reply
    }
  }

  /// Names that differ even without their marks, so that no two look like one person.
  private static func name(_ index: Int) -> String {
    let family = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ"]
    let middle = ["Văn", "Thị", "Đức", "Minh", "Ngọc", "Hữu", "Quang", "Thanh", "Kim", "Bảo"]
    let given = [
      "An", "Bình", "Cường", "Dũng", "Đạt", "Giang", "Hà", "Khánh", "Lan", "Mai", "Nam", "Oanh",
      "Phúc", "Quân", "Sơn", "Thảo", "Uyên", "Vinh", "Xuân", "Yến",
    ]
    let parts = [
      family[index % family.count], middle[index / family.count % middle.count],
      given[index / (family.count * middle.count) % given.count],
    ]
    return parts.joined(separator: " ")
  }
}
