import HoinghiTesting
import Testing

@Suite("Programmes with mistakes in them")
struct OddProgrammeTests {
  /// Days out of order, an unknown zone, and what else people and programs get wrong.
  static let odd = """
    <?xml version="1.0" encoding="UTF-8"?>
    <schedule><version>1</version><conference><title>Odd</title>
    <time_zone_name>Europe/Nowhere</time_zone_name></conference>
    <day date="2024-03-03" index="2"><room name="A">
    <event><start>10:00</start><duration>01:00</duration><title>No id</title></event>
    <event id="5"><start>11:00</start><duration>-01:00</duration><title>Negative</title></event>
    </room></day>
    <day date="2024-03-02" index="1"><room name="A">
    <event id="6"><start>10:00</start><duration>25:61</duration><title>Odd length</title></event>
    <event id="7"><start>99:00</start><duration>01:00</duration><title>Bad start</title></event>
    <event id="8"><title></title></event>
    <event id="9" guid="xx"><date>2024-03-02T12:00:00+99:00</date><start>12:00</start>
    <duration>00:30</duration><room>B</room><title>Wrong room</title></event>
    <event id="9"><start>13:00</start><duration>00:30</duration><title>Same id</title></event>
    </room></day></schedule>
    """

  @Test("each mistake is told with its line, and nothing is lost")
  func everything() throws {
    try withDaemon { daemon, database in
      let conference = try ImportedProgramme(on: daemon.connect(), database)
      let reply = try conference.send(Array(Self.odd.utf8))
      #expect(reply.word("result") == "stored", "\(reply)")
      let told = Set(
        reply.records(of: "departure").map { "\($0["place"] ?? "") \($0["kind"] ?? "")" })
      for expected in [
        " unknown-zone", "5 missing-id", "6 negative-length", "8 day-order", "9 bad-length",
        "10 bad-start", "11 empty-title", "11 no-time", "12 bad-guid", "12 bad-date",
        "12 room-mismatch", "14 duplicate-id",
      ] { #expect(told.contains(expected), "\(expected): \(told.sorted())") }
      #expect(
        reply.records(of: "trouble").map { "\($0["place"] ?? "") \($0["kind"] ?? "")" }
          == ["6 length-missing", "9 length-missing"])
      #expect(
        try conference.sessions("title, state, start_text") == [
          ["Negative", "draft", ""], ["Odd length", "draft", ""], ["Bad start", "draft", ""],
          ["(không tên)", "draft", ""],
          ["Wrong room", "scheduled", "2024-03-02T12:00+01:00"],
          ["No id", "scheduled", "2024-03-03T10:00+01:00"],
          ["Same id", "scheduled", "2024-03-02T13:00+01:00"],
        ])
      let again = try conference.send(Array(Self.odd.utf8))
      #expect(again.word("result") == "same", "\(again)")
      #expect(again.summary("unchanged") == 7)
    }
  }

  @Test("other encodings are read as they say they are")
  func encodings() throws {
    try withDaemon { daemon, database in
      let client = try daemon.connect()
      let text = """
        <?xml version="1.0" encoding="ENCODING"?><schedule><version>1</version><conference>\
        <title>Odd</title></conference><day date="2024-03-02"><room name="Salle é"><event id="1">\
        <start>10:00</start><duration>01:00</duration><title>Café</title></event></room></day>\
        </schedule>
        """
      let latin = text.replacing("ENCODING", with: "ISO-8859-1").unicodeScalars.map {
        UInt8($0.value)
      }
      let wide = text.replacing("ENCODING", with: "UTF-16").utf16.flatMap {
        [UInt8($0 & 0xff), UInt8($0 >> 8)]
      }
      for (code, file) in [("LATIN", latin), ("WIDE", [0xff, 0xfe] + wide)] {
        let conference = try ImportedProgramme(code, on: client, database)
        #expect(try conference.send(file).isOK, "\(code)")
        #expect(try conference.sessions("title, room") == [["Café", "salle-e"]], "\(code)")
      }
      // One that says it is UTF-8 and is not.
      let conference = try ImportedProgramme("LIE", on: client, database)
      let lie = text.replacing("ENCODING", with: "UTF-8").unicodeScalars.map { UInt8($0.value) }
      let reply = try conference.send(lie)
      #expect(reply.final.hasPrefix("ERR 113 bad-file "), "\(reply.final)")
      #expect(reply.final.contains("Line 1, column"), "\(reply.final)")
      #expect(try conference.sessions().isEmpty)
    }
  }

  @Test("100 MiB are refused before they are sent, 33 MiB when they are read")
  func large() throws {
    try withDaemon { daemon, database in
      let conference = try ImportedProgramme(on: daemon.connect(), database)
      let before = try conference.everything()
      let announced = try daemon.connect().request(
        "programme import \(conference.code) format=auto mode=apply {\(100 << 20)}")
      #expect(announced.final.hasPrefix("ERR 106 upload-too-large "), "\(announced.final)")
      let head = Array("<?xml version=\"1.0\"?><schedule><version>1</version>".utf8)
      let reply = try conference.send(head + Array(repeating: 0x20, count: 33 << 20))
      #expect(reply.final.hasPrefix("ERR 113 bad-file "), "\(reply.final)")
      #expect(reply.final.contains("32 MiB"), "\(reply.final)")
      #expect(try conference.everything() == before)
    }
  }
}
