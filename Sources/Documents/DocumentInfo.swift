/// What is known of a document before its first block.
public struct DocumentInfo: Sendable, Equatable {
  /// Which way the paper lies.
  public enum Orientation: Sendable {
    case portrait
    case landscape
  }

  /// The title in the properties of a file; it is not printed.
  public var title: String
  /// The language of the text, as in BCP 47.
  public var language: String
  /// Which way the paper lies, where there is paper.
  public var orientation: Orientation
  /// The line at the foot of every page, such as which edition it is; nil for none.
  public var footer: String?

  /// Describes a document.
  public init(
    title: String, language: String = "vi", orientation: Orientation = .portrait,
    footer: String? = nil
  ) {
    self.title = title
    self.language = language
    self.orientation = orientation
    self.footer = footer
  }
}

/// A label and its value.
public struct Fact: Sendable, Equatable {
  /// The label, without a colon.
  public var label: String
  /// The value.
  public var value: String

  /// Pairs a label with its value.
  public init(_ label: String, _ value: String) {
    self.label = label
    self.value = value
  }
}
