import LineProtocol
import Organizer
import Vietnamese

/// What can be said of a new session.
///
/// The parameters have types of their own here, because a declaration as long as that of
/// `session add` takes the compiler too long otherwise.
enum SessionContent {
  static let kind = Parameter<String?>.option(
    "kind", .sessionKind, vi: "loại; bỏ trống là topic", en: "its kind; topic if left out")
  static let minutes = Parameter<Int?>.option(
    "minutes", .minutes, vi: "thời lượng", en: "how long it lasts")
  static let number = Parameter<Int?>.option(
    "number", .topicNumber, vi: "số; chuyên đề tự nhận số tiếp theo",
    en: "its number; topics get the next one")
  static let order = Parameter<Int?>.option(
    "order", .order, vi: "thứ tự trong chương trình; bỏ trống thì ở cuối (10, 20, 30 …)",
    en: "its place in the programme; last if left out (10, 20, 30 …)")
  static let performer = Parameter<String?>.option(
    "performer", .line, vi: "người thực hiện, nếu không phải báo cáo viên",
    en: "who does it, if not a speaker")
  static let capacity = Parameter<Int?>.option(
    "capacity", .count, vi: "số chỗ", en: "how many seats")
  static let day = Parameter<CalendarDate?>.option(
    "day", .date, vi: "ngày dự định, khi chưa xếp giờ", en: "planned day, before a time")
  static let half = Parameter<HalfDay?>.option(
    "half", .halfDay, vi: "buổi dự định", en: "planned half of the day")
  static let note = Parameter<String?>.option("note", .line, vi: "ghi chú", en: "a note")
  static let synthetic = Parameter<Bool?>.option(
    "synthetic", .yesNo, vi: "dữ liệu giả", en: "whether it is made-up data")
  static let track = Parameter<String?>.option(
    "track", .line, vi: "nhóm chuyên đề", en: "what it belongs to")
  static let subtitle = Parameter<String?>.option(
    "subtitle", .line, vi: "tên phụ", en: "its subtitle")
  static let language = Parameter<String?>.option(
    "language", .languageTag, vi: "ngôn ngữ", en: "its language")
  static let url = Parameter<String?>.option("url", .line, vi: "trang mạng", en: "its page")
  static let abstract = Parameter<String?>.option(
    "abstract", .paragraphs, vi: "tóm tắt", en: "what it is about")
  static let expected = Parameter<Int?>.option(
    "expected", .crowd, vi: "số người dự kiến", en: "how many are expected")
  static let allRooms = Parameter<Bool?>.option(
    "all-rooms", .yesNo, vi: "nghỉ chung: cùng lúc không mục nào khác diễn ra",
    en: "a break in all rooms: nothing else runs meanwhile")
}

/// What can be changed about a session; `-` clears most of it.
enum SessionChange {
  static let title = Parameter<TitleText?>.option("title", .title, vi: "tên mục", en: "its title")
  static let kind = Parameter<String?>.option("kind", .sessionKind, vi: "loại", en: "its kind")
  static let order = Parameter<Int?>.option(
    "order", .order, vi: "thứ tự trong chương trình", en: "its place in the programme")
  static let minutes = Parameter<Change<Int>?>.option(
    "minutes", .change(.minutes), vi: "thời lượng", en: "how long it lasts")
  static let number = Parameter<Change<Int>?>.option(
    "number", .change(.topicNumber), vi: "số", en: "its number")
  static let performer = Parameter<Change<String>?>.option(
    "performer", .change(.line), vi: "người thực hiện", en: "who does it")
  static let day = Parameter<Change<String>?>.option(
    "day", .change(.plannedDay), vi: "ngày dự định", en: "planned day")
  static let half = Parameter<Change<String>?>.option(
    "half", .change(.plannedHalf), vi: "buổi dự định", en: "planned half of the day")
  static let note = Parameter<Change<String>?>.option(
    "note", .change(.line), vi: "ghi chú", en: "a note")
  static let track = Parameter<Change<String>?>.option(
    "track", .change(.line), vi: "nhóm chuyên đề", en: "what it belongs to")
  static let subtitle = Parameter<Change<String>?>.option(
    "subtitle", .change(.line), vi: "tên phụ", en: "its subtitle")
  static let language = Parameter<Change<String>?>.option(
    "language", .change(.languageTag), vi: "ngôn ngữ", en: "its language")
  static let url = Parameter<Change<String>?>.option(
    "url", .change(.line), vi: "trang mạng", en: "its page")
  static let abstract = Parameter<Change<String>?>.option(
    "abstract", .change(.paragraphs), vi: "tóm tắt", en: "what it is about")
  static let expected = Parameter<Change<Int>?>.option(
    "expected", .change(.crowd), vi: "số người dự kiến", en: "how many are expected")

  /// The change of a text as statements take it; written out, because a choice among overloads in
  /// every place of a long call takes the compiler too long.
  static func text(_ change: Change<String>?) -> String? { change?.text }
  /// The change of a number as statements take it.
  static func number(_ change: Change<Int>?) -> String? { change?.text }
}
