import Vietnamese

/// The name or the alias of a unit, with the forms by which it is found and sorted.
public struct UnitName: Hashable, Sendable {
  /// The name as it was given, clean and in NFC.
  public let text: String

  /// Makes a name of a clean text.
  public init(_ text: String) { self.text = text }

  /// What two spellings of one name share: `uỷ` and `ủy`, capitals or none.
  public var identity: String { toneFold(text) }
  /// The key that sorts units by name.
  public var sortKey: String { textSortKey(text) }
  /// The name without any mark.
  public var fold: String { searchFold(text) }
}

/// The words by which a unit is looked for.
public struct UnitSearch: Hashable, Sendable {
  /// The words as they were given.
  public let text: String

  /// Makes a search of a clean text.
  public init(_ text: String) { self.text = text }

  /// The text as a unit's identity would be written.
  public var identity: String { toneFold(text) }
  /// The words without any mark; a unit must have them all.
  public var words: [String] { searchFold(text).split(separator: " ").map(String.init) }
}
