import LineProtocol
import Organizer

extension Refusal {
  /// The fault and the sentence of a refusal about enrolments; nil for any other.
  static func enrolmentFault(_ reason: Reason) -> Wording? {
    switch reason {
    case .delegateOverlap:
      (
        .delegateTaken,
        vi: "đại biểu {0} đã ghi danh mục {1}, {2} - {3}, trùng giờ; muốn đổi thì session leave"
          + " mục đó trước",
        en: "delegate {0} is enrolled in {1}, {2}-{3}, at the same time; to change, session leave"
          + " that one first"
      )
    case .enrolmentUnknown:
      (
        .notFound,
        vi: "đại biểu {1} không ghi danh mục {0}; xem enrolment list {2} session={0}",
        en: "delegate {1} is not enrolled in {0}; see enrolment list {2} session={0}"
      )
    default: nil
    }
  }
}
