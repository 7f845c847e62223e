import LineProtocol
import Vietnamese

extension Kind where Value == String {
  /// The kind of a programme item.
  static let sessionKind = choice(
    "session-kind",
    [
      ("topic", "chuyên đề"), ("opening", "khai mạc"), ("report", "báo cáo"),
      ("remarks", "phát biểu"), ("discussion", "thảo luận"), ("break", "nghỉ giải lao"),
      ("closing", "bế mạc"), ("reception", "đón tiếp"), ("other", "khác"),
    ])
  /// What a speaker does in a session.
  static let assignmentRole = choice(
    "assignment-role",
    [("speaker", "báo cáo viên"), ("chair", "chủ trì"), ("moderator", "điều hành")])
  /// How far the planning of a session is.
  static let sessionState = choice(
    "session-state",
    [
      ("draft", "nháp"), ("tentative", "dự kiến"), ("scheduled", "đã xếp giờ"),
      ("cancelled", "đã hủy"),
    ])
  /// What may not be right with a session.
  static let sessionProblem = choice(
    "problem",
    [
      ("outside-days", "ngoài hội nghị"), ("room-clash", "trùng hội trường"),
      ("room-buffer", "hội trường sát giờ"), ("break-clash", "trùng giờ nghỉ chung"),
      ("room-away", "hội trường không dùng được"), ("speaker-clash", "trùng báo cáo viên"),
      ("speaker-buffer", "báo cáo viên sát giờ"), ("speaker-away", "báo cáo viên vắng"),
      ("order", "trái thứ tự"), ("apart", "không được cùng lúc"), ("room-too-small", "thiếu chỗ"),
      ("no-speaker", "chưa có báo cáo viên"),
      ("speaker-without-time", "báo cáo viên chưa có giờ"), ("no-room", "chưa có hội trường"),
      ("unscheduled", "chưa xếp giờ"), ("imported", "nhập về còn vướng"),
      ("apart-wish", "không nên cùng lúc"), ("overridden", "xếp bất chấp quy tắc"),
    ])

  /// One word of a few, in English or as Vietnamese people say it.
  static func choice(_ name: String, _ words: [(word: String, vi: String)]) -> Kind {
    let english = words.map(\.word).joined(separator: " ")
    let pairs = words.map { "\($0.word) (\($0.vi))" }.joined(separator: ", ")
    return Kind(
      name, vi: "một trong: \(pairs)", en: "one of: \(english)", sample: words.first?.word ?? ""
    ) { word throws(KindProblem) in
      let fold = searchFold(word)
      for choice in words where choice.word == word || searchFold(choice.vi) == fold {
        return choice.word
      }
      throw KindProblem(
        vi: "\"\(word)\" không có trong: \(pairs)",
        en: "\"\(word)\" is not one of: \(english)")
    }
  }

  /// The working hours of a day; the value is in the form that the service reads.
  static let hours = Kind(
    "hours", vi: "các khoảng giờ trong ngày: 08h00-11h30,13h30-17h00",
    en: "spans of a day: 08h00-11h30,13h30-17h00", sample: "08h00-11h30,13h30-17h00"
  ) { word throws(KindProblem) in
    var spans: [String] = []
    for span in word.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = span.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count == 2, let start = ClockTime.parse(String(ends[0])),
        let end = ClockTime.parse(String(ends[1])), start < end
      else {
        throw KindProblem(
          vi: "\"\(span)\" không phải là khoảng giờ; hãy viết 08h00-11h30,13h30-17h00",
          en: "\"\(span)\" is not a span of a day; write 08h00-11h30,13h30-17h00")
      }
      spans.append("\(start.iso)-\(end.iso)")
    }
    return spans.joined(separator: ",")
  }
}

extension Kind where Value == String {
  /// A day, as the text that an update takes.
  static let plannedDay = text(of: Kind<CalendarDate>.date, \.iso)
  /// A part of the day, as the text that an update takes.
  static let plannedHalf = text(of: Kind<HalfDay>.halfDay, \.rawValue)

  private static func text<Inner>(
    of kind: Kind<Inner>, _ text: @escaping @Sendable (Inner) -> String
  ) -> Kind {
    Kind(kind.name, vi: kind.help.vi, en: kind.help.en, sample: kind.sample) {
      word throws(KindProblem) in text(try kind.parse(word))
    }
  }
}

extension Kind where Value == Int {
  /// The number of a topic.
  static let topicNumber = Kind.number("number", 1...1_000_000)
  /// Minutes by which something moves: later, or earlier when below zero.
  static let shift = Kind.number("minutes", -20160...20160)
  /// Minutes to keep free.
  static let pause = Kind.number("minutes", 0...240)
}

extension Kind where Value == Int? {
  /// How many seats, or `none` for as many as come.
  static let seats = Kind(
    "count|none", vi: "số chỗ từ 0, hoặc none: không giới hạn",
    en: "how many seats, or none for any number", sample: "120"
  ) { word throws(KindProblem) in
    if word == "none" || word == "-" { return nil }
    guard let seats = Int(word), (0...1_000_000).contains(seats) else {
      throw KindProblem(
        vi: "\"\(word)\" không phải là số chỗ; hãy viết một số từ 0, hoặc none",
        en: "\"\(word)\" is not a number of seats; write a number from 0, or none")
    }
    return seats
  }
}

extension Kind where Value == Int {
  /// How many people are expected.
  static let crowd = Kind.number("count", 0...1_000_000)
}

extension Kind where Value == String {
  /// A language as BCP 47 writes it.
  static let languageTag = Kind(
    "language", vi: "mã ngôn ngữ, như vi hoặc en-GB", en: "a language tag, as vi or en-GB",
    sample: "vi"
  ) { word throws(KindProblem) in
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    let isGood = parts.allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { (0x61...0x7a).contains($0 | 0x20) || (0x30...0x39).contains($0) }
    }
    guard isGood, let first = parts.first, (2...3).contains(first.utf8.count), parts.count <= 5
    else {
      throw KindProblem(
        vi: "\"\(word)\" không phải là mã ngôn ngữ; hãy viết như vi, en hoặc en-GB",
        en: "\"\(word)\" is not a language tag; write it as vi, en or en-GB")
    }
    return word
  }

  /// A text of several lines, each normalised; `\n` parts them on the wire.
  static let paragraphs = Kind(
    "text", vi: "một đoạn chữ; \\n để xuống dòng", en: "some text; \\n begins a new line",
    sample: "Nội dung chính"
  ) { word throws(KindProblem) in
    var lines: [String] = []
    for line in word.split(separator: "\n", omittingEmptySubsequences: false) {
      guard let text = TextCleaning.cleanedText(String(line)) else {
        throw KindProblem(
          vi: "có ký tự điều khiển; chỉ được xuống dòng bằng \\n",
          en: "it has control characters; only \\n is allowed")
      }
      lines.append(text)
    }
    let text = lines.joined(separator: "\n")
    guard text.utf8.contains(where: { $0 != 0x0a }), text.utf8.count <= 20_000 else {
      throw KindProblem(vi: "cần từ 1 đến 20000 byte", en: "it takes 1 to 20000 bytes")
    }
    return text
  }
}
