import Foundation
import HoinghiTesting
import Testing

@Suite("What files say is kept and given out again")
struct KeptFactsTests {
  /// Everything that `schedule.json` can say of one session; the people are synthetic.
  static let json = """
    {"schedule":{"version":"1","base_url":"https://example.org/base/",
    "url":"https://example.org/s.json","conference":{"acronym":"exchange_2024","title":"Exchange 2024","start":"2024-03-02",
    "end":"2024-03-02","daysCount":1,"timeslot_duration":"00:10","time_zone_name":"Europe/Berlin",
    "logo":"https://example.org/logo.png","url":"https://example.org/","colors":{"primary":"#0347b4"},
    "description":"All of it","rooms":[{"name":"Hall 1","guid":"ba692ba3-421b-5371-8309-60acc34a3c05",
    "slug":"hall-1","type":"stage","stream_id":"s1","url":"https://example.org/hall-1",
    "description":"Second floor","capacity":200}],
    "tracks":[{"name":"Proofs","slug":"proofs","color":"#aa00bb"}],
    "days":[{"index":1,"date":"2024-03-02","day_start":"2024-03-02T06:00:00+01:00",
    "day_end":"2024-03-03T05:59:00+01:00","rooms":{"Hall 1":[{
    "guid":"270fa44c-821a-577f-8ca3-33e8d4a8c2a7","code":"CD0001","id":17,
    "date":"2024-03-02T10:00:00+01:00","start":"10:00","end":"2024-03-02T11:30:00+01:00",
    "duration":"01:30","room":"Hall 1","slug":"exchange-types-proofs","url":"https://example.org/17",
    "logo":"https://example.org/17.png","title":"Types","subtitle":"And proofs","track":"Proofs",
    "type":"talk","language":"en","abstract":"Short","description":"Long",
    "recording_license":"CC BY 4.0","do_not_record":true,"do_not_stream":true,
    "feedback_url":"https://example.org/17/feedback","origin_url":"https://example.org/17/origin",
    "persons":[{"name":"Ada Synthetic","guid":"455d075f-48c0-52c2-94b3-f5add30c383a","id":5,
    "url":"https://example.org/ada","avatar":"https://example.org/ada.png","biography":"Writes"}],
    "links":[{"url":"https://example.org/slides","title":"Slides","type":"slides"}],
    "attachments":[{"url":"https://example.org/p.pdf","title":"Paper","type":"paper"}]}]}}]}}}
    """

  /// What `schedule.xml` can say besides.
  static let xml = """
    <?xml version="1.0" encoding="UTF-8"?>
    <schedule><version>1</version><conference><title>Exchange 2024</title>
    <acronym>exchange-2024</acronym><time_zone_name>Europe/Berlin</time_zone_name>
    <base_url>https://example.org/base/</base_url><logo>https://example.org/logo.png</logo>
    <url>https://example.org/</url><color primary="#0347b4"/>
    <track name="Proofs" slug="proofs" color="#aa00bb"/></conference>
    <day index="1" date="2024-03-02">
    <room name="Hall 1" guid="ba692ba3-421b-5371-8309-60acc34a3c05">
    <event id="17" guid="270fa44c-821a-577f-8ca3-33e8d4a8c2a7"><room>Hall 1</room><title>Types</title>
    <type>talk</type><date>2024-03-02T10:00:00+01:00</date><start>10:00</start>
    <duration>01:30</duration><abstract/><slug>exchange-17-types</slug><track>Proofs</track>
    <logo>https://example.org/17.png</logo><persons><person id="5">Ada Synthetic</person></persons>
    <recording><license>CC BY 4.0</license><optout>true</optout><url>https://example.org/17.mp4</url>
    <link>https://example.org/watch/17</link></recording>
    <links><link href="https://example.org/slides" type="website">Slides</link></links>
    <attachments><attachment href="https://example.org/p.pdf" type="paper">Paper</attachment>
    </attachments><url>https://example.org/17</url>
    <video_download_url>https://example.org/17.webm</video_download_url>
    <feedback_url>https://example.org/17/feedback</feedback_url>
    <origin_url>https://example.org/17/origin</origin_url><likes>12</likes></event></room></day>
    </schedule>
    """

  @Test("schedule.json is given out as it came")
  func keptInJSON() throws {
    try withDaemon { daemon, database in
      let conference = try ImportedProgramme(
        from: "2024-03-02", to: "2024-03-02", on: daemon.connect(), database)
      let reply = try conference.send(Array(Self.json.utf8))
      #expect(reply.word("result") == "stored", "\(reply)")
      #expect(try conference.send(Array(Self.json.utf8)).word("result") == "same")
      let before = try Self.parts(Array(Self.json.utf8))
      let payload = try conference.ask("programme export", "format=frab-json version=draft").payload
      let after = try Self.parts(#require(payload).bytes)
      // These are the conference's own, or the draft's.
      for name in ["conference.title", "conference.acronym"] { #expect(after[name] != nil) }
      for (name, value) in before
      where !["conference.title", "conference.acronym", "schedule.version"].contains(name) {
        #expect(after[name] == value, "\(name)")
      }
      #expect(
        try database.psql.rows("select url from hoinghi.conference") == [["https://example.org/"]])
      #expect(
        try database.psql.rows("select capacity, imported ->> 'guid' from hoinghi.room")
          == [["200", "ba692ba3-421b-5371-8309-60acc34a3c05"]])
    }
  }

