import HoinghiTesting
import Testing

@Suite("Idempotency keys")
struct IdempotencyTests {
  @Test("the same key gets the same answer, and the work is done once")
  func sameKey() throws {
    try withDaemon { daemon, database in
      let client = try daemon.connect()
      let seed = try ConferenceSeed(on: client, sessions: 1, capacity: 1, delegates: 2)
      let request = enrol("S1", seed.delegates[0], key: "k-1")
      let first = try client.request(request)
      #expect(first["status"] == "confirmed")
      // What changed since does not change the answer.
      #expect(try client.request(enrol("S1", seed.delegates[1])).isOK)
      #expect(try client.request(leave("S1", seed.delegates[0])).isOK)
      #expect(try client.request(request) == first)
      #expect(try daemon.connect().request(request) == first)
      let count = try database.psql.number(
        "select count(*) from hoinghi.audit where command = 'session enrol'")
      #expect(count == 2)
    }
  }

  @Test("every kind of write repeats its answer under its key")
  func everyWrite() throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      _ = try ConferenceSeed(on: client, sessions: 1, capacity: 1, delegates: 0)
      let code = ConferenceSeed.code
      let requests = [
        "room add \(code) A name=\"Hội trường A\" key=w1",
        "room add \(code) name=\"Phòng không mã\" key=w2",
        "session add \(code) title=\"Không mã\" kind=topic key=w3",
        "delegate register \(code) name=\"Nguyễn Văn Trùng\" key=w4",
        "unit add \(code) name=\"Đơn vị kiểm chứng\" key=w5",
      ]
      let first = try ConferenceSeed.pipeline(requests, on: client)
      #expect(try ConferenceSeed.pipeline(requests, on: client) == first)
    }
  }

  @Test("the same key for another request is refused")
  func keyReused() throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      let seed = try ConferenceSeed(on: client, sessions: 2, capacity: 5, delegates: 2)
      #expect(try client.request(enrol("S1", seed.delegates[0], key: "k")).isOK)
      for other in [
        enrol("S1", seed.delegates[1], key: "k"), enrol("S2", seed.delegates[0], key: "k"),
        leave("S1", seed.delegates[0], key: "k"),
        "room add \(ConferenceSeed.code) A name=A key=k",
      ] {
        let reply = try client.request(other)
        #expect(reply.fault == 402, "\(other)")
        #expect(reply.token == "key-reused")
      }
    }
  }

  @Test("a refused request does not use its key up")
  func refusedKey() throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      let seed = try ConferenceSeed(on: client, sessions: 1, capacity: 1, delegates: 1)
      #expect(try client.request(enrol("S1", "nobody", key: "k")).fault == 300)
      #expect(try client.request(enrol("S1", seed.delegates[0], key: "k")).isOK)
    }
  }

  @Test("keys are known after the daemon was killed and started again")
  func afterRestart() throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      let seed = try ConferenceSeed(on: client, sessions: 1, capacity: 1, delegates: 1)
      let request = enrol("S1", seed.delegates[0], key: "k")
      let first = try client.request(request)
      daemon.kill()
      try daemon.start()
      #expect(try daemon.connect().request(request) == first)
    }
  }

  @Test("one key sent by many at the same moment is carried out once")
  func sameKeyAtOnce() throws {
    try withDaemon { daemon, database in
      let seed = try ConferenceSeed(on: daemon.connect(), sessions: 20, capacity: 5, delegates: 1)
      let start = StartLine(8)
      let replies = try concurrently(8) { _ in
        let client = try daemon.connect()
        return try seed.sessions.map { session in
          start.wait()
          return try client.request(enrol(session, seed.delegates[0], key: "k-\(session)"))
        }
      }
      for others in replies.dropFirst() { #expect(others == replies[0]) }
      #expect(replies[0].allSatisfy { $0["status"] == "confirmed" })
      let count = try database.psql.number(
        "select count(*) from hoinghi.audit where command = 'session enrol'")
      #expect(count == 20)
    }
  }

  @Test("who pipelines a write and a read sees the write")
  func readYourWrites() throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      let code = ConferenceSeed.code
      _ = try ConferenceSeed(on: client, sessions: 0, capacity: 1, delegates: 0)
      var requests: [String] = []
      for index in 101..<151 {
        requests.append("room add \(code) P\(index) name=\"Phòng \(index)\"")
        requests.append("room list \(code) after=P\(index - 1)")
      }
      let replies = try ConferenceSeed.pipeline(requests, on: client)
      for index in 0..<50 { #expect(replies[2 * index + 1].values("room") == ["P\(index + 101)"]) }
    }
  }
}
