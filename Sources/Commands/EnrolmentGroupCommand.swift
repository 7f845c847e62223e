import LineProtocol
import Organizer

extension EnrolmentCommands {
  static let enrolGroup = Command<Work>(
    "session enrol-group",
    vi: "Ghi danh cả một nhóm thành phần vào một mục, theo số thứ tự, cùng quy tắc như từng người.",
    en: "Enrols a whole group in a session, by number, each by the rules of session enrol.",
    role: .registrar, effect: .writes([.enrolment]),
    fields: [
      .session, .always("group", vi: "mã nhóm thành phần", en: "the group's code"), .unit,
      .always("asked", vi: "số đại biểu của nhóm", en: "how many the group has"),
      .always("confirmed", vi: "vừa có chỗ", en: "how many got a seat now"),
      .always("waitlisted", vi: "vừa vào danh sách chờ", en: "how many wait now"),
      .always("already", vi: "đã ghi danh từ trước", en: "how many were enrolled before"),
      .always("refused", vi: "số người không ghi được", en: "how many were refused"),
      .maybe(
        "refused-who", vi: "hai mươi người đầu không ghi được, kèm lý do",
        en: "the first twenty who were refused, each with the reason"),
      .maybe("seats", vi: "số chỗ còn lại", en: "seats that are left"), .waiting,
    ],
    faults: [.notFound, .state, .closed],
    example: "session enrol-group DLXH-2019 CD1 ctv", .conference, .session,
    .word("group", .code, vi: "nhóm thành phần", en: "the group"),
    .option(
      "unit", .line, vi: "chỉ người của đơn vị này: mã hoặc tên",
      en: "only those of this unit: code or name")
  ) { invocation, conference, session, group, unit throws(Fault) in
    .write(
      EnrolmentStatements.enrolGroup(
        invocation.author, conference, session, group, unit, unit.map { UnitName($0).identity },
        invocation.caller.language.rawValue))
  }
}
