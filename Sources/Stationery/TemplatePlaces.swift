extension Template {
  /// Whether the number of a document has a place: in a letter's header, or where a card says so.
  public var hasNumber: Bool { hasPlace("number.line") }

  /// Whether the date of a document has a place.
  public var hasDate: Bool { hasPlace("date.line") }

  private func hasPlace(_ field: String) -> Bool {
    switch plan {
    case .cards(let plan): plan.items.contains { $0.names(field) }
    case .letter(let items): items.contains(where: \.hasHeader)
    }
  }
}

extension LetterItem {
  fileprivate var hasHeader: Bool {
    switch self {
    case .header: true
    case .section(let section): section.items.contains(where: \.hasHeader)
    default: false
    }
  }
}

extension CardItem {
  fileprivate func names(_ field: String) -> Bool {
    switch self {
    case .text(_, _, _, let content), .code(_, let content): content.contains { $0.names(field) }
    case .section(let section): section.items.contains { $0.names(field) }
    case .box, .image: false
    }
  }
}

extension TemplateContent {
  fileprivate func names(_ field: String) -> Bool {
    switch self {
    case .line(let pieces): pieces.contains { $0.names(field) }
    case .section(let section): section.items.contains { $0.names(field) }
    }
  }
}

extension TemplatePiece {
  fileprivate func names(_ field: String) -> Bool {
    switch self {
    case .text: false
    case .field(let name, _): name == field
    case .section(let section): section.items.contains { $0.names(field) }
    }
  }
}
