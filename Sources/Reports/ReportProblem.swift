/// Why a report cannot be made; nothing of it has been written.
public enum ReportProblem: Error, Sendable, Equatable {
  /// There is no such conference.
  case conferenceUnknown(String)
  /// A document needs somebody who issues it.
  case organizerUnknown(conference: String)
  /// There is no such form of documents.
  case profileUnknown(String, known: String)
  /// The form of the conference's documents is no longer there.
  case profileGone(String, conference: String)
  /// There is no such template for the report.
  case templateUnknown(String, known: String)
  /// A number would stand on several documents; the option chooses one of them.
  case numberShared(choosing: ReportOption)
  /// The template has no place for what such an option gives.
  case placeMissing(template: String, option: ReportOption)
  /// The conference has no such delegate who takes part.
  case delegateUnknown(String, conference: String)
  /// The conference has no such speaker.
  case speakerUnknown(String, conference: String)
  /// The conference has no such unit.
  case unitUnknown(String, conference: String)
  /// The conference has no such group.
  case groupUnknown(String, conference: String)
  /// The conference has no such room.
  case roomUnknown(String, conference: String)
  /// No item of the conference is in such a track.
  case trackUnknown(String, conference: String)
  /// The programme has no such version.
  case versionUnknown(Int, conference: String, latest: Int)
  /// The programme was never published.
  case versionNone(conference: String)
  /// The conference does not meet on that day.
  case dayOutside(String, conference: String, first: String, last: String)
}
