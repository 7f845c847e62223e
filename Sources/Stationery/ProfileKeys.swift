import Documents

extension ProfileKey {
  /// Every key, in the order in which files have them.
  public static let all: [ProfileKey] =
    general + page + header + number + abbreviations + wording + signature

  private static let points = 6.0...30.0

  private static let general: [ProfileKey] = [
    .text("title.vi", \.titleVietnamese, vi: "tên bằng tiếng Việt", en: "its name in Vietnamese"),
    .text("title.en", \.titleEnglish, vi: "tên bằng tiếng Anh", en: "its name in English"),
    .text(
      "family", \.family, vi: "họ mẫu giấy mời, giấy chứng nhận dùng khi không có mẫu riêng",
      en: "whose templates it takes when it has none of its own"),
  ]

  private static let page: [ProfileKey] = [
    ProfileKey(
      name: "paper", text: Wording(vi: "khổ giấy", en: "the paper"),
      expected: Wording(vi: "a4 hoặc a5", en: "a4 or a5")
    ) { value, profile in
      guard let paper = ["a4": Paper.a4, "a5": Paper.a5][value] else { return false }
      profile.style.paper = paper
      return true
    },
    .number("margins.top", \.style.margins.top, 5...60, vi: "lề trên, mm", en: "top margin, mm"),
    .number(
      "margins.bottom", \.style.margins.bottom, 5...60, vi: "lề dưới, mm", en: "bottom margin, mm"),
    .number(
      "margins.left", \.style.margins.left, 5...60, vi: "lề trái, mm", en: "left margin, mm"),
    .number(
      "margins.right", \.style.margins.right, 5...60, vi: "lề phải, mm", en: "right margin, mm"),
    .text("font", \.style.font, vi: "phông chữ", en: "the family of the letters"),
    .number(
      "sizes.header", \.style.sizes.header, points, vi: "cỡ chữ phần đầu",
      en: "size of the header"),
    .number(
      "sizes.title", \.style.sizes.title, points, vi: "cỡ chữ tên loại", en: "size of the title"),
    .number(
      "sizes.subject", \.style.sizes.subject, points, vi: "cỡ chữ trích yếu",
      en: "size of the subject"),
    .number(
      "sizes.body", \.style.sizes.body, points, vi: "cỡ chữ nội dung", en: "size of the text"),
    .number(
      "sizes.table", \.style.sizes.table, points, vi: "cỡ chữ trong bảng", en: "size of tables"),
    .number(
      "sizes.small", \.style.sizes.small, points, vi: "cỡ chữ ghi chú cuối trang",
      en: "size of the foot of a page"),
    .number(
      "sizes.page-number", \.style.sizes.pageNumber, points, vi: "cỡ chữ số trang",
      en: "size of page numbers"),
    .number(
      "body.indent", \.style.indent, 0...30, vi: "thụt đầu dòng, mm",
      en: "indent of a first line, mm"),
    .number(
      "body.line-spacing", \.style.lineSpacing, 1...2, vi: "giãn dòng, số lần dòng đơn",
      en: "distance of lines, as a multiple of single"),
    .number(
      "body.paragraph-spacing", \.style.paragraphSpacing, 0...30, vi: "cách đoạn, pt",
      en: "space between paragraphs, points"),
    .choice(
      "page-number.place", \.style.pageNumber, vi: "chỗ của số trang",
      en: "where page numbers stand"
    ),
    .flag(
      "page-number.first-page", \.style.numbersFirstPage, vi: "trang 1 có in số không",
      en: "whether page 1 shows its number"),
    .choice(
      "title-rule", \.style.titleRule, vi: "đường kẻ dưới trích yếu",
      en: "what stands below the title"
    ),
  ]

  private static let number: [ProfileKey] = [
    .form(
      "number.label", \.number.label, places: [], vi: "chữ trước số", en: "what precedes the number"
    ),
    .form(
      "number.form", \.number.form, places: ["number", "type", "body"], vi: "số và ký hiệu",
      en: "number and symbol"),
    .form(
      "number.untyped", \.number.untyped, places: ["number", "body"],
      vi: "số và ký hiệu khi tên loại không viết tắt hoặc ký hiệu cho sẵn",
      en: "the same without letters for the type, or with a whole symbol"),
    .text(
      "number.blank", \.number.blank, vi: "in vào chỗ số chưa có", en: "what stands for no number"),
    .form(
      "date.form", \.number.date, places: ["place", "day", "month", "year"],
      vi: "địa danh, ngày tháng năm", en: "place and date"),
    .text(
      "date.blank", \.number.dateBlank, vi: "in vào chỗ ngày chưa có", en: "what stands for no date"
    ),
  ]

  private static let abbreviations = DocumentType.allCases.map { type in
    ProfileKey(
      name: "abbreviations.\(type.rawValue)",
      text: Wording(
        vi: "chữ viết tắt của \(type.name)", en: "the letters of the type \(type.rawValue)"),
      expected: Wording(vi: "chữ, hoặc \"\" nếu không có", en: "letters, or \"\" for none")
    ) { value, profile in
      profile.abbreviations[type] = value
      return true
    }
  }

  private static let wording: [ProfileKey] = [
    .choice(
      "sections.numerals", \.sections.numerals, vi: "chữ số của đề mục",
      en: "numerals of headings"),
    .form(
      "sections.form", \.sections.form, places: ["number", "heading"], vi: "đề mục",
      en: "a heading"),
    .flag(
      "subject.lower-case", \.sections.lowerCaseSubject,
      vi: "trích yếu bắt đầu bằng chữ thường", en: "whether a subject begins in lower case"),
    .text("end-mark", \.endMark, vi: "dấu hết văn bản", en: "what ends the text"),
    .form(
      "appendix.form", \.appendix.form, places: ["number"], vi: "tên phụ lục",
      en: "the name of an appendix"),
    .form(
      "appendix.reference", \.appendix.reference, places: ["type", "number", "date", "issuer"],
      vi: "phụ lục kèm theo văn bản nào", en: "what an appendix belongs to"),
    .text(
      "addressee.heading", \.addressing.heading, vi: "chữ trước nơi kính gửi",
      en: "what precedes the addressees"),
    .form(
      "person.untitled", \.addressing.untitled, places: ["name"],
      vi: "cách gọi người không có học hàm, học vị", en: "how somebody without a title is called"),
    .text(
      "person.address", \.addressing.word, vi: "cách xưng hô trong thư", en: "the word of address"),
  ]
}
