extension ScheduleAssembly {
  /// The one line that a value says; nil for none.
  mutating func line(_ value: JSONValue?, _ item: String? = nil) throws(ExchangeProblem) -> String?
  {
    try text(value, item).flatMap { PlainText.some(PlainText.line($0)) }
  }

  /// The one line that the first value says which says anything.
  mutating func line(
    firstOf values: [JSONValue?], _ item: String? = nil
  ) throws(ExchangeProblem) -> String? {
    for value in values {
      if let line = try line(value, item) { return line }
    }
    return nil
  }

  /// The lines that a value says; nil for none.
  mutating func lines(_ value: JSONValue?, _ item: String? = nil) throws(ExchangeProblem) -> String?
  {
    try text(value, item).flatMap { PlainText.some(PlainText.lines($0)) }
  }

  /// A truth, also as text or as a number.
  mutating func flag(_ value: JSONValue?, _ item: String? = nil) -> Bool? {
    guard let value else { return nil }
    if let flag = value.bool { return flag }
    switch value.scalar?.lowercased() {
    case "true", "1", "yes": return true
    case "false", "0", "no", "": return false
    default:
      note(Remark.badFlag.departure(value.place, item: item, value.scalar ?? "{…}", "false"))
      return nil
    }
  }

  /// Notes the members of an object that nobody knows, each once.
  mutating func noteUnknown(_ value: JSONValue, _ kind: String, _ known: Set<String>) {
    for (name, member) in value.members where !known.contains(name) {
      noteOnce(.unknownElement, member.place, "\(kind).\(name)")
    }
  }

  private mutating func text(
    _ value: JSONValue?, _ item: String?
  ) throws(ExchangeProblem) -> String? {
    guard let value else { return nil }
    guard let text = value.scalar else { return try translation(value, item) }
    guard text.utf8.count <= limits.maximumTextBytes else {
      throw ExchangeProblem(
        .textTooLong, place: value.place, values: [String(limits.maximumTextBytes)])
    }
    if PlainText.hasControls(text) {
      note(Remark.controlCharacter.departure(value.place, item: item, text))
    }
    return text
  }

  /// One of the languages in which a text comes: Vietnamese, then English, then the first.
  private mutating func translation(
    _ value: JSONValue, _ item: String?
  ) throws(ExchangeProblem) -> String? {
    let texts = value.members.filter { $0.value.string?.isEmpty == false }
    let chosen =
      texts.first { $0.name == "vi" } ?? texts.first { $0.name == "en" } ?? texts.first
    guard let chosen else {
      if !value.members.isEmpty || value.isArray && !value.elements.isEmpty {
        note(Remark.wrongType.departure(value.place, item: item, value.path, "text"))
      }
      return nil
    }
    if texts.contains(where: { $0.value.string != chosen.value.string }) {
      noteOnce(.translated, value.place, Self.withoutNumbers(value.path), chosen.name)
    }
    return try text(chosen.value, item)
  }

  /// A path without what differs from item to item, so that it names a kind.
  static func withoutNumbers(_ path: String) -> String {
    let parts = path.split(separator: ".").filter { $0.first?.isNumber == false }
    return parts.last.map { String($0.prefix { $0 != "[" }) } ?? path
  }
}
