import LineProtocol
import Organizer
import Vietnamese

/// The commands about when rooms are not available.
enum RoomTimeCommands {
  static let all: [Command<Work>] = [away, only, times, clear]

  private static let described: [Field] = [
    RoomCommands.named[0],
    .always("kind", vi: "away (vắng) hoặc only (chỉ lúc đó)", en: "away, or only then"),
    .always("from", vi: "từ", en: "the beginning"), .always("until", vi: "đến", en: "the end"),
  ]
  private static let clashes = Field.maybe(
    "clashes", vi: "mục đã xếp mà nay vướng", en: "scheduled sessions that this hits")

  static let away = Command<Work>(
    "room away", vi: "Ghi một khoảng giờ hội trường không dùng được.",
    en: "Writes down when a room is not available.",
    role: .organizer, effect: .writes([.room]), fields: described + [clashes],
    faults: [.notFound, .badValue, .noSuchTime, .closed],
    example: "room away DLXH-2019 HT-A from=13h30 until=15h00", RoomCommands.conference,
    RoomCommands.room, .from, .until, .option("note", .line, vi: "ghi chú", en: "a note")
  ) { invocation, conference, room, from, until, note throws(Fault) in
    .write(
      RoomStatements.addTime(
        invocation.author, conference, room, "away", from.iso, until.iso, note))
  }

  static let only = Command<Work>(
    "room only", vi: "Ghi một khoảng giờ hội trường dùng được; ngoài các khoảng này thì không.",
    en: "Writes down when a room is available; beside such times it is not.",
    role: .organizer, effect: .writes([.room]), fields: described + [clashes],
    faults: [.notFound, .badValue, .noSuchTime, .closed],
    example: "room only DLXH-2019 HT-A from=8h00 until=11h30", RoomCommands.conference,
    RoomCommands.room, .from, .until, .option("note", .line, vi: "ghi chú", en: "a note")
  ) { invocation, conference, room, from, until, note throws(Fault) in
    .write(
      RoomStatements.addTime(
        invocation.author, conference, room, "only", from.iso, until.iso, note))
  }

  static let times = Command<Work>(
    "room times", vi: "Liệt kê các khoảng giờ hội trường dùng được và không dùng được.",
    en: "Lists when a room is away, or there only.",
    role: .viewer, effect: .reads,
    fields: described + [.maybe("note", vi: "ghi chú", en: "a note")],
    faults: [.notFound], example: "room times DLXH-2019 HT-A", RoomCommands.conference,
    RoomCommands.room
  ) { _, conference, room throws(Fault) in
    .read(RoomStatements.times(conference, room))
  }

  static let clear = Command<Work>(
    "room clear-times", vi: "Bỏ các khoảng giờ đã ghi; không nêu from=, until= thì bỏ hết.",
    en: "Forgets such times; all of them without from= and until=.",
    role: .organizer, effect: .writes([.room]),
    fields: [
      RoomCommands.named[0],
      .always("cleared", vi: "số khoảng đã bỏ", en: "how many were forgotten"), clashes,
    ],
    faults: [.notFound, .badValue, .noSuchTime, .closed],
    example: "room clear-times DLXH-2019 HT-A", RoomCommands.conference,
    RoomCommands.room,
    .option("from", .moment, vi: "chỉ những khoảng sau giờ này", en: "only what ends after it"),
    .option(
      "until", .moment, vi: "chỉ những khoảng trước giờ này", en: "only what begins before it")
  ) { invocation, conference, room, from, until throws(Fault) in
    .write(
      RoomStatements.clearTimes(invocation.author, conference, room, from?.iso, until?.iso))
  }
}
