import HoinghiTesting
import Testing

@Suite("Automatic placing, end to end")
struct PlacingTests {
  /// A conference of 200 sessions in ten rooms on two days, made the same each time.
  ///
  /// Some speakers come on one day only, some sessions come after others or never run beside them;
  /// two fit nowhere. All people are synthetic.
  private struct Generated {
    static let code = "XEP-200"
    static let sessions = 200
    static let hopeless: Set<String> = ["CD51", "CD151"]
    let client: WireClient

    /// A number in words, for names.
    private static func name(_ number: Int) -> String {
      let words = [
        "Không", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Xuân",
        "Thu",
      ]
      return "\(words[number / 10]) \(words[number % 10])"
    }

    init(on client: WireClient) throws {
      self.client = client
      let code = Self.code
      var requests = [
        "conference create \(code) title=\"Hội nghị giả\" from=2030-03-02 to=2030-03-03"
          + " speaker-buffer=5"
      ]
      for room in 1...10 {
        requests.append("room add \(code) P\(room) name=\"Phòng \(room)\" capacity=\(room * 40)")
      }
      requests.append("room away \(code) P3 from=2030-03-02T08:00 until=2030-03-02T11:30")
      for speaker in 1...120 {
        requests.append("speaker add \(code) bcv-\(speaker) name=\"Giả \(Self.name(speaker))\"")
      }
      for speaker in stride(from: 5, through: 120, by: 10) {
        requests.append(
          "speaker away \(code) bcv-\(speaker) from=2030-03-02T00:00 until=2030-03-02T23:00")
      }
      for number in 1...Self.sessions {
        let expected = Self.hopeless.contains("CD\(number)") ? 1000 : number * 37 % 300
        requests.append(
          "session add \(code) CD\(number) title=\"Mục giả \(number)\" kind=topic"
            + " minutes=\(20 + number % 3 * 10) track=\"Mạch \(number % 12)\" expected=\(expected)")
        requests.append("session assign \(code) CD\(number) bcv-\(number % 120 + 1)")
      }
      for number in stride(from: 10, through: 190, by: 20) {
        requests.append("session after \(code) CD\(number + 3) CD\(number)")
        requests.append("session apart \(code) CD\(number + 5) CD\(number + 6) never=yes")
      }
      try ConferenceSeed.pipeline(requests, on: client)
    }
  }

  @Test("200 sessions are placed or explained, and then nothing clashes")
  func large() throws {
    try withDaemon { daemon, database in
      let generated = try Generated(on: daemon.connect())
      let reply = try generated.client.request(
        "session place \(Generated.code) mode=apply parallel=yes seed=3 seconds=20")
      #expect(reply.isOK, "\(reply.final)")
      let placed = reply.records(of: "placed")
      let unplaced = reply.records(of: "unplaced")
      #expect(placed.count + unplaced.count == Generated.sessions)
      #expect(Set(unplaced.compactMap { $0["session"] }) == Generated.hopeless)
      #expect(
        unplaced.allSatisfy { $0["reason"]?.hasPrefix("1000 are expected") == true }, "\(unplaced)")
      #expect(
        try database.psql.rows(
          "select state, count(*) from hoinghi.topic_session group by 1 order by 1")
          == [["draft", "2"], ["scheduled", "198"]])

      let check = try generated.client.request("session check \(Generated.code)")
      let problems = Set(check.lines.filter { $0.hasPrefix("problem: ") })
      #expect(problems == ["problem: speaker-without-time", "problem: unscheduled"])
      // The same once more: nothing is left that could be placed.
      let again = try generated.client.request(
        "session place \(Generated.code) mode=apply parallel=yes seconds=2")
      #expect(again.records(of: "placed").isEmpty)
    }
  }

  @Test(
    "an opening and a closing keep their places among what is scheduled already",
    arguments: ["yes", "no"])
  func amongFixed(_ parallel: String) throws {
    try withDaemon { daemon, database in
      let client = try daemon.connect()
      try ConferenceSeed.pipeline(
        [
          "conference create XEP-2 title=\"Hội nghị giả\" from=2030-03-02 to=2030-03-03",
          "room add XEP-2 P1 name=\"Phòng 1\"", "room add XEP-2 P2 name=\"Phòng 2\"",
          "session add XEP-2 KM title=\"Khai mạc\" kind=opening minutes=30",
          "session schedule XEP-2 KM at=2030-03-02T09:00 room=P1",
          "session add XEP-2 CD1 title=\"Mục 1\" kind=topic minutes=40",
          "session schedule XEP-2 CD1 at=2030-03-03T09:00 room=P2",
          "session add XEP-2 CD2 title=\"Mục 2\" kind=topic minutes=40",
          "session add XEP-2 BM title=\"Bế mạc\" kind=closing minutes=30",
        ], on: client)
      let reply = try client.request("session place XEP-2 mode=apply parallel=\(parallel)")
      #expect(reply.records(of: "placed").count == 2, "\(reply.lines)")
      let order = try database.psql.rows(
        """
        select session from hoinghi.topic_session where state = 'scheduled' order by lower(during)
        """
      ).map { $0[0] }
      #expect(order.first == "KM")
      #expect(order.last == "BM")
    }
  }

  @Test("one search at a time: a second is told to come again")
  func twoAtOnce() throws {
    try withDaemon { daemon, _ in
      let generated = try Generated(on: daemon.connect())
      let clients = try [generated.client, daemon.connect()]
      for client in clients {
        try client.send(
          Array(
            "session place \(Generated.code) mode=propose parallel=yes seconds=4\n".utf8))
      }
      let finals = try clients.map { try $0.readReply().final }
      #expect(finals.filter { $0.hasPrefix("OK") }.count == 1, "\(finals)")
      #expect(finals.filter { $0.hasPrefix("ERR 902 busy ") }.count == 1, "\(finals)")
      let later = try generated.client.request(
        "session place \(Generated.code) mode=propose parallel=yes seconds=1")
      #expect(later.isOK, "\(later.final)")
    }
  }
}
