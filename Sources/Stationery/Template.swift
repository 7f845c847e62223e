public import Documents

/// A paper whose wording and layout are data: a file of `config/templates`.
public struct Template: Sendable, Equatable {
  /// What commands call it: the name of its file without the ending.
  public let name: String
  /// What it makes.
  public let kind: TemplateKind
  let plan: Plan

  enum Plan: Sendable, Equatable {
    case cards(CardPlan)
    case letter([LetterItem])
  }

  /// Reads the file of a template.
  ///
  /// - Parameters:
  ///   - text: What is in the file.
  ///   - file: Its name.
  ///   - kind: What it makes.
  ///   - images: Reads a picture that the template names.
  /// - Throws: The first problem of the file.
  public static func read(
    _ text: String, file: String, kind: TemplateKind, images: (String) throws -> [UInt8]
  ) throws(StationeryProblem) -> Template {
    var problems = ProblemList(file: file)
    let template = read(text, file: file, kind: kind, problems: &problems, images: images)
    if let first = problems.sorted.first { throw first }
    return template
  }

  /// Reads the file and gathers all that is wrong with it.
  static func read(
    _ text: String, file: String, kind: TemplateKind, problems: inout ProblemList,
    images: (String) throws -> [UInt8]
  ) -> Template {
    var reader = TemplateReader(text, file: file, kind: kind)
    let nodes = reader.nodes()
    problems = reader.problems
    let plan: Plan =
      kind.isLetter
      ? .letter(LetterPlan.items(nodes, problems: &problems))
      : .cards(CardPlanReading.plan(nodes, problems: &problems, images: images))
    if nodes.isEmpty {
      problems.add(nil, vi: "mẫu chưa có gì", en: "there is nothing in the template")
    }
    return Template(name: FileName(file).stem, kind: kind, plan: plan)
  }

  /// The families of letters that it asks for.
  var fonts: Set<String> {
    guard case .cards(let plan) = plan else { return [] }
    return CardPlan.fonts(of: plan.items)
  }

  /// How its cards lie on paper; nil for a letter.
  public var sheet: CardSheet? {
    guard case .cards(let plan) = plan else { return nil }
    return plan.sheet
  }

  /// The card of these values; nil for a letter.
  public func card(_ values: TemplateValues) -> Card? {
    guard case .cards(let plan) = plan else { return nil }
    return plan.card(values)
  }

  /// Writes a letter between `begin` and `finish` of a document; cards are made one by one.
  ///
  /// - Parameters:
  ///   - values: What its fields say.
  ///   - profile: The form of the letter.
  ///   - header: What its header says; the template decides which kind of header it is.
  ///   - out: Where it is written.
  public func write(
    _ values: TemplateValues, profile: Profile, header: HeaderFacts,
    into out: any DocumentRenderer
  ) throws {
    guard case .letter(let items) = plan else {
      preconditionFailure("cards are made one by one")
    }
    var values = values
    values["profile.end"] = profile.endMark
    values["profile.address"] = profile.wordOfAddress
    try LetterWriting(profile: profile, header: header, out: out).write(items, ValueScope(values))
  }
}
