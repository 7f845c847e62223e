import HoinghiTesting

/// A small programme as a file, made in the forms that programs write.
struct ProgrammeFile {
  /// One session of it.
  struct Event {
    var id: String
    var title: String
    /// As `2024-03-02T10:00`.
    var start: String
    var length = "01:00"
    var room = "Hall 1"
    var people: [String] = []
    var guid: String?
    var type = "lecture"
  }

  var title = "Exchange 2024"
  /// What stands behind each start, as `+01:00`; the empty text for times that name no offset.
  var offset = "+01:00"
  var zone = "Europe/Berlin"
  var events: [Event]

  init(_ events: [Event]) { self.events = events }

  private var days: [String] { Set(events.map { String($0.start.prefix(10)) }).sorted() }
  private var rooms: [String] { Set(events.map(\.room)).sorted() }

  /// As `schedule.xml`.
  var xml: [UInt8] {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <schedule><version>1</version><conference><title>\(title)</title>\
      <acronym>exchange-2024</acronym><time_zone_name>\(zone)</time_zone_name></conference>\n
      """
    for (index, day) in days.enumerated() {
      text += "<day date=\"\(day)\" index=\"\(index + 1)\">\n"
      for room in rooms {
        text += "<room name=\"\(room)\">\n"
        for event in events where event.start.hasPrefix(day) && event.room == room {
          text += element(event)
        }
        text += "</room>\n"
      }
      text += "</day>\n"
    }
    return Array((text + "</schedule>\n").utf8)
  }

  private func element(_ event: Event) -> String {
    let guid = event.guid.map { " guid=\"\($0)\"" } ?? ""
    let date = offset.isEmpty ? "" : "<date>\(event.start):00\(offset)</date>"
    let people = event.people.map { "<person>\(Self.escaped($0))</person>" }.joined()
    return """
      <event id="\(event.id)"\(guid)>\(date)<start>\(event.start.suffix(5))</start>\
      <duration>\(event.length)</duration><room>\(event.room)</room>\
      <title>\(Self.escaped(event.title))</title><type>\(event.type)</type>\
      <persons>\(people)</persons>\
      <links><link href="https://example.org/\(event.id)">Page</link></links></event>\n
      """
  }

  private static func escaped(_ text: String) -> String {
    text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
  }

  /// As `schedule.json`.
  var json: [UInt8] {
    let days = days.enumerated().map { index, day in
      let rooms = rooms.map { room in
        let events = events.filter { $0.start.hasPrefix(day) && $0.room == room }
        return "\"\(room)\":[\(events.map(object).joined(separator: ","))]"
      }
      return """
        {"index":\(index + 1),"date":"\(day)","rooms":{\(rooms.joined(separator: ","))}}
        """
    }
    return Array(
      """
      {"schedule":{"version":"1","conference":{"title":"\(title)","acronym":"exchange-2024",\
      "time_zone_name":"\(zone)","days":[\(days.joined(separator: ","))]}}}
      """.utf8)
  }

  private func object(_ event: Event) -> String {
    let people = event.people.enumerated().map { index, name in "{\"name\":\"\(name)\"}" }
    return """
      {"id":\(event.id),"guid":\(event.guid.map { "\"\($0)\"" } ?? "null"),\
      "date":"\(event.start):00\(offset)","start":"\(event.start.suffix(5))",\
      "duration":"\(event.length)","room":"\(event.room)","title":"\(event.title)",\
      "type":"\(event.type)","persons":[\(people.joined(separator: ","))],\
      "links":[{"url":"https://example.org/\(event.id)","title":"Page"}]}
      """
  }
}

/// A conference into which programmes are imported.
struct ImportedProgramme {
  let code: String
  private let client: WireClient
  private let psql: Psql

  init(
    _ code: String = "EX-2024", from: String = "2024-03-02", to: String = "2024-03-03",
    zone: String = "Europe/Berlin", on client: WireClient, _ database: TestDatabase
  ) throws {
    self.code = code
    self.client = client
    psql = database.psql
    try ConferenceSeed.pipeline(
      ["conference create \(code) title=\"Hội nghị \(code)\" from=\(from) to=\(to) zone=\(zone)"],
      on: client)
  }

  /// Gives a file to `programme import`.
  func send(
    _ file: [UInt8], format: String = "auto", mode: String = "apply", _ words: String = "",
    by other: WireClient? = nil
  ) throws -> Reply {
    let words = words.isEmpty ? "" : " \(words)"
    return try (other ?? client).request(
      "programme import \(code) format=\(format) mode=\(mode)\(words) {\(file.count)}",
      upload: file)
  }

  /// Gives another command, which must go well.
  @discardableResult
  func ask(_ command: String, _ words: String = "") throws -> Reply {
    let request = words.isEmpty ? "\(command) \(code)" : "\(command) \(code) \(words)"
    let reply = try client.request(request)
    guard reply.isOK else { throw TestFailure("\(request): \(reply.final)") }
    return reply
  }

  /// Columns of all sessions, as a program behind the daemon's back sees them.
  func sessions(
    _ columns: String = "event, title, state, start_text, until_text, room",
    where condition: String = "true"
  ) throws -> [[String]] {
    try psql.rows(
      """
      select \(columns) from hoinghi.topic_session s
      where s.conference_id = (select conference_id from hoinghi.conference where code = '\(code)')
        and \(condition)
      order by s.event, s.session
      """)
  }

  /// All that there is of the conference, to see whether anything at all changed.
  func everything() throws -> [[String]] {
    try psql.rows(
      """
      with c as (select * from hoinghi.conference where code = '\(code)')
      select to_jsonb(c)::text from c
      union all select to_jsonb(s)::text from hoinghi.topic_session s join c using (conference_id)
      union all select to_jsonb(r)::text from hoinghi.room r join c using (conference_id)
      union all select to_jsonb(p)::text from hoinghi.speaker p join c using (conference_id)
      union all select to_jsonb(a)::text from hoinghi.assignment a join c using (conference_id)
      union all select to_jsonb(e)::text from hoinghi.audit e join c using (conference_id)
      order by 1
      """)
  }

  /// What of the programme others see: all but codes and what only this conference knows.
  func programme() throws -> [[String]] {
    try psql.rows(
      """
      select s.event, s.uuid, s.title, s.subtitle, s.track, s.kind, s.state, s.start_text,
        s.until_text, r.name, s.language, s.url, md5(s.abstract), md5(s.description),
        hoinghi.plain_links(s.imported -> 'links'), coalesce(s.imported ->> 'type', s.kind), (
          select string_agg(hoinghi.printed_name(p.titles, p.name, null), '; '
            order by a.speaking_order)
          from hoinghi.assignment a
          join hoinghi.speaker p using (conference_id, speaker)
          where a.conference_id = s.conference_id and a.session = s.session)
      from hoinghi.topic_session s
      join hoinghi.conference c using (conference_id)
      left join hoinghi.room r using (conference_id, room)
      where c.code = '\(code)' and s.state in ('scheduled', 'tentative')
      order by s.event, s.session
      """)
  }

  /// How many rules the scheduled sessions break, by those that `session schedule` asks.
  func brokenRules() throws -> Int {
    try psql.number(
      """
      select count(*) from (
        select s.conference_id as id, array_agg(s.session::text) as sessions,
          array_agg(s.room::text) as rooms, array_agg(s.during) as times
        from hoinghi.topic_session s join hoinghi.conference c using (conference_id)
        where c.code = '\(code)' and s.state = 'scheduled' group by 1) a,
      hoinghi.clashes(a.id, a.sessions, a.rooms, a.times)
      """)
  }
}

extension Reply {
  /// A word of the summary.
  func word(_ name: String) -> String? { records(of: "summary").first?[name] }

  /// The kinds of the records of one sort.
  func kinds(of record: String) -> [String] { records(of: record).compactMap { $0["kind"] } }
}
