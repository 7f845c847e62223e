/// What the fields of a template say for one paper.
public struct TemplateValues: Sendable, Equatable {
  /// The values of lists.
  public var lists: [String: [TemplateValues]]
  private var fields: [String: String]

  /// Gathers values; what is missing is as good as empty.
  public init(_ fields: [String: String] = [:], lists: [String: [TemplateValues]] = [:]) {
    self.fields = fields
    self.lists = lists
  }

  /// The value of a field; nil if it has none.
  public subscript(name: String) -> String? {
    get { fields[name] }
    set { fields[name] = newValue }
  }
}

/// Values and those of the lists around them: the innermost counts.
struct ValueScope {
  private let levels: [TemplateValues]

  init(_ values: TemplateValues) { levels = [values] }

  private init(levels: [TemplateValues]) { self.levels = levels }

  func text(_ name: String) -> String {
    for values in levels.reversed() {
      if let value = values[name] { return value }
    }
    return ""
  }

  func list(_ name: String) -> [TemplateValues]? {
    levels.last { $0.lists[name] != nil }?.lists[name]
  }

  func within(_ values: TemplateValues) -> ValueScope { ValueScope(levels: levels + [values]) }

  /// The scopes in which the inside of a section is to be made: none, this one, or one an entry.
  func inside(_ section: TemplateSection<some Any>) -> [ValueScope] {
    if let list = list(section.name) {
      if section.isInverted { return list.isEmpty ? [self] : [] }
      return list.map(within)
    }
    return text(section.name).isEmpty == section.isInverted ? [self] : []
  }
}

/// Things that are there only if a field says something, or once for each entry of a list.
struct TemplateSection<Item: Sendable & Equatable>: Sendable, Equatable {
  /// The field that decides.
  let name: String
  /// Whether they are there if the field says nothing.
  let isInverted: Bool
  let items: [Item]
}
