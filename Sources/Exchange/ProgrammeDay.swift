import Vietnamese

/// What a heading or a cell says about the day: its date, its part, its name in the week.
struct ProgrammeDay: Equatable {
  var date: DateScan?
  var half: HalfDay?
  /// 1 is Monday.
  var weekday: Int?
  /// What the text says beside that, folded.
  var rest: String

  /// Looks through a text; all fields may stay empty.
  init(_ text: String) {
    self.init(folded: ProgrammeDay.fold(text))
  }

  /// Looks through a text that is folded already.
  init(folded: String) {
    date = DateScan(folded: folded)
    var words = (date?.rest ?? folded).split { !$0.isLetter && !$0.isNumber && $0 != ":" }
      .map(String.init)
    (weekday, words) = Self.takeWeekday(words)
    (half, words) = Self.takeHalf(words)
    words.removeAll { ["ngay", "day", "date", "on", "the", "of", "nam"].contains($0) }
    rest = words.joined(separator: " ")
  }

  /// Whether a line that says only this is a heading: `Buổi sáng, thứ Tư, ngày 24/7/2019`.
  ///
  /// It must begin as one, so that a topic such as `Sáng tạo trẻ` is none.
  static func heading(_ text: String) -> ProgrammeDay? {
    guard text.utf8.count <= 300 else { return nil }
    let folded = fold(text)
    let day = ProgrammeDay(folded: folded)
    guard day.date != nil || day.half != nil || day.weekday != nil else { return nil }
    let rest = day.rest.split(separator: " ")
    if rest.allSatisfy(isNumeral) { return day }
    var words = folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    while let first = words.first, words.count > 1, isNumeral(Substring(first)) {
      words.removeFirst()
    }
    guard let first = words.first else { return nil }
    if first == "buoi", day.half != nil { return day }
    guard day.date != nil else { return nil }
    let begins = ["buoi", "ngay", "thu", "chu", "sang", "chieu", "toi", "day"]
    return begins.contains(first) || takeWeekday([first]).0 != nil || takeHalf([first]).0 != nil
      ? day : nil
  }

  /// A text folded, with every kind of dash and arrow as a hyphen.
  static func fold(_ text: String) -> String {
    var folded = searchFold(text)
    for dash in ["–", "—", "−", "‒", "‑", "‐", "~", "→", "->", "--"] {
      folded = folded.replacing(dash, with: "-")
    }
    return folded
  }

  private static func isNumeral(_ word: Substring) -> Bool {
    word.utf8.count <= 4
      && (word.utf8.allSatisfy { (0x30...0x39).contains($0) }
        || word.utf8.allSatisfy { "ivx".utf8.contains($0) })
  }

  private static func takeHalf(_ words: [String]) -> (HalfDay?, [String]) {
    for (place, word) in words.enumerated() {
      guard let half = HalfDay.parse(word) else { continue }
      var rest = words
      rest.remove(at: place)
      if place > 0, rest[place - 1] == "buoi" { rest.remove(at: place - 1) }
      return (half, rest)
    }
    return (nil, words)
  }

  private static func takeWeekday(_ words: [String]) -> (Int?, [String]) {
    for (place, word) in words.enumerated() {
      if let weekday = english[word] {
        return (weekday, words.without(place..<place + 1))
      }
      guard place + 1 < words.count,
        let weekday = vietnamese["\(word) \(words[place + 1])"]
      else { continue }
      return (weekday, words.without(place..<place + 2))
    }
    return (nil, words)
  }

  private static let vietnamese = [
    "thu hai": 1, "thu ba": 2, "thu tu": 3, "thu nam": 4, "thu sau": 5, "thu bay": 6,
    "chu nhat": 7, "thu 2": 1, "thu 3": 2, "thu 4": 3, "thu 5": 4, "thu 6": 5, "thu 7": 6,
  ]

  private static let english = [
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
    "sunday": 7,
  ]
}

extension [String] {
  fileprivate func without(_ range: Range<Int>) -> [String] {
    var rest = self
    rest.removeSubrange(range)
    return rest
  }
}
