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
      ("speaker-clash", "trùng báo cáo viên"), ("room-too-small", "thiếu chỗ"),
      ("no-speaker", "chưa có báo cáo viên"), ("no-room", "chưa có hội trường"),
      ("unscheduled", "chưa xếp giờ"),
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
