import LineProtocol
import Organizer

/// The commands about conferences as such; others change what is in them.
enum ConferenceCommands {
  static let all: [Command<Work>] = [
    create, list, show, update, copy, close, reopen, delete,
  ]

  static let conference = Parameter<String>.word(
    "conference", .code, vi: "hội nghị", en: "the conference")

  static let heading: [Field] = [
    .always("conference", vi: "mã", en: "its code"),
    .always("title", vi: "tên hội nghị", en: "its title"),
    .always("from", vi: "ngày đầu", en: "its first day"),
    .always("to", vi: "ngày cuối", en: "its last day"),
  ]

  static let zone = Field.always("zone", vi: "múi giờ", en: "its time zone")
  static let profile = Field.always("profile", vi: "thể thức", en: "the rules for its documents")
  static let listDeadline = Field.maybe(
    "list-deadline", vi: "hạn các đơn vị gửi danh sách",
    en: "the day by which units send their lists")

  static let list = Command<Work>(
    "conference list", vi: "Liệt kê các hội nghị theo ngày.", en: "Lists the conferences by date.",
    role: .viewer, effect: .reads,
    fields: heading + [
      .maybe("place", vi: "nơi tổ chức", en: "where it is held"),
      .always("state", vi: "open hoặc closed", en: "open or closed"),
    ],
    faults: [.notFound], example: "conference list state=open",
    .option("state", .conferenceState, vi: "chỉ các hội nghị này", en: "only such conferences"),
    .option("after", .code, vi: "bắt đầu sau mã này", en: "begin after this code"),
    .option("limit", .limit, vi: "tối đa bao nhiêu", en: "at most so many")
  ) { _, state, after, limit throws(Fault) in
    .read(ConferenceStatements.list(state?.rawValue, after, limit ?? 1000))
  }

  static let show = Command<Work>(
    "conference show", vi: "Cho xem một hội nghị.", en: "Shows a conference.",
    role: .viewer, effect: .reads,
    fields: [
      heading[0], heading[1],
      .maybe("title-source", vi: "tên như đã nhập", en: "the title as it was given"),
      heading[2], heading[3], zone,
      .maybe("place", vi: "nơi tổ chức", en: "where it is held"),
      .maybe("organizer", vi: "cơ quan tổ chức", en: "who holds it"), profile, listDeadline,
      .always("state", vi: "open hoặc closed", en: "open or closed"),
      .always("synthetic", vi: "dữ liệu giả để thử", en: "whether its data are made up"),
      .maybe("note", vi: "ghi chú", en: "a note"),
      .maybe(
        "room-buffer", vi: "số phút trống giữa hai lần dùng một hội trường",
        en: "minutes between two uses of a room"),
      .maybe(
        "speaker-buffer", vi: "số phút nghỉ giữa hai mục của một báo cáo viên",
        en: "minutes between two sessions of a speaker"),
    ] + papers + counts + [.always("delegates", vi: "số đại biểu", en: "how many delegates")],
    faults: [.notFound], example: "conference show DLXH-2019", conference
  ) { _, conference throws(Fault) in
    .read(ConferenceStatements.show(conference), ifNone: Refusal(.conferenceUnknown, conference))
  }

  private static let papers: [Field] = [
    .maybe("superior", vi: "cơ quan cấp trên", en: "the body above the organizer"),
    .maybe("symbol", vi: "ký hiệu cơ quan trong số văn bản", en: "its letters in document numbers"),
    .maybe("signing", vi: "ký thay mặt ai", en: "on whose behalf documents are signed"),
    .maybe("signer", vi: "chức vụ người ký", en: "the position of who signs"),
    .always(
      "signing-as", vi: "ký theo cách nào: thay-mat, ky-thay, thua-lenh, thua-uy-quyen, quyen",
      en: "in which way they sign: thay-mat, ky-thay, thua-lenh, thua-uy-quyen, quyen"),
    .always(
      "certificate-share", vi: "phần trăm số buổi phải có mặt để được giấy chứng nhận",
      en: "the percentage of half-days for a certificate"),
  ]

  static let counts: [Field] = [
    .always("rooms", vi: "số phòng", en: "how many rooms"),
    .always("units", vi: "số đơn vị", en: "how many units"),
    .always("groups", vi: "số nhóm", en: "how many groups"),
    .always("speakers", vi: "số báo cáo viên", en: "how many speakers"),
    .always("sessions", vi: "số mục chương trình", en: "how many sessions"),
  ]

  static let copy = Command<Work>(
    "conference copy",
    vi: "Chép kế hoạch sang một hội nghị mới: phòng, đơn vị, nhóm, báo cáo viên và các mục chương"
      + " trình chưa xếp giờ.",
    en: "Copies the plan into a new conference: rooms, units, groups, speakers, and the sessions"
      + " without their times.",
    role: .organizer, effect: .writes([.conference]), fields: heading + [profile] + counts,
    faults: [.notFound, .exists], example: "conference copy DLXH-2019 DLXH-2020 from=2020-09-21",
    conference, .word("new", .code, vi: "mã của hội nghị mới", en: "the new conference's code"),
    .named("from", .date, vi: "ngày đầu", en: "its first day"),
    .option("title", .title, vi: "tên; bỏ trống thì giữ nguyên", en: "its title, if another")
  ) { invocation, conference, new, from, title throws(Fault) in
    .write(
      ConferenceStatements.copy(
        invocation.author, conference, new, from, title?.title, title?.source))
  }

  static let close = Command<Work>(
    "conference close", vi: "Khóa một hội nghị: từ đó không ai sửa được nữa.",
    en: "Closes a conference: from then on nothing in it can be changed.",
    role: .organizer, effect: .writes([.conference]), fields: turned,
    faults: [.notFound, .closed], example: "conference close DLXH-2019", conference
  ) { invocation, conference throws(Fault) in
    .write(ConferenceStatements.turn(invocation.author, conference, "closed"))
  }

  static let reopen = Command<Work>(
    "conference reopen", vi: "Mở lại một hội nghị đã khóa.", en: "Opens a closed conference again.",
    role: .organizer, effect: .writes([.conference]), fields: turned,
    faults: [.notFound, .state], example: "conference reopen DLXH-2019", conference
  ) { invocation, conference throws(Fault) in
    .write(ConferenceStatements.turn(invocation.author, conference, "open"))
  }

  private static let turned: [Field] = [
    heading[0], .always("state", vi: "open hoặc closed", en: "open or closed"),
  ]

  static let delete = Command<Work>(
    "conference delete",
    vi: "Xóa một hội nghị cùng mọi thứ của nó, trừ nhật ký; không lấy lại được.",
    en: "Deletes a conference and all that is in it but the audit; this cannot be undone.",
    role: .administrator, effect: .writes([.conference]),
    fields: [heading[0], .always("delegates", vi: "số đại biểu bị xóa", en: "delegates deleted")],
    faults: [.notFound, .inUse], example: "conference delete DLXH-2019 confirm=DLXH-2019",
    conference,
    .option(
      "confirm", .code, vi: "viết lại mã hội nghị; cần có khi đã có đại biểu",
      en: "the code once more; needed once it has delegates")
  ) { invocation, conference, confirm throws(Fault) in
    .write(ConferenceStatements.delete(invocation.author, conference, confirm))
  }
}
