import Documents
import Postgres
import Stationery
import Vietnamese

/// Giấy mời: a letter to each unit that is asked for people, or to each person, by a template.
struct InvitationReport {
  private let draft: ReportDraft
  private var order: ReportOrder { draft.order }
  private var language: ReportLanguage { draft.language }

  init(_ draft: ReportDraft) { self.draft = draft }

  func compose() throws {
    let title = order.report.title(in: language)
    if order.isValues { return try table(title) }
    let template = try draft.stationery.template(.invitation, order, draft.profile)
    try draft.requireIssuer()
    try draft.open(title)
    var isEmpty = true
    try forEach { values, part in
      isEmpty = false
      try draft.out.part(part)
      try template.write(
        values, profile: draft.profile, header: draft.facts(.document), into: draft.out)
    }
    if isEmpty { try draft.out.paragraph(order.nobody) }
    try draft.out.finish()
  }

  /// Hands over the values of each letter, and what it is called.
  private func forEach(_ body: (TemplateValues, DocumentPart) throws -> Void) throws {
    let values = PaperValues(draft)
    if order.isSample {
      var letter = values.sample(of: .invitation)
      if order.recipients == .units {
        letter["name"] = nil
        letter["position"] = nil
      }
      return try body(letter, DocumentPart(language.say("Mẫu", "Sample"), fileName: "mau"))
    }
    let occasion = try Occasion(draft)
    if order.recipients == .units {
      var number = 0
      return try InvitedUnit.forEach(draft) { unit in
        number += 1
        var letter = occasion.added(to: values.of(unit, number: number))
        // Whom to ring about the unit's list is not who is invited.
        letter["name"] = nil
        try body(letter, DocumentPart(unit.name, fileName: unit.code))
      }
    }
    try Participant.forEach(draft, arrangedBy: order.arrangement) { person in
      try body(
        occasion.added(to: values.of(person)),
        DocumentPart(person.listedName, fileName: person.delegate))
    }
  }

  /// Who is to be invited, for a program that writes letters in its own way.
  private func table(_ title: String) throws {
    let table = PaperTable(
      ["name", "position", "unit", "quota", "deadline", "time", "venue"], of: .invitation,
      in: language)
    try draft.begin(title.uppercased())
    try table.begin(in: draft.out)
    try forEach { values, _ in try table.row(values, in: draft.out) }
    try draft.out.endTable()
    try draft.close()
  }
}

/// What every letter of a conference says: when, where, about what, and who presides.
private struct Occasion {
  private let time: String
  private let venue: String?
  private let chair: String?
  private let topics: [TemplateValues]

  init(_ draft: ReportDraft) throws {
    let language = draft.language
    let conference = draft.conference
    let programme = try Programme(draft)
    let first = programme.items.first { $0.day == conference.firstDay }
    // The clock belongs to the half-day: a later item's would contradict it. A made-up time would
    // need a remark, for which a letter has no place.
    let start = first.flatMap { $0.hasSyntheticTime ? nil : $0.starts }
    let day = language.moment(conference.firstDay, first?.half) ?? conference.firstDay.printed
    let opening = [start, day].compactMap { $0 }.joined(separator: ", ")
    time =
      conference.isOneDay
      ? opening
      : language.say(
        "\(opening) đến hết ngày \(conference.lastDay.printed)",
        "\(opening) to \(conference.lastDay.printed)")
    let rooms = Set(programme.items.compactMap(\.room))
    venue = [rooms.count == 1 ? rooms.first : nil, conference.place].compactMap { $0 }
      .joined(separator: ", ")
    var chairs: [String] = []
    for item in programme.items {
      for person in programme.people(of: item, "chair").map(\.person)
      where !chairs.contains(person) {
        chairs.append(person)
      }
    }
    chair = chairs.isEmpty ? nil : chairs.joined(separator: "; ")
    let items = Self.ordered(programme.items.filter { $0.kind == "topic" })
    topics = items.enumerated().map { index, item in
      TemplateValues([
        "topic.number": item.number.map(String.init) ?? "", "topic.title": item.bareTitle,
        "topic.speaker": programme.presenters(of: item) ?? "",
        "topic.presenter": programme.presenterNames(of: item) ?? "",
        "topic.end": index == items.count - 1 ? "." : ";",
      ])
    }
  }

  /// The topics by time; by number as long as one has no time and would stand last for that alone.
  private static func ordered(_ topics: [ProgrammeItem]) -> [ProgrammeItem] {
    guard topics.contains(where: { $0.starts == nil }) else { return topics }
    return topics.sorted { ($0.number ?? .max) < ($1.number ?? .max) }
  }

  func added(to values: TemplateValues) -> TemplateValues {
    var values = values
    values["time"] = time
    values["venue"] = venue
    values["chair"] = chair
    values.lists["topics"] = topics
    if !topics.isEmpty { values["content"] = "\(Figures.counted(topics.count)) chuyên đề" }
    return values
  }
}
