import LineProtocol
import Organizer

extension Refusal {
  /// The fault and the sentence of a refusal about the roll as a whole; nil for any other.
  static func rollFault(_ reason: Reason) -> Wording? {
    switch reason {
    case .rollClosed:
      (
        .rollClosed,
        vi: "điểm danh ngày {0} half={1} đã chốt; muốn sửa thì attendance reopen {2} day={0}"
          + " half={1} trước",
        en: "the roll of {0} half={1} is closed; to change it, attendance reopen {2} day={0}"
          + " half={1} first"
      )
    case .rollOpen:
      (
        .state, vi: "điểm danh ngày {0} half={1} chưa chốt; không có gì để mở lại",
        en: "the roll of {0} half={1} is not closed; there is nothing to open again"
      )
    case .halfMissing:
      (
        .badValue, vi: "chưa rõ buổi nào của ngày {0}; hãy ghi half=sáng hoặc half=chiều",
        en: "it is not clear which half of {0}; add half=morning or half=afternoon"
      )
    case .delegateReplaced:
      (
        .state, vi: "đại biểu {0} được thay bởi {2} ({1}); hãy điểm danh {1}",
        en: "delegate {0} is replaced by {2} ({1}); check {1} in instead"
      )
    case .walkInListed:
      (
        .duplicate,
        vi: "{0} ({1}) đã có trong danh sách đơn vị này; đúng người thì attendance scan {2} {1},"
          + " người khác thì thêm mark=\"Vụ A\"",
        en: "{0} ({1}) of this unit is on the list; if it is this person, attendance scan {2} {1},"
          + " for another one add mark=\"Vụ A\""
      )
    case .walkInWaiting:
      (
        .duplicate,
        vi: "{0} ({1}) đang chờ duyệt vượt chỉ tiêu; delegate approve {2} {1} rồi attendance scan,"
          + " người khác thì thêm mark=\"Vụ A\"",
        en: "{0} ({1}) waits for approval; delegate approve {2} {1}, then attendance scan,"
          + " for another person add mark=\"Vụ A\""
      )
    case .walkInProposed:
      (
        .duplicate,
        vi:
          "{0} ({1}) mới là dự kiến (proposed); nhờ người có vai trò registrar delegate confirm {2} {1}"
          + " rồi attendance scan {2} {1}, người khác thì thêm mark=\"Vụ A\"",
        en: "{0} ({1}) is only proposed; have a registrar do delegate confirm {2} {1}, then"
          + " attendance scan {2} {1}, for another person add mark=\"Vụ A\""
      )
    default: nil
    }
  }
}
