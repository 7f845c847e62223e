import LineProtocol
import Organizer
import Vietnamese

/// The commands about participant groups.
enum GroupCommands {
  static let all: [Command<Work>] = [add, list, update, remove]

  private static let conference = Parameter<String>.word(
    "conference", .code, vi: "hội nghị", en: "the conference")
  private static let group = Parameter<String>.word("group", .code, vi: "nhóm", en: "the group")

  private static let described: [Field] = [
    .always("group", vi: "mã", en: "its code"), .always("name", vi: "tên", en: "its name"),
    .always("order", vi: "thứ tự", en: "its place in protocol order"),
    .always("badge", vi: "loại thẻ đeo", en: "what the badges of its people say"),
  ]

  static let add = Command<Work>(
    "group add", vi: "Thêm một nhóm thành phần.", en: "Adds a participant group.",
    role: .organizer, effect: .writes([.group]), fields: described,
    faults: [.notFound, .exists, .closed],
    example: "group add DLXH-2019 ctv name=\"Cộng tác viên dư luận xã hội\"", conference,
    .optionalWord(
      "group", .code, vi: "mã; bỏ trống thì lấy theo tên",
      en: "code; made from the name if left out"),
    .named("name", .line, vi: "tên", en: "its name"),
    .option("order", .order, vi: "thứ tự; bỏ trống là cuối", en: "its place; the last if left out"),
    .option(
      "badge", .badge, vi: "loại thẻ đeo; bỏ trống là đại biểu",
      en: "what the badges of its people say; delegate if left out")
  ) { invocation, conference, group, name, order, badge throws(Fault) in
    .write(
      GroupStatements.add(
        invocation.author, conference, group, slug(name), name, order, badge ?? "delegate"))
  }

  static let list = Command<Work>(
    "group list", vi: "Liệt kê các nhóm thành phần theo thứ tự.",
    en: "Lists the participant groups in protocol order.",
    role: .viewer, effect: .reads,
    fields: described + [.always("delegates", vi: "số đại biểu", en: "how many delegates")],
    faults: [.notFound], example: "group list DLXH-2019", conference,
    .option("after", .code, vi: "bắt đầu sau mã này", en: "begin after this code"),
    .option("limit", .limit, vi: "tối đa bao nhiêu", en: "at most so many")
  ) { _, conference, after, limit throws(Fault) in
    .read(GroupStatements.list(conference, after, limit ?? 1000))
  }

  static let update = Command<Work>(
    "group update", vi: "Sửa một nhóm; chỉ sửa điều được nêu.",
    en: "Changes a group; only what is given.",
    role: .organizer, effect: .writes([.group]), fields: described,
    faults: [.notFound, .exists, .closed], example: "group update DLXH-2019 ctv order=5",
    conference, group,
    .option("name", .line, vi: "tên", en: "its name"),
    .option("order", .order, vi: "thứ tự", en: "its place in protocol order"),
    .option("badge", .badge, vi: "loại thẻ đeo", en: "what the badges of its people say")
  ) { invocation, conference, group, name, order, badge throws(Fault) in
    .write(GroupStatements.update(invocation.author, conference, group, name, order, badge))
  }

  static let remove = Command<Work>(
    "group remove", vi: "Bỏ một nhóm không có đại biểu.", en: "Removes a group without delegates.",
    role: .organizer, effect: .writes([.group]), fields: [described[0]],
    faults: [.notFound, .inUse, .closed], example: "group remove DLXH-2019 ctv", conference, group
  ) { invocation, conference, group throws(Fault) in
    .write(GroupStatements.remove(invocation.author, conference, group))
  }
}

extension Kind where Value == String {
  /// What the badges of a group's people say.
  fileprivate static let badge = choice(
    "badge",
    [
      ("delegate", "đại biểu"), ("guest", "khách mời"), ("organizer", "ban tổ chức"),
      ("service", "phục vụ"), ("press", "báo chí"),
    ])
}
