/// A directive of a template, read, or directives that are there together.
enum TemplateNode: Sendable, Equatable {
  case directive(ReadDirective)
  case section(TemplateSection<TemplateNode>, line: Int)
}

/// A directive as it stands in a template.
struct ReadDirective: Sendable, Equatable {
  let name: String
  let line: Int
  let arguments: DirectiveArguments
  let content: [TemplateContent]
  /// The lines of the content in the file, beside the entries of `content`.
  let contentLines: [Int]
}

/// Reads the lines of a template.
struct TemplateReader {
  private typealias Scope = TemplateLineReader.Scope

  private let kind: TemplateKind
  private let lines: [Substring]
  private let known: [TemplateDirective]
  private var place = 0
  private var depth = 0
  private(set) var problems: ProblemList

  init(_ text: String, file: String, kind: TemplateKind) {
    self.kind = kind
    known = TemplateDirective.all(for: kind)
    problems = ProblemList(file: file)
    let bare = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
    guard text.utf8.count <= Self.mostBytes else {
      lines = []
      problems.add(
        nil, vi: "tệp dài hơn \(Self.mostBytes / 1024) KiB; mẫu không thể dài như vậy",
        en: "the file has more than \(Self.mostBytes / 1024) KiB; no template is that long")
      return
    }
    // An indented directive is one as well: as text it would print what it is to hide in a code.
    lines = bare.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.drop(while: \.isWhitespace) }
      .map { $0.first == "#" ? "" : $0 }
  }

  static let mostBytes = 262_144

  mutating func nodes() -> [TemplateNode] {
    nodes(Scope(fields: kind.fields), until: nil)
  }

  private mutating func nodes(
    _ scope: Scope, until name: String?, isInverted: Bool = false
  ) -> [TemplateNode] {
    let start = place
    var loose: [Int] = []
    var nodes: [TemplateNode] = []
    while place < lines.count {
      let line = lines[place]
      place += 1
      if line.allSatisfy(\.isWhitespace) { continue }
      if line.first == "@" {
        if let directive = directive(line, scope) { nodes.append(.directive(directive)) }
        continue
      }
      switch TemplateLineReader.loneTag(line) {
      case .comment: continue
      case .open(let inner, let isInverted):
        let number = place
        TemplateLineReader.check(inner, scope, number, &problems)
        guard deepen(number) else { return nodes }
        let items = self.nodes(
          scope.inside(inner, isInverted: isInverted), until: inner, isInverted: isInverted)
        depth -= 1
        let section = TemplateSection(name: inner, isInverted: isInverted, items: items)
        nodes.append(.section(section, line: number))
      case .close(let closed):
        if closed == name {
          reportLoose(loose)
          return nodes
        }
        TemplateLineReader.reportStrayEnd(closed, place, &problems)
      default: loose.append(place)
      }
    }
    if let name {
      // What stands behind a section that nobody closed belongs to nothing for that alone.
      TemplateLineReader.reportUnclosed(name, isInverted: isInverted, start, &problems)
    } else {
      reportLoose(loose)
    }
    return nodes
  }

  /// Goes one section deeper; false, and to the end of the file, if that is too deep.
  private mutating func deepen(_ line: Int) -> Bool {
    guard depth < TemplateLineReader.mostSections else {
      TemplateLineReader.reportDepth(line, &problems)
      place = lines.count
      return false
    }
    depth += 1
    return true
  }

  private mutating func reportLoose(_ lines: [Int]) {
    for line in lines {
      problems.add(
        line,
        vi: "dòng này không thuộc @… nào; thêm một dòng như @text phía trên, hoặc # nếu là ghi chú",
        en: "this line belongs to no @…; put one such as @text above it, or # if it is a comment")
    }
  }

  private mutating func directive(_ line: Substring, _ scope: Scope) -> ReadDirective? {
    let number = place
    let rest = line.dropFirst()
    let name = String(rest.prefix { !$0.isWhitespace })
    guard let shape = known.first(where: { $0.name == name }) else {
      problems.addUnknown(
        number, Wording(vi: "lệnh", en: "directive"), "@\(name)", known: known.map { "@\($0.name)" }
      )
      _ = content(scope, until: nil)
      return nil
    }
    var reader = ArgumentReader(shape, line: number, scope: scope)
    let arguments = reader.read(rest.dropFirst(name.count), problems: &problems)
    let content = content(scope, until: nil)
    if !shape.takesContent, let first = content.first {
      problems.add(
        first.line, vi: "@\(name) không có nội dung; bỏ dòng này hoặc đặt dưới một @text",
        en: "@\(name) has no content; remove this line or put it below a @text")
    }
    if shape.takesContent, content.isEmpty, name != "signatures" {
      problems.add(
        number, vi: "@\(name) chưa có nội dung; ghi ở các dòng bên dưới",
        en: "@\(name) has no content; write it in the lines below")
    }
    return ReadDirective(
      name: name, line: number, arguments: arguments, content: content.map(\.content),
      contentLines: content.map(\.line))
  }

  /// The lines below a directive, up to the next one.
  private mutating func content(
    _ scope: Scope, until name: String?
  ) -> [(content: TemplateContent, line: Int)] {
    var content: [(content: TemplateContent, line: Int)] = []
    while place < lines.count, lines[place].first != "@" {
      let line = lines[place]
      let number = place + 1
      switch TemplateLineReader.loneTag(line) {
      case .close(let closed):
        // Another end belongs to a section around the directive.
        if closed == name { place += 1 }
        return content
      case .open(let inner, let isInverted):
        if beginsDirectives(inner) { return content }
        place += 1
        TemplateLineReader.check(inner, scope, number, &problems)
        guard deepen(number) else { return content }
        let items = self.content(scope.inside(inner, isInverted: isInverted), until: inner)
        depth -= 1
        let section = TemplateSection(
          name: inner, isInverted: isInverted, items: items.map(\.content))
        content.append((.section(section), number))
      case .comment: place += 1
      default:
        place += 1
        if let piece = self.line(line, number, scope) { content.append((.line(piece), number)) }
      }
    }
    return content
  }

  private mutating func line(
    _ line: Substring, _ number: Int, _ scope: Scope
  ) -> [TemplatePiece]? {
    if line.allSatisfy(\.isWhitespace) { return nil }
    let isEscaped = line.hasPrefix("\\@") || line.hasPrefix("\\#")
    var reader = TemplateLineReader(isEscaped ? line.dropFirst() : line, line: number)
    return reader.pieces(scope, problems: &problems)
  }

  /// Whether the section that begins at this line holds directives, or is never closed.
  private func beginsDirectives(_ name: String) -> Bool {
    var depth = 0
    for line in lines[place...] {
      if line.first == "@" { return true }
      switch TemplateLineReader.loneTag(line) {
      case .open(name, _): depth += 1
      case .close(name):
        depth -= 1
        if depth == 0 { return false }
      default: break
      }
    }
    return true
  }
}
