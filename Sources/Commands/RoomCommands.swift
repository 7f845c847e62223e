import LineProtocol
import Organizer
import Vietnamese

/// The commands about rooms.
enum RoomCommands {
  static let all: [Command<Work>] = [add, list]

  static let add = Command<Work>(
    "room add", vi: "Thêm một hội trường, phòng.", en: "Adds a room.",
    role: .organizer, effect: .writes([.room]),
    fields: [
      .always("room", vi: "mã", en: "its code"), .always("name", vi: "tên", en: "its name"),
    ],
    faults: [.notFound, .exists, .closed],
    example: "room add DLXH-2019 HT-A name=\"Hội trường A\" capacity=200",
    .word("conference", .code, vi: "hội nghị", en: "the conference"),
    .optionalWord(
      "room", .code, vi: "mã; bỏ trống thì lấy theo tên", en: "code; made from the name if left out"
    ),
    .named("name", .line, vi: "tên", en: "its name"),
    .option("capacity", .count, vi: "số chỗ", en: "how many seats"),
    .option("overlap", .yesNo, vi: "cho phép trùng giờ", en: "whether sessions may overlap in it")
  ) { invocation, conference, room, name, capacity, overlap throws(Fault) in
    .write(
      RoomStatements.add(
        invocation.author, conference, room, slug(name), name, capacity, overlap ?? false))
  }

  static let list = Command<Work>(
    "room list", vi: "Liệt kê các phòng.", en: "Lists the rooms.",
    role: .viewer, effect: .reads,
    fields: [
      .always("room", vi: "mã", en: "its code"), .always("name", vi: "tên", en: "its name"),
      .maybe("capacity", vi: "số chỗ", en: "how many seats"),
      .always("overlap", vi: "được trùng giờ", en: "whether sessions may overlap in it"),
    ],
    faults: [.notFound], example: "room list DLXH-2019",
    .word("conference", .code, vi: "hội nghị", en: "the conference"),
    .option("after", .code, vi: "bắt đầu sau mã này", en: "begin after this code"),
    .option("limit", .limit, vi: "tối đa bao nhiêu", en: "at most so many")
  ) { _, conference, after, limit throws(Fault) in
    .read(RoomStatements.list(conference, after, limit ?? 1000))
  }
}
