import HoinghiTesting
import Testing

@Suite("Lines and the end of the stream")
struct LineEndingTests {
  @Test("CRLF, empty lines and blanks are no trouble")
  func lineEndings() throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      try client.send("ping\r\n\r\n\n   \nping\n\t ping  \r\nping \"\"\n")
      for _ in 0..<3 { #expect(try client.readReply().final == "OK") }
      #expect(try client.readReply().fault == 101)
    }
  }

  @Test("who has sent everything and says so still gets every reply", arguments: [1, 300, 3000])
  func halfClosed(requests count: Int) throws {
    try withDaemon { daemon, _ in
      let seed = try ConferenceSeed(on: daemon.connect(), sessions: 3, capacity: 1, delegates: 0)
      let client = try daemon.connect()
      try client.send(
        String(repeating: "session list \(ConferenceSeed.code) limit=1\n", count: count))
      client.finishSending()
      for _ in 0..<count { #expect(try client.readReply()["session"] == seed.sessions.first) }
      #expect(try client.readLine() == nil)
    }
  }

  @Test("half a line before the end of the stream is not carried out")
  func halfLineAtTheEnd() throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      try client.send("ping\nping")
      client.finishSending()
      #expect(try client.readToEnd() == "OK\n")
    }
  }

  @Test("the end of the stream ends the waiting of idle")
  func endOfStreamInIdle() throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      try client.send("idle\n")
      client.finishSending()
      #expect(try client.readToEnd() == "OK\n")
    }
  }

  @Test("an upload that nobody asked for is read over and refused")
  func uploadNobodyWants() throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      let upload = [UInt8](repeating: 0x0a, count: 100_000)
      #expect(try client.request("ping {\(upload.count)}", upload: upload).fault == 101)
      #expect(try client.request("ping {0}").fault == 101)
      #expect(try client.request("ping").final == "OK")
    }
  }

  @Test("a client that goes away in the middle of an upload harms nobody")
  func goneDuringUpload() throws {
    try withDaemon { daemon, _ in
      for _ in 0..<50 {
        let client = try daemon.connect()
        try client.send("room list X {10000000}\n" + String(repeating: "x", count: 100_000))
        client.close()
      }
      try expectUnharmed(daemon, pid: daemon.pid)
    }
  }
}
