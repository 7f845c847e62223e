import HoinghiTesting
import Testing

/// What goes wrong on the day itself.
@Suite("What goes wrong: on the day")
struct WrongOnTheDayTests {
  /// A conference with three topics one behind the other in a room.
  private static func programme(_ daemon: RunningDaemon, _ database: TestDatabase) throws
    -> SmallConference
  {
    let conference = try SmallConference(daemon, database)
    for (name, code) in [("Lưu Hồng Minh", "minh"), ("Bùi Phương Đình", "dinh")] {
      try conference.done("speaker add", "\(code) name=\"TS \(name)\"")
    }
    let topics = [
      ("CD1", "8h00", "HT-A"), ("CD2", "8h45", "HT-A"), ("CD3", "9h30", "HT-B"),
    ]
    for (index, (code, time, room)) in topics.enumerated() {
      try conference.done("session add", "\(code) title=\"Chủ đề thứ \(index + 1)\" minutes=40")
      try conference.done("session schedule", "\(code) at=\(time) room=\(room)")
    }
    return conference
  }

  @Test("Who comes back into the queue has no certificate until there is a place")
  func certificateOfTheQueue() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      try conference.done("conference update", "organizer=\"Cục Thử nghiệm\"")
      try conference.done("unit quota", "du-btc n=1")
      let code = try conference.register("Lê An")
      try conference.done("attendance mark", "half=morning numbers=1")
      try conference.done("attendance close", "half=morning")
      try conference.done("certificate issue")
      func isPrinted() throws -> Bool {
        let isRevoked = try conference.done("certificate list").values("revoked") == ["yes"]
        let isPrinted = try conference.printed("certificates").contains("Lê An")
        #expect(isRevoked != isPrinted, "the register and the print must agree")
        return isPrinted
      }
      #expect(try isPrinted())
      try conference.done("delegate cancel", code)
      #expect(try isPrinted() == false)
      try conference.register("Lê Bình")
      #expect(try conference.done("delegate reinstate", code)["state"] == "waitlisted")
      #expect(try isPrinted() == false)
      try conference.done("unit quota", "du-btc n=2")
      #expect(try isPrinted())
      try conference.done("unit quota", "du-btc n=1")
      try conference.done("delegate cancel", code)
      #expect(try conference.done("delegate reinstate", code)["state"] == "waitlisted")
      #expect(try conference.done("delegate approve", code)["state"] == "registered")
      #expect(try isPrinted())
    }
  }

  @Test("Speaker late or swaps")
  func swap() throws {
    try withDaemon { daemon, database in
      let conference = try Self.programme(daemon, database)
      let reply = try conference.done("session swap", "CD2 CD3")
      #expect(reply["start"] == "2019-07-24T09:30+07:00")
      #expect(reply["room"] == "HT-B")
      #expect(reply["other-start"] == "2019-07-24T08:45+07:00")
      #expect(reply["other-room"] == "HT-A")
      // What is printed already keeps its number.
      let text = try conference.printed("programme")
      let topics = SmallConference.lines(of: text, with: "Chuyên đề")
      #expect(topics.count == 3)
      #expect(topics[1].contains("Chuyên đề 3: Chủ đề thứ 3"))
      #expect(topics[1].contains("08h45"))
      #expect(topics[2].contains("Chuyên đề 2: Chủ đề thứ 2"))
      #expect(topics[2].contains("09h30"))
      try conference.done("session shift", "from=9h00 by=10")
      let numbers = try conference.psql.rows(
        """
        select session, number, to_char(lower(during) at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI')
        from hoinghi.topic_session order by number
        """)
      #expect(numbers == [["CD1", "1", "08:00"], ["CD2", "2", "09:40"], ["CD3", "3", "08:45"]])
      // The log has when it was done.
      for command in ["session swap", "session shift"] {
        #expect(
          try conference.psql.number(
            """
            select count(*) from hoinghi.audit where command = '\(command)'
              and at between now() - interval '5 minutes' and now()
            """) == 1)
      }
    }
  }

  @Test("Speaker double-booked")
  func twoRooms() throws {
    try withDaemon { daemon, database in
      let conference = try Self.programme(daemon, database)
      try conference.done("session assign", "CD2 minh")
      try conference.done("session assign", "CD3 minh")
      let reply = try conference.ask("session move", "CD3 at=9h00 room=HT-B")
      #expect(reply.token == "speaker-taken")
      // Both items: the one that was asked for stands in the request.
      #expect(reply.final.contains("08h45-09h25 by CD2"))
      #expect(reply.final.contains("TS Lưu Hồng Minh"))
      #expect(try conference.done("session show", "CD3")["start"] == "2019-07-24T09:30+07:00")
    }
  }

  @Test("Leaves at noon")
  func noon() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      for (code, time) in [("CD1", "8h00"), ("CD2", "14h00")] {
        try conference.done("session add", "\(code) title=\"Chủ đề \(code)\" minutes=40")
        try conference.done("session schedule", "\(code) at=\(time)")
      }
      for name in ["Lê An", "Lê Bình"] { try conference.register(name) }
      try conference.done("attendance mark", "half=morning numbers=1-2")
      try conference.done("attendance mark", "half=afternoon numbers=2")
      try conference.done("attendance close", "half=afternoon")
      let halves = try conference.done("attendance list")
      let told = halves.records.map { record in
        record.filter { ["delegate", "half", "verdict"].contains($0.name) }.map(\.value)
      }
      #expect(
        Set(told) == [
          ["le-an", "morning", "present"], ["le-an", "afternoon", "absent"],
          ["le-binh", "morning", "present"], ["le-binh", "afternoon", "present"],
        ])
      let absent = try conference.done("attendance list", "half=afternoon verdict=absent")
      #expect(absent.values("delegate") == ["le-an"])
    }
  }

  @Test("Two versions of the list")
  func versions() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      try conference.register("Lê An")
      let first = try Self.edition(of: conference.printed("delegates"))
      #expect(try Self.edition(of: conference.printed("delegates")) == first)
      try conference.register("Lê Bình")
      let second = try Self.edition(of: conference.printed("delegates"))
      #expect(second > first)
    }
  }

  /// The number in the footer, as `Bản số 3, in lúc 07h52 ngày 24/7/2019`.
  private static func edition(of text: String) throws -> Int {
    let footer = SmallConference.lines(of: text, with: "Bản số ", ", in lúc ").last ?? ""
    let pattern = /Bản số ([0-9]+), in lúc [0-9]{2}h[0-9]{2} ngày [0-9]{1,2}\/[0-9]{1,2}\/[0-9]{4}/
    guard let match = footer.firstMatch(of: pattern), let number = Int(match.1) else {
      throw TestFailure("no edition in the footer of:\n\(text)")
    }
    return number
  }

  @Test("Network down at the desk")
  func network() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      let given = ["An", "Bình", "Cúc", "Dung", "Giang"]
      for index in 0..<20 {
        try conference.register("\(["Lê", "Vũ", "Bùi", "Đỗ"][index / 5]) Thị \(given[index % 5])")
      }
      let sheet = try conference.printed("attendance")
      #expect(SmallConference.lines(of: sheet, with: "Thị").count == 20)
      let reply = try conference.done("attendance mark", "half=morning numbers=1-15,17,20")
      #expect(reply["marked"] == "17")
      #expect(try conference.summary()["present"] == "17")
      let here = try conference.done("attendance list", "half=morning verdict=present")
      #expect(here.values("number") == ((1...15) + [17, 20]).map(String.init))
      // A number that nobody has is refused with all the others.
      #expect(try conference.ask("attendance mark", "half=morning numbers=16,99").fault == 300)
      #expect(try conference.summary()["present"] == "17")
    }
  }
}