  @Test("schedule.xml is given out as it came, and what is unknown in it is kept")
  func keptInXML() throws {
    try withDaemon { daemon, database in
      let conference = try ImportedProgramme(
        from: "2024-03-02", to: "2024-03-02", on: daemon.connect(), database)
      #expect(try conference.send(Array(Self.xml.utf8)).word("result") == "stored")
      #expect(try conference.send(Array(Self.xml.utf8)).word("result") == "same")
      let payload = try conference.ask("programme export", "format=frab-xml version=draft").payload
      let text = String(decoding: try #require(payload).bytes, as: UTF8.self)
      for part in [
        "<base_url>https://example.org/base/</base_url>",
        "<logo>https://example.org/logo.png</logo>",
        "<url>https://example.org/</url>", "<color primary=\"#0347b4\"/>",
        "<track name=\"Proofs\" slug=\"proofs\" color=\"#aa00bb\"/>",
        "<room name=\"Hall 1\" guid=\"ba692ba3-421b-5371-8309-60acc34a3c05\">",
        "<slug>exchange-17-types</slug>", "<logo>https://example.org/17.png</logo>",
        "<license>CC BY 4.0</license>", "<optout>true</optout>",
        "<url>https://example.org/17.mp4</url>", "<link>https://example.org/watch/17</link>",
        "<link href=\"https://example.org/slides\" type=\"website\">Slides</link>",
        "<attachment href=\"https://example.org/p.pdf\" type=\"paper\">Paper</attachment>",
        "<url>https://example.org/17</url>",
        "<video_download_url>https://example.org/17.webm</video_download_url>",
        "<feedback_url>https://example.org/17/feedback</feedback_url>",
        "<origin_url>https://example.org/17/origin</origin_url>",
      ] { #expect(text.contains(part), "\(part)") }
      #expect(
        try conference.sessions("imported #>> '{more,likes}'") == [["12"]])
      // Our own file says less than what is known, and takes nothing away.
      for form in ["frab-xml", "frab-json"] {
        let own = try conference.ask("programme export", "format=\(form) version=draft").payload
        let again = try conference.send(#require(own).bytes)
        #expect(again.word("result") == "same", "\(form): \(again)")
      }
    }
  }

  @Test("what is only kept changes no item, but can be published")
  func keptIsNoChange() throws {
    try withDaemon { daemon, database in
      let conference = try ImportedProgramme(
        from: "2024-03-02", to: "2024-03-02", on: daemon.connect(), database)
      #expect(try conference.send(Array(Self.json.utf8)).isOK)
      try conference.ask("programme publish")
      let next = Self.json.replacing("https://example.org/slides", with: "https://example.org/v2")
        .replacing("ada.png", with: "ada-2.png")
      let reply = try conference.send(Array(next.utf8))
      #expect(reply.kinds(of: "change") == ["changed"], "\(reply)")
      #expect(try conference.ask("programme diff").records.isEmpty)
      let published = try conference.ask("programme publish")
      #expect(published.lines.contains("changed: 0"), "\(published)")
      #expect(
        try database.psql.rows(
          """
          select sequence, changed_in, content #>> '{imported,links,0,url}', people #>> '{0,avatar}'
          from hoinghi.programme_item where version = 2
          """) == [["0", "1", "https://example.org/v2", "https://example.org/ada-2.png"]])
    }
  }

  @Test("who performs without being a speaker comes in a table and goes out in one")
  func performer() throws {
    try withDaemon { daemon, database in
      let conference = try ImportedProgramme(
        from: "2024-03-02", to: "2024-03-02", on: daemon.connect(), database)
      let table = """
        code,title,kind,start,end,performer
        CD1,Một,topic,08:00,09:00,Ban Tổ chức
        """
      #expect(try conference.send(Array(table.utf8), format: "csv").word("result") == "stored")
      #expect(try conference.sessions("performer") == [["Ban Tổ chức"]])
      let payload = try conference.ask("programme export", "format=csv version=draft").payload
      let bytes = try #require(payload).bytes
      #expect(String(decoding: bytes, as: UTF8.self).contains("Ban Tổ chức"))
      // That our own file names the number and the UUID is noted, and changes nothing.
      let again = try conference.send(bytes, format: "csv")
      #expect(again.summary("unchanged") == 1, "\(again)")
      #expect(again.records(of: "change").isEmpty)
      #expect(try conference.send(bytes, format: "csv").word("result") == "same")
    }
  }

  @Test("a name that is too long for an index is cut, and that is told")
  func longNames() throws {
    try withDaemon { daemon, database in
      let conference = try ImportedProgramme(on: daemon.connect(), database)
      let long = String(repeating: "Â", count: 401)
      let file = ProgrammeFile([
        .init(id: "1", title: "One", start: "2024-03-02T10:00", room: long, people: [long]),
        .init(id: "2", title: "Two", start: "2024-03-02T11:00", room: long, people: [long + "B"]),
      ])
      let reply = try conference.send(file.xml)
      #expect(reply.isOK, "\(reply)")
      #expect(reply.kinds(of: "departure").filter { $0 == "name-cut" }.count == 2)
      #expect(
        try database.psql.rows("select char_length(name) from hoinghi.room") == [["400"]])
      #expect(try conference.send(file.xml).word("result") == "same")
    }
  }

  /// What a file says, by where it stands.
  private static func parts(_ file: [UInt8]) throws -> [String: String] {
    let root = try JSONSerialization.jsonObject(with: Data(file)) as? [String: Any]
    var parts: [String: String] = [:]
    func take(_ value: Any, _ path: String) {
      switch value {
      case let object as [String: Any]:
        for (name, member) in object { take(member, path.isEmpty ? name : "\(path).\(name)") }
      case let list as [Any]:
        for (index, member) in list.enumerated() { take(member, "\(path)[\(index)]") }
      default: parts[path.replacing("schedule.conference", with: "conference")] = "\(value)"
      }
    }
    take(root?["schedule"] ?? [:], "schedule")
    return parts
  }
}
