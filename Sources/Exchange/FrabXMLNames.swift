internal import XMLReading

/// The elements of a frab schedule that hold text, by where they stand.
enum FrabXMLNames {
  static func isLeaf(_ name: String, in context: FrabXMLHandler.Context) -> Bool {
    switch context {
    case .schedule: ["version", "generator", "url"].contains(name)
    case .conference: conference.contains(name)
    case .trackList: name == "track"
    case .event: event.contains(name)
    case .persons: name == "person"
    case .links: name == "link"
    case .attachments: name == "attachment"
    case .recording: ["license", "optout", "url", "link"].contains(name)
    default: false
    }
  }

  private static let conference: Set<String> = [
    "title", "acronym", "subtitle", "venue", "city", "start", "end", "days", "day_change",
    "timeslot_duration", "base_url", "logo", "url", "time_zone_name", "color", "track",
  ]

  private static let event: Set<String> = [
    "room", "title", "subtitle", "type", "date", "start", "duration", "abstract", "slug", "track",
    "logo", "language", "description", "video_download_url", "url", "feedback_url", "origin_url",
  ]
}

/// The attributes of an element, kept beyond the call that lends them.
struct FrabXMLAttributes {
  private var list: [(name: String, value: String)] = []

  init() {}

  init(_ attributes: XMLAttributes) {
    for (name, value) in attributes {
      list.append((name.text, PlainText.line(String(decoding: value, as: UTF8.self))))
    }
  }

  var names: [String] { list.map(\.name) }

  subscript(name: String) -> String? {
    list.first { $0.name == name }?.value
  }
}
