/// An instruction of a template: a line that begins with `@`, and the lines below it.
public struct TemplateDirective: Sendable {
  /// How it is written, without the `@`.
  public let name: String
  /// What it does.
  public let text: Wording
  /// Whether cards have it.
  public let isForCards: Bool
  /// Whether letters have it.
  public let isForLetters: Bool
  /// Whether lines below it say what it shows.
  public let takesContent: Bool
  /// The words behind it in their order, then those with a name, then those that are there or not.
  public let arguments: [TemplateArgument]

  init(
    _ name: String, cards: Bool = false, letters: Bool = false, content: Bool = false,
    vi: String, en: String, _ arguments: [TemplateArgument] = []
  ) {
    self.name = name
    text = Wording(vi: vi, en: en)
    isForCards = cards
    isForLetters = letters
    takesContent = content
    self.arguments = arguments
  }

  /// The directives of a kind of template.
  public static func all(for kind: TemplateKind) -> [TemplateDirective] {
    all.filter { kind.isLetter ? $0.isForLetters : $0.isForCards }
  }
}

/// A word behind a directive.
public struct TemplateArgument: Sendable {
  /// What it may be.
  public enum Form: Sendable, Equatable {
    /// A number between bounds.
    case number(ClosedRange<Double>)
    /// A whole number between bounds.
    case count(ClosedRange<Int>)
    /// A colour, or a field that is one.
    case color
    /// One of several words.
    case word([String])
    /// Text, which may hold fields.
    case text
    /// A word that is there or not.
    case flag
  }

  /// Where it stands.
  public enum Place: Sendable, Equatable {
    /// By itself, in the order of the directive.
    case ordered
    /// As `name=value`.
    case named
  }

  /// What it is called.
  public let name: String
  /// What it may be.
  public let form: Form
  /// Where it stands.
  public let place: Place
  /// Whether it must be there.
  public let isNeeded: Bool

  init(_ name: String, _ form: Form, _ place: Place = .named, needed: Bool = false) {
    self.name = name
    self.form = form
    self.place = place
    isNeeded = needed
  }

  /// What a value looks like.
  public var expected: Wording {
    switch form {
    case .number(let range):
      let low = Decimal.text(range.lowerBound)
      let high = Decimal.text(range.upperBound)
      return Wording(vi: "một số từ \(low) đến \(high)", en: "a number from \(low) to \(high)")
    case .count(let range):
      return Wording(
        vi: "một số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .color:
      return Wording(
        vi: "một màu như #1f4e79, hoặc một trường là màu như {{role.color}}",
        en: "a colour as #1f4e79, or a field that is one, as {{role.color}}")
    case .word(let words):
      let list = words.joined(separator: ", ")
      return Wording(vi: "một trong: \(list)", en: "one of: \(list)")
    case .text: return Wording(vi: "chữ", en: "text")
    case .flag: return Wording(vi: "không có giá trị", en: "without a value")
    }
  }
}
