import LineProtocol
import Organizer
import Vietnamese

/// The commands about when rooms and speakers are not available: the same four for both.
struct AvailabilityCommands {
  static let rooms = AvailabilityCommands(
    noun: "room", subject: .room, code: RoomCommands.room, field: RoomCommands.named[0],
    away: Sentence(
      vi: "Ghi một khoảng giờ hội trường không dùng được.",
      en: "Writes down when a room is not available."),
    only: Sentence(
      vi: "Ghi một khoảng giờ hội trường dùng được; ngoài các khoảng này thì không.",
      en: "Writes down when a room is available; beside such times it is not."),
    times: Sentence(
      vi: "Liệt kê các khoảng giờ hội trường dùng được và không dùng được.",
      en: "Lists when a room is away, or there only."),
    read: RoomStatements.times, sample: "HT-A")

  static let speakers = AvailabilityCommands(
    noun: "speaker", subject: .speaker, code: SpeakerCommands.speaker,
    field: SpeakerCommands.described[0],
    away: Sentence(
      vi: "Ghi một khoảng giờ báo cáo viên vắng.", en: "Writes down when a speaker is away."),
    only: Sentence(
      vi: "Ghi một khoảng giờ báo cáo viên có mặt; ngoài các khoảng này thì không.",
      en: "Writes down when a speaker is there; beside such times he is not."),
    times: Sentence(
      vi: "Liệt kê các khoảng giờ vắng và có mặt của một báo cáo viên.",
      en: "Lists when a speaker is away, or there only."),
    read: SpeakerStatements.times, sample: "luu-hong-minh")

  fileprivate let noun: String
  fileprivate let subject: Subject
  fileprivate let code: Parameter<String>
  fileprivate let field: Field
  fileprivate let away: Sentence
  fileprivate let only: Sentence
  fileprivate let times: Sentence
  fileprivate let read: Read<String, String>
  fileprivate let sample: String

  /// All of them.
  var all: [Command<Work>] {
    [
      writing("away", away, "from=13h30 until=15h00"),
      writing("only", only, "from=8h00 until=11h30"), listing, clearing,
    ]
  }

  private var described: [Field] {
    [
      field, .always("kind", vi: "away (vắng) hoặc only (chỉ lúc đó)", en: "away, or only then"),
      .always("from", vi: "từ", en: "the beginning"), .always("until", vi: "đến", en: "the end"),
    ]
  }

  private var clashes: Field {
    .maybe("clashes", vi: "mục đã xếp mà nay vướng", en: "scheduled sessions that this hits")
  }

  private func writing(_ kind: String, _ summary: Sentence, _ times: String) -> Command<Work> {
    Command<Work>(
      "\(noun) \(kind)", vi: summary.vi, en: summary.en,
      role: .organizer, effect: .writes([subject]), fields: described + [clashes],
      faults: [.notFound, .badValue, .noSuchTime, .closed],
      example: "\(noun) \(kind) DLXH-2019 \(sample) \(times)",
      .conference, code, .from, .until, .option("note", .line, vi: "ghi chú", en: "a note")
    ) { [noun] invocation, conference, code, from, until, note throws(Fault) in
      .write(
        AvailabilityStatements.add(
          invocation.author, conference, noun, code, kind, from.iso, until.iso, note))
    }
  }

  private var listing: Command<Work> {
    Command<Work>(
      "\(noun) times", vi: times.vi, en: times.en, role: .viewer, effect: .reads,
      fields: described + [.maybe("note", vi: "ghi chú", en: "a note")],
      faults: [.notFound], example: "\(noun) times DLXH-2019 \(sample)", .conference, code
    ) { [read] _, conference, code throws(Fault) in
      .read(read(conference, code))
    }
  }

  private var clearing: Command<Work> {
    Command<Work>(
      "\(noun) clear-times", vi: "Bỏ các khoảng giờ đã ghi; không nêu from=, until= thì bỏ hết.",
      en: "Forgets such times; all of them without from= and until=.",
      role: .organizer, effect: .writes([subject]),
      fields: [
        field, .always("cleared", vi: "số khoảng đã bỏ", en: "how many were forgotten"), clashes,
      ],
      faults: [.notFound, .badValue, .noSuchTime, .closed],
      example: "\(noun) clear-times DLXH-2019 \(sample)", .conference, code,
      .option("from", .moment, vi: "chỉ những khoảng sau giờ này", en: "only what ends after it"),
      .option(
        "until", .moment, vi: "chỉ những khoảng trước giờ này", en: "only what begins before it")
    ) { [noun] invocation, conference, code, from, until throws(Fault) in
      .write(
        AvailabilityStatements.clear(
          invocation.author, conference, noun, code, from?.iso, until?.iso))
    }
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
