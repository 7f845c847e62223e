import Testing
import XMLReading

@Suite("XML")
struct XMLStreamTests {
  private final class Recorder: XMLHandler {
    var heard: [String] = []
    var stopsAt: String?

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      let values = attributes.map { "\($0.name.text)=\(String(decoding: $0.value, as: UTF8.self))" }
      heard.append((["<" + name.text] + values).joined(separator: " "))
      if name.text == stopsAt { stop() }
    }

    override func end(_ name: XMLName) { heard.append(">" + name.text) }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      let text = String(decoding: bytes, as: UTF8.self)
      if let last = heard.last, last.hasPrefix("'") {
        heard[heard.count - 1] = last + text
      } else {
        heard.append("'" + text)
      }
    }
  }

  private func read(_ text: String, _ handler: XMLHandler, piece: Int = 1 << 20) throws {
    try read(Array(text.utf8), handler, piece: piece)
  }

  private func read(_ bytes: [UInt8], _ handler: XMLHandler, piece: Int = 1 << 20) throws {
    let stream = try XMLStream(handler)
    for start in stride(from: 0, to: bytes.count, by: piece) {
      try bytes[start..<min(bytes.count, start + piece)].withUnsafeBytes { try stream.push($0) }
    }
    try stream.finish()
  }

  private func failure(_ text: String) -> XMLFailure? {
    #expect(throws: XMLFailure.self) { try read(text, Recorder()) }
  }

  @Test(arguments: [1, 3, 7, 100_000])
  func partsAreHeardWhateverTheirSize(_ piece: Int) throws {
    let recorder = Recorder()
    try read("<a x='1' n:y=\"&amp;\">Nguyễn<b/><![CDATA[<&>]]></a>", recorder, piece: piece)
    #expect(recorder.heard == ["<a x=1 y=&", "'Nguyễn", "<b", ">b", "'<&>", ">a"])
  }

  @Test func readingStopsWhenNothingMoreIsWanted() throws {
    let recorder = Recorder()
    recorder.stopsAt = "b"
    try read("<a><b/><c", recorder)
    #expect(recorder.heard == ["<a", "<b"])
  }

  @Test func documentTypesAreRefused() {
    let text =
      "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>\n<a>&b;</a>"
    #expect(failure(text)?.reason == .documentType)
    #expect(failure(text)?.line == 2)
  }

  @Test func whatIsWrongIsTold() {
    #expect(failure("<a>\n<b>")?.reason == .truncated)
    #expect(failure("<a>\n<b>")?.line == 2)
    #expect(failure("")?.reason == .truncated)
    #expect(failure("<a>\n<b></a>")?.reason == .mismatchedTag)
    #expect(failure("<a>&b;</a>")?.reason == .unknownEntity)
    #expect(failure("<a b='1' b='2'/>")?.reason == .duplicateAttribute)
    #expect(failure("<a><b</a>")?.reason == .malformed)
    #expect(failure("<?xml version='1.0' encoding='windows-1258'?><a/>")?.reason == .encoding)
  }

  @Test func bytesOfAnotherEncodingAreTold() {
    let error = #expect(throws: XMLFailure.self) {
      try read(Array("<a>\nNguy".utf8) + [0xE3] + Array("n</a>".utf8), Recorder())
    }
    #expect(error?.reason == .encoding)
    #expect(error?.line == 2)
  }

  @Test func nothingGrowsWithoutLimit() {
    #expect(failure(String(repeating: "<a>", count: 65))?.reason == .tooDeep)
    #expect(failure("<a \(String(repeating: "n", count: 1_025))=''/>")?.reason == .tooManyNames)
    #expect(failure("<a b='\(String(repeating: "x", count: 2 << 20))")?.reason == .tagTooLong)
    let names = (0..<5_000).map { "<name\($0)/>" }.joined()
    #expect(failure("<a>\(names)</a>")?.reason == .tooManyNames)
  }
}
