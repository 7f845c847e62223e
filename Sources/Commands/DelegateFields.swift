import LineProtocol

// What the commands about delegates, enrolments and attendance share.

extension Parameter where Value == String {
  static let delegate = word("delegate", .delegate, vi: "đại biểu", en: "the delegate")
}

extension Parameter where Value == Int? {
  static let limit = option("limit", .limit, vi: "tối đa bao nhiêu", en: "at most so many")
}

extension Parameter where Value == Bool? {
  static let personal = option(
    "personal", .yesNo, vi: "kèm điện thoại, thư điện tử; cần vai trò registrar",
    en: "with telephone and e-mail; needs the role registrar")
}

extension Field {
  static let delegate = always("delegate", vi: "mã đại biểu", en: "the delegate's code")
  static let order = maybe(
    "number", vi: "số thứ tự; người được thay không còn số",
    en: "the number in the list; who was replaced has none")
  static let person = always(
    "name", vi: "học hàm, học vị, họ và tên", en: "the name with its titles")
  static let position = maybe("position", vi: "chức vụ", en: "the position")
  static let unit = maybe("unit", vi: "mã đơn vị", en: "the unit's code")
  static let unitName = maybe("unit-name", vi: "tên đơn vị", en: "the unit's name")
  static let group = maybe("group", vi: "mã nhóm thành phần", en: "the group's code")
  static let delegateState = always(
    "state", vi: "trạng thái đăng ký", en: "the state of the registration")
  static let phone = maybe(
    "phone", vi: "điện thoại, khi có personal=yes", en: "the telephone, with personal=yes")
  static let email = maybe(
    "email", vi: "thư điện tử, khi có personal=yes", en: "the e-mail address, with personal=yes")
  static let note = maybe("note", vi: "ghi chú", en: "a note")
  static let seat = maybe("seat", vi: "ghế", en: "the seat")
  static let queue = maybe(
    "queue", vi: "số chờ duyệt, khi vượt chỉ tiêu", en: "the number in the queue, beyond the quota")
  static let quota = maybe(
    "quota", vi: "chỉ tiêu như báo cáo in: 2/2", en: "the quota as reports print it: 2/2")
  static let movedUp = maybe(
    "moved-up", vi: "ai được nhận vào chỉ tiêu", en: "who got a place in the quota")
}
