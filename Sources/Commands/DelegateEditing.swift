import LineProtocol
import Organizer
import Vietnamese

extension DelegateCommands {
  private static let warning = Field.maybe(
    "warning", vi: "điều đáng ngờ nhưng vẫn ghi", en: "what looks wrong and is stored all the same"
  )

  static let register = Command<Work>(
    "delegate register", vi: "Đăng ký một đại biểu.", en: "Registers a delegate.",
    role: .registrar, effect: .writes([.delegate]),
    fields: answer + [.queue, .quota, warning],
    faults: [.notFound, .exists, .duplicate, .closed],
    example: "delegate register DLXH-2019 name=\"ThS Nguyễn Thị Hoa\" position=\"Chuyên viên\"",
    .conference,
    .named("name", .personName, vi: "học hàm, học vị, họ và tên", en: "the name with its titles"),
    .option("unit", .line, vi: "mã hoặc tên đơn vị", en: "the unit's code or name"),
    .option("group", .code, vi: "nhóm thành phần", en: "the group"),
    .option("position", .line, vi: "chức vụ", en: "the position"),
    .option("phone", .phone, vi: "điện thoại", en: "the telephone number"),
    .option("email", .email, vi: "thư điện tử", en: "the e-mail address"),
    .option("note", .line, vi: "ghi chú", en: "a note"),
    .option("birth-year", .birthYear, vi: "năm sinh", en: "the year of birth"),
    .option("seat", .line, vi: "ghế", en: "the seat"),
    .option(
      "mark", .line, vi: "phân biệt người trùng tên, in sau tên: Vụ A",
      en: "tells namesakes apart, printed behind the name: Vụ A"),
    .option("code", .code, vi: "mã; bỏ trống thì lấy theo tên", en: "code; made from the name"),
    .option("number", .count, vi: "số thứ tự; bỏ trống là số kế tiếp", en: "number; else the next"),
    .option("state", .firstState, vi: "mặc định registered", en: "registered by default"),
    .option("synthetic", .yesNo, vi: "dữ liệu giả", en: "whether it is made-up data")
  ) {
    invocation, conference, name, unit, group, position, phone, email, note, birthYear, seat, mark,
    code, number, state, synthetic throws(Fault) in
    .write(
      DelegateStatements.register(
        invocation.author, conference, code, slug(name.full), name.full, name.titles,
        name.identity, name.sortKey, name.fold, toneFold(name.full), mark ?? name.note, position,
        unit, unit.map { UnitName($0).identity }, group, phone, email, note,
        birthYear, seat, number, state ?? "registered", synthetic ?? false,
        invocation.caller.language.rawValue))
  }

  static let update = Command<Work>(
    "delegate update", vi: "Sửa một đại biểu; chỉ sửa điều được nêu, viết - để xóa.",
    en: "Changes a delegate; only what is given, - clears a fact.",
    role: .registrar, effect: .writes([.delegate]),
    fields: answer + [.queue, .quota, .movedUp, warning],
    faults: [.notFound, .duplicate, .inUse, .closed],
    example: "delegate update DLXH-2019 nguyen-thi-hoa position=\"Phó Trưởng phòng\"",
    .conference, .delegate,
    .option("name", .personName, vi: "học hàm, học vị, họ và tên", en: "the name with its titles"),
    .option("unit", .change(.line), vi: "mã hoặc tên đơn vị", en: "the unit's code or name"),
    .option("group", .change(.code), vi: "nhóm thành phần", en: "the group"),
    .option("position", .change(.line), vi: "chức vụ", en: "the position"),
    .option("phone", .change(.phone), vi: "điện thoại", en: "the telephone number"),
    .option("email", .change(.email), vi: "thư điện tử", en: "the e-mail address"),
    .option("note", .change(.line), vi: "ghi chú", en: "a note"),
    .option("birth-year", .change(.birthYear), vi: "năm sinh", en: "the year of birth"),
    .option("seat", .change(.line), vi: "ghế", en: "the seat"),
    .option("mark", .change(.line), vi: "phân biệt người trùng tên", en: "tells namesakes apart")
  ) {
    invocation, conference, delegate, name, unit, group, position, phone, email, note, birthYear,
    seat, mark throws(Fault) in
    // In pieces: the compiler gives up on all of it at once.
    let tones: String? = name.map { toneFold($0.full) }
    let apart: String? = mark?.text ?? name?.note
    let unitIdentity: String? = unit.map { UnitName($0.text).identity }
    let bound = DelegateStatements.update(
      invocation.author, conference, delegate, name?.full, name?.titles ?? [], name?.identity,
      name?.sortKey, name?.fold, tones, apart, position?.text, unit?.text, unitIdentity,
      group?.text, phone?.text, email?.text, note?.text, birthYear?.text, seat?.text,
      invocation.caller.language.rawValue)
    return .write(bound)
  }
}
