import LineProtocol
import Organizer

/// The commands about people who were entered twice.
enum MergeCommands {
  static let all: [Command<Work>] = [duplicates, merge, unmerge]

  static let duplicates = Command<Work>(
    "delegate duplicates", vi: "Liệt kê các cặp đại biểu có thể là một người, theo mức D1 đến D6.",
    en: "Lists pairs of delegates who may be one person, by level.",
    role: .viewer, effect: .reads,
    fields: [
      .always("level", vi: "mức: D1 đến D6, hoặc speaker", en: "D1 to D6, or speaker"), .delegate,
      .order, .person, .unit,
      .always("other", vi: "mã người kia", en: "the other's code"),
      .maybe("other-number", vi: "số thứ tự người kia", en: "the other's number"),
      .always("other-name", vi: "tên người kia", en: "the other's name"),
      .maybe("other-unit", vi: "đơn vị người kia", en: "the other's unit"),
      .always("reason", vi: "vì sao nghi trùng", en: "what they have in common"),
    ],
    faults: [.notFound], example: "delegate duplicates DLXH-2019 level=D2", .conference,
    .option("unit", .line, vi: "chỉ cặp có người của đơn vị này", en: "with somebody of this unit"),
    .option("level", .duplicateLevel, vi: "chỉ mức này", en: "only this level"),
    .option(
      "after", .duplicatePair, vi: "bắt đầu sau cặp này: mức/người/người kia",
      en: "begin after this pair: level/delegate/other"),
    .limit
  ) { invocation, conference, unit, level, after, limit throws(Fault) in
    .read(
      SubstitutionStatements.duplicates(
        conference, unit, unit.map { UnitName($0).identity }, level, after,
        invocation.caller.language.rawValue, limit ?? 1000))
  }

  static let merge = Command<Work>(
    "delegate merge",
    vi: "Gộp hai mục của một người: mục giữ lại nhận tên đầy đủ hơn và điều còn thiếu,"
      + " mục kia rút tên.",
    en: "Merges two entries of one person: the kept one takes the fuller name and what it lacks.",
    role: .registrar, effect: .writes([.delegate, .enrolment]),
    fields: DelegateCommands.answer + [
      .always("merged", vi: "mục đã gộp vào", en: "the entry merged into it"),
      .maybe("taken", vi: "các thông tin lấy từ mục kia", en: "the facts taken from the other"),
      .maybe("represents", vi: "các đơn vị kiêm nhiệm", en: "the other units stood for"),
      .maybe("sessions", vi: "các mục chương trình nhận lại", en: "the sessions taken over"),
      .maybe("left", vi: "các mục chương trình để lại", en: "the sessions given up"),
      .maybe("promoted", vi: "ai được lên thay ở đó", en: "who got the seats there"),
      .movedUp,
      .maybe(
        "revoked-certificate", vi: "số giấy chứng nhận của mục kia, nay thu hồi",
        en: "the number of the other's certificate, which is revoked now"),
      .maybe(
        "certificate", vi: "số giấy mới cấp thay cho mục giữ lại, nếu mục này chưa từng có",
        en: "the number that the kept one gets for it, if it never had one"),
    ],
    faults: [.notFound, .badValue, .duplicate, .state, .closed],
    example: "delegate merge DLXH-2019 nguyen-thi-hoa nguyen-thi-hoa-2", .conference,
    .word("kept", .delegate, vi: "mục giữ lại", en: "the entry that stays"),
    .word("other", .delegate, vi: "mục kia", en: "the other entry")
  ) { invocation, conference, kept, other throws(Fault) in
    .write(SubstitutionStatements.merge(invocation.author, conference, kept, other))
  }

  static let unmerge = Command<Work>(
    "delegate unmerge", vi: "Hoàn tác việc gộp; hai mục trở lại như trước.",
    en: "Undoes a merge; both entries are as they were.",
    role: .registrar, effect: .writes([.delegate, .enrolment]),
    fields: DelegateCommands.answer + [
      .always("kept", vi: "mục đã giữ lại", en: "the entry that was kept"),
      .always("kept-name", vi: "tên của mục đó", en: "its name"),
      .maybe("sessions", vi: "các mục chương trình trả lại", en: "the sessions given back"),
      .maybe("waiting", vi: "trong đó đang chờ chỗ", en: "those of them without a seat now"),
      .movedUp,
    ],
    faults: [.notFound, .duplicate, .inUse, .state, .closed],
    example: "delegate unmerge DLXH-2019 nguyen-thi-hoa-2", .conference,
    .word("other", .delegate, vi: "mục đã gộp đi", en: "the entry that was merged")
  ) { invocation, conference, other throws(Fault) in
    .write(SubstitutionStatements.unmerge(invocation.author, conference, other))
  }
}

extension Kind where Value == String {
  /// How alike two entries are.
  static let duplicateLevel = choice(
    "duplicate-level",
    [
      ("D1", "trùng tên, một người có chữ phân biệt"), ("D2", "tên khác dấu"),
      ("D3", "khác đơn vị, trùng điện thoại hoặc năm sinh"), ("D4", "trùng tên, khác đơn vị"),
      ("D5", "trùng điện thoại"), ("D6", "tên khác một chữ cái"), ("speaker", "là báo cáo viên"),
    ])
}

extension Kind where Value == [String] {
  /// A level and two codes with slashes between them.
  static let duplicatePair = Kind(
    "level/delegate/other", vi: "mức/người/người kia", en: "a level/a delegate/the other",
    sample: "D2/nguyen-thi-hoa/nguyen-thi-hoa-2"
  ) { word throws(KindProblem) in
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else {
      throw KindProblem(
        vi: "\"\(word)\": hãy viết mức/người/người kia, ví dụ D2/nguyen-thi-hoa/nguyen-thi-hoa-2",
        en: "\"\(word)\": write level/delegate/other, as D2/nguyen-thi-hoa/nguyen-thi-hoa-2")
    }
    return [
      try Kind<String>.duplicateLevel.parse(parts[0]), try Kind<String>.code.parse(parts[1]),
      try Kind<String>.code.parse(parts[2]),
    ]
  }
}
