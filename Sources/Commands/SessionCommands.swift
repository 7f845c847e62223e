import LineProtocol
import Organizer
import Vietnamese

/// The commands about topic sessions apart from their time and room.
enum SessionCommands {
  /// These and those that place and read.
  static let all: [Command<Work>] =
    [add, update, cancel, remove, capacity, assign, unassign]
    + SessionPlacingCommands.all + SessionReadingCommands.all

  static let add = Command<Work>(
    "session add", vi: "Thêm một mục chương trình.", en: "Adds a session to the programme.",
    role: .organizer, effect: .writes([.session]),
    fields: [.session, .number, .title],
    faults: [.notFound, .exists, .closed, .outsideConference],
    example: "session add DLXH-2019 CD5 title=\"Kỹ năng viết báo cáo\" minutes=40",
    .conference,
    .optionalWord(
      "session", .code, vi: "mã; bỏ trống thì là CD và số chuyên đề, hoặc lấy theo tên",
      en: "code; if left out, CD and the topic's number, or made from the title"),
    .named("title", .title, vi: "tên mục", en: "its title"),
    .option("kind", .sessionKind, vi: "loại; bỏ trống là topic", en: "its kind; topic if left out"),
    .option("minutes", .minutes, vi: "thời lượng", en: "how long it lasts"),
    .option(
      "number", .topicNumber, vi: "số; chuyên đề tự nhận số tiếp theo",
      en: "its number; topics get the next one"),
    .option(
      "order", .order, vi: "thứ tự trong chương trình; bỏ trống thì ở cuối (10, 20, 30 …)",
      en: "its place in the programme; last if left out (10, 20, 30 …)"),
    .option(
      "performer", .line, vi: "người thực hiện, nếu không phải báo cáo viên",
      en: "who does it, if not a speaker"),
    .option("capacity", .count, vi: "số chỗ", en: "how many seats"),
    .option("day", .date, vi: "ngày dự định, khi chưa xếp giờ", en: "planned day, before a time"),
    .option("half", .halfDay, vi: "buổi dự định", en: "planned half of the day"),
    .option("note", .line, vi: "ghi chú", en: "a note"),
    .option("synthetic", .yesNo, vi: "dữ liệu giả", en: "whether it is made-up data")
  ) {
    invocation, conference, session, title, kind, minutes, number, order, performer, capacity, day,
    half, note, synthetic throws(Fault) in
    .write(
      TopicSessionStatements.add(
        invocation.author, conference, session, slug(title.title), title.title, title.source,
        kind ?? "topic", minutes, number, order, performer, capacity, day, half, note,
        synthetic ?? false))
  }

  static let update = Command<Work>(
    "session update", vi: "Sửa một mục; chỉ những gì nêu ra thay đổi.",
    en: "Changes a session; only what is given changes.",
    role: .organizer, effect: .writes([.session]),
    fields: [.session, .number, .title],
    faults: [.notFound, .exists, .closed, .state, .outsideConference],
    example: "session update DLXH-2019 CD1 note=\"máy chiếu\"",
    .conference, .session,
    .option("title", .title, vi: "tên mục", en: "its title"),
    .option("kind", .sessionKind, vi: "loại", en: "its kind"),
    .option("minutes", .change(.minutes), vi: "thời lượng", en: "how long it lasts"),
    .option("number", .change(.topicNumber), vi: "số", en: "its number"),
    .option("order", .order, vi: "thứ tự trong chương trình", en: "its place in the programme"),
    .option("performer", .change(.line), vi: "người thực hiện", en: "who does it"),
    .option("day", .change(.plannedDay), vi: "ngày dự định", en: "planned day"),
    .option("half", .change(.plannedHalf), vi: "buổi dự định", en: "planned half of the day"),
    .option("note", .change(.line), vi: "ghi chú", en: "a note"),
    .option("synthetic", .yesNo, vi: "dữ liệu giả", en: "whether it is made-up data")
  ) {
    invocation, conference, session, title, kind, minutes, number, order, performer, day, half,
    note, synthetic throws(Fault) in
    .write(
      TopicSessionStatements.update(
        invocation.author, conference, session, title?.title, title?.source, kind, minutes?.text,
        number?.text, order, performer?.text, day?.text, half?.text, note?.text, synthetic))
  }

