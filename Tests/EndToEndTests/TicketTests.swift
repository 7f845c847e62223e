import HoinghiTesting
import Signing
import Testing

@Suite("Tickets")
struct TicketTests {
  private let code = ConferenceSeed.code
  private let at = "day=2026-03-02 half=morning"

  @Test("a ticket checks its delegate in, whole or typed, and no other conference takes it")
  func scanning() throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      let seed = try ConferenceSeed(on: client, sessions: 0, capacity: 1, delegates: 2)
      let ticket = try issue(seed.delegates[0], on: client)
      let first = try client.request("attendance scan \(code) \(ticket.text) \(at)")
      #expect(first["delegate"] == seed.delegates[0])
      #expect(first["status"] == "present")
      for typed in [
        ticket.short, ticket.short.lowercased(), ticket.short.replacing("0", with: "o"),
        ticket.text.lowercased(), seed.delegates[0], "#1",
      ] {
        let again = try client.request("attendance scan \(code) \"\(typed)\" \(at)")
        #expect(again["delegate"] == seed.delegates[0], "\(typed)")
        #expect(again["status"] == "already", "\(typed)")
      }
      #expect(
        try client.request("conference create KHAC title=\"Hội nghị khác\" from=2026-03-02").isOK)
      let elsewhere = try client.request("attendance scan KHAC \(ticket.text) \(at)")
      #expect(elsewhere.fault == 300)
      #expect(elsewhere.final.contains("is for conference \(code), not for KHAC"))
      #expect(try client.request("attendance scan KHAC \(ticket.short) \(at)").fault == 300)
    }
  }

  @Test("a forged ticket is refused, at the desk and without a network")
  func forged() throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      let seed = try ConferenceSeed(on: client, sessions: 0, capacity: 1, delegates: 1)
      let ticket = try issue(seed.delegates[0], on: client)
      let shown = try client.request("conference key \(code)")
      let key = try #require(
        shown["public-key"].flatMap(Hex.bytes).flatMap(VerifyingKey.init(bytes:)))
      #expect(ticket.isSigned(with: key))
      #expect(shown["number"] == "\(ticket.conference)")
      // Signed with another key: whoever makes it does not have the conference's.
      let forged = try #require(
        TicketCode(conference: ticket.conference, signedWith: SigningKey()))
      #expect(!forged.isSigned(with: key))
      #expect(try client.request("attendance scan \(code) \(forged.text) \(at)").fault == 300)
      let last = ticket.text.last == "0" ? "1" : "0"
      let changed = ticket.text.dropLast() + last
      #expect(try #require(TicketCode(String(changed))).isSigned(with: key) == false)
      let reply = try client.request("attendance scan \(code) \(changed) \(at)")
      #expect(reply.fault == 102)
      #expect(reply.final.contains("misread or altered"))
    }
  }

  @Test("after a reissue the old ticket is refused, with when and why, and the new one counts")
  func reissue() throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      let seed = try ConferenceSeed(on: client, sessions: 0, capacity: 1, delegates: 1)
      let old = try issue(seed.delegates[0], on: client)
      let new = try issue(seed.delegates[0], "reissue=yes reason=\"mất thẻ\"", on: client)
      #expect(new != old)
      for shown in [old.text, old.short] {
        let reply = try client.request("attendance scan \(code) \(shown) \(at)")
        #expect(reply.fault == 400)
        #expect(reply.final.contains("reason: mất thẻ; only the new one counts"))
      }
      #expect(try client.request("attendance scan \(code) \(new.short) \(at)").isOK)
      let refused = try client.request("delegate refused-tickets \(code)")
      #expect(refused.values("short") == [old.short])
      #expect(refused.values("reason") == ["mất thẻ"])
      // Taken back without another: refused in other words.
      #expect(try client.request("delegate revoke-ticket \(code) \(seed.delegates[0])").isOK)
      let revoked = try client.request("attendance scan \(code) \(new.text) \(at)")
      #expect(revoked.fault == 400)
      #expect(revoked.final.contains("there is no other one"))
    }
  }

  @Test("who does not come any more is refused by the state, whatever the ticket is")
  func cancelled() throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      let seed = try ConferenceSeed(on: client, sessions: 0, capacity: 1, delegates: 1)
      let ticket = try issue(seed.delegates[0], on: client)
      #expect(try client.request("delegate cancel \(code) \(seed.delegates[0])").isOK)
      let reply = try client.request("attendance scan \(code) \(ticket.text) \(at)")
      #expect(reply.fault == 400)
      #expect(reply.final.contains("is cancelled"))
      #expect(
        try client.request("delegate refused-tickets \(code)").values("short") == [ticket.short])
      #expect(try client.request("delegate reinstate \(code) \(seed.delegates[0])").isOK)
      #expect(try client.request("attendance scan \(code) \(ticket.text) \(at)").isOK)
    }
  }

  @Test("a ticket and the code of one delegate in one batch are one arrival")
  func oneArrival() throws {
    try withDaemon { daemon, database in
      let client = try daemon.connect()
      let seed = try ConferenceSeed(on: client, sessions: 0, capacity: 1, delegates: 4)
      var words: [String] = []
      for delegate in seed.delegates {
        let ticket = try issue(delegate, on: client)
        words += [ticket.text, delegate, ticket.short]
      }
      let replies = try ConferenceSeed.pipeline(
        words.map { "attendance scan \(code) \($0) \(at)" }, on: client)
      #expect(replies.filter { $0["status"] == "present" }.count == 4)
      #expect(try database.psql.number("select count(*) from hoinghi.scan") == 4)
    }
  }

  @Test("many ask for tickets at once: one key, one valid ticket for each delegate")
  func race() throws {
    try withDaemon { daemon, database in
      let seed = try ConferenceSeed(
        on: daemon.connect(), sessions: 0, capacity: 1, delegates: 30)
      let start = StartLine(8)
      let replies = try concurrently(8) { index in
        let client = try daemon.connect()
        start.wait()
        if index < 2 { return [try client.request("delegate tickets \(code)")] }
        return try seed.delegates.map { delegate in
          let words = index < 4 ? "reissue=yes" : ""
          return try client.request("delegate ticket \(code) \(delegate) \(words)")
        }
      }
      for reply in replies.joined() { #expect(reply.isOK, "\(reply.final)") }
      #expect(try database.psql.number("select count(*) from hoinghi.conference_key") == 1)
      let valid = "select count(*) from hoinghi.ticket where revoked_at is null"
      #expect(try database.psql.number(valid) == 30)
      let shown = try daemon.connect().request("conference key \(code)")
      let key = try #require(
        shown["public-key"].flatMap(Hex.bytes).flatMap(VerifyingKey.init(bytes:)))
      for text in try database.psql.rows("select code from hoinghi.ticket").joined() {
        #expect(TicketCode(text)?.isSigned(with: key) == true)
      }
    }
  }

  @Test("the same key gets the same ticket, and nothing secret stays in the books")
  func repeated() throws {
    try withDaemon { daemon, database in
      let client = try daemon.connect()
      let seed = try ConferenceSeed(on: client, sessions: 0, capacity: 1, delegates: 3)
      let request = "delegate ticket \(code) \(seed.delegates[0]) reissue=yes key=k"
      let first = try client.request(request)
      #expect(first.isOK)
      #expect(try client.request(request) == first)
      let all = "delegate tickets \(code) key=all"
      let tickets = try client.request(all)
      #expect(tickets.values("delegate") == seed.delegates)
      #expect(try client.request("delegate register \(code) name=\"Lý Sau\"").isOK)
      #expect(try client.request(all) == tickets)
      #expect(try client.request("delegate tickets \(code) group=x key=all").fault == 300)
      #expect(try client.request("delegate ticket \(code) ly-sau key=all").fault == 402)
      #expect(try client.request("delegate tickets \(code)").values("delegate").count == 4)
      let told = try database.psql.number(
        """
        select count(*) from hoinghi.audit a, hoinghi.ticket t, hoinghi.conference_key k
        where strpos(a::text, t.secret) > 0 or strpos(a::text, encode(k.secret_key, 'hex')) > 0
          or strpos(a::text, encode(substr(k.secret_key, 1, 32), 'hex')) > 0
        """)
      #expect(told == 0)
    }
  }

  private func issue(
    _ delegate: String, _ words: String = "", on client: WireClient
  ) throws -> TicketCode {
    let reply = try client.request("delegate ticket \(code) \(delegate) \(words)")
    let ticket = try #require(reply["ticket"].flatMap { TicketCode($0) }, "\(reply.final)")
    #expect(reply["short"] == ticket.short)
    return ticket
  }
}
