import HoinghiTesting
import Testing

@Suite("Clients that are slow or silent")
struct PatienceTests {
  @Test("half a line and then silence is cut off, with a word about it")
  func halfLineAndSilence() throws {
    try withDaemon(["limits.mid-line-seconds": "1"]) { daemon, _ in
      let pid = daemon.pid
      let patient = try daemon.connect()
      let slow = try daemon.connect()
      try slow.send("room li")
      #expect(try slow.readReply().fault == 111)
      #expect(try slow.readLine() == nil)
      // Silence without half a line is allowed.
      #expect(try patient.request("ping").final == "OK")
      try expectUnharmed(daemon, pid: pid)
    }
  }

  @Test("a line that comes in drops is cut off as well")
  func drops() throws {
    try withDaemon(["limits.mid-line-seconds": "1"]) { daemon, _ in
      let client = try daemon.connect()
      let started = ContinuousClock.now
      do {
        for _ in 0..<40 where client.isSilent(for: .milliseconds(150)) { try client.send("p") }
      } catch { /* hung up while sending: that is what is wanted */  }
      #expect(ContinuousClock.now - started < .seconds(5))
      #expect(try client.readReply().fault == 111)
    }
  }

  @Test("an upload that stops half way is cut off")
  func halfAnUpload() throws {
    try withDaemon(["limits.mid-line-seconds": "1"]) { daemon, _ in
      let client = try daemon.connect()
      try client.send("room list X {1000}\nonly this")
      #expect(try client.readReply().fault == 111)
      #expect(try client.readLine() == nil)
      try expectUnharmed(daemon, pid: daemon.pid)
    }
  }

  @Test("silence is cut off when the configuration says so, but waiting in idle is not silence")
  func silence() throws {
    try withDaemon(["limits.idle-seconds": "1"]) { daemon, _ in
      let waiting = try daemon.connect()
      try waiting.settle()
      try waiting.send("idle room\n")
      let silent = try daemon.connect()
      #expect(try silent.readReply().fault == 111)
      #expect(try silent.readLine() == nil)
      #expect(waiting.isSilent(for: .milliseconds(1500)))
      try waiting.send("ping\n")
      #expect(try waiting.readReply().final == "OK")
      #expect(try waiting.readReply().final == "OK")
    }
  }

  @Test("a request that comes byte by byte is a request")
  func byteByByte() throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      for byte in Array("room add \"X\" name=\"Hội trường\"\r\nping\n".utf8) {
        try client.send([byte])
      }
      #expect(try client.readReply().fault == 300)
      #expect(try client.readReply().final == "OK")
    }
  }
}
