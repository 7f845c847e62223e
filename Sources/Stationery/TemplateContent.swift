/// A piece of a line of a template.
enum TemplatePiece: Sendable, Equatable {
  case text(String)
  case field(String, TemplateFilter?)
  case section(TemplateSection<TemplatePiece>)
}

/// A line of the content of a directive, or lines that are there together.
enum TemplateContent: Sendable, Equatable {
  case line([TemplatePiece])
  case section(TemplateSection<TemplateContent>)
}

extension [TemplateContent] {
  /// The lines with their fields filled in; a line all of whose fields are empty is left out.
  func lines(_ scope: ValueScope) -> [String] {
    flatMap { content -> [String] in
      switch content {
      case .line(let pieces):
        guard let text = pieces.filled(scope) else { return [] }
        return text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
      case .section(let section):
        return scope.inside(section).flatMap { section.items.lines($0) }
      }
    }.filter { !$0.isEmpty }
  }
}

extension [TemplatePiece] {
  /// The text with its fields filled in; nil if it has fields and all of them are empty.
  func filled(_ scope: ValueScope) -> String? {
    var filling = Filling()
    filling.add(self, scope)
    return filling.hasField && !filling.hasValue ? nil : filling.text
  }

  /// The text that stands before every field.
  var leadingText: String {
    guard case .text(let text)? = first else { return "" }
    return text
  }
}

/// Puts a line together and notes whether any field had a value.
private struct Filling {
  var text = ""
  var hasField = false
  var hasValue = false

  mutating func add(_ pieces: [TemplatePiece], _ scope: ValueScope) {
    for piece in pieces {
      switch piece {
      case .text(let plain): text += plain
      case .field(let name, let filter):
        let value = scope.text(name)
        hasField = true
        if !value.isEmpty { hasValue = true }
        text += filter?.applied(to: value) ?? value
      case .section(let section):
        let scopes = scope.inside(section)
        hasField = true
        // The words of a section that is there stand for a value, also without a field in them.
        if !scopes.isEmpty { hasValue = true }
        for inner in scopes { add(section.items, inner) }
      }
    }
  }
}
