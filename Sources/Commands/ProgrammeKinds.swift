import LineProtocol

extension Kind where Value == String {
  /// A version of the programme, as the service takes it.
  static let programmeVersion = Kind(
    "version", vi: "số bản đã công bố, hoặc draft: bản nháp",
    en: "the number of a published version, or draft", sample: "draft"
  ) { word throws(KindProblem) in
    if word == "draft" { return word }
    guard let number = Int(word), (1...1_000_000).contains(number) else {
      throw KindProblem(
        vi: "\"\(word)\" không phải là số bản; hãy viết một số từ 1, hoặc draft",
        en: "\"\(word)\" is not a version; write a number from 1, or draft")
    }
    return String(number)
  }

  /// How a list of changes is arranged.
  static let diffArrangement = choice(
    "diff-by", [("session", "mục"), ("speaker", "báo cáo viên")])
}

extension Kind where Value == ProgrammeFormat {
  /// The form of a programme's file.
  static let programmeFormat = Kind(
    "programme-format", vi: "một trong: \(words)", en: "one of: \(words)", sample: "ics"
  ) { word throws(KindProblem) in
    guard let format = ProgrammeFormat(rawValue: word) else {
      throw KindProblem(
        vi: "không có dạng \"\(word)\"; hãy chọn một trong: \(words)",
        en: "there is no form \"\(word)\"; choose one of: \(words)")
    }
    return format
  }

  private static let words = ProgrammeFormat.allCases.map(\.rawValue).joined(separator: ", ")
}
