import Exchange

// What has no place of its own in the database, as JSON, and is given back as it came.

extension Schedule.Conference {
  /// What a file says of the conference; `{}` if nothing.
  func facts(_ tracks: [Schedule.Track]) -> String {
    DatabaseJSON.object([
      "url": DatabaseJSON.text(ProgrammeText.line(url)),
      "dayChange": dayChange == 0 ? nil : String(dayChange),
      "more": DatabaseJSON.texts(more),
      "tracks": DatabaseJSON.array(tracks.map(\.facts)),
    ])
  }
}

extension Schedule.Track {
  fileprivate var facts: String {
    DatabaseJSON.object([
      "name": DatabaseJSON.text(ProgrammeText.line(name)), "slug": DatabaseJSON.text(slug),
      "color": DatabaseJSON.text(color),
    ])
  }
}

extension Schedule.Room {
  /// What a file says of a room beside its name and how many it holds.
  var facts: String {
    DatabaseJSON.object([
      "guid": DatabaseJSON.text(guid), "description": DatabaseJSON.text(description),
      "more": DatabaseJSON.texts(more),
    ])
  }
}

extension Schedule.Person {
  /// What a file says of a person beside the name and the ids.
  var facts: String {
    DatabaseJSON.object([
      "biography": DatabaseJSON.text(ProgrammeText.lines(biography)), "url": DatabaseJSON.text(url),
      "avatar": DatabaseJSON.text(avatar),
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
    DatabaseJSON.object([
      "type": DatabaseJSON.text(type), "logo": DatabaseJSON.text(logo),
      "license": DatabaseJSON.text(license), "mayRecord": mayRecord ? nil : "false",
      "links": DatabaseJSON.array(links.map(\.facts)),
      "attachments": DatabaseJSON.array(attachments.map(\.facts)),
      "more": DatabaseJSON.texts(more.filter { $0.key != "performer" }),
    ])
  }
}

extension Schedule.Link {
  fileprivate var facts: String {
    DatabaseJSON.object([
      "url": DatabaseJSON.text(url), "title": DatabaseJSON.text(title),
      "type": DatabaseJSON.text(type),
    ])
  }
}
