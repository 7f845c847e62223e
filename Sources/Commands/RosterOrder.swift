public import LineProtocol
public import Organizer
public import Rosters
public import Sheets

/// A list that a unit sent, and what is to be done with it.
public struct RosterOrder: Sendable {
  /// Who imports it; the request is not yet the file's.
  public var author: Author
  /// The language in which problems are told.
  public var language: Language
  /// The conference.
  public var conference: String
  /// The file.
  public var file: Upload
  /// What kind of file it is.
  public var format: SheetFormat
  /// What is to be done with it.
  public var mode = RosterMode.check
  /// Whether the good rows are taken although others are not.
  public var takesGoodRows = false
  /// Whether those who came by a list and are not in this one are cancelled.
  public var cancelsGone = false
  /// The unit of rows that name none.
  public var unit: String?
  /// The group of rows that name none.
  public var group: String?
  /// Who sent the list.
  public var sender: String?
  /// What the file was called.
  public var fileName: String?
  /// The sheet of a workbook; the first one that is visible if nil.
  public var sheet: String?
  /// What is said about the file's columns and its encoding.
  public var options = RosterOptions()

  /// Orders a rehearsal of a list.
  public init(
    _ file: Upload, _ format: SheetFormat, for conference: String, by author: Author,
    in language: Language
  ) {
    self.file = file
    self.format = format
    self.conference = conference
    self.author = author
    self.language = language
  }
}

extension RosterOrder {
  /// What two spellings of the unit share.
  var unitIdentity: String? { unit.map { UnitName($0).identity } }
}

/// What is to be done with a list.
public enum RosterMode: String, Sendable, CaseIterable {
  /// Everything is looked at, and nothing is stored.
  case check
  /// It is stored.
  case apply
}
