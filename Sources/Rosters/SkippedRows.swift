import Vietnamese

/// The words of the rows that stand among people and are none.
enum SkippedRows {
  /// Tells whether a text opens a row of totals, such as `Cộng` with a number.
  static func isTotal(_ text: String) -> Bool {
    guard text.utf8.count <= 160 else { return false }
    let exact = toneFold(text)
    // The tones tell `Tổng` and `Cộng` from the surnames Tống and Công.
    if totals.contains(where: { opens(exact, with: $0) }) { return true }
    let plain = searchFold(text)
    return plainTotals.contains { opens(plain, with: $0) }
      || text.contains(":") && ["cong", "tong"].contains { opens(plain, with: $0) }
  }

  /// Tells whether a text belongs below a list: place and date, signatures.
  static func isFooter(_ text: String, isAlone: Bool) -> Bool {
    guard text.utf8.count <= 200 else { return false }
    let plain = searchFold(text)
    if footers.contains(where: { opens(plain, with: $0) }) { return true }
    return plain.contains("ngay") && plain.contains("thang") && plain.contains("nam")
      && (isAlone && plain.hasPrefix("ngay") || plain.contains(", ngay"))
  }

  /// Tells whether a text is the number of a section: `I`, `IV.`, `A`, `B)`.
  static func isOutlineNumber(_ text: String) -> Bool {
    let bare = text.drop { $0 == "(" }.prefix { $0.isLetter }
    let rest = text.drop { $0 == "(" }.dropFirst(bare.count)
    guard rest.allSatisfy({ " .)/:-".contains($0) }) else { return false }
    return bare.count == 1 && bare.first?.isUppercase == true && bare.utf8.count == 1
      || isRoman(bare)
  }

  /// Tells whether a text begins with the number of a section: `I. KHỐI CƠ QUAN ĐẢNG`.
  static func isOutlined(_ text: String) -> Bool {
    guard let end = text.firstIndex(where: { ".)-:/".contains($0) }) else { return false }
    var head = text[..<end]
    while head.last == " " { head.removeLast() }
    for opening in ["Phần ", "PHẦN ", "Nhóm ", "NHÓM ", "Khối ", "KHỐI "]
    where head.hasPrefix(opening) {
      head.removeFirst(opening.count)
    }
    guard !head.isEmpty, head.count <= 5 else { return false }
    let rest = text[text.index(after: end)...].drop { ".)-:/ ".contains($0) }
    // An initial, as in `H. Niê`, has but one short word or two behind it.
    let isLong = rest.split(separator: " ").count > 2 || rest.allSatisfy { !$0.isLowercase }
    // A person may be numbered with digits, a section of people is then known by its words.
    if head.allSatisfy(\.isNumber) { return namesUnits(String(rest)) }
    return isOutlineNumber(String(head)) && (isLong || namesUnits(String(rest)))
  }

  /// Tells whether a text that stands alone names units or a group and not a person.
  static func namesUnits(_ text: String) -> Bool {
    let exact = toneFold(text)
    return unitWords.contains { opens(exact, with: $0) }
      || text.dropFirst().contains(where: \.isNumber) && text.first?.isNumber == false
  }

  /// The name of a section without its number and its count: `KHỐI CƠ QUAN ĐẢNG`.
  static func sectionText(_ text: String) -> String {
    var name = text[...]
    if isOutlined(text), let end = text.firstIndex(where: { ".)-:/".contains($0) }) {
      name = text[end...].drop { ".)-:/ ".contains($0) }
    }
    if let open = name.lastIndex(where: { $0 == "(" || $0 == ":" }),
      name[open...].contains(where: \.isNumber)
    {
      name = name[..<open]
    }
    while let last = name.last, " :;,.-".contains(last) { name.removeLast() }
    // Every person of the section has it.
    return String((name.isEmpty ? text[...] : name).prefix(200))
  }

  private static func opens(_ text: String, with words: String) -> Bool {
    guard text.utf8.starts(with: words.utf8) else { return false }
    return text[text.utf8.index(text.startIndex, offsetBy: words.utf8.count)...].first
      .map { !$0.isLetter } ?? true
  }

  private static func isRoman(_ text: Substring) -> Bool {
    (1...5).contains(text.count) && text.allSatisfy { "IVX".contains($0) }
  }

  private static let totals = [
    "Cộng", "Tổng", "Tổng cộng", "Tổng số", "Danh sách gồm", "Danh sách có", "Danh sách này",
    "Total",
  ].map(toneFold)
  private static let plainTotals = [
    "tong cong", "tong so", "danh sach gom", "danh sach nay", "danh sach co", "an dinh danh sach",
  ]
  private static let footers = [
    "nguoi lap", "lap bang", "lap bieu", "lap danh sach", "thu truong", "xac nhan", "tm.", "t/m",
    "tm ", "kt.", "tl.", "noi nhan", "ky ten", "(ky", "(da ky", "da ky", "ky va ghi ro",
    "(chu ky", "nguoi tong hop", "thu truong don vi", "thu truong co quan",
  ]
  private static let unitWords = [
    "Khối", "Nhóm", "Các", "Đảng ủy", "Đảng bộ", "Chi bộ", "Chi cục", "Ban", "Bộ", "Văn phòng",
    "Cơ quan", "Tỉnh", "Tỉnh ủy", "Thành ủy", "Thành phố", "Huyện", "Quận", "Sở", "Cục", "Vụ",
    "Viện", "Trường", "Tổng công ty", "Công ty", "Công đoàn", "Tập đoàn", "Ngân hàng", "Học viện",
    "Đại biểu", "Thành phần", "Lãnh đạo", "Đoàn đại biểu", "Đoàn Thanh niên", "Hội", "Ủy ban",
    "Đơn vị", "Kiểm toán", "Tòa án", "Thông tấn xã", "Đài", "Phần", "Khách mời",
  ].map(toneFold)
}
