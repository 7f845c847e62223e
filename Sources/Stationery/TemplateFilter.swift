import Vietnamese

/// What a template may do with a value: `{{name|caps}}`.
public enum TemplateFilter: String, Sendable, CaseIterable {
  /// In capitals, but for the degrees before a name: `ThS VŨ ĐỨC NAM`.
  case caps
  /// With its first letter in upper case.
  case capital

  /// What it does.
  public var text: Wording {
    switch self {
    case .caps: Wording(vi: "viết hoa, trừ học hàm, học vị", en: "in capitals, but for degrees")
    case .capital: Wording(vi: "viết hoa chữ cái đầu", en: "with a capital first letter")
    }
  }

  func applied(to text: String) -> String {
    switch self {
    case .caps: Self.capitals(text)
    case .capital: text.prefix(1).uppercased() + text.dropFirst()
    }
  }

  /// Raises a name and leaves the titles before it as they are.
  private static func capitals(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    var kept = 0
    while let length = titleLength(words[kept...]) { kept += length }
    let titles = words[..<kept].joined(separator: " ")
    let name = words[kept...].joined(separator: " ").uppercased()
    return titles.isEmpty ? name : titles + " " + name
  }

  /// How many words make the longest title in front of a name; nil if there is none.
  private static func titleLength(_ words: ArraySlice<Substring>) -> Int? {
    (1...6).reversed().first { length in
      guard length < words.count else { return false }
      let title = words.prefix(length).joined(separator: " ")
      // A form of address such as `Bà` is no title, and begins names of places.
      return Titles.parse(title).map { !$0.isEmpty } ?? false
    }
  }
}
