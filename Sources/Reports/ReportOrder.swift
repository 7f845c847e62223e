import Documents
public import Postgres
public import Vietnamese

/// A report that somebody asked for: which, of what, and in which form.
public struct ReportOrder: Sendable {
  /// Which report.
  public var report: ReportName
  /// The code of the conference.
  public var conference: String
  /// The form it is written in.
  public var format = ReportFormat.text
  /// The language of its fixed texts.
  public var language = ReportLanguage.vi
  /// The form of documents, if it is to be another one than the conference's.
  public var profile: ReportProfile?
  /// Only this unit.
  public var unit: String?
  /// Only this group.
  public var group: String?
  /// Only this speaker.
  public var speaker: String?
  /// Only this room.
  public var room: String?
  /// Only this track.
  public var track: String?
  /// Whether there is a page for each, or one table of all.
  public var form = ReportForm.pages
  /// How people are arranged.
  public var arrangement = ReportArrangement.group
  /// Only this day.
  public var day: CalendarDate?
  /// Only this part of each day.
  public var half: HalfDay?
  /// This version of the programme and the one before it.
  public var version: ReportVersion?
  /// From this version of the programme on.
  public var from: ReportVersion?
  /// Up to this version of the programme.
  public var to: ReportVersion?
  /// Whether telephone numbers are given out.
  public var givesPhones = false
  /// What stands between two values of a line.
  public var separator = ReportSeparator.comma
  /// Whether the values are for a program and not for a spreadsheet.
  public var isForMachines = false

  /// Asks for a report with nothing but the usual.
  public init(_ report: ReportName, of conference: String) {
    self.report = report
    self.conference = conference
  }

  /// The type of what is written.
  public var mediaType: String {
    switch format {
    case .text: TextRenderer.mediaType
    case .csv: CSVRenderer.mediaType
    }
  }

  /// A name for the file, in ASCII: `lich-bao-cao-vien-DLXH-2019.txt`.
  public var fileName: String {
    let subjects = [speaker, room, track.map { slug($0) }, group, unit].compactMap { $0 }
    let parts = ([slug(report.title(in: language))] + subjects + [conference])
      .filter { !$0.isEmpty }
    let ending =
      switch format {
      case .text: TextRenderer.fileExtension
      case .csv: CSVRenderer.fileExtension
      }
    return "\(parts.joined(separator: "-")).\(ending)"
  }

  /// Makes the report from one snapshot of the database and hands over its bytes in pieces.
  ///
  /// Runs on the thread of the caller and takes the same memory for any length.
  ///
  /// - Throws: `ReportProblem` before the first piece; what the runner or the closure throws.
  public func produce(
    from runner: any StatementRunner, to write: ([UInt8]) throws -> Void
  ) throws {
    try runner.snapshot {
      try withoutActuallyEscaping(write) { write in
        let sink = ByteSink { piece in try write(Array(piece)) }
        try compose(ReportDraft(order: self, runner: runner, out: renderer(to: sink)))
      }
    }
  }

  /// Whether the print says which edition it is; values for a program have no place for it.
  var namesEdition: Bool { format == .text && report.isForPaper }

  private func renderer(to sink: ByteSink) -> any DocumentRenderer {
    switch format {
    case .text:
      return TextRenderer(sink: sink)
    case .csv:
      var format = isForMachines ? CSVFormat.machines : .people
      format.separator =
        switch separator {
        case .comma: .comma
        case .semicolon: .semicolon
        case .tab: .tab
        }
      return CSVRenderer(sink: sink, format: format)
    }
  }

  private func compose(_ draft: ReportDraft) throws {
    switch report {
    case .programme: try ProgrammeReport(draft).compose()
    case .doorSheet: try DoorSheetReport(draft).compose()
    case .tracks: try TrackReport(draft).compose()
    case .runningScript: try RunningScriptReport(draft).compose()
    case .changes: try ChangesReport(draft).compose()
    case .speakerAgenda: try SpeakerAgendaReport(draft).compose()
    case .speakers: try SpeakerListReport(draft).compose()
    case .delegates: try DelegateListReport(draft).compose()
    case .attendance: try AttendanceReport(draft).compose()
    case .quota: try QuotaReport(draft).compose()
    case .missingUnits: try MissingUnitsReport(draft).compose()
    case .duplicates: try DuplicateReport(draft).compose()
    case .importLog: try ImportLogReport(draft).compose()
    case .waitingList: try WaitingListReport(draft).compose()
    }
  }
}
