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
  /// The name of the form of documents, if it is to be another one than the conference's.
  public var profile: String?
  /// What stands above the title; nil for what is usual for the report and its format.
  public var header: ReportHeader?
  /// What a document says of itself, as far as it is given: nothing of it is ever made up.
  public var papers = ReportPapers()
  /// Only this unit.
  public var unit: String?
  /// Only this group.
  public var group: String?
  /// Only this delegate.
  public var delegate: String?
  /// Only this speaker.
  public var speaker: String?
  /// Only this room.
  public var room: String?
  /// Only this track.
  public var track: String?
  /// Whether there is a page for each, or one table of all.
  public var form = ReportForm.pages
  private var chosenArrangement: ReportArrangement?
  private var chosenRecipients: ReportRecipients?
  /// The template of cards and letters; nil for that of the report.
  public var template: String?
  /// Whether made-up people are printed, to see what a template looks like.
  public var isSample = false
  /// How many empty rows a sheet to sign has for those who come unannounced.
  public var blankRows = 5
  /// Whether the parts are one file, or a file each.
  public var bundle = ReportBundle.one
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

  /// How people are arranged: as is usual for the report, or as was chosen.
  public var arrangement: ReportArrangement {
    get { chosenArrangement ?? report.usualArrangement }
    set { chosenArrangement = newValue }
  }

  /// Whether people are listed unit by unit, so that who stands for several is in each of them.
  var isByUnit: Bool { arrangement == .unit || unit != nil }

  /// Whether letters and labels are for units or for delegates; who names a group or a delegate
  /// means delegates.
  public var recipients: ReportRecipients {
    get { chosenRecipients ?? (group == nil && delegate == nil ? .units : .delegates) }
    set { chosenRecipients = newValue }
  }

  /// The type of what is written.
  public var mediaType: String { bundle == .zip ? "application/zip" : format.mediaType }

  /// A name for the file, in ASCII: `lich-bao-cao-vien-DLXH-2019.txt`.
  public var fileName: String {
    let subjects = [delegate, speaker, room, track.map { slug($0) }, group, unit]
      .compactMap { $0 }
    let parts = ([slug(report.title(in: language))] + subjects + [conference])
      .filter { !$0.isEmpty }
    let ending = bundle == .zip ? "zip" : format.fileExtension
    return "\(parts.joined(separator: "-")).\(ending)"
  }

  /// Whether pages have to be made, which takes a press.
  public var needsPress: Bool { format == .pdf }

  /// Whether the print says which edition it is; values for a program have no place for it.
  var namesEdition: Bool { !format.isTable && report.isForPaper }

  /// Whether a program reads it, for which each row names what stands in headings and parts on paper;
  /// a spreadsheet has the columns that are printed.
  var isForPrograms: Bool { format == .jsonl || isForMachines }

  /// Whether only values are written, for programs or offices that print in their own way.
  var isValues: Bool { format.isTable || (format == .xlsx && report.templateKind != nil) }

  /// Whether sentences of a template, which are in its own language, stand around what is written.
  public var isInWordsOfTemplate: Bool {
    !isValues && (report == .certificates || report == .invitations)
  }

  /// The options that change nothing of what is written.
  public var vainOptions: [ReportOption] {
    guard isValues else { return [] }
    return [.header, .number, .date, .attached, .blank, .template]
      + (report.namesPeopleByProfile ? [] : [.profile])
  }

  /// What stands above the title: what was asked for, a document's header for what has a number, and
  /// a handout's on paper; plain text has none of itself.
  public var headerMode: ReportHeader {
    if let header { return header }
    guard report.isForPaper, !format.isTable else { return .none }
    if papers.number != nil { return .document }
    return format.isPaper ? .material : .none
  }

  func compose(_ draft: ReportDraft) throws {
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
    case .signIn: try SignInReport(draft).compose()
    case .unitSummary: try UnitSummaryReport(draft).compose()
    case .finalFigures: try FinalFiguresReport(draft).compose()
    case .badges, .namePlates, .labels, .certificates: try CardReport(draft).compose()
    case .invitations: try InvitationReport(draft).compose()
    }
  }
}
