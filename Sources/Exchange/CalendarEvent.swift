extension CalendarWriter {
  /// Writes one item.
  func event(
    _ item: Schedule.Item, _ identifier: String, _ span: CalendarSpan,
    _ conference: Schedule.Conference, _ lines: inout CalendarLines
  ) {
    let stamp = Self.validStamp(item.stamp) ?? Self.validStamp(stamp) ?? "19700101T000000Z"
    lines.line("BEGIN", verbatim: "VEVENT")
    lines.line("UID", text: identifier)
    lines.line("SEQUENCE", verbatim: String(max(0, item.sequence)))
    lines.line("DTSTAMP", verbatim: stamp)
    lines.line("LAST-MODIFIED", verbatim: stamp)
    lines.line("DTSTART", verbatim: span.start)
    if let end = span.end { lines.line("DTEND", verbatim: end) }
    lines.line("SUMMARY", text: item.title)
    let description = description(item)
    if !description.isEmpty { lines.line("DESCRIPTION", text: description) }
    let location = [item.room, conference.place].compactMap(Self.filled).joined(separator: ", ")
    if !location.isEmpty { lines.line("LOCATION", text: location) }
    if let track = Self.filled(item.track) { lines.line("CATEGORIES", text: track) }
    if let url = item.url { lines.line("URL", address: url) }
    let status =
      item.isCancelled ? "CANCELLED" : item.isTentative ? "TENTATIVE" : "CONFIRMED"
    lines.line("STATUS", verbatim: status)
    // What does not take place keeps nobody busy.
    lines.line("TRANSP", verbatim: item.isCancelled ? "TRANSPARENT" : "OPAQUE")
    lines.line("END", verbatim: "VEVENT")
  }

  /// What an item is about and who speaks.
  private func description(_ item: Schedule.Item) -> String {
    var parts: [String] = []
    if let subtitle = Self.filled(item.subtitle) { parts.append(subtitle) }
    let people = self.people(item.people)
    if !people.isEmpty { parts.append(people) }
    if let abstract = Self.filled(item.abstract) { parts.append(abstract) }
    if let description = Self.filled(item.description), description != item.abstract {
      parts.append(description)
    }
    return parts.joined(separator: "\n\n")
  }

  /// The people, one line for each role.
  private func people(_ people: [Schedule.Person]) -> String {
    var roles: [String] = []
    for person in people where !roles.contains(person.role) { roles.append(person.role) }
    let lines = roles.map { role in
      let names = people.filter { $0.role == role }.map(\.name)
      return "\(word(role)): \(names.joined(separator: ", "))"
    }
    return lines.joined(separator: "\n")
  }

  private func word(_ role: String) -> String {
    switch (role, language) {
    case ("speaker", .vietnamese): "Báo cáo viên"
    case ("chair", .vietnamese): "Chủ trì"
    case ("moderator", .vietnamese): "Người điều hành"
    case ("speaker", .english): "Speakers"
    case ("chair", .english): "Chairs"
    case ("moderator", .english): "Moderators"
    default: role
    }
  }

  private static func filled(_ text: String?) -> String? {
    guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
    return text
  }

  /// A stamp if it is one: `20190724T014500Z`.
  static func validStamp(_ text: String?) -> String? {
    guard let text, text.utf8.count == 16 else { return nil }
    for (place, byte) in text.utf8.enumerated() {
      switch place {
      case 8: guard byte == UInt8(ascii: "T") else { return nil }
      case 15: guard byte == UInt8(ascii: "Z") else { return nil }
      default: guard (0x30...0x39).contains(byte) else { return nil }
      }
    }
    return text
  }
}
