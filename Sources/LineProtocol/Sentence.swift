/// The languages that hoinghi speaks to people.
public enum Language: String, Sendable, CaseIterable {
  /// Vietnamese.
  case vi
  /// English.
  case en
}

/// A text that a person reads, in every language hoinghi speaks.
public struct Sentence: Sendable, Equatable {
  /// The Vietnamese text.
  public let vi: String
  /// The English text.
  public let en: String

  /// Makes a sentence from its two texts.
  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }

  /// The sentence with `{0}`, `{1}`, … replaced by the values given.
  ///
  /// A value that is missing prints as "?": a sentence with a hole still helps more than none.
  public func filled(_ values: [String?]) -> Sentence {
    Sentence(vi: Self.fill(vi, values), en: Self.fill(en, values))
  }

  private static func fill(_ template: String, _ values: [String?]) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let after = rest.index(after: open)
      guard let close = rest[after...].firstIndex(of: "}"), let index = Int(rest[after..<close])
      else {
        result += rest[open..<after]
        rest = rest[after...]
        continue
      }
      result += (values.indices.contains(index) ? values[index] : nil) ?? "?"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
