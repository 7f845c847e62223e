import LineProtocol
import Organizer

extension Refusal {
  /// The fault and the sentence of a refusal about delegates; nil for any other.
  static func delegateFault(_ reason: Reason) -> Wording? {
    switch reason {
    case .delegateUnknown:
      (
        .notFound, vi: "hội nghị {1} không có đại biểu {0}; tìm bằng delegate search {1}",
        en: "conference {1} has no delegate {0}; find one with delegate search {1}"
      )
    case .delegateExists:
      (
        .exists, vi: "mã đại biểu {0} đã có; chọn mã khác hoặc dùng delegate update",
        en: "delegate {0} exists already; choose another code or use delegate update"
      )
    case .delegateNumberTaken:
      (
        .exists, vi: "số thứ tự {0} là của {2} ({1}); chọn số khác hoặc bỏ number=",
        en: "number {0} belongs to {2} ({1}); choose another or leave number= out"
      )
    case .delegateTwice:
      (
        .duplicate,
        vi: "đã có {0} ({1}) ở đơn vị này; khác người thì thêm mark=\"Vụ A\" để phân biệt,"
          + " cùng người thì dùng delegate update {1}",
        en: "{0} ({1}) of this unit is registered already; for another person add mark=\"Vụ A\","
          + " for the same one use delegate update {1}"
      )
    case .delegateState:
      (
        .state, vi: "đại biểu {0} đang ở trạng thái {1}; {2} cần một trong: {3}",
        en: "delegate {0} is {1}; {2} takes one who is: {3}"
      )
    case .delegateInactive:
      (
        .state,
        vi: "đại biểu {0} đang ở trạng thái {1}, không tham dự; xem lại bằng delegate show",
        en: "delegate {0} is {1} and does not attend; look with delegate show"
      )
    case .delegateProposed:
      (
        .state,
        vi: "đại biểu {0} mới là dự kiến (proposed), chưa tính là tham dự; hãy delegate confirm {1}"
          + " {0} trước (vai trò registrar)",
        en: "delegate {0} is only proposed and does not attend yet; delegate confirm {1} {0} first"
          + " (role registrar)"
      )
    case .delegateMerged:
      (
        .state, vi: "mục {0} đã gộp vào {1}; muốn tách ra thì dùng delegate unmerge",
        en: "entry {0} was merged into {1}; to part them again use delegate unmerge"
      )
    default: nil
    }
  }
}
