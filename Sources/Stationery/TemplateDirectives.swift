import Documents

extension TemplateDirective {
  private static let frame: [TemplateArgument] = [
    TemplateArgument("x", .number(0...420), .ordered, needed: true),
    TemplateArgument("y", .number(0...420), .ordered, needed: true),
    TemplateArgument("width", .number(0.1...420), .ordered, needed: true),
    TemplateArgument("height", .number(0.1...420), .ordered, needed: true),
  ]

  private static let turned = TemplateArgument("turned", .flag)

  private static let layout: [TemplateDirective] = [
    TemplateDirective(
      "sheet", cards: true, vi: "tờ giấy và số thẻ trên một tờ",
      en: "the paper and how many cards lie on it",
      [
        TemplateArgument("paper", .word(["a4", "a5"]), .ordered, needed: true),
        TemplateArgument("direction", .word(["portrait", "landscape"]), .ordered),
        TemplateArgument("columns", .count(1...12)), TemplateArgument("rows", .count(1...24)),
        TemplateArgument("gap", .number(0...30)), TemplateArgument("crop", .flag),
      ]),
    TemplateDirective(
      "card", cards: true, vi: "khổ một thẻ: rộng, cao, mm", en: "the size of a card, mm",
      [
        TemplateArgument("width", .number(10...420), .ordered, needed: true),
        TemplateArgument("height", .number(10...420), .ordered, needed: true),
      ]),
    TemplateDirective(
      "roles", cards: true, vi: "màu của từng vai trò", en: "the colour of each role",
      BadgeRole.allCases.map { TemplateArgument($0.rawValue, .color) }),
    TemplateDirective(
      "box", cards: true, vi: "khung: x y rộng cao, mm", en: "a rectangle: x y width height, mm",
      frame + [
        TemplateArgument("fill", .color), TemplateArgument("stroke", .color),
        TemplateArgument("line", .number(0.05...10)), turned,
      ]),
    TemplateDirective(
      "text", cards: true, content: true, vi: "chữ trong một khung; mỗi dòng một đoạn",
      en: "text in a rectangle; each line is a paragraph",
      frame + [
        TemplateArgument("size", .number(4...200), needed: true),
        TemplateArgument("smallest", .number(4...200)), TemplateArgument("bold", .flag),
        TemplateArgument("italic", .flag),
        TemplateArgument("align", .word(["left", "center", "right"])),
        TemplateArgument("valign", .word(CardText.VerticalAlignment.allCases.map(\.rawValue))),
        TemplateArgument("color", .color), TemplateArgument("font", .text), turned,
      ]),
    TemplateDirective(
      "code", cards: true, content: true, vi: "mã QR của dòng bên dưới",
      en: "a QR code of the line below", frame + [turned]),
    TemplateDirective(
      "image", cards: true, vi: "hình PNG", en: "a PNG picture",
      frame + [TemplateArgument("file", .text, .ordered, needed: true), turned]),
  ]

  private static let flow: [TemplateDirective] = [
    TemplateDirective(
      "header", letters: true, vi: "phần đầu văn bản", en: "the header of the document",
      [
        TemplateArgument("mode", .word(["van-ban", "tai-lieu"]), .ordered, needed: true),
        TemplateArgument("type", .word(DocumentType.allCases.map(\.rawValue))),
      ]),
    TemplateDirective(
      "addressees", letters: true, content: true, vi: "nơi kính gửi, mỗi nơi một dòng",
      en: "the addressees, one a line"),
    TemplateDirective(
      "paragraph", letters: true, content: true, vi: "đoạn văn, mỗi dòng một đoạn",
      en: "paragraphs, one a line",
      [TemplateArgument("style", .word(ParagraphStyle.allCases.map(\.rawValue)), .ordered)]),
    TemplateDirective(
      "facts", letters: true, content: true, vi: "các dòng \"nhãn: giá trị\"",
      en: "lines \"label: value\""),
    TemplateDirective(
      "items", letters: true, content: true, vi: "danh sách đánh số, mỗi dòng một mục",
      en: "a numbered list, one item a line"),
    TemplateDirective(
      "closing", letters: true, content: true, vi: "dòng cuối", en: "the closing line"),
    TemplateDirective(
      "signatures", letters: true, content: true,
      vi: "chỗ ký; các dòng bên dưới là nơi nhận",
      en: "where to sign; the lines below are recipients",
      [
        TemplateArgument("prefix", .word(SignaturePrefix.allCases.map(\.rawValue))),
        TemplateArgument("authority", .text), TemplateArgument("position", .text),
        TemplateArgument("name", .text), TemplateArgument("drafter", .text),
      ]),
  ]

  /// Every directive.
  public static let all: [TemplateDirective] =
    [
      TemplateDirective(
        "title", cards: true, letters: true, content: true,
        vi: "tên thẻ trong mục lục; hoặc tên loại và trích yếu của thư",
        en: "what an outline calls the card; or the type and subject of a letter")
    ] + layout + flow
}
