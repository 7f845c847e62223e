/// Why a text is refused as the name of a person, with the text that is at fault.
public enum NameProblem: Error, Hashable, Sendable {
  /// Nothing is left when spaces and titles are taken away.
  case empty
  /// The name is longer than 100 characters.
  case tooLong(String)
  /// The text holds a tab, a line break or another control character.
  case controlCharacter(String)
  /// Letters of another script among Latin ones, or that look like them.
  case foreignLetters(String)
  /// Digits stand in the name.
  case digits(String)
  /// More than one person seems to stand in the text.
  case severalPeople(String)
  /// Signs that no name has.
  case otherSigns(String)

  /// The text that is at fault.
  public var text: String {
    switch self {
    case .empty: ""
    case .tooLong(let text), .controlCharacter(let text), .foreignLetters(let text),
      .digits(let text), .severalPeople(let text), .otherSigns(let text):
      text
    }
  }
}
