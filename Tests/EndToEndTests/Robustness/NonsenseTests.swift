import HoinghiTesting
import Testing

/// Bytes that no client of ours sends.
struct Nonsense: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  /// The fault that answers it; nil where a close without a word is enough.
  let fault: Int?
  /// Whether the daemon hangs up on it.
  var closes = true

  var testDescription: String { name }

  init(_ name: String, _ bytes: [UInt8], fault: Int?, closes: Bool = true) {
    self.name = name
    self.bytes = bytes
    self.fault = fault
    self.closes = closes
  }

  init(_ name: String, _ text: String, fault: Int?, closes: Bool = true) {
    self.init(name, Array(text.utf8), fault: fault, closes: closes)
  }

  /// The same bytes in every run.
  private static func noise(_ count: Int, from first: UInt8) -> [UInt8] {
    var state: UInt64 = 0x2019_0724
    return [first]
      + (1..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
  }

  static let all: [Nonsense] = [
    Nonsense("noise", noise(4096, from: 0xff), fault: 104),
    Nonsense("noise after a letter", noise(4096, from: 0x70) + [0x0a], fault: 104),
    Nonsense("a NUL", [0x00], fault: 104),
    Nonsense("a NUL within a line", Array("ping\0\n".utf8), fault: 104),
    Nonsense(
      "bytes that are not UTF-8", Array("room list ".utf8) + [0xc3, 0x28, 0x0a], fault: 104),
    Nonsense("an overlong form", Array("ping ".utf8) + [0xc0, 0x80, 0x0a], fault: 104),
    Nonsense("a surrogate", Array("ping ".utf8) + [0xed, 0xa0, 0x80, 0x0a], fault: 104),
    Nonsense("an escape sequence", "ping \u{1b}[31m\n", fault: 104),
    Nonsense("punctuation first", "?help\n", fault: 104),
    Nonsense("a line of 1 MiB", [UInt8](repeating: 0x61, count: 1 << 20) + [0x0a], fault: 103),
    Nonsense("1 MiB without an end", [UInt8](repeating: 0x61, count: 1 << 20), fault: 103),
    Nonsense("HTTP GET", "GET / HTTP/1.1\r\nHost: localhost:2019\r\n\r\n", fault: 109),
    Nonsense("HTTP POST", "POST /x HTTP/1.1\r\nContent-Length: 4\r\n\r\nping", fault: 109),
    Nonsense("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", fault: 109),
    Nonsense(
      "a TLS hello",
      [0x16, 0x03, 0x01, 0x00, 0xa5, 0x01, 0x00, 0x00, 0xa1, 0x03, 0x03] + noise(160, from: 1),
      fault: 104),
    Nonsense("an SSH client", "SSH-2.0-OpenSSH_9.2\r\n", fault: 100, closes: false),
    Nonsense("PostgreSQL's hello", [0, 0, 0, 8, 4, 0xd2, 0x16, 0x2f], fault: 104),
    Nonsense("an upload too large", "room list X {999999999999}\n", fault: 106),
    Nonsense(
      "an upload beyond all numbers", "ping {99999999999999999999}\n", fault: 106),
    Nonsense("a quote left open", "room list \"X\n", fault: 107, closes: false),
    Nonsense("1000 words", String(repeating: "a ", count: 1000) + "\n", fault: 110, closes: false),
    Nonsense(
      "a name of 60 000 letters", String(repeating: "a", count: 60_000) + "\n", fault: 100,
      closes: false),
  ]
}

@Suite("Nonsense on the line")
struct NonsenseTests {
  @Test("is answered with a fault or a close, and harms nobody")
  func nonsense() throws {
    try withDaemon { daemon, _ in
      let pid = daemon.pid
      for nonsense in Nonsense.all {
        let client = try daemon.connect()
        // The daemon may hang up before it has taken everything.
        try? client.send(nonsense.bytes)
        try check(nonsense, client)
        try expectUnharmed(daemon, pid: pid)
      }
    }
  }

  @Test("is answered in the same way on TCP")
  func nonsenseOnTCP() throws {
    let port = try FreePort.find()
    try withDaemon(["listen.tcp": "127.0.0.1:\(port)"]) { daemon, _ in
      let pid = daemon.pid
      for nonsense in Nonsense.all {
        let client = try WireClient(port: port)
        try? client.send(nonsense.bytes)
        try check(nonsense, client)
        try expectUnharmed(daemon, pid: pid)
      }
    }
  }

  private func check(_ nonsense: Nonsense, _ client: WireClient) throws {
    let comment = Comment(rawValue: nonsense.name)
    do {
      let reply = try client.readReply()
      if let fault = nonsense.fault { #expect(reply.fault == fault, comment) }
      #expect(!reply.isOK, comment)
      guard nonsense.closes else {
        #expect(try client.request("ping").final == "OK", comment)
        return
      }
      #expect(try client.readLine() == nil, comment)
    } catch {
      Issue.record("\(nonsense.name): \(error)")
    }
  }

  @Test("half a line and then a close leaves nothing behind")
  func halfLines() throws {
    try withDaemon { daemon, _ in
      let pid = daemon.pid
      for half in [
        "p", "room list ", "room add X Y name=\"Hội", "room list X {100}\nhalf of it", "begin\n",
      ] {
        for _ in 0..<20 {
          let client = try daemon.connect()
          try client.send(half)
          client.close()
        }
      }
      try expectUnharmed(daemon, pid: pid)
      let client = try daemon.connect()
      #expect(try eventually { try client.request("status")["conversations"] == "1" })
    }
  }
}
