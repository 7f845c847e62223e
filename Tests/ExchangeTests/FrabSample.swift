@testable import Exchange

/// Small programmes to read, each with what a test wants to be otherwise.
enum FrabSample {
  static let guids = (1...9).map { "00000000-0000-4000-8000-00000000000\($0)" }

  /// An event of XML that departs from nothing; a field that is nil stands for its element.
  static func event(
    id: String? = "1", guid: String? = guids[0], date: String? = "2019-07-24T08:45:00+07:00",
    start: String? = "08:45", duration: String? = "00:40", room: String? = "Hội trường A",
    title: String? = "Chuyên đề 1", more: String = ""
  ) -> String {
    func element(_ name: String, _ text: String?) -> String {
      text.map { "<\(name)>\($0)</\(name)>" } ?? ""
    }
    let attributes = [("id", id), ("guid", guid)].compactMap { name, value in
      value.map { " \(name)=\"\($0)\"" }
    }
    return "<event\(attributes.joined())>" + element("date", date) + element("start", start)
      + element("duration", duration) + element("room", room) + element("title", title) + more
      + "</event>"
  }

  static let day =
    """
    <day index="1" date="2019-07-24" start="2019-07-24T00:00:00+07:00"\
     end="2019-07-24T23:59:00+07:00">
    """

  static let conference =
    "<title>Hội nghị</title><time_zone_name>Asia/Ho_Chi_Minh</time_zone_name>"

  /// A programme in XML, with its events in a room on a day; every part begins a line of its own.
  static func xml(
    _ events: String..., conference: String = conference, day: String = day,
    room: String = "<room name=\"Hội trường A\">"
  ) -> [UInt8] {
    let lines =
      [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<schedule><version>1</version>",
        "<conference>\(conference)</conference>", day, room,
      ] + events + ["</room></day></schedule>"]
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// An event of JSON that departs from nothing, but for members that are given.
  static func object(_ changes: [String: String?] = [:]) -> String {
    var members: [String: String?] = [
      "id": "1", "guid": "\"\(guids[0])\"", "date": "\"2019-07-24T08:45:00+07:00\"",
      "start": "\"08:45\"", "duration": "\"00:40\"", "room": "\"Hội trường A\"",
      "title": "\"Chuyên đề 1\"",
    ]
    for (name, value) in changes { members.updateValue(value, forKey: name) }
    let written = members.sorted { $0.key < $1.key }.compactMap { name, value in
      value.map { "\"\(name)\": \($0)" }
    }
    return "{\(written.joined(separator: ", "))}"
  }

  /// A programme in JSON.
  static func json(_ events: String..., conference: String = "\"title\": \"Hội nghị\"") -> [UInt8] {
    let text = """
      {"schedule": {"version": "1", "conference": {\(conference),
      "time_zone_name": "Asia/Ho_Chi_Minh", "days": [{"index": 1, "date": "2019-07-24",
      "day_start": "2019-07-24T00:00:00+07:00", "day_end": "2019-07-24T23:59:00+07:00",
      "rooms": {"Hội trường A": [\(events.joined(separator: ",\n"))]}}]}}}
      """
    return Array(text.utf8)
  }
}

extension Schedule {
  /// The same without the places in the file.
  var withoutPlaces: Schedule {
    var schedule = self
    for index in schedule.items.indices { schedule.items[index].place = .line(0) }
    return schedule
  }
}
