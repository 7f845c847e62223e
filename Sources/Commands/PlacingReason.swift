import LineProtocol
import Timetabling

/// Why a session found no place, in a sentence.
struct PlacingReason {
  /// How people call each speaker.
  let names: [String: String]

  /// What stands in the way most, at most three things, with how many places each takes.
  func sentence(_ unplaced: Unplaced, in language: Language) -> String {
    let parts = unplaced.hindrances.prefix(3).map { hindrance in
      let (vi, en) = words(hindrance.obstacle)
      // Where no place is long enough there are none to count.
      guard unplaced.places > 0 else { return language == .vi ? vi : en }
      return language == .vi
        ? "\(vi) (\(hindrance.places)/\(unplaced.places) chỗ)"
        : "\(en) (\(hindrance.places) of \(unplaced.places) places)"
    }
    guard parts.isEmpty else { return parts.joined(separator: "; ") }
    return language == .vi
      ? "không còn chỗ nào vừa; nới giờ bằng hours= hoặc thêm hội trường"
      : "no place is left; widen hours= or add a room"
  }

  private func words(_ obstacle: Obstacle) -> (vi: String, en: String) {
    switch obstacle {
    case .longerThanSpans, .outsideWindow, .duringBreak, .after, .before, .afterUnplaced,
      .orderCycle,
      .clash:
      timeWords(obstacle)
    case .roomsTooSmall, .roomsNotOffered, .roomAway, .roomsTaken: roomWords(obstacle)
    case .personAway(let person) where person.hasPrefix(PlacingProblem.standIn):
      timeWords(.clash(with: String(person.dropFirst(PlacingProblem.standIn.count))))
    case .personAway(let person):
      ("\(name(person)) không có mặt", "\(name(person)) is away")
    case .personTaken(PlacingProblem.everybody, by: let other):
      (
        "không xếp song song với \(other); muốn thì thêm parallel=yes",
        "not side by side with \(other) unless parallel=yes"
      )
    case .personTaken(let person, by: let other):
      ("\(name(person)) có mục \(other)", "\(name(person)) is at \(other)")
    }
  }

  private func timeWords(_ obstacle: Obstacle) -> (vi: String, en: String) {
    switch obstacle {
    case .longerThanSpans(let longest):
      (
        "dài hơn mọi khoảng giờ, dài nhất là \(longest) phút",
        "longer than every span, of which the longest has \(longest) minutes"
      )
    case .outsideWindow:
      ("ngoài ngày, buổi hoặc thứ tự đã định cho mục", "outside the day, half or order set for it")
    case .duringBreak(let pause): ("trùng giờ nghỉ chung \(pause)", "break \(pause) is then")
    case .after(let other): ("phải sau \(other)", "must come after \(other)")
    case .before(let other): ("phải trước \(other)", "must come before \(other)")
    case .afterUnplaced(let other):
      ("phải sau \(other) mà mục ấy chưa có chỗ", "must come after \(other), which has no place")
    case .orderCycle(let sessions):
      (
        "thứ tự vòng tròn: \(sessions.joined(separator: ", "))",
        "they come after each other in a circle: \(sessions.joined(separator: ", "))"
      )
    case .clash(let other): ("không được cùng lúc với \(other)", "never together with \(other)")
    default: ("", "")
    }
  }

  private func roomWords(_ obstacle: Obstacle) -> (vi: String, en: String) {
    switch obstacle {
    case .roomsTooSmall(let largest, let expected):
      (
        "cần \(expected) chỗ, hội trường lớn nhất có \(largest)",
        "\(expected) are expected, the largest room holds \(largest)"
      )
    case .roomsNotOffered: ("hội trường khác không được dùng", "other rooms may not be used")
    case .roomAway(let room):
      ("hội trường \(room) không dùng được", "room \(room) is not available")
    case .roomsTaken(let sessions):
      (
        "hội trường đã có \(sessions.prefix(5).joined(separator: ", "))",
        "rooms are taken by \(sessions.prefix(5).joined(separator: ", "))"
      )
    default: ("", "")
    }
  }

  private func name(_ person: String) -> String { names[person] ?? person }
}
