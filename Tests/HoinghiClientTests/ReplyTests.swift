import Glibc
import Testing

@testable import HoinghiClient

@Suite struct ReplyLineTests {
  @Test func ends() {
    #expect(ReplyLine("OK") == .end(.done("")))
    #expect(ReplyLine("OK queued 3") == .end(.done("queued 3")))
    let fault = Fault(number: 300, token: "not-found", sentence: "there is no session X")
    #expect(ReplyLine("ERR 300 not-found there is no session X") == .end(.refused(fault)))
  }

  @Test func fields() {
    #expect(ReplyLine("name: Lưu Hồng Minh") == .field(Field(name: "name", value: "Lưu Hồng Minh")))
    #expect(ReplyLine("at: 08:00") == .field(Field(name: "at", value: "08:00")))
    #expect(ReplyLine("note:") == .field(Field(name: "note", value: "")))
    #expect(ReplyLine(#"note: "a\nb\"c""#) == .field(Field(name: "note", value: "a\nb\"c")))
  }

  @Test(arguments: ["", "hello", "ERR", "ERR x y z", ": v", "HTTP/1.1 400 Bad: x", #"a: "b"#])
  func otherLinesAreNotOfTheProtocol(line: String) {
    #expect(ReplyLine(line) == nil)
  }

  @Test func payload() {
    let payload = Payload(value: "text/csv diem-danh.csv")
    #expect(payload == Payload(mediaType: "text/csv", fileName: "diem-danh.csv"))
    #expect(payload.isText)
    #expect(!Payload(value: "application/pdf x.pdf").isText)
  }

  @Test(arguments: [
    ("../../etc/passwd", "passwd"), ("a/b.csv", "b.csv"), (".bashrc", "bashrc"),
    ("..", "hoinghi.out"), ("", "hoinghi.out"), ("a\u{1B}b.txt", "ab.txt"),
  ])
  func fileNamesStayInTheirFolder(name: String, safe: String) {
    #expect(Download.safeName(name) == safe)
  }
}

@Suite struct RecordAssemblerTests {
  private func records(_ lines: [(String, String)]) -> [Record] {
    var assembler = RecordAssembler()
    var result = lines.compactMap { assembler.add(Field(name: $0.0, value: $0.1)) }
    if let last = assembler.finish() { result.append(last) }
    return result
  }

  @Test func theFirstFieldSeparates() {
    let result = records([("room", "A"), ("alias", "x"), ("alias", "y"), ("room", "B")])
    #expect(result.map(\.fields.count) == [3, 1])
    #expect(result.allSatisfy { $0.heading == nil })
  }

  @Test func aListHasHeadings() {
    let result = records([
      ("done", "1 room add"), ("done", "2 room list"), ("room", "A"), ("room", "B"),
      ("done", "3 ping"),
    ])
    #expect(result.map(\.heading) == ["1 room add", "2 room list", "2 room list", "3 ping"])
    #expect(result.map(\.fields.count) == [0, 1, 1, 0])
  }

  @Test func nothingIsNoRecord() {
    #expect(records([]).isEmpty)
  }
}

/// Collects what a reply holds.
private final class Collector: ReplyConsumer {
  var fields: [Field] = []
  var payload: Payload?
  var bytes: [UInt8] = []
  var isAbandoned = false

  func take(_ field: Field, line: [UInt8]) { fields.append(field) }
  func begin(_ payload: Payload) { self.payload = payload }
  func take(bytes more: UnsafeRawBufferPointer) { bytes += more }
  func end(_ outcome: Outcome) {}
  func abandon() { isAbandoned = true }
}

@Suite struct ReplyReaderTests {
  /// Reads a reply that a socket brings; the other end then closes.
  private func read(_ text: String, into collector: Collector) throws -> Outcome {
    var ends: [Int32] = [0, 0]
    try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
    let bytes = Array(text.utf8)
    try #require(write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    return try ReplyReader(link: Link(descriptor: ends[0])).read(into: collector)
  }

  @Test func aPayloadComesWhole() throws {
    let collector = Collector()
    let outcome = try read(
      "rows: 2\r\npayload: text/csv a.csv\nchunk: 5\na\nOK\n\nchunk: 1\nx\nOK\n", into: collector)
    #expect(outcome == .done(""))
    #expect(collector.fields == [Field(name: "rows", value: "2")])
    #expect(collector.payload?.fileName == "a.csv")
    #expect(String(decoding: collector.bytes, as: UTF8.self) == "a\nOK\nx")
    #expect(!collector.isAbandoned)
  }

  @Test func aLostLinkAbandonsTheReply() {
    let collector = Collector()
    #expect(throws: LinkLost.closed) {
      try read("payload: text/csv a.csv\nchunk: 500\nabc", into: collector)
    }
    #expect(collector.isAbandoned)
  }

  @Test(arguments: ["garbage\n", "payload: a b\nchunk: -1\n", "payload: a b\nchunk: 1\nxyz\n"])
  func garbageIsTold(text: String) {
    let failure = #expect(throws: Failure.self) { try read(text, into: Collector()) }
    #expect(failure?.status == .notTheProtocol)
  }
}
