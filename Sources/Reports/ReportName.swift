import Stationery

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
  /// Danh sách điểm danh, ký tên: sheets with places to sign.
  case signIn = "sign-in"
  /// Bảng tổng hợp theo đơn vị: how many registered and came.
  case unitSummary = "summary"
  /// Số liệu tổng kết: the figures of the final report, with a chart.
  case finalFigures = "final"
  /// Giấy mời: a letter to each unit or delegate.
  case invitations
  /// Thẻ đại biểu: what people wear.
  case badges
  /// Biển tên: what stands on tables.
  case namePlates = "name-plates"
  /// Nhãn: addresses to stick on envelopes and folders.
  case labels
  /// Giấy chứng nhận: for those in the register.
  case certificates

  /// The options that mean something to the report.
  public var options: [ReportOption] {
    switch self {
    case .programme: Self.paper + [.day, .half]
    case .doorSheet, .runningScript: Self.paper + [.room, .day, .half]
    case .tracks: Self.paper + [.track, .day, .half]
    case .changes: Self.paper + [.version, .from, .to]
    case .speakerAgenda: Self.paper + [.speaker, .form]
    case .speakers: Self.paper
    case .delegates: Self.paper + [.unit, .group, .order, .phones]
    case .attendance: Self.paper + [.unit, .group, .by, .day, .half, .phones]
    case .quota: Self.paper + [.unit]
    case .duplicates, .importLog: [.unit]
    case .missingUnits: Self.paper + [.phones]
    case .waitingList: Self.paper + [.unit]
    case .signIn: Self.paper + [.unit, .group, .by, .day, .half, .blank]
    case .unitSummary: Self.paper + [.unit, .form, .day, .half]
    case .finalFigures: Self.paper + [.day, .half]
    case .invitations:
      [
        .profile, .number, .date, .recipients, .unit, .group, .delegate, .by, .template, .sample,
      ]
    case .badges: [.profile, .unit, .group, .delegate, .speaker, .by, .template, .sample]
    case .namePlates: [.profile, .unit, .group, .delegate, .speaker, .by, .template, .sample]
    case .labels: [.profile, .recipients, .unit, .group, .delegate, .by, .template, .sample]
    case .certificates:
      [.profile, .number, .date, .unit, .group, .delegate, .by, .template, .sample]
    }
  }

  /// What every report on paper takes.
  private static let paper: [ReportOption] = [.profile, .header, .number, .date, .attached]

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
    case .signIn: language.say("Danh sách ký tên", "Sign-in sheets")
    case .unitSummary: language.say("Tổng hợp theo đơn vị", "Summary by unit")
    case .finalFigures: language.say("Số liệu tổng kết", "Final figures")
    case .invitations: language.say("Giấy mời", "Invitations")
    case .badges: language.say("Thẻ đại biểu", "Badges")
    case .namePlates: language.say("Biển tên", "Name-plates")
    case .labels: language.say("Nhãn", "Labels")
    case .certificates: language.say("Giấy chứng nhận", "Certificates")
    }
  }

  /// Whether people carry it on paper, where two prints of it must be told apart; the others are
  /// worked off on the spot.
  var isForPaper: Bool {
    switch self {
    case .programme, .doorSheet, .tracks, .runningScript, .changes, .speakerAgenda, .speakers,
      .delegates, .attendance, .quota, .missingUnits, .waitingList, .signIn, .unitSummary,
      .finalFigures:
      true
    // What is worked off on the spot; what is handed out bears nothing of the desk.
    case .duplicates, .importLog, .invitations, .badges, .namePlates, .labels, .certificates:
      false
    }
  }

  /// Whether it gives out tickets, by which people are checked in.
  public var givesTickets: Bool { self == .badges }

  /// How people are arranged if nothing is said.
  var usualArrangement: ReportArrangement { self == .signIn ? .unit : .group }

  /// Whether its cells call people as the profile has it: `Đ/c Đỗ Ngọc An`.
  var namesPeopleByProfile: Bool {
    switch self {
    case .programme, .doorSheet, .tracks, .runningScript: true
    default: false
    }
  }

  /// What kind of document it is when it has a number of its own.
  var documentType: DocumentType {
    switch self {
    case .programme, .doorSheet, .tracks, .runningScript, .speakerAgenda: .programme
    case .changes: .notice
    case .invitations: .invitation
    default: .report
    }
  }
}
