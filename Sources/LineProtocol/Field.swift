/// One field of a command's reply records.
public struct Field: Sendable, Equatable {
  /// The name before the colon.
  public let name: String
  /// Whether a record may lack it, because the fact is not known.
  public let isOptional: Bool
  /// What it holds.
  public let help: Sentence

  /// A field that every record has.
  public static func always(_ name: String, vi: String, en: String) -> Field {
    Field(name: name, isOptional: false, help: Sentence(vi: vi, en: en))
  }

  /// A field that a record lacks when the fact is not known.
  public static func maybe(_ name: String, vi: String, en: String) -> Field {
    Field(name: name, isOptional: true, help: Sentence(vi: vi, en: en))
  }
}
