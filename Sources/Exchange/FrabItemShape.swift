/// What of an item a frab file can say.
struct FrabItemShape {
  private let format: FrabFormat
  /// Beyond it no length can be written as hours of two digits.
  private static let longest = 5_999

  init(_ format: FrabFormat) {
    self.format = format
  }

  func shaped(_ item: Schedule.Item, _ names: inout FrabUniqueNames) -> Schedule.Item {
    var shaped = Schedule.Item()
    shaped.id = item.id
    shaped.guid = item.guid
    shaped.room = item.room
    shaped.start = item.start
    shaped.minutes = item.minutes.flatMap {
      $0 < 1 ? nil : format == .xml ? min($0, Self.longest) : $0
    }
    shaped.title = PlainText.line(item.title)
    shaped.subtitle = line(item.subtitle)
    shaped.abstract = lines(item.abstract)
    shaped.description = lines(item.description)
    shaped.track = line(item.track)
    shaped.type = line(item.type)
    shaped.language = line(item.language)
    shaped.url = line(item.url).flatMap(FrabPattern.web)
    shaped.logo = line(item.logo).flatMap(FrabPattern.web)
    shaped.license = line(item.license)
    shaped.mayRecord = item.mayRecord
    shaped.code = names.code(item.code, format)
    shaped.slug = names.slug(item.slug, item.id, format)
    shaped.people = item.people.compactMap(person)
    shaped.links = item.links.compactMap(link)
    shaped.attachments = item.attachments.compactMap(link)
    shaped.more = more(item.more)
    return shaped
  }

  private func line(_ text: String?) -> String? {
    text.flatMap { PlainText.some(PlainText.line($0)) }
  }

  private func lines(_ text: String?) -> String? {
    text.flatMap { PlainText.some(PlainText.lines($0)) }
  }

  private func person(_ person: Schedule.Person) -> Schedule.Person? {
    guard let name = line(person.name) else { return nil }
    var shaped = Schedule.Person(name: name)
    shaped.guid = person.guid.flatMap(UUIDText.normalized)
    shaped.id = line(person.id).flatMap { id in
      FrabPattern.isNumber(id) || format == .json && FrabPattern.isCode(id) ? id : nil
    }
    guard format == .json else { return shaped }
    shaped.biography = lines(person.biography)
    shaped.role = line(person.role) ?? "speaker"
    shaped.url = line(person.url).flatMap(FrabPattern.web)
    shaped.avatar = line(person.avatar)
    return shaped
  }

  private func link(_ link: Schedule.Link) -> Schedule.Link? {
    var shaped = Schedule.Link(url: PlainText.line(link.url), title: PlainText.line(link.title))
    shaped.type = line(link.type).flatMap { type in
      format == .xml || FrabPattern.linkTypes.contains(type) ? type : nil
    }
    return shaped.url.isEmpty && shaped.title.isEmpty ? nil : shaped
  }

  private func more(_ more: [String: String]) -> [String: String] {
    var shaped: [String: String] = [:]
    var addresses = ["feedback_url", "origin_url"]
    if format == .xml { addresses += ["video_download_url", "recording_url", "recording_link"] }
    for name in addresses { shaped[name] = more[name].flatMap(line).flatMap(FrabPattern.web) }
    if format == .json { shaped["do_not_stream"] = more["do_not_stream"].flatMap(line) }
    return shaped
  }
}

/// Names that may stand only once in a frab file.
struct FrabUniqueNames {
  private var codes: Set<String> = []
  private var slugs: Set<String> = []

  /// The code of an item, if the format can have it.
  mutating func code(_ code: String?, _ format: FrabFormat) -> String? {
    guard let code, FrabPattern.isCode(code), format == .json || code.utf8.count == 6,
      codes.insert(code).inserted || format == .json
    else { return nil }
    return code
  }

  /// The slug of an item; JSON must have one.
  mutating func slug(_ slug: String?, _ id: String?, _ format: FrabFormat) -> String? {
    switch format {
    case .xml:
      guard let slug, FrabPattern.isSlug(slug), slugs.insert(slug).inserted else { return nil }
      return slug
    case .json:
      var short = slug ?? ""
      while let last = short.last, last == "-" || last == "_" { short.removeLast() }
      return FrabPattern.isJSONSlug(short) ? short : "item-\(id ?? "0")"
    }
  }
}
