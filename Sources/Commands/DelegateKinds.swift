import LineProtocol
import Vietnamese

extension Kind where Value == String {
  /// A delegate's code, or the number in the list.
  static let delegate = Kind(
    "delegate", vi: "mã đại biểu, hoặc số thứ tự: 12 hay #12",
    en: "a delegate's code, or the number in the list: 12 or #12", sample: "nguyen-thi-hoa"
  ) { word throws(KindProblem) in
    guard word.hasPrefix("#") else { return try Kind.code.parse(word) }
    let digits = word.dropFirst()
    guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) })
    else {
      throw KindProblem(
        vi: "\"\(word)\" không phải là số thứ tự; hãy viết như #12",
        en: "\"\(word)\" is not a number in the list; write it as #12")
    }
    return word
  }

  /// A telephone number, stored as its digits.
  static let phone = Kind(
    "phone", vi: "số điện thoại, mười số", en: "a telephone number of ten digits",
    sample: "0000000000"
  ) { word throws(KindProblem) in
    guard let phone = Phone.parse(word) else {
      throw KindProblem(
        vi: "\"\(word)\" không phải là một số điện thoại; hãy viết mười số, ví dụ 0912 345 678",
        en: "\"\(word)\" is not one telephone number; write its ten digits, as 0912 345 678")
    }
    return phone.digits
  }

  /// An e-mail address.
  static let email = Kind(
    "email", vi: "địa chỉ thư điện tử", en: "an e-mail address", sample: "a@example.org"
  ) { word throws(KindProblem) in
    let parts = word.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    let isPlain = word.utf8.allSatisfy { (0x21...0x7e).contains($0) && $0 != UInt8(ascii: ",") }
    guard parts.count == 2, isPlain, !parts[0].isEmpty, parts[1].contains(UInt8(ascii: ".")),
      word.utf8.count <= 254
    else {
      throw KindProblem(
        vi: "\"\(word)\" không phải là địa chỉ thư; hãy viết như ten@coquan.vn",
        en: "\"\(word)\" is not an e-mail address; write it as name@office.vn")
    }
    return word
  }

  /// The state of a registration.
  static let delegateState = choice(
    "delegate-state",
    [
      ("registered", "đã đăng ký"), ("proposed", "dự kiến"), ("confirmed", "đã xác nhận"),
      ("waitlisted", "chờ duyệt"), ("substituted", "được thay"), ("substitute", "đi thay"),
      ("walk_in", "phát sinh"), ("cancelled", "rút tên"),
    ])
  /// The state in which a registration begins.
  static let firstState = choice(
    "first-state",
    [("registered", "đã đăng ký"), ("proposed", "dự kiến"), ("confirmed", "đã xác nhận")])
  /// The order of a list of delegates.
  static let delegateOrder = choice(
    "delegate-order", [("ten", "tên"), ("number", "số thứ tự"), ("unit", "đơn vị")])
  /// How a seat is held.
  static let enrolmentStatus = choice(
    "enrolment-status",
    [("confirmed", "có chỗ"), ("waitlisted", "đang chờ"), ("cancelled", "đã rút")])
}

extension Kind where Value == Int {
  /// A year of birth.
  static let birthYear = Kind.number("year", 1900...2100)
}
