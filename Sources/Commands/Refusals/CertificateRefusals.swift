import LineProtocol
import Organizer

extension Refusal {
  /// The fault and the sentence of a refusal about certificates; nil for any other.
  static func certificateFault(_ reason: Reason) -> Wording? {
    switch reason {
    case .certificateNoRoll:
      (
        .state,
        vi: "hội nghị {0} chưa điểm danh buổi nào nên chưa biết ai được cấp; hãy điểm danh trước:"
          + " attendance mark, attendance close {0}",
        en: "no roll of conference {0} was called, so nobody has earned a certificate; call the"
          + " roll first: attendance mark, attendance close {0}"
      )
    case .certificateRollsMissing:
      (
        .state,
        vi: "các buổi này trong chương trình chưa điểm danh: {1}; điểm danh rồi chốt từng buổi:"
          + " attendance close {0} day= half=, hoặc thêm early=yes để cấp mà không tính chúng",
        en: "these half-days of the programme were not called: {1}; call them and close each:"
          + " attendance close {0} day= half=, or add early=yes to issue without counting them"
      )
    case .certificateNotEarned:
      (
        .state,
        vi: "đại biểu {0} có mặt {1}/{2} buổi, chưa đủ {3}%; xem lại attendance list {4},"
          + " vẫn cấp thì thêm reason=\"lý do\"",
        en: "delegate {0} was present {1} of {2} half-days, less than {3}%; look at attendance list"
          + " {4} again, or to issue it all the same add reason=\"why\""
      )
    case .certificateState:
      (
        .state,
        vi: "đại biểu {0} đang ở trạng thái {1}, không được cấp giấy chứng nhận; giấy chỉ cấp cho"
          + " registered, confirmed, substitute, walk_in",
        en: "delegate {0} is {1} and gets no certificate; those get one who are registered,"
          + " confirmed, substitute, walk_in"
      )
    case .certificateNone:
      (
        .notFound,
        vi: "đại biểu {0} không có giấy chứng nhận nào đang có giá trị; xem certificate list {1}",
        en: "delegate {0} has no valid certificate; see certificate list {1}"
      )
    default: nil
    }
  }
}
