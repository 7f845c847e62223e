import LineProtocol
import Organizer
import Vietnamese

/// The commands about the roll as a whole, and about those at the door who are on no list.
enum RollCommands {
  static let all: [Command<Work>] = [walkIn, close, reopen]

  private static let half = Field.always(
    "half", vi: "buổi: morning, afternoon, evening", en: "morning, afternoon or evening")
  private static let day = Field.always("day", vi: "ngày", en: "the day")

  private static let counts: [Field] = [
    day, half, .always("closed", vi: "đã chốt hay chưa", en: "whether the roll is closed"),
    .always("registered", vi: "đăng ký", en: "how many were expected"),
    .always("present", vi: "có mặt", en: "how many of them came"),
    .always("substitutes", vi: "trong đó đi thay", en: "how many of these are substitutes"),
    .always("excused", vi: "vắng có phép", en: "how many are excused"),
    .always("absent", vi: "vắng không phép", en: "how many are absent"),
    .always("not-yet", vi: "chưa điểm danh", en: "how many are not called yet"),
    .always("walk-in", vi: "phát sinh", en: "how many came beside them"),
  ]

  static let walkIn = Command<Work>(
    "attendance walk-in",
    vi: "Ghi đại biểu phát sinh tại cửa và điểm danh luôn; không tính vào chỉ tiêu.",
    en: "Registers somebody at the door who is on no list, and checks the person in.",
    role: .desk, effect: .writes([.delegate, .attendance]),
    fields: [
      .delegate, .order, .person, .unit, .unitName, .group, .delegateState, day, half,
      .always("since", vi: "có mặt từ", en: "present since"),
      .maybe("warning", vi: "điều bàn đón tiếp cần biết", en: "what the desk should know"),
    ],
    faults: [.notFound, .duplicate, .state, .outsideConference, .noSuchTime, .rollClosed, .closed],
    example: "attendance walk-in DLXH-2019 name=\"Lê Văn Tám\" day=24/7/2019 half=morning",
    .conference,
    .named("name", .personName, vi: "học hàm, học vị, họ và tên", en: "the name with its titles"),
    .option("unit", .line, vi: "mã hoặc tên đơn vị", en: "the unit's code or name"),
    .option("position", .line, vi: "chức vụ", en: "the position"),
    .option("group", .code, vi: "nhóm thành phần", en: "the group"),
    .option("phone", .phone, vi: "điện thoại", en: "the telephone number"),
    .option("note", .line, vi: "ghi chú", en: "a note"),
    .option("mark", .line, vi: "phân biệt người trùng tên", en: "tells namesakes apart"),
    .option("day", .date, vi: "ngày; bỏ trống là hôm nay", en: "the day; today if left out"),
    .option("half", .halfDay, vi: "buổi; bỏ trống là bây giờ", en: "the half-day; now if left out"),
    .option("at", .moment, vi: "giờ đến; bỏ trống là bây giờ", en: "when; now if left out"),
    .option("synthetic", .yesNo, vi: "dữ liệu giả", en: "whether it is made-up data")
  ) {
    invocation, conference, name, unit, position, group, phone, note, mark, day, half, at,
    synthetic throws(Fault) in
    .write(
      RollStatements.walkIn(
        invocation.author, conference, slug(name.full), name.full, name.titles, name.identity,
        name.sortKey, name.fold, toneFold(name.full), mark ?? name.note, position, unit,
        unit.map { UnitName($0).identity }, group, phone, note, synthetic ?? false, day?.iso,
        half?.rawValue, at?.iso, invocation.caller.language.rawValue))
  }

  static let close = Command<Work>(
    "attendance close",
    vi: "Chốt điểm danh một buổi: ai đăng ký mà chưa điểm danh thì ghi vắng không phép.",
    en: "Closes the roll of a half-day: whoever was expected and not called is absent.",
    role: .organizer, effect: .writes([.attendance]),
    fields: counts + [
      .always("marked", vi: "số người vừa ghi vắng", en: "how many were marked absent now")
    ],
    faults: [.notFound, .badValue, .outsideConference, .rollClosed, .closed],
    example: "attendance close DLXH-2019 half=morning", .conference,
    .option(
      "day", .date, vi: "ngày; hội nghị một ngày thì bỏ trống được",
      en: "the day; a conference of one day needs none"),
    .option(
      "half", .halfDay, vi: "buổi; bỏ trống được khi ngày đó chỉ còn một buổi chưa chốt",
      en: "the half-day; needs not be given when only one of the day is open")
  ) { invocation, conference, day, half throws(Fault) in
    .write(RollStatements.close(invocation.author, conference, day, half))
  }

  static let reopen = Command<Work>(
    "attendance reopen", vi: "Mở lại điểm danh một buổi đã chốt; các kết quả đã ghi giữ nguyên.",
    en: "Opens a closed roll again; what was entered stays.",
    role: .organizer, effect: .writes([.attendance]), fields: counts,
    faults: [.notFound, .badValue, .outsideConference, .state, .closed],
    example: "attendance reopen DLXH-2019 half=morning", .conference,
    .option(
      "day", .date, vi: "ngày; hội nghị một ngày thì bỏ trống được",
      en: "the day; a conference of one day needs none"),
    .option(
      "half", .halfDay, vi: "buổi; bỏ trống được khi ngày đó chỉ có một buổi đã chốt",
      en: "the half-day; needs not be given when only one of the day is closed")
  ) { invocation, conference, day, half throws(Fault) in
    .write(RollStatements.reopen(invocation.author, conference, day, half))
  }
}
