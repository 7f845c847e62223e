/// A place in a file, for people who look for it.
public enum FilePlace: Sendable, Hashable {
  case line(Int)
  /// As `conference.days[0].rooms["A"][3]`.
  case path(String)
}

/// Something in a file that is not as the format wants it, and what was made of it.
public struct Departure: Sendable, Equatable {
  /// Where it is.
  public var place: FilePlace
  /// The item's id, if it is about one.
  public var item: String?
  /// A stable name of the kind, as `duplicate-id`.
  public var kind: String
  /// What is not as it should be and what was made of it, in Vietnamese.
  public var vietnamese: String
  /// The same in English.
  public var english: String

  /// Describes a departure.
  public init(
    place: FilePlace, item: String? = nil, kind: String, vietnamese: String, english: String
  ) {
    self.place = place
    self.item = item
    self.kind = kind
    self.vietnamese = vietnamese
    self.english = english
  }
}
