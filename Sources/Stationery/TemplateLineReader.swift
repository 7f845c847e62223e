/// Reads the tags in a line of a template: `{{field}}`, `{{#field}}…{{/field}}`.
struct TemplateLineReader {
  /// The fields that may be named, each list with those of its entries around it.
  struct Scope {
    var fields: [TemplateField]

    func field(_ name: String) -> TemplateField? { fields.first { $0.name == name } }

    /// The list whose entries have a field of this name.
    func list(with name: String) -> String? {
      fields.first { field in
        guard case .list(let items) = field.form else { return false }
        return items.contains { $0.name == name }
      }?.name
    }

    /// The fields inside a section of a field.
    func inside(_ name: String, isInverted: Bool) -> Scope {
      guard !isInverted, case .list(let items)? = field(name)?.form else { return self }
      return Scope(fields: fields + items)
    }
  }

  /// One tag.
  enum Tag: Equatable {
    case field(String)
    case open(String, isInverted: Bool)
    case close(String)
    case comment
  }

  /// How deep sections may lie in each other, in a line and in a file.
  static let mostSections = 16

  let line: Int
  private var rest: Substring
  private var depth = 0

  init(_ text: Substring, line: Int) {
    self.line = line
    rest = text
  }

  /// The pieces of the line.
  mutating func pieces(_ scope: Scope, problems: inout ProblemList) -> [TemplatePiece] {
    pieces(scope, until: nil, problems: &problems)
  }

  /// The tag that a line consists of; nil if there is anything else in it.
  static func loneTag(_ line: Substring) -> Tag? {
    let text = String(line).trimmed
    guard text.hasPrefix("{{"), text.hasSuffix("}}") else { return nil }
    let inner = text.dropFirst(2).dropLast(2)
    guard !inner.contains("{{"), !inner.contains("}}") else { return nil }
    return tag(inner)
  }

  private mutating func pieces(
    _ scope: Scope, until name: String?, isInverted: Bool = false, problems: inout ProblemList
  ) -> [TemplatePiece] {
    var pieces: [TemplatePiece] = []
    while let open = rest.firstRange(of: "{{") {
      if open.lowerBound > rest.startIndex {
        pieces.append(.text(String(rest[..<open.lowerBound])))
      }
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "}}") else {
        problems.add(
          line, vi: "\"{{\" không có \"}}\" theo sau", en: "\"{{\" has no \"}}\" behind it")
        rest = ""
        return pieces
      }
      let tag = Self.tag(rest[..<close.lowerBound])
      rest = rest[close.upperBound...]
      switch tag {
      case .comment: continue
      case .field(let text):
        if let piece = Self.piece(text, scope, line, &problems) { pieces.append(piece) }
      case .open(let inner, let isInverted):
        guard let section = section(inner, isInverted, scope, &problems) else { return pieces }
        pieces.append(.section(section))
      case .close(let closed):
        if closed == name { return pieces }
        Self.reportStrayEnd(closed, line, &problems)
      }
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    rest = ""
    if let name { Self.reportUnclosed(name, isInverted: isInverted, line, &problems) }
    return pieces
  }

  /// The section that was just opened; nil if it lies too deep.
  private mutating func section(
    _ name: String, _ isInverted: Bool, _ scope: Scope, _ problems: inout ProblemList
  ) -> TemplateSection<TemplatePiece>? {
    Self.check(name, scope, line, &problems)
    guard depth < Self.mostSections else {
      Self.reportDepth(line, &problems)
      rest = ""
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    let inside = scope.inside(name, isInverted: isInverted)
    let items = pieces(inside, until: name, isInverted: isInverted, problems: &problems)
    return TemplateSection(name: name, isInverted: isInverted, items: items)
  }

  private static func tag(_ text: Substring) -> Tag {
    let name = String(text.dropFirst()).trimmed
    switch text.first {
    case "!": return .comment
    case "#": return .open(name, isInverted: false)
    case "^": return .open(name, isInverted: true)
    case "/": return .close(name)
    default: return .field(String(text).trimmed)
    }
  }
}

extension TemplateLineReader {
  /// A field with its filter; nil if there is no such field.
  private static func piece(
    _ text: String, _ scope: Scope, _ line: Int, _ problems: inout ProblemList
  ) -> TemplatePiece? {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    guard parts.count <= 2 else {
      problems.add(
        line, vi: "một trường chỉ có một bộ lọc: {{name|caps}}",
        en: "a field has one filter: {{name|caps}}")
      return nil
    }
    guard check(parts[0], scope, line, &problems) else { return nil }
    if case .list? = scope.field(parts[0])?.form {
      problems.add(
        line, vi: "\(parts[0]) là danh sách; viết {{#\(parts[0])}}…{{/\(parts[0])}}",
        en: "\(parts[0]) is a list; write {{#\(parts[0])}}…{{/\(parts[0])}}")
      return nil
    }
    guard parts.count == 2 else { return .field(parts[0], nil) }
    guard let filter = TemplateFilter(rawValue: parts[1]) else {
      problems.addUnknown(
        line, Wording(vi: "bộ lọc", en: "filter"), parts[1],
        known: TemplateFilter.allCases.map(\.rawValue))
      return nil
    }
    return .field(parts[0], filter)
  }

  @discardableResult
  static func check(
    _ name: String, _ scope: Scope, _ line: Int, _ problems: inout ProblemList
  ) -> Bool {
    guard scope.field(name) == nil else { return true }
    if let list = scope.list(with: name) {
      problems.add(
        line, vi: "\(name) chỉ dùng được bên trong {{#\(list)}}…{{/\(list)}}",
        en: "\(name) can be used inside {{#\(list)}}…{{/\(list)}} only")
      return false
    }
    problems.addUnknown(
      line, Wording(vi: "trường", en: "field"), name, known: scope.fields.map(\.name))
    return false
  }

  static func reportUnclosed(
    _ name: String, isInverted: Bool, _ line: Int, _ problems: inout ProblemList
  ) {
    let opening = (isInverted ? "{{^" : "{{#") + "\(name)}}"
    problems.add(
      line, vi: "\(opening) chưa đóng; thêm {{/\(name)}}",
      en: "\(opening) is not closed; add {{/\(name)}}")
  }

  static func reportDepth(_ line: Int, _ problems: inout ProblemList) {
    problems.add(
      line, vi: "các mục {{#…}} lồng nhau quá \(mostSections) lớp; hãy đơn giản hóa",
      en: "sections {{#…}} lie more than \(mostSections) deep in each other; simplify them")
  }

  static func reportStrayEnd(_ name: String, _ line: Int, _ problems: inout ProblemList) {
    problems.add(
      line, vi: "{{/\(name)}} không đóng mục nào đang mở",
      en: "{{/\(name)}} closes nothing that is open")
  }
}
