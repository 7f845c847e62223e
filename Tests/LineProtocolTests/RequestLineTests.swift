import Testing

@testable import LineProtocol

@Suite struct RequestLineTests {
  @Test func wordsStandBetweenSpacesAndTabs() throws {
    #expect(try request("ping") == Request(words: ["ping"]))
    #expect(
      try request("room  show\tDLXH-2019 HT-A ").words == ["room", "show", "DLXH-2019", "HT-A"])
    #expect(try request("") == Request(words: []))
    #expect(try request("  \t ") == Request(words: []))
  }

  @Test func carriageReturnAtTheEndIsDropped() throws {
    #expect(try request("ping\r") == Request(words: ["ping"]))
    #expect(try request("\r") == Request(words: []))
    #expect(fault("ping\r\r") == .badText)
    #expect(fault("pi\rng") == .badText)
  }

  @Test func quotedWordsHoldSpacesAndEscapes() throws {
    #expect(try request(#"a "b c""#).words == ["a", "b c"])
    #expect(try request(#"a "" b"#).words == ["a", "", "b"])
    #expect(try request(#"a "\"\\\n\t""#).words == ["a", "\"\\\n\t"])
    #expect(try request(#"a "Lưu Hồng Minh\n""#).words == ["a", "Lưu Hồng Minh\n"])
    #expect(try request(#"a \n\x"#).words == ["a", #"\n\x"#])
  }

  @Test(arguments: [
    #"a "b"#, #"a "b\"#, #"a "b\x""#, #"a "b"c"#, #"a b"c"#, #"a n="b"#, #"a n=b"c""#, #"a "b""c""#,
  ])
  func wrongQuotesAreRefused(line: String) {
    #expect(fault(line) == .badQuoting)
  }

  @Test func pairsAreNamesWithValues() throws {
    let both = try request(#"room add C name="Hội trường A" capacity=200 note= x"#)
    #expect(both.words == ["room", "add", "C", "x"])
    #expect(
      both.pairs == [
        Request.Pair(name: "name", value: "Hội trường A"),
        Request.Pair(name: "capacity", value: "200"), Request.Pair(name: "note", value: ""),
      ])
    #expect(try request("a x=b=c").pairs == [Request.Pair(name: "x", value: "b=c")])
    #expect(try request("a x=").pairs == [Request.Pair(name: "x", value: "")])
    #expect(try request("a f.mid-1=y").pairs == [Request.Pair(name: "f.mid-1", value: "y")])
  }

  @Test(arguments: ["=b", "X=b", "1=b", "a_b=c", "ă=b", "-a=b"])
  func otherWordsWithEqualsSignsAreWords(word: String) throws {
    #expect(try request("a \(word)") == Request(words: ["a", word]))
  }

  @Test func quotedPairIsWord() throws {
    #expect(try request(#"a "x=b""#) == Request(words: ["a", "x=b"]))
  }

  @Test func lastBareWordAnnouncesUpload() throws {
    #expect(try request("a b {12}") == Request(words: ["a", "b"], uploadSize: 12))
    #expect(try request("a {0}\r") == Request(words: ["a"], uploadSize: 0))
    #expect(try request("a x=y {7}").uploadSize == 7)
    #expect(try request("a {99999999999999999999}").uploadSize == .max)
  }

  @Test(arguments: [
    #"a "{12}""#, "a {12} b", "a {12} x=y", #"a "{12}" x=y"#, #"a {12} "b""#, "a {}", "a {-1}",
    "a {+1}", "a {1.5}", "a {0x1}", "a x={12}", "a {12", "a 12}", "a {1２}",
  ])
  func nothingElseAnnouncesOne(line: String) throws {
    #expect(try request(line).uploadSize == nil)
  }

  @Test func controlCharactersAreRefused() {
    for byte in (0x00...0x1f as ClosedRange<UInt8>) where ![0x09, 0x0d].contains(byte) {
      #expect(fault([0x61, 0x20, byte]) == .badText)
      #expect(fault([0x61, 0x20, 0x22, byte, 0x22]) == .badText)
    }
    #expect(fault([0x61, 0x7f]) == .badText)
    #expect(fault([0x61, 0x20, 0x22, 0x09, 0x22]) == .badText)
    #expect(fault([0x61, 0x20, 0x78, 0x3d, 0x00]) == .badText)
  }

  @Test(
    arguments: [
      [0xff], [0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x80],
    ] as [[UInt8]])
  func otherBytesThanUTF8AreRefused(bytes: [UInt8]) {
    #expect(fault([0x61, 0x20] + bytes) == .badText)
    #expect(fault([0x61, 0x20, 0x22] + bytes + [0x22]) == .badText)
    #expect(fault([0x61, 0x20, 0x22, 0x5c, 0x6e] + bytes + [0x22]) == .badText)
  }

  @Test func wordsAreCounted() throws {
    let line = Array(repeatElement("a", count: 8).joined(separator: " ").utf8)
    #expect(try line.withUnsafeBytes { try RequestLine.parse($0, maxWords: 8) }.words.count == 8)
    let more = line + Array(" x=1".utf8)
    #expect(throws: Fault.self) {
      try more.withUnsafeBytes { try RequestLine.parse($0, maxWords: 8) }
    }
    #expect(fault(Array(String(repeating: "a ", count: 513).utf8)) == .tooManyWords)
    #expect(try request(String(repeating: "a ", count: 512)).words.count == 512)
  }
}
