import LineProtocol
import Organizer
import Vietnamese

/// The commands about speakers.
enum SpeakerCommands {
  static let all: [Command<Work>] =
    [add, list, show, update, remove, available] + AvailabilityCommands.speakers.all

  static let conference = Parameter<String>.word(
    "conference", .code, vi: "hội nghị", en: "the conference")
  static let speaker = Parameter<String>.word(
    "speaker", .code, vi: "báo cáo viên", en: "the speaker")

  static let described: [Field] = [
    .always("speaker", vi: "mã", en: "the code"),
    .maybe("name", vi: "học hàm, học vị, họ và tên", en: "the name with its titles"),
    .maybe("position", vi: "chức vụ", en: "the position"),
    .maybe("unit", vi: "mã đơn vị", en: "the code of the unit"),
  ]
  private static let unitName = Field.maybe(
    "unit-name", vi: "tên đơn vị", en: "the name of the unit")
  private static let sessions = Field.always(
    "sessions", vi: "số mục đảm nhận", en: "how many sessions")

  static let list = Command<Work>(
    "speaker list", vi: "Liệt kê các báo cáo viên theo tên.", en: "Lists the speakers by name.",
    role: .viewer, effect: .reads, fields: described + [unitName, sessions],
    faults: [.notFound], example: "speaker list DLXH-2019", conference,
    .option("unit", .code, vi: "chỉ của đơn vị này", en: "only those of this unit"),
    .option(
      "search", .line, vi: "một phần họ tên, có dấu hay không dấu",
      en: "a part of the name, with or without diacritics"),
    .option("after", .code, vi: "bắt đầu sau mã này", en: "begin after this code"),
    .option("limit", .limit, vi: "tối đa bao nhiêu", en: "at most so many")
  ) { _, conference, unit, search, after, limit throws(Fault) in
    .read(
      SpeakerStatements.list(conference, unit, search.map(searchFold), after, limit ?? 1000))
  }

  static let show = Command<Work>(
    "speaker show", vi: "Cho xem một báo cáo viên.", en: "Shows a speaker.",
    role: .viewer, effect: .reads,
    fields: described.prefix(3) + [
      .maybe("position-source", vi: "chức vụ như đã nhập", en: "the position as it was given"),
      described[3], unitName, sessions,
    ],
    faults: [.notFound], example: "speaker show DLXH-2019 luu-hong-minh", conference, speaker
  ) { _, conference, speaker throws(Fault) in
    .read(
      SpeakerStatements.show(conference, speaker),
      ifNone: Refusal(.speakerUnknown, speaker, conference))
  }

  static let remove = Command<Work>(
    "speaker remove", vi: "Bỏ một báo cáo viên không đảm nhận mục nào.",
    en: "Removes a speaker who has no session.",
    role: .organizer, effect: .writes([.speaker]), fields: [described[0]],
    faults: [.notFound, .inUse, .closed],
    example: "speaker remove DLXH-2019 luu-hong-minh", conference, speaker
  ) { invocation, conference, speaker throws(Fault) in
    .write(SpeakerStatements.remove(invocation.author, conference, speaker))
  }

  static let available = Command<Work>(
    "speaker available",
    vi: "Cho biết một báo cáo viên có rảnh trong khoảng thời gian không, và bận những mục nào.",
    en: "Tells whether a speaker is free in a span of time, and which sessions lie in it.",
    role: .viewer, effect: .reads,
    fields: [
      described[0], .always("from", vi: "từ", en: "the beginning asked for"),
      .always("until", vi: "đến", en: "the end asked for"),
      .always("free", vi: "yes hoặc no", en: "yes or no"),
      .maybe("session", vi: "mục trùng giờ", en: "a session that lies in it"),
      .maybe("title", vi: "tên mục", en: "its title"),
      .maybe("state", vi: "scheduled hoặc tentative", en: "scheduled or tentative"),
      .maybe("start", vi: "bắt đầu", en: "when it begins"),
      .maybe("end", vi: "kết thúc", en: "when it ends"),
      .maybe("room", vi: "phòng", en: "its room"),
    ],
    faults: [.notFound, .badValue, .noSuchTime],
    example: "speaker available DLXH-2019 luu-hong-minh from=8h00 until=11h30",
    conference, speaker,
    .named("from", .moment, vi: "từ", en: "the beginning"),
    .named("until", .moment, vi: "đến; không ghi ngày thì cùng ngày", en: "the end")
  ) { _, conference, speaker, from, until throws(Fault) in
    .read(
      SpeakerStatements.available(
        conference, speaker, from.date, from.time, until.date, until.time))
  }
}
