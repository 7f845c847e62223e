import LineProtocol
import Organizer
import Vietnamese

/// The commands about when speakers are not available.
enum SpeakerTimeCommands {
  static let all: [Command<Work>] = [away, only, times, clear]

  private static let described: [Field] = [
    SpeakerCommands.described[0],
    .always("kind", vi: "away (vắng) hoặc only (chỉ lúc đó)", en: "away, or only then"),
    .always("from", vi: "từ", en: "the beginning"), .always("until", vi: "đến", en: "the end"),
  ]
  private static let clashes = Field.maybe(
    "clashes", vi: "mục đã xếp mà nay vướng", en: "scheduled sessions that this hits")

  static let away = Command<Work>(
    "speaker away", vi: "Ghi một khoảng giờ báo cáo viên vắng.",
    en: "Writes down when a speaker is away.",
    role: .organizer, effect: .writes([.speaker]), fields: described + [clashes],
    faults: [.notFound, .badValue, .noSuchTime, .closed],
    example: "speaker away DLXH-2019 luu-hong-minh from=13h30 until=15h00",
    SpeakerCommands.conference,
    SpeakerCommands.speaker, .from, .until, .option("note", .line, vi: "ghi chú", en: "a note")
  ) { invocation, conference, speaker, from, until, note throws(Fault) in
    .write(
      SpeakerStatements.addTime(
        invocation.author, conference, speaker, "away", from.iso, until.iso, note))
  }

  static let only = Command<Work>(
    "speaker only", vi: "Ghi một khoảng giờ báo cáo viên có mặt; ngoài các khoảng này thì không.",
    en: "Writes down when a speaker is there; beside such times he is not.",
    role: .organizer, effect: .writes([.speaker]), fields: described + [clashes],
    faults: [.notFound, .badValue, .noSuchTime, .closed],
    example: "speaker only DLXH-2019 luu-hong-minh from=8h00 until=11h30",
    SpeakerCommands.conference,
    SpeakerCommands.speaker, .from, .until, .option("note", .line, vi: "ghi chú", en: "a note")
  ) { invocation, conference, speaker, from, until, note throws(Fault) in
    .write(
      SpeakerStatements.addTime(
        invocation.author, conference, speaker, "only", from.iso, until.iso, note))
  }

  static let times = Command<Work>(
    "speaker times", vi: "Liệt kê các khoảng giờ vắng và có mặt của một báo cáo viên.",
    en: "Lists when a speaker is away, or there only.",
    role: .viewer, effect: .reads,
    fields: described + [.maybe("note", vi: "ghi chú", en: "a note")],
    faults: [.notFound], example: "speaker times DLXH-2019 luu-hong-minh",
    SpeakerCommands.conference,
    SpeakerCommands.speaker
  ) { _, conference, speaker throws(Fault) in
    .read(SpeakerStatements.times(conference, speaker))
  }

  static let clear = Command<Work>(
    "speaker clear-times", vi: "Bỏ các khoảng giờ đã ghi; không nêu from=, until= thì bỏ hết.",
    en: "Forgets such times; all of them without from= and until=.",
    role: .organizer, effect: .writes([.speaker]),
    fields: [
      SpeakerCommands.described[0],
      .always("cleared", vi: "số khoảng đã bỏ", en: "how many were forgotten"), clashes,
    ],
    faults: [.notFound, .badValue, .noSuchTime, .closed],
    example: "speaker clear-times DLXH-2019 luu-hong-minh", SpeakerCommands.conference,
    SpeakerCommands.speaker,
    .option("from", .moment, vi: "chỉ những khoảng sau giờ này", en: "only what ends after it"),
    .option(
      "until", .moment, vi: "chỉ những khoảng trước giờ này", en: "only what begins before it")
  ) { invocation, conference, speaker, from, until throws(Fault) in
    .write(
      SpeakerStatements.clearTimes(invocation.author, conference, speaker, from?.iso, until?.iso))
  }
}

extension Parameter where Value == LocalMoment {
  /// The beginning of a time when somebody or something is away.
  static let from = named(
    "from", .moment, vi: "từ; cần cả ngày nếu hội nghị có nhiều ngày",
    en: "the beginning; with the date if the conference has several days")
  /// Its end.
  static let until = named(
    "until", .moment, vi: "đến; không ghi ngày thì cùng ngày",
    en: "the end; on the same day if it has no date")
}
