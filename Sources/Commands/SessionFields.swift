import LineProtocol
import Vietnamese

// What the commands about topic sessions share.

extension Parameter where Value == String {
  static let conference = word("conference", .code, vi: "hội nghị", en: "the conference")
  static let session = word("session", .code, vi: "mục chương trình", en: "the session")
}

extension Parameter where Value == String? {
  static let override = option(
    "override", .line, vi: "lý do xếp bất chấp quy tắc; được ghi lại và in trong chương trình",
    en: "why it is placed against a rule; it is logged, and marked in the programme")
}

extension Parameter where Value == LocalMoment {
  static let at = named(
    "at", .moment, vi: "giờ bắt đầu; cần cả ngày nếu hội nghị có nhiều ngày",
    en: "its start; with the date if the conference has several days")
}

extension Field {
  static let session = always("session", vi: "mã mục", en: "the session's code")
  static let number = maybe("number", vi: "số chuyên đề", en: "the topic's number")
  static let kind = always("kind", vi: "loại", en: "its kind")
  static let title = always("title", vi: "tên", en: "its title")
  static let state = always(
    "state", vi: "trạng thái: draft, tentative, scheduled, cancelled",
    en: "draft, tentative, scheduled or cancelled")
  static let start = always("start", vi: "bắt đầu", en: "when it starts")
  static let until = always("until", vi: "kết thúc", en: "when it ends")
  static let maybeStart = maybe("start", vi: "bắt đầu", en: "when it starts")
  static let maybeUntil = maybe("until", vi: "kết thúc", en: "when it ends")
  static let room = maybe("room", vi: "hội trường", en: "its room")
  static let minutes = maybe("minutes", vi: "thời lượng, phút", en: "how long, in minutes")
  static let speakers = maybe("speakers", vi: "báo cáo viên", en: "who speaks")
  static let performer = maybe("performer", vi: "người thực hiện", en: "who does it")
  static let capacity = maybe("capacity", vi: "số chỗ", en: "how many seats")
  static let taken = always("taken", vi: "đã nhận", en: "seats taken")
  static let track = maybe("track", vi: "nhóm chuyên đề", en: "what it belongs to")
  static let waiting = always("waiting", vi: "đang chờ", en: "how many wait")
}
