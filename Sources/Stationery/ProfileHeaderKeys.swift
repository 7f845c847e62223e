import Documents

extension ProfileKey {
  static let header: [ProfileKey] =
    [
      .optional(
        "header.national", \.header.national, vi: "dòng đầu bên phải", en: "first line at the right"
      ),
      .optional(
        "header.motto", \.header.motto, vi: "dòng thứ hai bên phải",
        en: "second line at the right"),
      .choice(
        "header.national-rule", \.header.nationalRule, vi: "đường kẻ dưới các dòng đó",
        en: "the rule below these lines"),
      .choice(
        "header.issuer-rule", \.header.issuerRule, vi: "đường kẻ dưới cơ quan ban hành",
        en: "the rule below the issuing body"),
      .optional(
        "header.issuer-mark", \.header.issuerMark, vi: "dấu dưới cơ quan ban hành",
        en: "the mark below the issuing body"),
      .count(
        "header.superior-line", \.header.superiorLine,
        vi: "tên cơ quan cấp trên dài hơn bấy nhiêu chữ thì ngắt dòng",
        en: "from how many characters on the superior's name is broken"),
      .count(
        "header.issuer-line", \.header.issuerLine,
        vi: "tên cơ quan ban hành dài hơn bấy nhiêu chữ thì ngắt dòng",
        en: "from how many characters on the issuer's name is broken"),
      ProfileKey(
        name: "header.breaks-before",
        text: Wording(vi: "ngắt dòng trước các từ này", en: "the words a line may begin with"),
        expected: Wording(vi: "các từ, cách nhau bằng dấu phẩy", en: "words, separated by commas")
      ) { value, profile in
        profile.header.breaks = words(value)
        return true
      },
      .choice(
        "header.date-row", \.header.dateRow, vi: "khi nào ngày tháng ngang hàng với số",
        en: "when the date stands in the row of the number"),
    ]
    + look("header.national", \.header.nationalLook, vi: "dòng đầu bên phải", en: "first line")
    + look("header.motto", \.header.mottoLook, vi: "dòng thứ hai bên phải", en: "second line")
    + look(
      "header.superior", \.header.superiorLook, vi: "cơ quan cấp trên", en: "the superior body")
    + look("header.issuer", \.header.issuerLook, vi: "cơ quan ban hành", en: "the issuing body")
    + look("header.number", \.header.numberLook, vi: "số, ký hiệu", en: "the number")
    + look("header.date", \.header.dateLook, vi: "địa danh, ngày tháng", en: "place and date")

  static let signature: [ProfileKey] =
    SignaturePrefix.allCases.map { prefix in
      ProfileKey(
        name: "signature.prefix.\(prefix.rawValue)",
        text: Wording(
          vi: "chữ trước quyền hạn: \(prefix.rawValue)",
          en: "the letters before the authority: \(prefix.rawValue)"),
        expected: Wording(vi: "chữ", en: "letters")
      ) { value, profile in
        profile.prefixes[prefix] = value
        return !value.isEmpty
      }
    }
    + look("signature.authority", \.signature.authorityLook, vi: "quyền hạn", en: "the authority")
    + look("signature.position", \.signature.positionLook, vi: "chức vụ", en: "the position")
    + look("signature.name", \.signature.nameLook, vi: "họ tên người ký", en: "the signer's name")
    + [
      .number(
        "signature.room", \.signature.room, 5...60, vi: "chỗ để ký, mm", en: "room to sign, mm"),
      .text(
        "recipients.heading", \.recipients.heading, vi: "chữ Nơi nhận",
        en: "the heading of the recipients"),
      .form(
        "recipients.archive", \.recipients.archive, places: ["drafter"],
        vi: "dòng lưu, có đơn vị soạn thảo", en: "the line of the archive, with who drafted"),
      .form(
        "recipients.archive-undrafted", \.recipients.archiveUndrafted, places: [],
        vi: "dòng lưu, không có đơn vị soạn thảo", en: "the line of the archive alone"),
    ]
    + look("recipients.heading", \.recipients.headingLook, vi: "chữ Nơi nhận", en: "that heading")
    + look("recipients.lines", \.recipients.look, vi: "các dòng nơi nhận", en: "the recipients")

  private static func look(
    _ name: String, _ path: any Path<LineLook>, vi: String, en: String
  ) -> [ProfileKey] {
    [
      ProfileKey(
        name: "\(name)-size", text: Wording(vi: "\(vi): cỡ chữ", en: "\(en): size"),
        expected: Wording(vi: "một số từ 6 đến 30", en: "a number from 6 to 30")
      ) { value, profile in
        guard let number = Decimal.value(value), 6...30 ~= number else { return false }
        profile[keyPath: path].size = number
        return true
      },
      ProfileKey(
        name: "\(name)-emphasis", text: Wording(vi: "\(vi): kiểu chữ", en: "\(en): emphasis"),
        expected: Wording(
          vi: "một trong: plain, bold, italic, bold-italic, underlined",
          en: "one of: plain, bold, italic, bold-italic, underlined")
      ) { value, profile in
        guard let emphasis = TwoColumns.Emphasis(rawValue: value) else { return false }
        profile[keyPath: path].emphasis = emphasis
        return true
      },
    ]
  }

  private static func words(_ list: String) -> [String] {
    list.split(separator: ",").map { part in
      part.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
  }
}
