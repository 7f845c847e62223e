import LineProtocol

/// The kinds of file that a programme comes in.
public enum ScheduleFormat: String, Sendable, CaseIterable {
  /// Whichever it is.
  case auto
  /// frab's `schedule.xml`.
  case frabXML = "frab-xml"
  /// frab's `schedule.json`, and that of pretalx.
  case frabJSON = "frab-json"
  /// A table.
  case csv
}

extension ScheduleFormat {
  /// The kind that the first bytes of a file show.
  init(of head: [UInt8]) {
    // The zeros are those of UTF-16; the rest of the first three is a byte order mark.
    let first = head.first {
      ![0, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff].contains($0)
    }
    switch first {
    case UInt8(ascii: "<"): self = .frabXML
    case UInt8(ascii: "{"), UInt8(ascii: "["): self = .frabJSON
    default: self = .csv
    }
  }
}

extension Kind where Value == ScheduleFormat {
  /// What kind of file a programme is.
  static let scheduleFormat = Kind(
    "schedule-format", vi: "một trong: \(words)", en: "one of: \(words)", sample: "auto"
  ) { word throws(KindProblem) in
    guard let format = ScheduleFormat(rawValue: word) else {
      throw KindProblem(
        vi: "\"\(word)\": hãy viết một trong: \(words)",
        en: "\"\(word)\": write one of: \(words)")
    }
    return format
  }

  private static let words = ScheduleFormat.allCases.map(\.rawValue).joined(separator: ", ")
}
