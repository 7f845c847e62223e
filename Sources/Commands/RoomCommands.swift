import LineProtocol
import Organizer
import Vietnamese

/// The commands about rooms.
enum RoomCommands {
  static let all: [Command<Work>] =
    [add, list, show, update, remove] + AvailabilityCommands.rooms.all

  static let conference = Parameter<String>.word(
    "conference", .code, vi: "hội nghị", en: "the conference")
  static let room = Parameter<String>.word("room", .code, vi: "phòng", en: "the room")

  static let named: [Field] = [
    .always("room", vi: "mã", en: "its code"), .always("name", vi: "tên", en: "its name"),
  ]

  static let described: [Field] =
    named + [
      .maybe("capacity", vi: "số chỗ", en: "how many seats"),
      .always("overlap", vi: "được trùng giờ", en: "whether sessions may overlap in it"),
    ]

  static let add = Command<Work>(
    "room add", vi: "Thêm một hội trường, phòng.", en: "Adds a room.",
    role: .organizer, effect: .writes([.room]), fields: named,
    faults: [.notFound, .exists, .closed],
    example: "room add DLXH-2019 HT-A name=\"Hội trường A\" capacity=200",
    conference,
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
    role: .viewer, effect: .reads, fields: described,
    faults: [.notFound], example: "room list DLXH-2019", conference,
    .option("after", .code, vi: "bắt đầu sau mã này", en: "begin after this code"),
    .option("limit", .limit, vi: "tối đa bao nhiêu", en: "at most so many")
  ) { _, conference, after, limit throws(Fault) in
    .read(RoomStatements.list(conference, after, limit ?? 1000))
  }

  static let show = Command<Work>(
    "room show", vi: "Cho xem một phòng.", en: "Shows a room.",
    role: .viewer, effect: .reads,
    fields: described + [.always("sessions", vi: "số mục ở đó", en: "how many sessions in it")],
    faults: [.notFound], example: "room show DLXH-2019 HT-A", conference, room
  ) { _, conference, room throws(Fault) in
    .read(
      RoomStatements.show(conference, room), ifNone: Refusal(.roomUnknown, room, conference))
  }

  static let update = Command<Work>(
    "room update", vi: "Sửa một phòng; chỉ sửa điều được nêu.",
    en: "Changes a room; only what is given.",
    role: .organizer, effect: .writes([.room]), fields: described,
    faults: [.notFound, .exists, .inUse, .closed],
    example: "room update DLXH-2019 HT-A capacity=180", conference, room,
    .option("name", .line, vi: "tên", en: "its name"),
    .option("capacity", .change(.count), vi: "số chỗ", en: "how many seats"),
    .option("overlap", .yesNo, vi: "cho phép trùng giờ", en: "whether sessions may overlap in it")
  ) { invocation, conference, room, name, capacity, overlap throws(Fault) in
    .write(
      RoomStatements.update(invocation.author, conference, room, name, capacity?.text, overlap))
  }

  static let remove = Command<Work>(
    "room remove", vi: "Bỏ một phòng không còn dùng.", en: "Removes a room that nothing uses.",
    role: .organizer, effect: .writes([.room]), fields: [named[0]],
    faults: [.notFound, .inUse, .closed],
    example: "room remove DLXH-2019 HT-A", conference, room
  ) { invocation, conference, room throws(Fault) in
    .write(RoomStatements.remove(invocation.author, conference, room))
  }
}
