import Documents
import Postgres
import Stationery
import Vietnamese

/// Thẻ, biển tên, nhãn, giấy chứng nhận: a card for each person or unit, by a template.
struct CardReport {
  private let draft: ReportDraft
  private let kind: TemplateKind
  private var order: ReportOrder { draft.order }
  private var language: ReportLanguage { draft.language }

  init(_ draft: ReportDraft) {
    self.draft = draft
    kind = draft.order.report.templateKind ?? .badge
  }

  func compose() throws {
    let title = order.report.title(in: language)
    if order.isValues { return try table(title) }
    let template = try draft.stationery.template(kind, order, draft.profile)
    guard let sheet = template.sheet else { return }
    if kind == .certificate { try draft.requireIssuer() }
    let isWide = sheet.width > sheet.height
    try draft.open(title, orientation: isWide ? .landscape : .portrait)
    var isEmpty = true
    var section: String?
    try forEach { values, heading, code in
      let isNew = code != section || isEmpty
      section = code
      // Together, badges of all units share sheets; apart, each unit gets its own.
      if order.bundle == .zip, isNew {
        try draft.out.part(DocumentPart(heading ?? title, fileName: code ?? "khac"))
      }
      if isEmpty || (order.bundle == .zip && isNew) { try draft.out.beginCards(sheet) }
      isEmpty = false
      if let card = template.card(values) { try draft.out.card(card) }
    }
    if isEmpty { try draft.out.paragraph(order.nobody) }
    try draft.close()
  }

  /// Hands over the values of each card, with the heading it stands under and that one's code.
  private func forEach(
    _ body: (TemplateValues, _ heading: String?, _ code: String?) throws -> Void
  ) throws {
    let values = PaperValues(draft)
    if order.isSample { return try body(values.sample(of: kind), nil, "mau") }
    if kind == .label, order.recipients == .units {
      var number = 0
      return try InvitedUnit.forEach(draft) { unit in
        number += 1
        try body(values.of(unit, number: number), unit.name, unit.code)
      }
    }
    if kind == .badge || kind == .namePlate, order.unit == nil, order.group == nil,
      order.delegate == nil
    {
      let heading = ReportName.speakers.title(in: language)
      for speaker in try Presenter.read(
        order.conference, speaker: order.speaker, from: draft.runner) where speaker.person != nil
      {
        try body(values.of(speaker), heading, "bao-cao-vien")
      }
      guard order.speaker == nil else { return }
    }
    try Participant.forEach(draft, arrangedBy: order.arrangement) { person in
      if kind == .certificate {
        guard person.certificate != nil else { return }
        return try body(values.certificate(person), person.heading, person.section)
      }
      try body(values.of(person), person.heading, person.section)
    }
  }

  /// The values themselves, for a program that prints in its own way.
  private func table(_ title: String) throws {
    let table = PaperTable(
      [
        "number", "register", "role", "name", "note", "position", "unit", "group", "seat",
        "attendance", "code",
      ], of: kind, in: language)
    try draft.begin(title.uppercased())
    try table.begin(in: draft.out)
    try forEach { values, _, _ in try table.row(values, in: draft.out) }
    try draft.out.endTable()
    try draft.close()
  }
}
