public import LineProtocol
import Organizer
public import Postgres

/// All commands of hoinghi.
public enum HoinghiCatalogue {
  /// Makes the catalogue.
  ///
  /// - Throws: `CatalogueProblem` when declarations contradict each other.
  public static func make() throws(CatalogueProblem) -> Catalogue<Work> {
    try Catalogue(
      BuiltInCommands.all + ConferenceCommands.all + RoomCommands.all + UnitCommands.all
        + QuotaCommands.all + GroupCommands.all + SpeakerCommands.all + SessionCommands.all
        + ProgrammeCommands.all + EnrolmentCommands.all + DelegateCommands.all
        + SubstitutionCommands.all
        + MergeCommands.all + DelegationCommands.all + ImportCommands.all + TicketCommands.all
        + AttendanceCommands.all + RollCommands.all + CertificateCommands.all + ReportCommands.all)
  }

  /// The set-based functions: each gets a lane that gathers its calls.
  public static let batches = [
    EnrolmentStatements.enrol.statement, AttendanceStatements.scan.statement,
  ]
}
