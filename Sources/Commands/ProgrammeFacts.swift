import Exchange

// What has no place of its own in the database, as JSON, and is given back as it came.

extension Schedule.Conference {
  /// What a file says of the conference; `{}` if nothing.
  func facts(_ tracks: [Schedule.Track]) -> String {
    JSONText.object([
      "url": JSONText.text(ProgrammeText.line(url)),
      "dayChange": dayChange == 0 ? nil : String(dayChange),
      "more": JSONText.texts(more),
      "tracks": JSONText.array(tracks.map(\.facts)),
    ])
  }
}

extension Schedule.Track {
  fileprivate var facts: String {
    JSONText.object([
      "name": JSONText.text(ProgrammeText.line(name)), "slug": JSONText.text(slug),
      "color": JSONText.text(color),
    ])
  }
}

extension Schedule.Room {
  /// What a file says of a room beside its name and how many it holds.
  var facts: String {
    JSONText.object([
      "guid": JSONText.text(guid), "description": JSONText.text(description),
      "more": JSONText.texts(more),
    ])
  }
}

extension Schedule.Person {
  /// What a file says of a person beside the name and the ids.
  var facts: String {
    JSONText.object([
      "biography": JSONText.text(ProgrammeText.lines(biography)), "url": JSONText.text(url),
      "avatar": JSONText.text(avatar),
    ])
  }

  /// Takes what another mention of the same person says and this one does not.
  mutating func complete(from other: Self) {
    biography = biography ?? other.biography
    url = url ?? other.url
    avatar = avatar ?? other.avatar
  }
}

extension Schedule.Item {
  /// What a file says of a session and nobody here changes.
  var facts: String {
    JSONText.object([
      "type": JSONText.text(type), "logo": JSONText.text(logo),
      "license": JSONText.text(license), "mayRecord": mayRecord ? nil : "false",
      "links": JSONText.array(links.map(\.facts)),
      "attachments": JSONText.array(attachments.map(\.facts)),
      "more": JSONText.texts(more.filter { $0.key != "performer" }),
    ])
  }
}

extension Schedule.Link {
  fileprivate var facts: String {
    JSONText.object([
      "url": JSONText.text(url), "title": JSONText.text(title), "type": JSONText.text(type),
    ])
  }
}
