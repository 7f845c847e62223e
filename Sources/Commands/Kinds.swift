import LineProtocol
import Vietnamese

extension Kind where Value == String {
  /// A code: of a conference, a room, a session, a person.
  static let code = Kind(
    "code", vi: "mã: chữ không dấu, số, - . _", en: "a code: letters, digits, - . _",
    sample: "HT-A"
  ) { word throws(KindProblem) in
    let bytes = word.utf8
    let isGood = bytes.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f: true
      default: false
      }
    }
    guard isGood, (1...64).contains(bytes.count), let first = bytes.first, let last = bytes.last,
      ![0x2d, 0x2e, 0x5f].contains(first), ![0x2d, 0x2e, 0x5f].contains(last)
    else {
      throw KindProblem(
        vi: "\"\(word)\" không phải là mã; mã gồm chữ không dấu, số và - . _ (tối đa 64)",
        en: "\"\(word)\" is not a code; codes are letters, digits and - . _ (at most 64)")
    }
    return word
  }

  /// A text of one line, normalised.
  static let line = Kind(
    "text", vi: "một dòng chữ", en: "a line of text", sample: "Hội trường A"
  ) { word throws(KindProblem) in
    guard let text = TextCleaning.cleanedText(word) else {
      throw KindProblem(
        vi: "có ký tự điều khiển; hãy viết trên một dòng",
        en: "it has control characters; write it on one line")
    }
    guard !text.isEmpty, text.utf8.count <= 4000 else {
      throw KindProblem(
        vi: "cần từ 1 đến 4000 byte", en: "it takes 1 to 4000 bytes")
    }
    return text
  }
}

extension Kind where Value == Int {
  /// A number from 1.
  static let count = Kind.number("count", 1...1_000_000)
  /// A number of minutes.
  static let minutes = Kind.number("minutes", 1...1440)
  /// How many records a list answers at most.
  static let limit = Kind.number("limit", 1...100_000)

  static func number(_ name: String, _ range: ClosedRange<Int>) -> Kind {
    Kind(
      name, vi: "số từ \(range.lowerBound) đến \(range.upperBound)",
      en: "a number from \(range.lowerBound) to \(range.upperBound)",
      sample: String(min(40, range.upperBound))
    ) { word throws(KindProblem) in
      guard let number = Int(word), range.contains(number) else {
        throw KindProblem(
          vi: "\"\(word)\" không phải là số từ \(range.lowerBound) đến \(range.upperBound)",
          en: "\"\(word)\" is not a number from \(range.lowerBound) to \(range.upperBound)")
      }
      return number
    }
  }
}

extension Kind where Value == Bool {
  /// yes or no.
  static let yesNo = Kind("yes-no", vi: "yes hoặc no", en: "yes or no", sample: "yes") {
    word throws(KindProblem) in
    switch word {
    case "yes", "có", "co": return true
    case "no", "không", "khong": return false
    default:
      throw KindProblem(
        vi: "\"\(word)\": hãy viết yes hoặc no", en: "\"\(word)\": write yes or no")
    }
  }
}
