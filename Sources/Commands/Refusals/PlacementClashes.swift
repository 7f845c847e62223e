import LineProtocol

/// All clashes of a placement in one sentence: what the values of `placement_clashes` mean.
struct PlacementClashes {
  private let values: [String?]
  private static let valuesBefore = 3
  private static let valuesEach = 7

  init(_ values: [String?]) { self.values = values }

  /// The refusal as the client is told: the number is that of the first, gravest clash.
  var fault: Fault {
    let starts = stride(
      from: Self.valuesBefore, to: values.count - Self.valuesEach + 1, by: Self.valuesEach)
    let clashes = starts.map { Clash(values[$0..<($0 + Self.valuesEach)]) }
    let isAlone = values.first == "1"
    let told = clashes.map { $0.sentence(namingSession: !isAlone) }
    var vi = told.map(\.vi).joined(separator: "; ")
    var en = told.map(\.en).joined(separator: "; ")
    if let count = values.dropFirst(2).first??.wholeNumber, count > clashes.count {
      vi += "; và \(count - clashes.count) điều nữa"
      en += "; and \(count - clashes.count) more"
    }
    let advice = advice(isAlone: isAlone)
    return Fault(
      clashes.first?.code ?? .roomTaken, vi: "\(vi); \(advice.vi)", en: "\(en); \(advice.en)")
  }

  private func advice(isAlone: Bool) -> Sentence {
    guard isAlone else {
      return Sentence(vi: "hãy dời các mục đó trước", en: "move these first")
    }
    guard let places = values.dropFirst().first ?? nil else {
      return Sentence(
        vi: "không còn chỗ nào khác; xem session free với hours= rộng hơn",
        en: "no other place is left; try session free with wider hours=")
    }
    return Sentence(vi: "gần nhất còn trống: \(places)", en: "nearest free places: \(places)")
  }
}

/// One rule that a placement would break.
private struct Clash {
  private let rule: String
  private let session: String?
  private let details: [String?]

  /// Rule, session, who, from, until, other session, its label.
  init(_ values: ArraySlice<String?>) {
    rule = (values.first ?? nil) ?? ""
    session = values.dropFirst().first ?? nil
    details = Array(values.dropFirst(2))
  }

  var code: FaultCode {
    switch rule {
    case "speaker", "speaker-buffer": .speakerTaken
    case "room-away", "room-only", "speaker-away", "speaker-only": .notAvailable
    case "after", "before": .outOfOrder
    case "apart": .keptApart
    default: .roomTaken
    }
  }

  func sentence(namingSession: Bool) -> Sentence {
    let sentence = template.filled(details)
    guard namingSession, let session else { return sentence }
    return Sentence(vi: "\(session): \(sentence.vi)", en: "\(session): \(sentence.en)")
  }

  /// The places are who, from, until, the other session, its label.
  private var template: Sentence {
    switch rule {
    case "room":
      Sentence(
        vi: "Trùng hội trường: {0}, {1} - {2} ({4})", en: "room {0} is taken {1}-{2} by {3}")
    case "room-buffer":
      Sentence(
        vi: "Hội trường {0} cần thời gian trống trước và sau {1} - {2} ({4})",
        en: "room {0} needs its pause before and after {1}-{2} ({3})")
    case "break":
      Sentence(
        vi: "Nghỉ chung không thể trùng giờ với mục khác: {1} - {2} ({4})",
        en: "nothing else can run during a break in all rooms: {1}-{2} ({3})")
    case "room-away":
      Sentence(
        vi: "Hội trường {0} không dùng được {1} - {2}", en: "room {0} is not available {1}-{2}")
    case "room-only":
      Sentence(vi: "Hội trường {0} chỉ dùng được {1}", en: "room {0} is available only {1}")
    case "speaker":
      Sentence(
        vi: "Trùng lịch báo cáo viên: {0}, {1} - {2} ({4})",
        en: "speaker {0} is taken {1}-{2} by {3}")
    default: otherTemplate
    }
  }

  private var otherTemplate: Sentence {
    switch rule {
    case "speaker-buffer":
      Sentence(
        vi: "Báo cáo viên {0} cần nghỉ trước và sau {1} - {2} ({4})",
        en: "speaker {0} needs a pause before and after {1}-{2} ({3})")
    case "speaker-away":
      Sentence(vi: "Báo cáo viên {0} vắng {1} - {2}", en: "speaker {0} is away {1}-{2}")
    case "speaker-only":
      Sentence(vi: "Báo cáo viên {0} chỉ có mặt {1}", en: "speaker {0} is there only {1}")
    case "after":
      Sentence(
        vi: "Phải sau {3} ({4}), kết thúc lúc {2}", en: "it must come after {3}, which ends {2}")
    case "before":
      Sentence(
        vi: "Phải kết thúc trước {3} ({4}), bắt đầu lúc {1}",
        en: "it must end before {3}, which begins {1}")
    case "apart":
      Sentence(
        vi: "Không được cùng lúc với {3} ({4}), {1} - {2}",
        en: "it must never run at the same time as {3}, {1}-{2}")
    default: Sentence(vi: rule, en: rule)
    }
  }
}

extension String {
  fileprivate var wholeNumber: Int? { Int(self) }
}
