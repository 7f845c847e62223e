import LineProtocol
import Organizer

extension Refusal {
  /// The fault and the sentence of a refusal about attendance; nil for any other.
  static func attendanceFault(_ reason: Reason) -> Wording? {
    switch reason {
    case .scanOutside:
      (
        .outsideConference,
        vi: "ngày {0} nằm ngoài hội nghị ({1} - {2}); hãy ghi rõ, ví dụ day={1} half=morning",
        en: "{0} is outside the conference ({1} - {2}); say which, as day={1} half=morning"
      )
    case .markUnknown:
      (
        .notFound,
        vi: "không có số đại biểu: {0}; chưa ghi gì; xem delegate list {1} order=number",
        en:
          "there are no delegate numbers {0}; nothing was stored; see delegate list {1} order=number"
      )
    case .markInactive:
      (
        .state,
        vi: "không tham dự: {0}; chưa ghi gì; hãy bỏ các số đó, ai là proposed mà đến thì delegate"
          + " confirm trước",
        en: "these do not attend: {0}; nothing was stored; leave those numbers out, or delegate"
          + " confirm first who is proposed and came"
      )
    default: nil
    }
  }
}
