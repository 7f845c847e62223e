import LineProtocol
import Organizer

/// The commands about topic sessions apart from their time and room.
enum SessionCommands {
  /// These and those that place and read.
  static let all: [Command<Work>] =
    [
      SessionWritingCommands.add, SessionWritingCommands.update, cancel, remove, capacity, assign,
      unassign,
    ]
    + SessionPlacingCommands.all + SessionReadingCommands.all

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
    faults: [.notFound, .exists, .speakerTaken, .notAvailable, .closed],
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
