import Postgres
import Stationery
import Vietnamese

/// What templates may say, put together from what is known; nothing is made up.
struct PaperValues {
  private let draft: ReportDraft
  private let event: TemplateValues

  init(_ draft: ReportDraft) {
    self.draft = draft
    let conference = draft.conference
    var event = TemplateValues([
      "conference.title": conference.title, "conference.code": draft.order.conference,
      "conference.dates": conference.days,
    ])
    event["conference.place"] = conference.place
    event["organizer"] = conference.organizer
    event["superior"] = conference.superior
    event["signer.authority"] = Self.authority(draft)
    event["signer.position"] = draft.signing.position?.uppercased()
    self.event = event
  }

  private var language: ReportLanguage { draft.language }

  /// For whom, with the profile's letters before it: `T/M BAN TỔ CHỨC`; nil for nobody.
  private static func authority(_ draft: ReportDraft) -> String? {
    let signing = draft.signing
    guard let body = signing.authority else { return nil }
    let prefix = signing.prefix.map(draft.profile.prefix) ?? ""
    return [prefix, body.uppercased()].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A paper of nobody, to see what a template looks like, but with the profile's wording.
  func sample(of kind: TemplateKind) -> TemplateValues {
    var values = kind.sample
    // A made-up position below the real authority, or the reverse, would show a form that is none.
    if event["signer.authority"] != nil || event["signer.position"] != nil {
      values["signer.authority"] = event["signer.authority"]
      values["signer.position"] = event["signer.position"]
    }
    enterPapers(into: &values)
    return values
  }

  /// A delegate, for any paper.
  func of(_ person: Participant) -> TemplateValues {
    var values = event
    values["name"] = person.name
    values["position"] = person.position
    values["unit"] = person.unit
    values["note"] = person.mark
    values["group"] = person.group
    values["seat"] = person.seat
    values["number"] = person.number.map(Self.padded)
    values["code"] = person.ticket
    enter(person.role, into: &values)
    return values
  }

  /// A speaker, for a badge, a name-plate or a letter.
  func of(_ speaker: Presenter) -> TemplateValues {
    var values = event
    values["name"] = speaker.name
    values["position"] = speaker.position
    values["unit"] = speaker.unitBesidePosition
    // Who only opens or directs the conference presents nothing.
    enter(speaker.presentsTopics ? .speaker : .delegate, into: &values)
    return values
  }

  /// A unit, for a letter or a label.
  func of(_ unit: InvitedUnit, number: Int) -> TemplateValues {
    var values = event
    values["unit"] = unit.name
    values["name"] = unit.contact
    values["number"] = Self.padded(number)
    values["quota"] = unit.places.map(language.counted)
    values["deadline"] = unit.deadline?.printed
    return values
  }

  /// Adds what a certificate says; the number is that of the register.
  func certificate(_ person: Participant) -> TemplateValues {
    var values = of(person)
    values["attendance"] = person.attendance
    values["period"] = draft.conference.period(language)
    values["register"] = person.certificate.map(Self.padded)
    enterPapers(into: &values)
    return values
  }

  /// Number and date of a certificate, blank as long as nobody gives them.
  private func enterPapers(into values: inout TemplateValues) {
    let papers = draft.order.papers
    values["number.line"] = draft.profile.numberLine(
      papers.number, .certificate, draft.conference.symbol)
    values["date.line"] = draft.profile.dateLine(draft.conference.place, papers.date)
  }

  private func enter(_ role: BadgeRole, into values: inout TemplateValues) {
    values["role"] = language.say(role.title.vi, role.title.en)
    values["role.code"] = role.rawValue
  }

  // As many digits as most conferences need, so that badges of one box look alike.
  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }
}
