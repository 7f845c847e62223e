import Vietnamese

extension ProgrammeRows {
  /// Makes an item of a line.
  mutating func append(_ cells: ProgrammeCells) {
    var item = Schedule.Item()
    item.place = .line(cells.line)
    item.code = identifier(.code, cells)
    item.id = identifier(.id, cells)
    item.guid = identifier(.guid, cells)
    item.title = cells[.title]
    if item.title.isEmpty {
      item.title = ProgrammeRemark.untitled
      remark(.noTitle, cells.line, item)
    }
    item.subtitle = cells.filled(.subtitle)
    item.type = cells.filled(.kind) ?? (layout.isExact ? nil : Self.kind(item.title))
    item.track = cells.filled(.track)
    item.room = cells.filled(.room)
    item.language = cells.filled(.language)
    item.url = cells.filled(.url)
    item.abstract = cells.text(.abstract)
    item.description = cells.description
    // A session knows who does it also where that is no person.
    item.more["performer"] = cells.filled(.performer)
    readState(cells, &item)
    readPeople(cells, &item)
    readTimes(cells, &item)
    schedule.items.append(item)
  }

  private mutating func identifier(_ column: ProgrammeColumn, _ cells: ProgrammeCells) -> String? {
    guard var text = cells.filled(column) else { return nil }
    if column == .guid {
      guard let uuid = UUIDText.normalized(text) else {
        remark(.notAnIdentifier(ProgrammeRemark.short(text)), cells.line)
        return nil
      }
      text = uuid
    }
    guard seen[column, default: []].insert(text).inserted else {
      remark(.identifierAgain(column: column, ProgrammeRemark.short(text)), cells.line)
      return nil
    }
    return text
  }

  /// The kind that a title itself tells, as printed programmes have no column for it.
  private static func kind(_ title: String) -> String? {
    let folded = searchFold(title)
    let breaks = ["nghi giai lao", "giai lao", "nghi trua", "an trua", "nghi giua gio"]
    let english = ["break", "coffee break", "tea break", "lunch", "lunch break"]
    if breaks.contains(where: folded.hasPrefix) || english.contains(folded) { return "break" }
    return folded.hasPrefix("chuyen de") ? "topic" : nil
  }

  private mutating func readState(_ cells: ProgrammeCells, _ item: inout Schedule.Item) {
    guard let text = cells.filled(.state) else { return }
    switch ProgrammeState(text) {
    case .cancelled: item.isCancelled = true
    case .tentative: item.isTentative = true
    case .scheduled, .draft: break
    case nil: remark(.stateNotRead(ProgrammeRemark.short(text)), cells.line, item)
    }
  }

  /// Reads the people of a line, and who else is to perform.
  mutating func readPeople(_ cells: ProgrammeCells, _ item: inout Schedule.Item) {
    let roles: [(ProgrammeColumn, String)] = [
      (.speakers, "speaker"), (.chairs, "chair"), (.moderators, "moderator"),
    ]
    for (column, role) in roles {
      guard let text = cells.text(column) else { continue }
      let read = ProgrammePeople(text, role: role, isExact: layout.isExact)
      item.people += read.people
      for person in read.people {
        guard let about = person.biography else { continue }
        remark(.afterName(name: person.name, text: ProgrammeRemark.short(about)), cells.line, item)
      }
      for body in read.bodies {
        let others = item.more["performer"].map { $0 + "; " } ?? ""
        item.more["performer"] = others + body
        remark(.body(ProgrammeRemark.short(body)), cells.line, item)
      }
      for text in read.open { remark(.openPerson(text), cells.line, item) }
    }
  }
}
