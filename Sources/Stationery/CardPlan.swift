import Documents

/// Something on a card of a template.
enum CardItem: Sendable, Equatable {
  case box(Frame, fill: ColorSource?, stroke: ColorSource?, line: Double)
  case text(Frame, CardText, ColorSource?, [TemplateContent])
  case code(Frame, [TemplateContent])
  case image(Frame, String)
  case section(TemplateSection<CardItem>)
}

/// The cards that a template makes.
struct CardPlan: Sendable, Equatable {
  var sheet: CardSheet
  var title: [TemplateContent] = []
  var roles: [String: Color] = [:]
  var items: [CardItem] = []

  /// The card of these values.
  func card(_ values: TemplateValues) -> Card {
    var values = values
    let role = values["role.code"] ?? ""
    if let color = roles[role] ?? BadgeRole(rawValue: role)?.color {
      // A colour that the values themselves bring is that of an agency's own role.
      if values["role.color"] == nil { values["role.color"] = color.hexadecimal }
    }
    let scope = ValueScope(values)
    let title = title.lines(scope).joined(separator: ", ")
    let fallback = [scope.text("name"), scope.text("unit")].first { !$0.isEmpty } ?? ""
    return Card(
      title: title.isEmpty ? fallback : title, elements: Self.elements(items, scope))
  }

  /// The families of letters that things ask for.
  static func fonts(of items: [CardItem]) -> Set<String> {
    items.reduce(into: []) { fonts, item in
      switch item {
      case .text(_, let look, _, _): if let font = look.font { fonts.insert(font) }
      case .section(let section): fonts.formUnion(Self.fonts(of: section.items))
      case .box, .code, .image: break
      }
    }
  }

  private static func elements(_ items: [CardItem], _ scope: ValueScope) -> [CardElement] {
    items.flatMap { item -> [CardElement] in
      switch item {
      case .box(let frame, let fill, let stroke, let line):
        return [
          .box(frame, fill: fill?.color(scope), stroke: stroke?.color(scope), strokeWidth: line)
        ]
      case .text(let frame, let look, let color, let content):
        let lines = content.lines(scope)
        guard !lines.isEmpty else { return [] }
        var look = look
        if let color = color?.color(scope) { look.color = color }
        return [.text(frame, lines, look)]
      case .code(let frame, let content):
        let text = content.lines(scope).joined(separator: "\n")
        return text.isEmpty ? [] : [.code(frame, text)]
      case .image(let frame, let name): return [.image(frame, name)]
      case .section(let section):
        return scope.inside(section).flatMap { elements(section.items, $0) }
      }
    }
  }
}
