import Documents

extension CardPlanReading {
  mutating func look(_ directive: ReadDirective) -> CardText {
    let arguments = directive.arguments
    let size = arguments.numbers["size"] ?? 10
    let smallest = arguments.numbers["smallest"] ?? max(4, (size * 6).rounded() / 10)
    if smallest > size {
      problems.add(
        directive.line,
        vi: "smallest (\(Decimal.text(smallest))) phải không lớn hơn size (\(Decimal.text(size)))",
        en:
          "smallest (\(Decimal.text(smallest))) must not be more than size (\(Decimal.text(size)))")
    }
    return CardText(
      font: arguments.texts["font"].map(\.leadingText), size: size, smallest: smallest,
      isBold: arguments.flags.contains("bold"), isItalic: arguments.flags.contains("italic"),
      alignment: Self.alignments[arguments.words["align"] ?? ""] ?? .center,
      verticalAlignment: arguments.words["valign"]
        .flatMap(CardText.VerticalAlignment.init(rawValue:)) ?? .middle)
  }

  mutating func image(_ frame: Frame, _ directive: ReadDirective) -> CardItem? {
    guard let name = directive.arguments.texts["file"]?.leadingText, !name.isEmpty else {
      problems.add(
        directive.line, vi: "@image cần tên tệp, không phải trường",
        en: "@image needs the name of a file, not a field")
      return nil
    }
    let bytes: [UInt8]
    do {
      bytes = try images(name)
    } catch PictureProblem.tooLarge(let most) {
      problems.add(
        directive.line,
        vi: "hình \(Suggestion.quoted(name)) lớn hơn \(most >> 20) MiB; hãy lưu nhỏ lại",
        en:
          "the picture \(Suggestion.quoted(name)) has more than \(most >> 20) MiB; save it smaller")
      return nil
    } catch {
      problems.add(
        directive.line,
        vi: "không đọc được hình \(Suggestion.quoted(name)); đặt tệp vào cùng thư mục với mẫu",
        en:
          "the picture \(Suggestion.quoted(name)) cannot be read; put the file beside the template")
      return nil
    }
    let file = PNGFile(bytes)
    if !file.isOne {
      problems.add(
        directive.line,
        vi: "\(Suggestion.quoted(name)) không phải là tệp PNG; lưu lại hình thành PNG",
        en: "\(Suggestion.quoted(name)) is no PNG file; save the picture as PNG")
    } else if !file.isWhole {
      problems.add(
        directive.line,
        vi: "tệp PNG \(Suggestion.quoted(name)) bị hỏng hoặc bị cụt; lưu lại hình thành PNG",
        en: "the PNG file \(Suggestion.quoted(name)) is damaged or cut off; save the picture again")
    }
    plan.sheet.images[name] = bytes
    if points > Self.mostPoints {
      problems.add(
        directive.line,
        vi: "với \(Suggestion.quoted(name)), các hình của mẫu có hơn 12 triệu điểm ảnh (hoặc hơn"
          + " 32 767 điểm một chiều); hãy lưu hình nhỏ lại",
        en: "with \(Suggestion.quoted(name)), the pictures of the template have more than 12"
          + " million points (or 32 767 in one direction); save them smaller")
    }
    return .image(frame, name)
  }

  /// More than a page of A4 has at 300 points to the inch; each takes four bytes when it is printed.
  private static let mostPoints = 12_000_000

  /// More Cairo does not open.
  private static let longestSide = 32_767

  /// How many points the pictures have, each counted once; too many if one of them is too long.
  private var points: Int {
    plan.sheet.images.values.reduce(0) { sum, bytes in
      let size = PNGFile(bytes).size ?? (0, 0)
      guard max(size.width, size.height) <= Self.longestSide else { return Self.mostPoints + 1 }
      return sum + size.width * size.height
    }
  }

  private static let alignments: [String: Column.Alignment] = [
    "left": .left, "center": .center, "right": .right,
  ]
}
