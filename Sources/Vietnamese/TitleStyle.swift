/// How the titles before a name are punctuated.
public enum TitleStyle: String, CaseIterable, Sendable {
  /// `PGS TS Nguyễn Văn A`
  case bare
  /// `PGS.TS. Nguyễn Văn A`
  case dots
  /// `PGS.TS Nguyễn Văn A`
  case dotsNoLast
  /// `PGS, TS Nguyễn Văn A`
  case comma

  /// Writes titles, given in their printed order, as they stand before a name.
  func joined(_ titles: [String]) -> String {
    // A military rank is a word and not an abbreviation, so it takes a comma where others take dots.
    let ranks = titles.filter { $0.contains(" ") }
    let tokens = titles.filter { !$0.contains(" ") }
    if ranks.isEmpty || tokens.isEmpty {
      return abbreviated(tokens) + ranks.joined(separator: ", ")
    }
    let separator = self == .bare ? " " : ", "
    return ranks.joined(separator: separator) + separator + abbreviated(tokens)
  }

  private func abbreviated(_ tokens: [String]) -> String {
    switch self {
    case .bare: tokens.joined(separator: " ")
    case .dots: tokens.map { $0 + "." }.joined()
    case .dotsNoLast: tokens.joined(separator: ".")
    case .comma: tokens.joined(separator: ", ")
    }
  }
}
