import LineProtocol
import Organizer
import Vietnamese

/// The commands about going in somebody's place and standing for several units.
enum SubstitutionCommands {
  static let all: [Command<Work>] = [substitute, unsubstitute, represent, unrepresent]

  private static let represents = Field.maybe(
    "represents", vi: "các đơn vị khác mà người này đại diện", en: "the other units stood for")

  static let substitute = Command<Work>(
    "delegate substitute",
    vi: "Cử người đi thay: người mới nhận số thứ tự, ghế, chỉ tiêu, nhóm và chỗ ở các mục.",
    en: "Replaces a delegate: number, seat, quota, group and seats in sessions pass to a new one.",
    role: .desk, effect: .writes([.delegate, .enrolment]),
    fields: DelegateCommands.answer + [
      .seat, .always("replaces", vi: "thay ai", en: "who is replaced"),
      .maybe("sessions", vi: "các mục nhận lại", en: "the sessions taken over"),
      .maybe("warning", vi: "điều đáng ngờ nhưng vẫn ghi", en: "what looks wrong and is stored"),
    ],
    faults: [.notFound, .exists, .duplicate, .state, .closed],
    example: "delegate substitute DLXH-2019 #12 name=\"ThS Trần Văn Bình\"", .conference, .delegate,
    .named("name", .personName, vi: "học hàm, học vị, họ và tên", en: "the name with its titles"),
    .option("position", .line, vi: "chức vụ", en: "the position"),
    .option("phone", .phone, vi: "điện thoại", en: "the telephone number"),
    .option("email", .email, vi: "thư điện tử", en: "the e-mail address"),
    .option("note", .line, vi: "ghi chú", en: "a note"),
    .option("mark", .line, vi: "phân biệt người trùng tên", en: "tells namesakes apart"),
    .option("birth-year", .birthYear, vi: "năm sinh", en: "the year of birth"),
    .option("code", .code, vi: "mã; bỏ trống thì lấy theo tên", en: "code; made from the name")
  ) {
    invocation, conference, delegate, name, position, phone, email, note, mark, birthYear, code
      throws(Fault) in
    .write(
      SubstitutionStatements.substitute(
        invocation.author, conference, delegate, code, slug(name.full), name.full, name.titles,
        name.identity, name.sortKey, name.fold, toneFold(name.full), mark ?? name.note, position,
        phone, email, note, birthYear, invocation.caller.language.rawValue))
  }

  static let unsubstitute = Command<Work>(
    "delegate unsubstitute",
    vi: "Trả chỗ lại cho người được thay; làm được đến khi chốt điểm danh buổi đầu tiên.",
    en: "Gives the place back to who was replaced; possible until a roll is closed.",
    role: .desk, effect: .writes([.delegate, .enrolment]),
    fields: DelegateCommands.answer + [
      .seat, .always("substitute", vi: "người đi thay, đã rút tên", en: "who is cancelled now"),
      .maybe("sessions", vi: "các mục nhận lại", en: "the sessions given back"),
    ],
    faults: [.notFound, .duplicate, .state, .closed],
    example: "delegate unsubstitute DLXH-2019 tran-van-binh", .conference,
    .word("delegate", .delegate, vi: "người đi thay", en: "the substitute")
  ) { invocation, conference, delegate throws(Fault) in
    .write(SubstitutionStatements.unsubstitute(invocation.author, conference, delegate))
  }

  static let represent = Command<Work>(
    "delegate represent",
    vi: "Ghi một đại biểu kiêm nhiệm đại diện thêm một đơn vị; vẫn tính là một người.",
    en: "Has a delegate stand for another unit, too; still counted once.",
    role: .registrar, effect: .writes([.delegate]),
    fields: DelegateCommands.answer + [represents],
    faults: [.notFound, .state, .badValue, .closed],
    example: "delegate represent DLXH-2019 #12 du-btp position=\"Phó Bí thư\"", .conference,
    .delegate, .word("unit", .line, vi: "mã hoặc tên đơn vị", en: "the unit's code or name"),
    .option("position", .line, vi: "chức vụ ở đơn vị đó", en: "the position there")
  ) { invocation, conference, delegate, unit, position throws(Fault) in
    .write(
      SubstitutionStatements.represent(
        invocation.author, conference, delegate, unit, UnitName(unit).identity, position))
  }

  static let unrepresent = Command<Work>(
    "delegate unrepresent", vi: "Bỏ việc đại diện thêm một đơn vị.",
    en: "Ends that a delegate stands for another unit.",
    role: .registrar, effect: .writes([.delegate]),
    fields: DelegateCommands.answer + [represents], faults: [.notFound, .inUse, .closed],
    example: "delegate unrepresent DLXH-2019 #12 du-btp", .conference, .delegate,
    .word("unit", .line, vi: "mã hoặc tên đơn vị", en: "the unit's code or name")
  ) { invocation, conference, delegate, unit throws(Fault) in
    .write(
      SubstitutionStatements.unrepresent(
        invocation.author, conference, delegate, unit, UnitName(unit).identity))
  }
}
