import LineProtocol
import Reports

extension Kind where Value == ReportName {
  /// The name of a report.
  static let report = Kind.choice(
    "report", vi: "báo cáo", en: "a report", ReportName.allCases.map { ($0.rawValue, $0) })
}

extension Kind where Value == ReportFormat {
  /// How a report is written.
  static let reportFormat = Kind.choice(
    "format", vi: "dạng", en: "a form", ReportFormat.allCases.map { ($0.rawValue, $0) })
}

extension Kind where Value == ReportLanguage {
  /// The language of a report.
  static let reportLanguage = Kind.choice(
    "language", vi: "ngôn ngữ", en: "a language", ReportLanguage.allCases.map { ($0.rawValue, $0) })
}

extension Kind where Value == String {
  /// The name of a template.
  static let templateName = Kind(
    "template", vi: "tên gồm chữ thường, chữ số và dấu -", en: "a name of a-z, 0-9 and -",
    sample: "badge-card"
  ) { word throws(KindProblem) in
    guard word.utf8.count <= 32, word.wholeMatch(of: /[a-z0-9][a-z0-9-]*/) != nil else {
      throw KindProblem(
        vi: "\"\(word)\" không phải là một tên; tên gồm chữ thường, chữ số và dấu -",
        en: "\"\(word)\" is not a name; a name is made of a-z, 0-9 and -")
    }
    return word
  }
}

extension Kind where Value == Int {
  /// How many empty rows a sheet has.
  static let blankRows = Kind.number("rows", 0...100)
}

extension Kind where Value == ReportHeader {
  /// What stands above the title.
  static let reportHeader = Kind.choice(
    "header", vi: "phần đầu", en: "a header", ReportHeader.allCases.map { ($0.rawValue, $0) })
}

extension Kind where Value == ReportRecipients {
  /// Whether letters are for units or for delegates.
  static let recipients = Kind.choice(
    "recipients", vi: "nơi nhận", en: "recipients",
    ReportRecipients.allCases.map { ($0.rawValue, $0) })
}

extension Kind where Value == ReportBundle {
  /// One file or several.
  static let bundle = Kind.choice(
    "bundle", vi: "cách đóng gói", en: "a bundle", ReportBundle.allCases.map { ($0.rawValue, $0) })
}

extension Kind where Value == ReportArrangement {
  /// How a list of delegates is arranged, by the words of organizers.
  static let delegateOrder = Kind.choice(
    "order", vi: "thứ tự", en: "an order", [("thutu", .group), ("ten", .name), ("donvi", .unit)])

  /// How an attendance list is arranged.
  static let attendanceOrder = Kind.choice(
    "by", vi: "cách xếp", en: "an arrangement",
    [("group", .group), ("unit", .unit), ("ten", .name)])
}

extension Kind where Value == ReportForm {
  /// Whether there is a page for each, or one table.
  static let reportForm = Kind.choice(
    "form", vi: "hình thức", en: "a form", ReportForm.allCases.map { ($0.rawValue, $0) })
}

extension Kind where Value == ReportVersion {
  /// A version of the programme.
  static let reportVersion = Kind(
    "version", vi: "số bản đã công bố, hoặc draft: bản nháp",
    en: "the number of a published version, or draft", sample: "draft"
  ) { word throws(KindProblem) in
    let version = try Kind<String>.programmeVersion.parse(word)
    return Int(version).map { .number($0) } ?? .draft
  }
}

extension Kind where Value == ReportSeparator {
  /// What stands between two values of a line.
  static let separator = Kind.choice(
    "separator", vi: "dấu ngăn", en: "a separator",
    ReportSeparator.allCases.map { ($0.rawValue, $0) })
}

extension Kind {
  /// One of a few words.
  static func choice(
    _ name: String, vi: String, en: String, _ choices: [(word: String, value: Value)]
  ) -> Kind {
    let words = choices.map(\.word).joined(separator: ", ")
    return Kind(
      name, vi: "\(vi): \(words)", en: "\(en): \(words)", sample: choices.first?.word ?? ""
    ) { word throws(KindProblem) in
      guard let choice = choices.first(where: { $0.word == word }) else {
        throw KindProblem(
          vi: "\"\(word)\" không phải là \(vi); hãy chọn: \(words)",
          en: "\"\(word)\" is not \(en); choose one of: \(words)")
      }
      return choice.value
    }
  }
}

extension Kind where Value == Int {
  /// The number of a document or an appendix.
  static let documentNumber = Kind.number("number", 1...1_000_000)
}
