import Postgres
import Vietnamese

/// What happened to an item between two programmes.
struct ProgrammeChange {
  /// In the order of the report; the numbers are ranks of the database.
  enum Kind: Int, CaseIterable {
    case new = 1
    case moved = 2
    /// Off the programme, but still to be placed.
    case unscheduled = 5
    case changed = 3
    /// Cancelled, removed, or no longer this speaker's.
    case gone = 4

    /// The heading of those to which it happened.
    func heading(in language: ReportLanguage) -> String {
      switch self {
      case .new: language.say("Nội dung mới", "New")
      case .moved: language.say("Đổi giờ hoặc hội trường", "Another time or room")
      case .unscheduled: language.say("Chưa xếp giờ", "No time yet")
      case .changed: language.say("Thay đổi khác", "Changed otherwise")
      case .gone: language.say("Đã hủy", "Cancelled")
      }
    }

    /// What it is in a cell.
    func word(in language: ReportLanguage) -> String {
      switch self {
      case .new: language.say("mới", "new")
      case .moved: language.say("đổi giờ hoặc phòng", "moved")
      case .unscheduled: language.say("chưa xếp giờ", "no time yet")
      case .changed: language.say("thay đổi", "changed")
      case .gone: language.say("đã hủy", "cancelled")
      }
    }
  }

  /// A time and a place.
  struct Slot {
    private let day: CalendarDate
    private let starts: String
    private let ends: String
    private let room: String?

    /// Reads day, start, end and room from four columns; nil where it does not take place.
    init?(_ row: Row, from column: Int) {
      guard let day = row.date(column), let starts = row.text(column + 1),
        let ends = row.text(column + 2)
      else { return nil }
      self.day = day
      self.starts = starts
      self.ends = ends
      room = row.text(column + 3)
    }

    /// The time, with its day unless that goes without saying, and the room.
    func described(isDated: Bool, in language: ReportLanguage) -> String {
      let time = "\(starts) - \(ends)"
      return [time, isDated ? language.dated(day) : nil, room].compactMap { $0 }
        .joined(separator: ", ")
    }
  }

  let kind: Kind
  let session: String
  let old: Slot?
  let new: Slot?
  private let title: String
  private let sessionKind: String
  private let number: Int?
  private let fields: [String]

  /// Reads a row of `report_changes` or `report_speaker_changes`.
  init(_ row: Row) {
    kind = row.int(0).flatMap(Kind.init(rawValue:)) ?? .changed
    session = row.text(1) ?? ""
    title = row.text(2) ?? ""
    sessionKind = row.text(3) ?? ""
    number = row.int(4)
    fields = (row.text(5) ?? "").split(separator: " ").map(String.init)
    old = Slot(row, from: 6)
    new = Slot(row, from: 10)
  }

  /// The title, with its number before it if it is a topic.
  func title(in language: ReportLanguage) -> String {
    language.title(title, kind: sessionKind, number: number)
  }

  /// What changed beside time and room, in words.
  func others(in language: ReportLanguage) -> String {
    fields.compactMap { Self.word(for: $0, in: language) }.joined(separator: ", ")
  }

  private static func word(for field: String, in language: ReportLanguage) -> String? {
    switch field {
    // Old and new of these stand in columns of their own.
    case "start", "until", "room": nil
    case "room-name": language.say("tên hội trường", "name of the room")
    case "state": language.say("dự kiến hay chính thức", "tentative or firm")
    case "speakers": language.say("báo cáo viên", "speakers")
    case "title": language.say("tên", "title")
    case "kind": language.say("loại", "kind")
    case "number": language.say("số chuyên đề", "number")
    case "performer": language.say("người thực hiện", "by whom")
    case "track": language.say("nhóm chuyên đề", "track")
    case "subtitle": language.say("tên phụ", "subtitle")
    case "abstract": language.say("tóm tắt", "abstract")
    case "description": language.say("mô tả", "description")
    case "language": language.say("ngôn ngữ", "language")
    case "url": language.say("địa chỉ mạng", "web address")
    case "all-rooms": language.say("chung mọi hội trường", "in all rooms")
    default: language.say("thông tin khác", "other details")
    }
  }
}
