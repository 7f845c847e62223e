import Vietnamese

/// A title as it is stored: clean, and beside it the source where that was different.
public struct TitleText: Hashable, Sendable {
  /// The clean title.
  public let title: String
  /// What was written, byte for byte; nil when that is the title itself.
  public let source: String?

  /// Cleans a title; nil when nothing is left or it holds control characters.
  public init?(_ text: String) {
    guard let cleaned = TextCleaning.cleanedText(text),
      let title = TextCleaning.cleanedText(Self.balanced(cleaned)), !title.isEmpty
    else { return nil }
    self.title = title
    // Strings are equal when they look the same; the source is kept for its bytes.
    source = title.utf8.elementsEqual(text.utf8) ? nil : text
  }

  /// Cleans a title and keeps the source where it differs; nil as for the initializer.
  public static func clean(_ text: String) -> (title: String, source: String?)? {
    TitleText(text).map { ($0.title, $0.source) }
  }

  /// Leaves out closing quotation marks that close nothing.
  ///
  /// A mark that only opens stays: nobody can know where the quotation ends.
  private static func balanced(_ text: String) -> String {
    var open = 0
    return text.filter { character in
      switch character {
      case "“": open += 1
      case "”" where open == 0: return false
      case "”": open -= 1
      default: break
      }
      return true
    }
  }
}
