public import LineProtocol
public import Organizer

/// Sessions to be placed automatically.
public struct PlacingOrder: Sendable {
  /// What is done with what was found.
  public enum Mode: String, Sendable, CaseIterable {
    /// It is shown, and nothing changes.
    case propose
    /// It is carried out.
    case apply
  }

  /// Who asks.
  public var author: Author
  /// The language in which reasons are told.
  public var language: Language
  /// The conference.
  public var conference: String
  /// The sessions to be placed; all drafts with a length if nil.
  public var sessions: [String]?
  /// Not before this moment.
  public var from: String?
  /// Not after this moment.
  public var until: String?
  /// In which hours of a day, as `08:00-11:30,13:30-17:00`.
  public var hours: String?
  /// Minutes to keep free between two sessions of a room or a speaker.
  public var pause = 0
  /// The only room to be used.
  public var room: String?
  /// Whether sessions may run side by side; if there are several rooms, when nil.
  public var isParallel: Bool?
  /// Whether what is found becomes tentative.
  public var isTentative = false
  /// What is done with what was found.
  public var mode = Mode.apply
  /// How long to search at the most.
  public var seconds = 5
  /// Where chance begins: the same seed finds the same.
  public var seed = 1

  init(_ conference: String, by author: Author, in language: Language) {
    self.conference = conference
    self.author = author
    self.language = language
  }
}
