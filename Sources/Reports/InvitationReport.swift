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
    if order.format.isTable || order.format == .xlsx { return try table(title) }
    let template = try draft.stationery.template(.invitation, order, draft.profile)
    try draft.open(title)
    var isEmpty = true
    try forEach { values, part in
      isEmpty = false
      try draft.out.part(part)
      try template.write(
        values, profile: draft.profile, header: draft.facts(.document), into: draft.out)
    }
    if isEmpty {
      try draft.out.paragraph(
        language.say(
          "(chưa có đơn vị nào để mời: dùng unit quota, hoặc in với recipients=delegates)",
          "(there is no unit to invite yet: use unit quota, or print recipients=delegates)"))
    }
    try draft.out.finish()
  }

  /// Hands over the values of each letter, and what it is called.
  private func forEach(_ body: (TemplateValues, DocumentPart) throws -> Void) throws {
    if order.isSample {
      return try body(
        TemplateKind.invitation.sample,
        DocumentPart(language.say("Mẫu", "Sample"), fileName: "mau"))
    }
    let values = PaperValues(draft)
    let occasion = try Occasion(draft)
    if order.recipients == .units, order.delegate == nil {
      var number = 0
      return try InvitedUnit.forEach(draft) { unit in
        number += 1
        let letter = occasion.added(to: values.of(unit, number: number))
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
    let fields = ["name", "position", "unit", "quota", "deadline", "time", "venue"]
    let known = Dictionary(
      TemplateKind.invitation.fields.map { ($0.name, $0.text) },
      uniquingKeysWith: { first, _ in first })
    try draft.begin(title.uppercased())
    try draft.out.beginTable(
      fields.map { name in
        let title = known[name].map { language.say($0.vi, $0.en) } ?? name
        return Column.verbatim(capitalized(title), width: .flexible, key: name)
      })
    try forEach { values, _ in try draft.out.row(fields.map { values[$0] ?? "" }) }
    try draft.out.endTable()
    try draft.end()
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
    let start = programme.items.first { $0.day == conference.firstDay && $0.starts != nil }?.starts
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
    topics = programme.items.filter { $0.kind == "topic" }.map { item in
      TemplateValues([
        "topic.number": item.number.map(String.init) ?? "", "topic.title": item.bareTitle,
        "topic.speaker": programme.presenters(of: item) ?? "",
      ])
    }
  }

  func added(to values: TemplateValues) -> TemplateValues {
    var values = values
    values["time"] = time
    values["venue"] = venue
    values["chair"] = chair
    values.lists["topics"] = topics
    return values
  }
}
