import HoinghiTesting
import Testing

/// Who reads slowly, or leaves, keeps nobody else from printing.
@Suite("Long answers that nobody takes")
struct SlowReportTests {
  private static let people = 20_000

  /// A conference of so many people, who are not entered one by one.
  private static func withCrowd(
    _ settings: [String: String] = [:], _ body: (RunningDaemon) throws -> Void
  ) throws {
    try withDaemon(settings) { daemon, database in
      _ = try ConferenceSeed(on: daemon.connect(), sessions: 1, capacity: 1, delegates: 0)
      try Psql(conninfo: database.conninfo).run(
        """
        insert into hoinghi.delegate (conference_id, delegate, number, name, identity, sort_key,
          search_fold, tone_fold, position, synthetic)
        select conference_id, 'd' || n, n, 'Nguyễn Thị Giả ' || n, 'g' || n,
          to_char(n, '000000'), 'nguyen thi gia ' || n, 'nguyễn thị giả ' || n,
          'Chuyên viên chính phụ trách công tác tuyên truyền', true
        from hoinghi.conference, generate_series(1, \(people)) n
        """)
      try body(daemon)
    }
  }

  private static func printing(_ report: String, _ format: String) -> String {
    "report print \(report) \(ConferenceSeed.code) format=\(format)"
  }

  @Test("workers are free for others, and the answers are whole when they are read after all")
  func workers() throws {
    try Self.withCrowd { daemon in
      let order = Self.printing("delegates", "text")
      let whole = try daemon.connect(timeout: .seconds(60)).request(order)
      try #require(whole.payload?.bytes.count ?? 0 > 2_000_000)
      // More than there are workers.
      let slow = try (0..<6).map { _ in try daemon.connect(timeout: .seconds(60)) }
      for client in slow { try client.send(order + "\n") }
      let other = try daemon.connect(timeout: .seconds(20))
      #expect(try other.request(Self.printing("speakers", "text")).isOK)
      for client in slow {
        let reply = try client.readReply()
        #expect(reply.final == whole.final)
        // The line that says when it was printed may differ by a minute.
        #expect(reply.payload?.bytes.count == whole.payload?.bytes.count)
      }
    }
  }

  @Test("the press is free for others")
  func press() throws {
    try Self.withCrowd(["documents.presses": "1"]) { daemon in
      let order = Self.printing("delegates", "pdf")
      let slow = try daemon.connect(timeout: .seconds(120))
      try slow.send(order + "\n")
      let other = try daemon.connect(timeout: .seconds(50))
      #expect(try other.request(Self.printing("speakers", "pdf")).isOK)
      let reply = try slow.readReply()
      #expect(reply.isOK)
      #expect(reply.payload?.bytes.count ?? 0 > 500_000)
      #expect(reply.payload?.bytes.suffix(6).contains(Array("%%EOF".utf8)[...]) == true)
    }
  }

  @Test("who leaves takes the press along")
  func leaving() throws {
    try Self.withCrowd(["documents.presses": "1"]) { daemon in
      // Takes minutes, and gives nothing before its end.
      let leaver = try daemon.connect()
      let zip = "\(Self.printing("invitations", "pdf")) bundle=zip recipients=delegates"
      try leaver.send(zip + "\n")
      let other = try daemon.connect(timeout: .seconds(30))
      #expect(other.isSilent(for: .milliseconds(500)))
      leaver.close()
      #expect(try other.request(Self.printing("speakers", "pdf")).isOK)
    }
  }
}