  static let cancel = Command<Work>(
    "session cancel", vi: "Hủy một mục; hội trường và báo cáo viên được trả lại.",
    en: "Calls a session off; its room and speakers are free again.",
    role: .organizer, effect: .writes([.session]), fields: [.session, .state],
    faults: [.notFound, .state, .closed], example: "session cancel DLXH-2019 CD4",
    .conference, .session
  ) { invocation, conference, session throws(Fault) in
    .write(TopicSessionStatements.cancel(invocation.author, conference, session))
  }

  static let remove = Command<Work>(
    "session remove", vi: "Xóa một mục cùng phân công của nó.",
    en: "Removes a session and its assignments.",
    role: .organizer, effect: .writes([.session]), fields: [.session],
    faults: [.notFound, .inUse, .closed], example: "session remove DLXH-2019 CD4",
    .conference, .session
  ) { invocation, conference, session throws(Fault) in
    .write(TopicSessionStatements.remove(invocation.author, conference, session))
  }

  static let capacity = Command<Work>(
    "session capacity", vi: "Đặt số chỗ; chỗ thêm dành cho người đang chờ, theo thứ tự.",
    en: "Sets the seats; new ones go to those who wait, in order.",
    role: .organizer, effect: .writes([.session, .enrolment]),
    fields: [
      .session, .maybe("capacity", vi: "số chỗ", en: "how many seats"),
      .always("taken", vi: "đã nhận", en: "seats taken"),
      .always("waiting", vi: "đang chờ", en: "how many wait"),
      .always("promoted", vi: "vừa được nhận chỗ", en: "how many got a seat just now"),
    ],
    faults: [.notFound, .belowTaken, .closed], example: "session capacity DLXH-2019 CD1 n=120",
    .conference, .session, .named("n", .seats, vi: "số chỗ", en: "how many seats")
  ) { invocation, conference, session, seats throws(Fault) in
    .write(TopicSessionStatements.capacity(invocation.author, conference, session, seats))
  }

  static let assign = Command<Work>(
    "session assign", vi: "Phân công báo cáo viên.", en: "Assigns a speaker to a session.",
    role: .organizer, effect: .writes([.session]),
    fields: [
      .session, .always("speaker", vi: "báo cáo viên", en: "the speaker"),
      .always("role", vi: "vai trò", en: "the role"),
      .always("order", vi: "thứ tự", en: "the place among the speakers"),
    ],
    faults: [.notFound, .exists, .speakerTaken, .closed],
    example: "session assign DLXH-2019 CD1 luu-hong-minh role=chair",
    .conference, .session, .word("speaker", .code, vi: "báo cáo viên", en: "the speaker"),
    .option(
      "role", .assignmentRole, vi: "vai trò; bỏ trống là speaker",
      en: "the role; speaker if left out"),
    .option("order", .order, vi: "thứ tự; bỏ trống thì ở cuối", en: "the place; last if left out")
  ) { invocation, conference, session, speaker, role, order throws(Fault) in
    .write(
      TopicSessionStatements.assign(
        invocation.author, conference, session, speaker, role ?? "speaker", order))
  }

  static let unassign = Command<Work>(
    "session unassign", vi: "Bỏ phân công.", en: "Ends a speaker's assignments to a session.",
    role: .organizer, effect: .writes([.session]),
    fields: [.session, .always("speaker", vi: "báo cáo viên", en: "the speaker")],
    faults: [.notFound, .closed], example: "session unassign DLXH-2019 CD1 luu-hong-minh",
    .conference, .session, .word("speaker", .code, vi: "báo cáo viên", en: "the speaker"),
    .option(
      "role", .assignmentRole, vi: "vai trò; bỏ trống là tất cả", en: "the role; all if left out")
  ) { invocation, conference, session, speaker, role throws(Fault) in
    .write(TopicSessionStatements.unassign(invocation.author, conference, session, speaker, role))
  }
}
