import LineProtocol
import Organizer
import Vietnamese

/// The commands about delegates.
enum DelegateCommands {
  static let all: [Command<Work>] = [
    register, update, list, show, search, history, confirm, approve, refuse, cancel, reinstate,
  ]

  static let answer: [Field] = [
    .delegate, .order, .person, .unit, .group, .delegateState,
  ]

  static let list = Command<Work>(
    "delegate list", vi: "Liệt kê đại biểu theo tên, số thứ tự hoặc đơn vị.",
    en: "Lists the delegates by given name, number or unit.",
    role: .viewer, effect: .reads,
    fields: [
      .delegate, .order, .person, .position, .unit, .unitName, .group, .delegateState,
      .queue, .seat, .phone, .email, .note,
    ],
    faults: [.notFound, .forbidden], example: "delegate list DLXH-2019 order=number limit=20",
    .conference,
    .option("unit", .line, vi: "mã hoặc tên đơn vị", en: "a unit's code or name"),
    .option("group", .code, vi: "nhóm thành phần", en: "a group"),
    .option("state", .delegateState, vi: "trạng thái", en: "a state"),
    .option("order", .delegateOrder, vi: "xếp theo; mặc định ten", en: "the order; ten by default"),
    .option("after", .delegate, vi: "bắt đầu sau đại biểu này", en: "begin after this one"),
    .limit, .personal
  ) { invocation, conference, unit, group, state, order, after, limit, personal throws(Fault) in
    try checkPersonal(personal, invocation.caller)
    return .read(
      DelegateStatements.list(
        conference, unit, unit.map { UnitName($0).identity }, group, state, order ?? "ten", after,
        limit ?? 1000, personal ?? false),
      personal: personal, of: conference, by: invocation)
  }

  static let show = Command<Work>(
    "delegate show", vi: "Cho xem một đại biểu.", en: "Shows a delegate.",
    role: .viewer, effect: .reads,
    fields: [
      .delegate, .order, .person, .position, .unit, .unitName, .group,
      .maybe("group-name", vi: "tên nhóm", en: "the group's name"), .delegateState, .queue,
      .quota, .maybe("reason", vi: "lý do rút tên hoặc không duyệt", en: "why it was cancelled"),
      .seat, .phone, .email,
      .maybe("birth-year", vi: "năm sinh, khi có personal=yes", en: "year of birth, personal=yes"),
      .note,
      .maybe("represents", vi: "các đơn vị kiêm nhiệm", en: "the other units stood for"),
      .maybe("replaces", vi: "đi thay ai", en: "in whose place"),
      .maybe("replaced-by", vi: "được thay bởi ai", en: "who came instead"),
      .maybe("replaced-by-name", vi: "tên người đi thay", en: "that person's name"),
      .maybe("merged-into", vi: "đã gộp vào mục nào", en: "the entry it was merged into"),
      .maybe("sessions", vi: "các mục đã có chỗ", en: "the sessions with a seat"),
      .maybe("batch", vi: "số của danh sách đã nhập", en: "the number of the list it came with"),
      .maybe("batch-row", vi: "dòng trong danh sách đó", en: "the row of that list"),
      .always("synthetic", vi: "dữ liệu giả", en: "whether it is made-up data"),
      .always("registered-at", vi: "đăng ký lúc", en: "when it was registered"),
    ],
    faults: [.notFound, .forbidden], example: "delegate show DLXH-2019 nguyen-thi-hoa",
    .conference, .delegate, .personal
  ) { invocation, conference, delegate, personal throws(Fault) in
    try checkPersonal(personal, invocation.caller)
    return .read(
      DelegateStatements.show(conference, delegate, personal ?? false),
      ifNone: Refusal(.delegateUnknown, delegate, conference), personal: personal, of: conference,
      by: invocation)
  }

  static let search = Command<Work>(
    "delegate search", vi: "Tìm đại biểu theo các từ đầu của tên, có dấu hay không dấu.",
    en: "Finds delegates by the beginnings of their names' words, with or without diacritics.",
    role: .viewer, effect: .reads,
    fields: [.delegate, .order, .person, .position, .unit, .unitName, .delegateState],
    faults: [.notFound], example: "delegate search DLXH-2019 nguyen hoa",
    .conference, .rest("words", .line, vi: "các từ cần tìm", en: "the words to look for"), .limit
  ) { _, conference, words, limit throws(Fault) in
    let fold = searchFold(words).split(separator: " ").map(String.init)
    let exact = toneFold(words).split(separator: " ").map(String.init)
    return .read(
      DelegateStatements.search(conference, fold, fold == exact ? [] : exact, limit ?? 50))
  }

  static let history = Command<Work>(
    "delegate history", vi: "Kể lại mọi việc đã xảy ra với một đại biểu.",
    en: "Tells what happened to a delegate: who did what, when, and what changed.",
    role: .viewer, effect: .reads,
    fields: [
      .always("at", vi: "lúc nào", en: "when"), .always("actor", vi: "ai", en: "who did it"),
      .always("command", vi: "lệnh", en: "the command"),
      .maybe("change", vi: "điều đã đổi: trước -> sau", en: "what changed: before -> after"),
      .maybe("batch", vi: "số của danh sách đã nhập", en: "the number of the list it came with"),
      .maybe("batch-row", vi: "dòng trong danh sách đó", en: "the row of that list"),
    ],
    faults: [.notFound, .forbidden], example: "delegate history DLXH-2019 nguyen-thi-hoa",
    .conference, .delegate, .personal
  ) { invocation, conference, delegate, personal throws(Fault) in
    try checkPersonal(personal, invocation.caller)
    return .read(
      DelegateStatements.history(conference, delegate, personal ?? false), personal: personal,
      of: conference, by: invocation)
  }

  /// Refuses telephone numbers and addresses to those who only look.
  static func checkPersonal(_ personal: Bool?, _ caller: Caller) throws(Fault) {
    guard personal == true, caller.role < .registrar else { return }
    throw Fault(
      .forbidden, vi: "personal=yes cần vai trò registrar; hãy bỏ personal=",
      en: "personal=yes needs the role registrar; leave it out")
  }
}
