import LineProtocol
import Organizer
import Vietnamese

/// The commands about attendance.
enum AttendanceCommands {
  static let all: [Command<Work>] = [scan, mark, list, summary]

  private static let day = Field.always("day", vi: "ngày", en: "the day")
  private static let half = Field.always(
    "half", vi: "buổi: morning, afternoon, evening", en: "morning, afternoon or evening")
  private static let onlyDay = Parameter<CalendarDate?>.option(
    "day", .date, vi: "chỉ ngày này", en: "only this day")
  private static let onlyHalf = Parameter<HalfDay?>.option(
    "half", .halfDay, vi: "chỉ buổi này", en: "only this half-day")

  static let scan = Command<Work>(
    "attendance scan", vi: "Điểm danh một đại biểu có mặt.", en: "Checks a delegate in.",
    role: .desk, effect: .writes([.attendance]),
    fields: [
      .delegate, .order, .person, .unitName, day, half,
      .always(
        "status", vi: "present, hoặc already khi đã điểm danh",
        en: "present, or already when checked in before"),
      .always("since", vi: "có mặt từ", en: "present since"),
    ],
    faults: [.notFound, .state, .outsideConference, .noSuchTime, .rollClosed, .closed],
    example: "attendance scan DLXH-2019 #12 day=24/7/2019 half=morning",
    .conference,
    .word("delegate", .delegateOrTicket, vi: "đại biểu hoặc thẻ", en: "the delegate or the ticket"),
    .option("day", .date, vi: "ngày; bỏ trống là hôm nay", en: "the day; today if left out"),
    .option("half", .halfDay, vi: "buổi; bỏ trống là bây giờ", en: "the half-day; now if left out"),
    .option("session", .code, vi: "điểm danh riêng của mục này", en: "the roll of this session"),
    .option("at", .moment, vi: "giờ đến; bỏ trống là bây giờ", en: "when; now if left out")
  ) { invocation, conference, delegate, day, half, session, at throws(Fault) in
    .batch(
      AttendanceStatements.scan(
        invocation.author, conference, delegate, day?.iso, half?.rawValue, session, at?.iso),
      row: conference + "/" + delegate)
  }

  static let mark = Command<Work>(
    "attendance mark",
    vi: "Điểm danh nhiều người theo số đại biểu (in trên thẻ; không phải STT của danh sách).",
    en: "Marks many by their delegate numbers (on badges; not a list's row numbers); all or none.",
    role: .desk, effect: .writes([.attendance]),
    fields: [
      day, half, .always("verdict", vi: "kết quả", en: "what they were marked"),
      .always("marked", vi: "số người vừa ghi", en: "how many were marked now"),
      .always("same", vi: "số người đã ghi như vậy từ trước", en: "how many were marked so before"),
    ],
    faults: [.notFound, .state, .badValue, .outsideConference, .rollClosed, .closed],
    example: "attendance mark DLXH-2019 half=morning numbers=1-2 verdict=present", .conference,
    .named("half", .halfDay, vi: "buổi", en: "the half-day"),
    .option(
      "day", .date, vi: "ngày; hội nghị một ngày thì bỏ trống được",
      en: "the day; a conference of one day needs none"),
    .named("numbers", .numbers, vi: "các số đại biểu", en: "the delegates' numbers"),
    .option("verdict", .verdict, vi: "mặc định present", en: "present by default")
  ) { invocation, conference, half, day, numbers, verdict throws(Fault) in
    .write(
      AttendanceStatements.mark(
        invocation.author, conference, numbers, day, half, verdict ?? "present"))
  }

  static let list = Command<Work>(
    "attendance list", vi: "Ai có mặt, vắng, từng buổi, theo số thứ tự.",
    en: "Who was there in each half-day, by number.",
    role: .viewer, effect: .reads,
    fields: [
      .delegate, .order, .person, .unit, day, half,
      .always("verdict", vi: "kết quả, hoặc none", en: "present, absent, excused or none"),
      .maybe("since", vi: "từ lúc", en: "since when"),
    ],
    faults: [.notFound], example: "attendance list DLXH-2019 half=morning verdict=present",
    .conference, onlyDay, onlyHalf,
    .option("verdict", .verdictOrNone, vi: "chỉ kết quả này", en: "only this verdict"),
    .option("unit", .line, vi: "mã hoặc tên đơn vị", en: "a unit's code or name"),
    .option("group", .code, vi: "nhóm thành phần", en: "a group"),
    .option("after", .delegate, vi: "bắt đầu sau đại biểu này", en: "begin after this delegate"),
    .option(
      "limit", .limit, vi: "tối đa bao nhiêu đại biểu, mỗi người mọi buổi",
      en: "at most so many delegates, each with all half-days")
  ) { _, conference, day, half, verdict, unit, group, after, limit throws(Fault) in
    .read(
      AttendanceStatements.list(
        conference, day, half, verdict, unit, unit.map { UnitName($0).identity }, group, after,
        limit ?? 1000))
  }

  static let summary = Command<Work>(
    "attendance summary", vi: "Số liệu có mặt, vắng của từng buổi.",
    en: "Counts those present and absent in each half-day.",
    role: .viewer, effect: .reads,
    fields: [
      day, half, .always("closed", vi: "đã chốt hay chưa", en: "whether the roll is closed"),
      .always("registered", vi: "đăng ký", en: "how many were expected"),
      .always("present", vi: "có mặt", en: "how many of them came"),
      .always("substitutes", vi: "trong đó đi thay", en: "how many of these are substitutes"),
      .always("excused", vi: "vắng có phép", en: "how many are excused"),
      .always("absent", vi: "vắng không phép", en: "how many are absent"),
      .always("not-yet", vi: "chưa điểm danh", en: "how many are not called yet"),
      .always("walk-in", vi: "phát sinh", en: "how many came beside them"),
      .always("rate", vi: "tỷ lệ có mặt", en: "the share of the expected who came"),
    ],
    faults: [.notFound], example: "attendance summary DLXH-2019 half=morning", .conference, onlyDay,
    onlyHalf
  ) { _, conference, day, half throws(Fault) in
    .read(AttendanceStatements.summary(conference, day, half))
  }
}
