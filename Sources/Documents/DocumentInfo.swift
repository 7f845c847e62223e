/// What is known of a document before its first block.
public struct DocumentInfo: Sendable, Equatable {
  /// Which way the paper lies.
  public enum Orientation: String, Sendable {
    case portrait
    case landscape
  }

  /// The title in the properties of a file; it is not printed.
  public var title: String
  /// Who publishes it, in the properties of a file; nil if nobody is known.
  public var author: String?
  /// The language of the text, as in BCP 47.
  public var language: String
  /// Which way the paper lies, where there is paper.
  public var orientation: Orientation
  /// How it looks, where there are pages.
  public var style: DocumentStyle
  /// The line at the foot of every page, such as which edition it is; nil for none.
  public var footer: String?

  /// Describes a document.
  public init(
    title: String, author: String? = nil, language: String = "vi",
    orientation: Orientation = .portrait, style: DocumentStyle = DocumentStyle(),
    footer: String? = nil
  ) {
    self.title = title
    self.author = author
    self.language = language
    self.orientation = orientation
    self.style = style
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

/// A part of a document that stands on pages of its own, numbered from 1, and may be cut off and
/// handed to somebody: the sheet of a unit, the letter to a delegate.
public struct DocumentPart: Sendable, Equatable {
  /// What it is called in the outline.
  public var title: String
  /// The name of the file it becomes when parts are handed over one by one, without an ending.
  public var fileName: String

  /// Names a part.
  public init(_ title: String, fileName: String) {
    self.title = title
    self.fileName = fileName
  }
}
