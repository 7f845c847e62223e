/// The reports there are.
public enum ReportName: String, Sendable, CaseIterable {
  /// Chương trình: what happens when, and who does it.
  case programme
  /// Lịch theo hội trường: a page for the door of each room.
  case doorSheet = "door-sheet"
  /// Chương trình theo nhóm chuyên đề: what belongs together, by time.
  case tracks
  /// Kịch bản điều hành: the day from item to item, for who leads through it.
  case runningScript = "running-script"
  /// Thay đổi chương trình: what differs between two versions, and whom to tell.
  case changes
  /// Lịch báo cáo viên: what one speaker presents, or a page for each.
  case speakerAgenda = "speaker-agenda"
  /// Danh sách báo cáo viên: who presents which topics.
  case speakers
  /// Danh sách đại biểu: who takes part, by group.
  case delegates
  /// Danh sách điểm danh: who came, for each half-day.
  case attendance
  /// Tình hình thực hiện chỉ tiêu: what each unit may send and has sent.
  case quota
  /// Đơn vị chưa gửi danh sách: whom to remind.
  case missingUnits = "missing-units"
  /// Các trường hợp có thể trùng: entries that may be one person.
  case duplicates
  /// Nhật ký nhập danh sách: the lists that units sent.
  case importLog = "import-log"
  /// Danh sách chờ: who waits for a place or a seat.
  case waitingList = "waiting-list"

  /// The options that mean something to the report.
  public var options: [ReportOption] {
    switch self {
    case .programme: [.profile, .day, .half]
    case .doorSheet, .runningScript: [.profile, .room, .day, .half]
    case .tracks: [.profile, .track, .day, .half]
    case .changes: [.profile, .version, .from, .to]
    case .speakerAgenda: [.speaker, .form]
    case .speakers: []
    case .delegates: [.profile, .unit, .group, .order, .phones]
    case .attendance: [.profile, .unit, .group, .by, .day, .half, .phones]
    case .quota, .duplicates, .importLog: [.unit]
    case .missingUnits: [.profile, .phones]
    case .waitingList: [.profile, .unit]
    }
  }

  /// The title in a list of reports.
  public func title(in language: ReportLanguage) -> String {
    switch self {
    case .programme: language.say("Chương trình", "Programme")
    case .doorSheet: language.say("Lịch theo hội trường", "Door sheets")
    case .tracks: language.say("Chương trình theo nhóm chuyên đề", "Programme by track")
    case .runningScript: language.say("Kịch bản điều hành", "Running script")
    case .changes: language.say("Thay đổi chương trình", "Changes of the programme")
    case .speakerAgenda: language.say("Lịch báo cáo viên", "Speaker agendas")
    case .speakers: language.say("Danh sách báo cáo viên", "List of speakers")
    case .delegates: language.say("Danh sách đại biểu", "List of delegates")
    case .attendance: language.say("Danh sách điểm danh", "Attendance list")
    case .quota: language.say("Tình hình thực hiện chỉ tiêu", "Quotas")
    case .missingUnits: language.say("Đơn vị chưa gửi danh sách", "Units without a list")
    case .duplicates: language.say("Các trường hợp có thể trùng", "Possible duplicates")
    case .importLog: language.say("Nhật ký nhập danh sách", "Import log")
    case .waitingList: language.say("Danh sách chờ", "Waiting list")
    }
  }

  /// Whether people carry it on paper, where two prints of it must be told apart; the others are
  /// worked off on the spot.
  var isForPaper: Bool {
    switch self {
    case .programme, .doorSheet, .tracks, .runningScript, .changes, .speakerAgenda, .speakers,
      .delegates, .attendance, .quota, .missingUnits, .waitingList:
      true
    case .duplicates, .importLog: false
    }
  }
}

/// What only some reports take; the names are those of the command's parameters.
public enum ReportOption: String, Sendable, CaseIterable {
  case profile, unit, group, speaker, room, track, form, order, by, day, half, version, from,
    to, phones
}

/// A version of the programme that a report is about.
public enum ReportVersion: Sendable, Equatable {
  /// What was published last.
  case latest
  /// The version of this number.
  case number(Int)
  /// What was not published yet.
  case draft
}

/// The form in which a report is written.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// Plain text for a terminal or a printer.
  case text
  /// Comma-separated values.
  case csv
}

/// Whether a report has a page for each whom it is about, or is one table.
public enum ReportForm: String, Sendable, CaseIterable {
  /// A page for each.
  case pages
  /// One table of all.
  case summary
}

/// How a list of people is arranged.
public enum ReportArrangement: String, Sendable, CaseIterable {
  /// By group, in it by unit, in it as the unit sent them.
  case group
  /// By unit, in it as the unit sent them.
  case unit
  /// By name in the Vietnamese order: tên, họ, đệm.
  case name
}

/// What stands between two of the comma-separated values; the comma of some countries' spreadsheets
/// is a semicolon.
public enum ReportSeparator: String, Sendable, CaseIterable {
  case comma, semicolon, tab
}
