/// The events of a calendar, read far enough to compare them.
struct CalendarText {
  struct Event: Equatable {
    var uid = ""
    var sequence = -1
    var status = ""
    var start = ""
    var stamp = ""
  }

  let events: [Event]

  init(_ bytes: [UInt8]) {
    let unfolded = String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
    var events: [Event] = []
    for line in unfolded.split(separator: "\r\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      if parts == ["BEGIN", "VEVENT"] { events.append(Event()) }
      guard !events.isEmpty else { continue }
      switch parts[0] {
      case "UID": events[events.count - 1].uid = parts[1]
      case "SEQUENCE": events[events.count - 1].sequence = Int(parts[1]) ?? -1
      case "STATUS": events[events.count - 1].status = parts[1]
      case "DTSTART": events[events.count - 1].start = parts[1]
      case "DTSTAMP": events[events.count - 1].stamp = parts[1]
      default: break
      }
    }
    self.events = events
  }

  /// The event of a name.
  subscript(uid: String?) -> Event? { events.first { $0.uid == uid } }
}
