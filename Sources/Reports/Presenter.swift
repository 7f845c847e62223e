import Postgres
import Stationery
import Vietnamese

/// A speaker as reports name one: a person, or only a unit while nobody is named.
struct Presenter {
  let code: String
  /// The name with its titles.
  let person: String?
  let isTitled: Bool
  let position: String?
  let unit: String?
  private let aliases: [String]
  /// The numbers of the topics the speaker presents; nil stands for a topic without a number.
  let topics: [Int?]
  private let isUnassigned: Bool

  /// Reads the speakers of a conference in the order of their topics, or one of them.
  static func read(
    _ conference: String, speaker: String? = nil, from runner: any StatementRunner
  ) throws -> [Presenter] {
    var presenters: [Presenter] = []
    try runner.forEach(ReportStatements.speakers(conference, speaker)) { row in
      presenters.append(Presenter(row))
    }
    if let speaker, presenters.isEmpty {
      throw ReportProblem.speakerUnknown(speaker, conference: conference)
    }
    return presenters
  }

  private init(_ row: Row) {
    code = row.text(0) ?? ""
    person = row.text(1)
    isTitled = row.bool(2) ?? false
    position = row.text(3)
    unit = row.text(4)
    aliases = (row.texts(5) ?? []).compactMap { $0 }
    topics = (row.texts(6) ?? []).map { $0.flatMap { Int($0) } }
    isUnassigned = row.bool(7) ?? false
  }

  /// Whether this is a báo cáo viên: one who presents a topic, or whose topic is still open.
  ///
  /// Who only opens or directs the conference is not.
  var presentsTopics: Bool { !topics.isEmpty || isUnassigned }

  /// The name, or the unit's while nobody is named.
  var name: String? { person ?? unit }

  /// Position and unit; the unit is left out when the position already ends with its name.
  var affiliation: String? {
    guard person != nil else { return nil }
    let parts = [position, unitBesidePosition].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The unit of a person, unless the position already ends with its name.
  var unitBesidePosition: String? {
    guard person != nil, let unit else { return nil }
    guard let position else { return unit }
    let isNamed = ([unit] + aliases).contains { Self.ends(position, with: $0) }
    return isNamed ? nil : unit
  }

  /// The numbers of the topics, as `1, 3`.
  var topicNumbers: String { topics.compactMap { $0 }.map(String.init).joined(separator: ", ") }

  /// The name with position and unit, as a programme prints it.
  func described(in profile: Profile) -> String? {
    guard let person else { return unit }
    let name = profile.addressed(person, isTitled: isTitled)
    return [name, affiliation].compactMap { $0 }.joined(separator: ", ")
  }

  // Folded, so that neither capitals nor the place of a tone make two names of one.
  private static func ends(_ position: String, with unit: String) -> Bool {
    let position = searchFold(position)
    let unit = searchFold(unit)
    return !unit.isEmpty && (position == unit || position.hasSuffix(" " + unit))
  }
}

/// What a speaker does in an item of the programme.
struct Part {
  let speaker: String
  let role: String

  /// Reads who takes part in which item: one speaker, or all of them, in their order.
  static func read(
    _ conference: String, speaker: String? = nil, from runner: any StatementRunner
  ) throws -> [String: [Part]] {
    var parts: [String: [Part]] = [:]
    try runner.forEach(ReportStatements.assignments(conference, speaker)) { row in
      guard let session = row.text(0), let speaker = row.text(1), let role = row.text(2) else {
        return
      }
      parts[session, default: []].append(Part(speaker: speaker, role: role))
    }
    return parts
  }

  /// The role in words; nil for presenting, which goes without saying.
  func role(in language: ReportLanguage) -> String? {
    switch role {
    case "chair": language.say("chủ trì", "chair")
    case "moderator": language.say("điều hành", "moderator")
    default: nil
    }
  }
}
