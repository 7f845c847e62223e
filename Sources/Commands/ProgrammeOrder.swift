public import LineProtocol
public import Organizer

/// A programme that came as a file, and what is to be done with it.
public struct ProgrammeOrder: Sendable {
  /// Who imports it; the request is not yet the file's.
  public var author: Author
  /// The language in which it is told what was found.
  public var language: Language
  /// The conference.
  public var conference: String
  /// The file.
  public var file: Upload
  /// What kind of file it is.
  public var format: ScheduleFormat
  /// What is to be done with it.
  public var mode: RosterMode
}
