import LineProtocol
import Organizer
import Vietnamese

/// The commands that read topic sessions.
enum SessionReadingCommands {
  static let all: [Command<Work>] = [show, list, free, check]

  static let show = Command<Work>(
    "session show", vi: "Xem một mục.", en: "Shows a session.",
    role: .viewer, effect: .reads,
    fields: [
      .session, .number, .kind, .title,
      .maybe("title-source", vi: "tên như đã nhập, nếu khác", en: "title as written, if different"),
      .state, .always("order", vi: "thứ tự", en: "its place in the programme"), .minutes,
      .maybe("day", vi: "ngày", en: "its day"), .maybe("half", vi: "buổi", en: "its half-day"),
      .maybeStart, .maybeUntil, .room,
      .maybe("room-name", vi: "tên hội trường", en: "the room's name"), .speakers,
      .maybe("assignments", vi: "phân công, mã:vai trò", en: "who does what, as code:role"),
      .performer, .capacity, .taken, .waiting, .maybe("note", vi: "ghi chú", en: "a note"),
      .maybe("event", vi: "số cố định để trao đổi", en: "the number others know it by"), .track,
      .maybe("subtitle", vi: "tên phụ", en: "its subtitle"),
      .maybe("language", vi: "ngôn ngữ", en: "its language"),
      .maybe("url", vi: "trang mạng", en: "its page"),
      .maybe("abstract", vi: "tóm tắt", en: "what it is about"),
      .maybe("expected", vi: "số người dự kiến", en: "how many are expected"),
      .maybe("all-rooms", vi: "ở mọi hội trường", en: "yes if it is in all rooms"),
      .maybe("after", vi: "sau các mục", en: "what it comes after"),
      .maybe("apart", vi: "không nên cùng lúc", en: "what had better not run at the same time"),
      .maybe("never", vi: "không được cùng lúc", en: "what may not run at the same time"),
      .maybe("override", vi: "lý do xếp bất chấp quy tắc", en: "why it is placed against a rule"),
      .maybe("override-by", vi: "người quyết định", en: "who decided that"),
      .maybe(
        "trouble", vi: "vì sao chỗ nhập vào chỉ là dự kiến",
        en: "why an imported place is only tentative"),
      .always("synthetic", vi: "dữ liệu giả", en: "whether it is made-up data"),
    ],
    faults: [.notFound], example: "session show DLXH-2019 CD2",
    .conference, .session
  ) { _, conference, session throws(Fault) in
    .read(
      TopicSessionStatements.show(conference, session),
      ifNone: Refusal(.sessionUnknown, session, conference))
  }

  static let list = Command<Work>(
    "session list", vi: "Liệt kê chương trình theo giờ; mục chưa xếp giờ ở cuối.",
    en: "Lists the programme by time; what has none comes last.",
    role: .viewer, effect: .reads,
    fields: [
      .session, .number, .kind, .title, .state, .maybeStart, .maybeUntil, .minutes, .room,
      .speakers, .performer, .capacity, .taken, .waiting,
    ],
    faults: [.notFound], example: "session list DLXH-2019 kind=topic",
    .conference,
    .option("day", .date, vi: "chỉ ngày này", en: "only this day"),
    .option("room", .code, vi: "chỉ hội trường này", en: "only this room"),
    .option("speaker", .code, vi: "chỉ báo cáo viên này", en: "only this speaker"),
    .option("kind", .sessionKind, vi: "chỉ loại này", en: "only this kind"),
    .option("state", .sessionState, vi: "chỉ trạng thái này", en: "only this state"),
    .option("track", .line, vi: "chỉ nhóm chuyên đề này", en: "only this track"),
    .option("after", .code, vi: "bắt đầu sau mã này", en: "begin after this code"),
    .option("limit", .limit, vi: "tối đa bao nhiêu", en: "at most so many")
  ) { _, conference, day, room, speaker, kind, state, track, after, limit throws(Fault) in
    .read(
      TopicSessionStatements.list(
        conference, day, room, speaker, kind, state, track, after, limit ?? 1000))
  }

  static let free = Command<Work>(
    "session free", vi: "Tìm giờ và hội trường mà một mục có thể diễn ra.",
    en: "Finds where and when a session would fit.",
    role: .viewer, effect: .reads,
    fields: [
      .start, .until, .room,
      .always("free-until", vi: "trống đến", en: "until when it stays free"),
    ],
    faults: [.notFound, .state, .noSuchTime, .outsideConference],
    example: "session free DLXH-2019 CD1 from=08h00 until=12h00 minutes=40",
    .conference, .session,
    .option("from", .moment, vi: "không sớm hơn", en: "not before"),
    .option("until", .moment, vi: "không muộn hơn", en: "not after"),
    .option("day", .date, vi: "chỉ ngày này", en: "only this day"),
    .option("minutes", .minutes, vi: "thời lượng; bỏ trống thì của mục", en: "how long; its own"),
    .option(
      "hours", .hours, vi: "giờ làm việc; bỏ trống là 08h00-11h30,13h30-17h00",
      en: "working hours; 08h00-11h30,13h30-17h00 if left out"),
    .option("room", .code, vi: "chỉ hội trường này", en: "only this room"),
    .option(
      "limit", .limit, vi: "tối đa mỗi hội trường; 3 nếu bỏ trống", en: "at most so many a room; 3")
  ) { _, conference, session, from, until, day, minutes, hours, room, limit throws(Fault) in
    .read(
      TopicSessionPlacing.free(
        conference, session, from?.iso, until?.iso, day, minutes, hours, room, limit ?? 3))
  }

  static let check = Command<Work>(
    "session check", vi: "Liệt kê những gì chương trình còn sai hoặc thiếu.",
    en: "Lists what is wrong or missing in the programme.",
    role: .viewer, effect: .reads,
    fields: [
      .always("problem", vi: "điều chưa ổn", en: "what is not right"), .session,
      .maybe("other", vi: "mục trùng với nó", en: "the session that it clashes with"),
      .maybe("speaker", vi: "báo cáo viên", en: "the speaker"), .room, .maybeStart, .maybeUntil,
      .maybe("note", vi: "vì sao", en: "why"),
    ],
    faults: [.notFound], example: "session check DLXH-2019",
    .conference,
    .option("problem", .sessionProblem, vi: "chỉ loại này", en: "only this problem"),
    .option("limit", .limit, vi: "tối đa bao nhiêu", en: "at most so many")
  ) { _, conference, problem, limit throws(Fault) in
    .read(TopicSessionStatements.check(conference, problem, limit ?? 1000))
  }
}
