import HoinghiTesting
import Testing

@Suite("Personal data that are shown")
struct PersonalDataTests {
  /// What the audit has of them: command and request.
  private static func notes(_ conference: SmallConference) throws -> [[String]] {
    try conference.psql.rows(
      """
      select command, after->>'request' from hoinghi.audit
      where subject = 'personal data' and actor <> '' and at > now() - interval '5 minutes'
      order by audit_id
      """)
  }

  @Test("leave in the audit who asked for them, when, and with which words")
  func noted() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      try conference.register("Lê An", "unit=du-btc phone=0900000001")
      // Without telephone numbers nothing is noted.
      for command in ["delegate list", "unit quotas", "report print delegates"] {
        try conference.done(command)
      }
      #expect(try Self.notes(conference) == [])

      let list = try conference.done("delegate list", "unit=du-btc personal=yes")
      #expect(list["phone"] == "0900000001")
      #expect(try conference.done("delegate show", "le-an personal=yes")["phone"] == "0900000001")
      try conference.done("delegate history", "le-an personal=yes")
      try conference.done("unit show", "du-btc personal=yes")
      try conference.done("unit quotas", "personal=yes")
      let text = try conference.printed("delegates", "unit=du-btc phones=yes")
      #expect(text.contains("0900000001"))
      #expect(
        try Self.notes(conference) == [
          ["delegate list", "delegate list HN unit=du-btc personal=yes"],
          ["delegate show", "delegate show HN le-an personal=yes"],
          ["delegate history", "delegate history HN le-an personal=yes"],
          ["unit show", "unit show HN du-btc personal=yes"],
          ["unit quotas", "unit quotas HN personal=yes"],
          ["report print", "report print delegates HN unit=du-btc phones=yes"],
        ])
      // The history is of what was done with the delegate.
      let history = try conference.done("delegate history", "le-an")
      #expect(history.values("command") == ["delegate register"])
    }
  }

  @Test("are noted in a list of commands, too, and faults stay what they are")
  func listed() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      try conference.register("Lê An", "phone=0900000001")
      let client = try daemon.connect()
      #expect(try client.request("begin").isOK)
      #expect(try client.request("delegate show HN le-an personal=yes").isOK)
      let reply = try client.request("commit")
      #expect(reply["phone"] == "0900000001")
      #expect(
        try Self.notes(conference)
          == [["delegate show", "delegate show HN le-an personal=yes"]])
      #expect(try conference.ask("delegate show", "khong-co personal=yes").fault == 300)
      #expect(try client.request("delegate list NONE personal=yes").fault == 300)
      #expect(try client.request("report print delegates NONE phones=yes").fault == 300)
      #expect(try Self.notes(conference).count == 1)
    }
  }
}
