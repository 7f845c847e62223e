import Documents

/// A colour that a template gives, or that a field gives.
enum ColorSource: Sendable, Equatable {
  case fixed(Color)
  case field(String)

  func color(_ scope: ValueScope) -> Color? {
    switch self {
    case .fixed(let color): color
    case .field(let name): Color(scope.text(name))
    }
  }
}

/// The words behind a directive, read.
struct DirectiveArguments: Sendable, Equatable {
  var numbers: [String: Double] = [:]
  var words: [String: String] = [:]
  var texts: [String: [TemplatePiece]] = [:]
  var colors: [String: ColorSource] = [:]
  var flags: Set<String> = []
}

/// Reads the words behind a directive.
struct ArgumentReader {
  let directive: TemplateDirective
  let line: Int
  let scope: TemplateLineReader.Scope
  private var arguments = DirectiveArguments()
  private var given: Set<String> = []

  init(_ directive: TemplateDirective, line: Int, scope: TemplateLineReader.Scope) {
    self.directive = directive
    self.line = line
    self.scope = scope
  }

  mutating func read(_ text: Substring, problems: inout ProblemList) -> DirectiveArguments {
    guard let words = Self.words(text) else {
      problems.add(
        line, vi: "dấu \" ở @\(directive.name) chưa đóng",
        en: "a \" in @\(directive.name) is not closed")
      return arguments
    }
    var ordered = directive.arguments.filter { $0.place == .ordered }[...]
    for word in words {
      if let equals = word.firstIndex(of: "="), !word.hasPrefix("\""), !word.hasPrefix("{{") {
        takeNamed(String(word[..<equals]), word[word.index(after: equals)...], &problems)
      } else if let flag = directive.arguments.first(where: { $0.form == .flag && $0.name == word })
      {
        arguments.flags.insert(flag.name)
      } else if let next = ordered.popFirst() {
        take(next, word[...], &problems)
      } else {
        let flags = directive.arguments.filter { $0.form == .flag || $0.place == .named }
        addUnknown(word, flags.map(\.name), &problems)
      }
    }
    reportMissing(&problems)
    return arguments
  }

  private mutating func takeNamed(
    _ name: String, _ value: Substring, _ problems: inout ProblemList
  ) {
    let known = directive.arguments.filter { $0.place == .named && $0.form != .flag }
    guard let argument = known.first(where: { $0.name == name }) else {
      return addUnknown(name, known.map(\.name), &problems)
    }
    guard !given.contains(name) else {
      return problems.add(line, vi: "\(name) được ghi hai lần", en: "\(name) is given twice")
    }
    take(argument, value, &problems)
  }

  private mutating func take(
    _ argument: TemplateArgument, _ raw: Substring, _ problems: inout ProblemList
  ) {
    given.insert(argument.name)
    let isQuoted = raw.count >= 2 && raw.first == "\"" && raw.last == "\""
    let value = isQuoted ? raw.dropFirst().dropLast() : raw
    guard !set(argument, value, &problems) else { return }
    let quoted = Suggestion.quoted(String(value))
    let name = argument.name
    let (vi, en) = (argument.expected.vi, argument.expected.en)
    problems.add(
      line, vi: "\(name) của @\(directive.name) phải là \(vi), không phải \(quoted)",
      en: "\(name) of @\(directive.name) must be \(en), not \(quoted)")
  }

  private mutating func set(
    _ argument: TemplateArgument, _ value: Substring, _ problems: inout ProblemList
  ) -> Bool {
    switch argument.form {
    case .number(let range):
      guard let number = Decimal.value(value), range.contains(number) else { return false }
      arguments.numbers[argument.name] = number
    case .count(let range):
      guard let number = Int(value), range.contains(number) else { return false }
      arguments.numbers[argument.name] = Double(number)
    case .color:
      guard let color = color(value) else { return false }
      arguments.colors[argument.name] = color
    case .word(let words):
      guard words.contains(String(value)) else { return false }
      arguments.words[argument.name] = String(value)
    case .text:
      var reader = TemplateLineReader(value, line: line)
      arguments.texts[argument.name] = reader.pieces(scope, problems: &problems)
    case .flag: return false
    }
    return true
  }

  private func color(_ value: Substring) -> ColorSource? {
    if let color = Color(String(value)) { return .fixed(color) }
    guard case .field(let name)? = TemplateLineReader.loneTag(value),
      case .color? = scope.field(name)?.form
    else { return nil }
    return .field(name)
  }

  private func addUnknown(_ name: String, _ known: [String], _ problems: inout ProblemList) {
    guard !known.isEmpty else {
      return problems.add(
        line, vi: "@\(directive.name) không nhận \(Suggestion.quoted(name)); bỏ đi",
        en: "@\(directive.name) takes no \(Suggestion.quoted(name)); remove it")
    }
    problems.addUnknown(
      line, Wording(vi: "thuộc tính của @\(directive.name)", en: "attribute of @\(directive.name)"),
      name, known: known)
  }

  private func reportMissing(_ problems: inout ProblemList) {
    let missing = directive.arguments.filter { $0.isNeeded && !given.contains($0.name) }
    guard !missing.isEmpty else { return }
    let list = missing.map(\.name).joined(separator: ", ")
    problems.add(
      line, vi: "@\(directive.name) thiếu: \(list)", en: "@\(directive.name) lacks: \(list)")
  }

  /// Words at spaces, but for those in quotation marks and in tags; nil if a mark stands alone.
  private static func words(_ text: Substring) -> [String]? {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    var isTag = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if word.hasSuffix("{{") { isTag = true }
      if character == " " || character == "\t", !isQuoted, !isTag {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
        if word.hasSuffix("}}") { isTag = false }
      }
    }
    if !word.isEmpty { words.append(word) }
    return isQuoted ? nil : words
  }
}
