import LineProtocol

// What the commands about delegates, enrolments and attendance share.

extension Parameter where Value == String {
  static let delegate = word("delegate", .delegate, vi: "đại biểu", en: "the delegate")
}

extension Parameter where Value == Int? {
  static let limit = option("limit", .limit, vi: "tối đa bao nhiêu", en: "at most so many")
}

extension Field {
  static let delegate = always("delegate", vi: "mã đại biểu", en: "the delegate's code")
  static let order = always("number", vi: "số thứ tự", en: "the number in the list")
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
}
