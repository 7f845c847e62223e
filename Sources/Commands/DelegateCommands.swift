import LineProtocol
import Organizer
import Vietnamese

/// The commands about delegates.
enum DelegateCommands {
  static let all: [Command<Work>] = [
    register, update, list, show, search, confirm, cancel, reinstate,
  ]

  static let answer: [Field] = [
    .delegate, .order, .person, .unit, .group, .delegateState,
  ]

  static let list = Command<Work>(
    "delegate list", vi: "Liệt kê đại biểu theo tên, số thứ tự hoặc đơn vị.",
    en: "Lists the delegates by given name, number or unit.",
    role: .viewer, effect: .reads,
    fields: [
      .delegate, .order, .person, .position, .unit, .unitName, .group, .delegateState, .phone,
      .email, .note,
    ],
    faults: [.notFound, .forbidden], example: "delegate list DLXH-2019 order=number limit=20",
    .conference,
    .option("unit", .line, vi: "mã hoặc tên đơn vị", en: "a unit's code or name"),
    .option("group", .code, vi: "nhóm thành phần", en: "a group"),
    .option("state", .delegateState, vi: "trạng thái", en: "a state"),
    .option("order", .delegateOrder, vi: "xếp theo; mặc định ten", en: "the order; ten by default"),
    .option("after", .delegate, vi: "bắt đầu sau đại biểu này", en: "begin after this one"),
    .limit,
    .option(
      "personal", .yesNo, vi: "kèm điện thoại, thư điện tử; cần vai trò registrar",
      en: "with telephone and e-mail; needs the role registrar")
  ) { invocation, conference, unit, group, state, order, after, limit, personal throws(Fault) in
    try checkPersonal(personal, invocation.caller)
    return .read(
      DelegateStatements.list(
        conference, unit, unit.map { UnitName($0).identity }, group, state, order ?? "ten", after,
        limit ?? 1000, personal ?? false))
  }

  static let show = Command<Work>(
    "delegate show", vi: "Cho xem một đại biểu.", en: "Shows a delegate.",
    role: .viewer, effect: .reads,
    fields: [
      .delegate, .order, .person, .position, .unit, .unitName, .group,
      .maybe("group-name", vi: "tên nhóm", en: "the group's name"), .delegateState, .phone, .email,
      .note,
      .maybe("sessions", vi: "các mục đã có chỗ", en: "the sessions with a seat"),
      .always("synthetic", vi: "dữ liệu giả", en: "whether it is made-up data"),
      .always("registered-at", vi: "đăng ký lúc", en: "when it was registered"),
    ],
    faults: [.notFound, .forbidden], example: "delegate show DLXH-2019 nguyen-thi-hoa",
    .conference, .delegate,
    .option(
      "personal", .yesNo, vi: "kèm điện thoại, thư điện tử; cần vai trò registrar",
      en: "with telephone and e-mail; needs the role registrar")
  ) { invocation, conference, delegate, personal throws(Fault) in
    try checkPersonal(personal, invocation.caller)
    return .read(
      DelegateStatements.show(conference, delegate, personal ?? false),
      ifNone: Refusal(.delegateUnknown, delegate, conference))
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

  static let confirm = Command<Work>(
    "delegate confirm", vi: "Xác nhận một đại biểu.", en: "Confirms a delegate.",
    role: .registrar, effect: .writes([.delegate]), fields: answer,
    faults: [.notFound, .state, .closed], example: "delegate confirm DLXH-2019 nguyen-thi-hoa",
    .conference, .delegate
  ) { invocation, conference, delegate throws(Fault) in
    .write(DelegateStatements.confirm(invocation.author, conference, delegate))
  }

  static let cancel = Command<Work>(
    "delegate cancel", vi: "Rút tên một đại biểu; rời mọi mục đã ghi danh.",
    en: "Cancels a delegate, who leaves all sessions; those who wait there move up.",
    role: .registrar, effect: .writes([.delegate, .enrolment]),
    fields: answer + [
      .maybe("left", vi: "các mục đã rời", en: "the sessions left"),
      .maybe("promoted", vi: "ai được lên thay", en: "who got the seats"),
    ],
    faults: [.notFound, .state, .closed], example: "delegate cancel DLXH-2019 nguyen-thi-hoa",
    .conference, .delegate
  ) { invocation, conference, delegate throws(Fault) in
    .write(DelegateStatements.cancel(invocation.author, conference, delegate))
  }

  static let reinstate = Command<Work>(
    "delegate reinstate", vi: "Nhận lại một đại biểu đã rút tên.",
    en: "Takes a cancelled delegate back; seats are not given back.",
    role: .registrar, effect: .writes([.delegate]), fields: answer,
    faults: [.notFound, .state, .duplicate, .closed],
    example: "delegate reinstate DLXH-2019 nguyen-thi-hoa", .conference, .delegate
  ) { invocation, conference, delegate throws(Fault) in
    .write(DelegateStatements.reinstate(invocation.author, conference, delegate))
  }

  private static func checkPersonal(_ personal: Bool?, _ caller: Caller) throws(Fault) {
    guard personal == true, caller.role < .registrar else { return }
    throw Fault(
      .forbidden, vi: "personal=yes cần vai trò registrar; hãy bỏ personal=",
      en: "personal=yes needs the role registrar; leave it out")
  }
}
