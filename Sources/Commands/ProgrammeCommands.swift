import LineProtocol
import Organizer

/// The commands about the programme as a whole: its versions, what differs in them, and files.
enum ProgrammeCommands {
  static let all: [Command<Work>] = [publish, versions, show, diff, check, bring, export]

  private static let version = Field.always("version", vi: "số bản", en: "the version's number")
  private static let items = Field.always("items", vi: "số mục", en: "how many items it has")

  static let publish = Command<Work>(
    "programme publish",
    vi: "Công bố bản nháp thành bản mới của chương trình, từ đó không đổi nữa.",
    en: "Publishes the draft as the programme's next version, which never changes again.",
    role: .organizer, effect: .writes([.session, .speaker]),
    fields: [
      version, .always("at", vi: "công bố lúc", en: "when it was published"), items,
      .always("new", vi: "số mục mới", en: "how many items are new"),
      .always("moved", vi: "số mục đổi giờ hoặc phòng", en: "how many have another time or room"),
      .always("changed", vi: "số mục thay đổi khác", en: "how many changed otherwise"),
      .always("cancelled", vi: "số mục đã hủy", en: "how many do not take place any more"),
      .always("speakers-to-tell", vi: "số người cần báo", en: "how many speakers are to be told"),
    ],
    faults: [.notFound, .state, .closed], example: "programme publish DLXH-2019 note=\"bản chính\"",
    .conference, .option("note", .line, vi: "ghi chú về bản này", en: "a note about it")
  ) { invocation, conference, note throws(Fault) in
    .write(ProgrammeStatements.publish(invocation.author, conference, note))
  }

  static let versions = Command<Work>(
    "programme versions", vi: "Liệt kê các bản đã công bố, mới nhất trước.",
    en: "Lists the versions that were published, the latest first.",
    role: .viewer, effect: .reads,
    fields: [
      version, .always("at", vi: "công bố lúc", en: "when it was published"),
      .always("actor", vi: "ai công bố", en: "who published it"),
      .maybe("note", vi: "ghi chú", en: "a note"), items,
      .always(
        "changed", vi: "số mục mới hoặc khác bản trước",
        en: "how many are new or differ from the version before"),
    ],
    faults: [.notFound], example: "programme versions DLXH-2019", .conference,
    .option("after", .count, vi: "bắt đầu sau bản này", en: "begin after this one"),
    .option("limit", .limit, vi: "tối đa bao nhiêu", en: "at most so many")
  ) { _, conference, after, limit throws(Fault) in
    .read(ProgrammeStatements.versions(conference, after, limit ?? 1000))
  }

  static let show = Command<Work>(
    "programme show", vi: "Xem các mục của một bản, kể cả mục đã hủy; mặc định bản mới nhất.",
    en: "Shows the items of a version, the cancelled ones, too; the latest if none is named.",
    role: .viewer, effect: .reads,
    fields: [
      .session, .maybe("event", vi: "số cố định của mục", en: "the number that it keeps"),
      .always("uuid", vi: "UUID cố định", en: "the UUID that it keeps"), .state, .number, .kind,
      .title, .maybe("track", vi: "nhóm chuyên đề", en: "its track"), .start, .until, .room,
      .maybe("room-name", vi: "tên hội trường", en: "the room's name"), .speakers, .performer,
      .always("sequence", vi: "đã thay đổi mấy lần", en: "how often it changed"),
      .always("changed-in", vi: "bản thay đổi gần nhất", en: "the version that last changed it"),
    ],
    faults: [.notFound, .state], example: "programme show DLXH-2019 version=draft", .conference,
    .option(
      "version", .programmeVersion, vi: "số bản hoặc draft", en: "a version's number, or draft")
  ) { _, conference, version throws(Fault) in
    .read(ProgrammeStatements.show(conference, version))
  }

  static let diff = Command<Work>(
    "programme diff",
    vi: "So sánh hai bản; mặc định bản mới nhất với bản nháp. by=speaker: những ai cần được báo.",
    en:
      "Compares two versions; the latest with the draft if none is named. by=speaker: whom to tell.",
    role: .viewer, effect: .reads,
    fields: [
      .always("change", vi: "new, moved, changed, cancelled", en: "new, moved, changed, cancelled"),
      .session, .title, .maybe("fields", vi: "những gì khác", en: "what differs"),
      .maybe("speaker", vi: "mã báo cáo viên", en: "the speaker's code"),
      .maybe("name", vi: "báo cáo viên", en: "the speaker's name"),
      .maybe("old-start", vi: "giờ bắt đầu cũ", en: "when it started"),
      .maybe("old-until", vi: "giờ kết thúc cũ", en: "when it ended"),
      .maybe("old-room", vi: "hội trường cũ", en: "where it was"),
      .maybe("new-start", vi: "giờ bắt đầu mới", en: "when it starts now"),
      .maybe("new-until", vi: "giờ kết thúc mới", en: "when it ends now"),
      .maybe("new-room", vi: "hội trường mới", en: "where it is now"),
      .maybe("old-speakers", vi: "người thực hiện cũ", en: "who it was"),
      .maybe("new-speakers", vi: "người thực hiện mới", en: "who it is now"),
    ],
    faults: [.notFound, .state], example: "programme diff DLXH-2019 by=speaker", .conference,
    .option("from", .programmeVersion, vi: "từ bản nào", en: "from which version"),
    .option("to", .programmeVersion, vi: "đến bản nào", en: "to which version"),
    .option(
      "by", .diffArrangement, vi: "theo mục hay theo báo cáo viên", en: "by session or by speaker")
  ) { _, conference, from, to, by throws(Fault) in
    .read(
      by == "speaker"
        ? ProgrammeStatements.diffPeople(conference, from, to)
        : ProgrammeStatements.diff(conference, from, to))
  }

  static let check = Command<Work>(
    "programme check",
    vi: "Liệt kê những gì còn sai hoặc thiếu trước khi công bố: như session check, thêm báo cáo"
      + " viên chưa có mục nào và số thay đổi chưa công bố.",
    en: "Lists what is wrong or missing before publishing: as session check, and speakers without"
      + " a session, and how many changes were not published yet.",
    role: .viewer, effect: .reads,
    fields: [
      .always("problem", vi: "điều chưa ổn", en: "what is not right"),
      .maybe("session", vi: "mã mục", en: "the session's code"),
      .maybe("other", vi: "mục trùng với nó", en: "the session that it clashes with"),
      .maybe("speaker", vi: "báo cáo viên", en: "the speaker"), .room, .maybeStart, .maybeUntil,
      .maybe("note", vi: "vì sao", en: "why"), .maybe("count", vi: "bao nhiêu", en: "how many"),
    ],
    faults: [.notFound], example: "programme check DLXH-2019", .conference,
    .option("limit", .limit, vi: "tối đa bao nhiêu", en: "at most so many")
  ) { _, conference, limit throws(Fault) in
    .read(ProgrammeStatements.check(conference, limit ?? 1000))
  }
}
