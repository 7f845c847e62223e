import Vietnamese

/// What a cell of times says: `08h00 - 08h10`, `8:00`, `08h45 ngày 24/7/2019`.
struct ProgrammeTime: Equatable {
  /// The day, if the cell names one.
  var day: ProgrammeDay
  /// Minutes after midnight; 1440 for `24h00`.
  var start: Int?
  /// The same of the end.
  var end: Int?

  /// Nil when the text says anything that is no time.
  init?(_ text: String) {
    guard text.utf8.count <= 200 else { return nil }
    let folded = ProgrammeDay.fold(text)
    let date = DateScan(folded: folded)
    var rest = date?.rest ?? folded
    rest = Self.separated(rest)
    day = ProgrammeDay(folded: folded)
    let parts = rest.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return nil }
    let times = parts.map { Self.words(String($0)) }
    guard times.contains(where: { !$0.isEmpty }) else {
      if date == nil { return nil }
      return
    }
    guard !times[0].isEmpty, let start = Self.minutes(times[0]) else { return nil }
    self.start = start
    guard times.count == 2, !times[1].isEmpty else { return }
    guard let end = Self.minutes(times[1]) else { return nil }
    self.end = end
  }

  /// Reads one time of day as minutes: `8h00`, `08:00`, `8.00`, `8:00 PM`, `24h00`.
  static func minutes(_ text: String) -> Int? {
    var word = searchFold(text)
    var shift: Bool?
    for (mark, isLate) in [("am", false), ("pm", true), ("sa", false), ("ch", true)]
    where word.hasSuffix(mark) {
      word.removeLast(2)
      while word.last == " " { word.removeLast() }
      shift = isLate
    }
    let bytes = Array(word.utf8)
    if let point = bytes.firstIndex(of: 0x2E), bytes.count - point == 3 {
      word = word.replacing(".", with: ":")
    }
    if ["24:00", "24:00:00", "24h00", "24h", "24g00"].contains(word), shift == nil { return 1440 }
    guard let time = ClockTime.parse(word) else { return nil }
    guard let shift else { return time.minutes }
    guard (1...12).contains(time.hour) else { return nil }
    return time.hour % 12 * 60 + time.minute + (shift ? 720 : 0)
  }

  /// Reads a length: `40`, `40 phút`, `0:40`, `1h30`.
  static func length(_ text: String) -> Int? {
    var word = searchFold(text)
    for unit in ["phut", "minutes", "minute", "mins", "min", "ph", "p", "'"]
    where word.hasSuffix(unit) && !word.contains("h") {
      word.removeLast(unit.count)
      break
    }
    if word.hasSuffix(" phut") { word.removeLast(5) }
    while word.last == " " { word.removeLast() }
    return Int(word) ?? ClockTime.parse(word)?.minutes
  }

  /// The words that part two times as a hyphen.
  private static func separated(_ text: String) -> String {
    var text = text
    for word in [" den ", " to ", " until ", " toi "] {
      text = text.replacing(word, with: " - ")
    }
    return text
  }

  /// The words of a part that may say a time, without those that say only the day.
  private static func words(_ text: String) -> String {
    var text = text
    // What stands between a date and a time in the form of machines.
    if text.hasPrefix(" t"), text.dropFirst(2).first?.isNumber == true { text.removeFirst(2) }
    for phrase in phrases { text = text.replacing(phrase, with: " ") }
    let words = text.split { $0 == " " || $0 == "," || $0 == "(" || $0 == ")" }
    return words.filter { !dayWords.contains(String($0)) }.joined(separator: " ")
  }

  private static let phrases = [
    "thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay", "chu nhat", "thu 2", "thu 3",
    "thu 4", "thu 5", "thu 6", "thu 7",
  ]

  private static let dayWords: Set<String> = [
    "tu", "luc", "vao", "ngay", "buoi", "sang", "chieu", "toi", "from", "at", "on", "morning",
    "afternoon", "evening", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday",
  ]
}
