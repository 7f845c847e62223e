import Documents

/// Lays the directives of a card out and checks that everything lies on it.
struct CardPlanReading {
  var problems: ProblemList
  let images: (String) throws -> [UInt8]
  var plan = CardPlan(
    sheet: CardSheet(width: 0, height: 0, cardWidth: 0, cardHeight: 0))
  private var seen: [String: Int] = [:]

  private init(_ problems: ProblemList, _ images: @escaping (String) throws -> [UInt8]) {
    self.problems = problems
    self.images = images
  }

  /// Makes the plan of the nodes of a template.
  static func plan(
    _ nodes: [TemplateNode], problems: inout ProblemList,
    images: (String) throws -> [UInt8]
  ) -> CardPlan {
    withoutActuallyEscaping(images) { images in
      var reading = CardPlanReading(problems, images)
      reading.readSheet(nodes)
      reading.plan.items = reading.items(nodes, isTop: true)
      problems = reading.problems
      return reading.plan
    }
  }

  /// The card and its sheet, which everything else must fit.
  private mutating func readSheet(_ nodes: [TemplateNode]) {
    var sheetLine: ReadDirective?
    for case .directive(let directive) in nodes where Self.heads.contains(directive.name) {
      if let first = seen[directive.name] {
        problems.add(
          directive.line, vi: "@\(directive.name) đã có ở dòng \(first)",
          en: "@\(directive.name) already stands in line \(first)")
        continue
      }
      seen[directive.name] = directive.line
      let numbers = directive.arguments.numbers
      switch directive.name {
      case "card":
        plan.sheet.cardWidth = numbers["width"] ?? 0
        plan.sheet.cardHeight = numbers["height"] ?? 0
      case "sheet": sheetLine = directive
      case "title": plan.title = directive.content
      default: readRoles(directive)
      }
    }
    guard seen["card"] != nil else {
      return problems.add(
        nil, vi: "thiếu khổ thẻ; thêm một dòng như \"@card 90 65\"",
        en: "the size of the card is missing; add a line such as \"@card 90 65\"")
    }
    setSheet(sheetLine)
  }

  private mutating func readRoles(_ directive: ReadDirective) {
    for (role, source) in directive.arguments.colors {
      if case .fixed(let color) = source { plan.roles[role] = color }
    }
  }

  private mutating func setSheet(_ directive: ReadDirective?) {
    guard let directive, let name = directive.arguments.words["paper"] else {
      plan.sheet.width = plan.sheet.cardWidth
      plan.sheet.height = plan.sheet.cardHeight
      return
    }
    let paper = name == "a5" ? Paper.a5 : Paper.a4
    let isWide = directive.arguments.words["direction"] == "landscape"
    let numbers = directive.arguments.numbers
    plan.sheet.width = isWide ? paper.height : paper.width
    plan.sheet.height = isWide ? paper.width : paper.height
    plan.sheet.columns = Int(numbers["columns"] ?? 1)
    plan.sheet.rows = Int(numbers["rows"] ?? 1)
    plan.sheet.gap = numbers["gap"] ?? 0
    plan.sheet.hasCropMarks = directive.arguments.flags.contains("crop")
    let width = Self.extent(plan.sheet.columns, plan.sheet.cardWidth, plan.sheet.gap)
    let height = Self.extent(plan.sheet.rows, plan.sheet.cardHeight, plan.sheet.gap)
    guard width > plan.sheet.width + Self.tolerance || height > plan.sheet.height + Self.tolerance
    else { return }
    let need = "\(Decimal.text(width)) × \(Decimal.text(height)) mm"
    let have = "\(Decimal.text(plan.sheet.width)) × \(Decimal.text(plan.sheet.height)) mm"
    problems.add(
      directive.line, vi: "các thẻ cần \(need) mà tờ giấy chỉ có \(have); bớt cột, hàng hoặc gap",
      en: "the cards need \(need) but the sheet has \(have); take fewer columns, rows or less gap")
  }

  private mutating func items(_ nodes: [TemplateNode], isTop: Bool) -> [CardItem] {
    nodes.compactMap { node in
      switch node {
      case .directive(let directive): item(directive, isTop: isTop)
      case .section(let section, _):
        .section(
          TemplateSection(
            name: section.name, isInverted: section.isInverted,
            items: items(section.items, isTop: false)))
      }
    }
  }

  private mutating func item(_ directive: ReadDirective, isTop: Bool) -> CardItem? {
    let arguments = directive.arguments
    if Self.heads.contains(directive.name) {
      if !isTop {
        problems.add(
          directive.line, vi: "@\(directive.name) không được nằm trong {{#…}}",
          en: "@\(directive.name) cannot stand inside {{#…}}")
      }
      return nil
    }
    guard let frame = frame(directive) else { return nil }
    switch directive.name {
    case "box":
      return .box(
        frame, fill: arguments.colors["fill"], stroke: arguments.colors["stroke"],
        line: arguments.colors["stroke"] == nil ? 0 : arguments.numbers["line"] ?? 0.25)
    case "text":
      return .text(frame, look(directive), arguments.colors["color"], directive.content)
    case "code": return .code(frame, directive.content)
    default: return image(frame, directive)
    }
  }

  private mutating func frame(_ directive: ReadDirective) -> Frame? {
    let numbers = directive.arguments.numbers
    guard let x = numbers["x"], let y = numbers["y"], let width = numbers["width"],
      let height = numbers["height"]
    else { return nil }
    let (cardWidth, cardHeight) = (plan.sheet.cardWidth, plan.sheet.cardHeight)
    if cardWidth > 0,
      x + width > cardWidth + Self.tolerance || y + height > cardHeight + Self.tolerance
    {
      let card = "\(Decimal.text(cardWidth)) × \(Decimal.text(cardHeight)) mm"
      let right = Decimal.text(x + width)
      let bottom = Decimal.text(y + height)
      problems.add(
        directive.line,
        vi: "@\(directive.name) ra ngoài thẻ: đến x \(right), y \(bottom); thẻ \(card)",
        en:
          "@\(directive.name) goes beyond the card: to x \(right), y \(bottom); the card is \(card)"
      )
    }
    return Frame(
      x: x, y: y, width: width, height: height,
      isUpsideDown: directive.arguments.flags.contains("turned"))
  }

  // A hundredth of a millimetre is nothing on paper and much in binary fractions.
  private static let tolerance = 0.01
  private static let heads = ["card", "sheet", "title", "roles"]
  private static func extent(_ count: Int, _ size: Double, _ gap: Double) -> Double {
    Double(count) * size + Double(count - 1) * gap
  }
}
