import Testing

@testable import LineProtocol

@Suite struct ReplyTextTests {
  @Test func fieldsAreLines() {
    #expect(text { $0.field("name", "Hội trường A") } == "name: Hội trường A\n")
    #expect(text { $0.field("note", "") } == "note: \n")
    #expect(text { $0.field("note", nil) } == "")
    #expect(text { $0.field("say", #"the "A" \ room"#) } == "say: the \"A\" \\ room\n")
  }

  @Test func valuesThatWouldMisleadAreQuoted() {
    #expect(text { $0.field("a", #""A""#) } == "a: \"\\\"A\\\"\"\n")
    #expect(text { $0.field("a", "x\ny\tz\\") } == "a: \"x\\ny\\tz\\\\\"\n")
    #expect(text { $0.field("a", "x\u{1}\u{7f}y") } == "a: \"x  y\"\n")
  }

  @Test func headsAreWrittenAsTheyAre() {
    let written = text { reply in
      Array("200".utf8).withUnsafeBytes { reply.field(head: Array("seats: ".utf8), value: $0) }
    }
    #expect(written == "seats: 200\n")
  }

  @Test func repliesEndWithOneLine() {
    #expect(text { $0.ok() } == "OK\n")
    #expect(text { $0.ok("queued 3") } == "OK queued 3\n")
    let fault = Fault(.notFound, vi: "không có \"a\nb\"", en: "no \"a\nb\u{7f}\"")
    #expect(text { $0.fault(fault, in: .en) } == "ERR 300 not-found no \"a b \"\n")
    #expect(text { $0.fault(fault, in: .vi) } == "ERR 300 not-found không có \"a b\"\n")
  }

  @Test func payloadsAreFramed() {
    #expect(
      text { $0.payload(mediaType: "text/csv", fileName: "diem-danh.csv") }
        == "payload: text/csv diem-danh.csv\n")
    #expect(
      ReplyText.chunk([0x00, 0x0a, 0xff]) == Array("chunk: 3\n".utf8) + [0x00, 0x0a, 0xff, 0x0a])
    #expect(ReplyText.chunk([]) == Array("chunk: 0\n\n".utf8))
  }

  private func text(_ write: (inout ReplyText) -> Void) -> String {
    var reply = ReplyText()
    reply.reserve(64)
    write(&reply)
    return String(decoding: reply.bytes, as: UTF8.self)
  }
}
