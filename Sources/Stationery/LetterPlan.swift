import Documents

/// A part of a letter of a template.
enum LetterItem: Sendable, Equatable {
  case header(HeaderMode, DocumentType?)
  case title([TemplateContent])
  case addressees([TemplateContent])
  case paragraph(ParagraphStyle, [TemplateContent])
  case facts([TemplateContent])
  case items([TemplateContent])
  case closing([TemplateContent])
  case signatures(DirectiveArguments, [TemplateContent])
  case section(TemplateSection<LetterItem>)
}

/// Reads the directives of a letter.
enum LetterPlan {
  static func items(_ nodes: [TemplateNode], problems: inout ProblemList) -> [LetterItem] {
    var items: [LetterItem] = []
    for node in nodes {
      switch node {
      case .directive(let directive):
        items.append(item(directive))
        if directive.name == "facts" { checkLabels(directive, &problems) }
      case .section(let section, _):
        items.append(
          .section(
            TemplateSection(
              name: section.name, isInverted: section.isInverted,
              items: self.items(section.items, problems: &problems))))
      }
    }
    return items
  }

  private static func item(_ directive: ReadDirective) -> LetterItem {
    let words = directive.arguments.words
    let content = directive.content
    switch directive.name {
    case "header":
      return .header(
        words["mode"].flatMap(HeaderMode.init(rawValue:)) ?? .handout,
        words["type"].flatMap(DocumentType.init(rawValue:)))
    case "title": return .title(content)
    case "addressees": return .addressees(content)
    case "facts": return .facts(content)
    case "items": return .items(content)
    case "closing": return .closing(content)
    case "signatures": return .signatures(directive.arguments, content)
    default:
      return .paragraph(words["style"].flatMap(ParagraphStyle.init(rawValue:)) ?? .body, content)
    }
  }

  private static func checkLabels(_ directive: ReadDirective, _ problems: inout ProblemList) {
    for (content, line) in zip(directive.content, directive.contentLines) {
      guard case .line(let pieces) = content, !pieces.leadingText.contains(":") else { continue }
      // A line that begins with a section has its label inside it.
      if case .section? = pieces.first { continue }
      problems.add(
        line, vi: "dòng của @facts phải có dạng \"nhãn: giá trị\"",
        en: "a line of @facts must read \"label: value\"")
    }
  }
}

/// Writes a letter of a template.
struct LetterWriting {
  let profile: Profile
  let header: HeaderFacts
  let out: any DocumentRenderer

  func write(_ items: [LetterItem], _ scope: ValueScope) throws {
    for item in items { try write(item, scope) }
  }

  private func write(_ item: LetterItem, _ scope: ValueScope) throws {
    switch item {
    case .header(let mode, let type):
      var facts = header
      // Who gives a number makes a document of it, whatever its header usually is.
      facts.mode = header.number == nil ? mode : .document
      facts.type = type ?? facts.type
      if let columns = profile.header(facts) { try out.header(columns) }
    case .title(let content):
      let lines = content.lines(scope)
      if !lines.isEmpty { try out.title(lines) }
    case .addressees(let content):
      for line in profile.addressees(content.lines(scope)) { try out.paragraph(line, .body) }
    case .paragraph(let style, let content):
      for line in content.lines(scope) { try out.paragraph(line, style) }
    case .facts(let content):
      let facts = content.lines(scope).compactMap(Self.fact)
      if !facts.isEmpty { try out.facts(facts) }
    case .items(let content):
      for (index, line) in content.lines(scope).enumerated() {
        try out.item(index + 1, lead: line, paragraphs: [])
      }
    case .closing(let content):
      let text = content.lines(scope).joined(separator: "\n")
      if !text.isEmpty { try out.closing(text) }
    case .signatures(let arguments, let content):
      try out.signatures(profile.signature(Self.signature(arguments, content.lines(scope), scope)))
    case .section(let section):
      for inner in scope.inside(section) { try write(section.items, inner) }
    }
  }

  private static func fact(_ line: String) -> Fact? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let value = String(line[line.index(after: colon)...]).trimmed
    return Fact(String(line[..<colon]), value)
  }

  private static func signature(
    _ arguments: DirectiveArguments, _ recipients: [String], _ scope: ValueScope
  ) -> SignatureFacts {
    func text(_ name: String) -> String? {
      arguments.texts[name]?.filled(scope).flatMap { $0.isEmpty ? nil : $0 }
    }
    return SignatureFacts(
      prefix: arguments.words["prefix"].flatMap(SignaturePrefix.init(rawValue:)),
      authority: text("authority"), position: text("position"), name: text("name"),
      recipients: recipients, drafter: text("drafter"))
  }
}
