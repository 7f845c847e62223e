import Vietnamese

extension Profile {
  /// A heading with its number: `I- …` for Party bodies, `I. …` for others.
  public func sectionHeading(_ number: Int, _ heading: String) -> String {
    let numeral = sections.numerals == .roman ? Figures.roman(number) : String(number)
    let capitalized = heading.prefix(1).uppercased() + heading.dropFirst()
    return FilledForm.filled(sections.form, ["number": numeral, "heading": capitalized])
  }

  /// What a document is about, as it stands below its kind; Party documents begin it small.
  ///
  /// Only what is known to be no name is changed: `Hội nghị …`, but not `Việt Nam …`.
  public func subject(_ text: String) -> String {
    guard sections.lowerCaseSubject else { return text }
    let isCommon = Self.commonBeginnings.contains { beginning in
      text.hasPrefix(beginning) && text.dropFirst(beginning.count).first?.isLetter != true
    }
    return isCommon ? text.prefix(1).lowercased() + text.dropFirst() : text
  }

  // Words for meetings and for what they do. "Kỳ" alone also begins names of places.
  private static let commonBeginnings = [
    "Hội nghị", "Hội thảo", "Hội thi", "Tập huấn", "Lớp", "Khóa", "Khoá", "Tọa đàm", "Toạ đàm",
    "Đại hội", "Diễn đàn", "Buổi", "Lễ", "Chương trình", "Cuộc", "Đợt", "Kỳ họp", "Kỳ thi",
    "Kỳ tập huấn", "Về", "Bồi dưỡng", "Tổng kết", "Sơ kết", "Đánh giá", "Triển khai", "Quán triệt",
    "Phổ biến", "Giao ban", "Sinh hoạt",
  ]

  /// The letters of a kind of document; nil if it has none.
  public func abbreviation(_ type: DocumentType) -> String? {
    abbreviations[type].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The letters of a prefix: `TM.` or `T/M`.
  public func prefix(_ prefix: SignaturePrefix) -> String { prefixes[prefix] ?? "" }

  /// The word of address in letters: `đồng chí` or `ông (bà)`.
  public var wordOfAddress: String { addressing.word }
}
