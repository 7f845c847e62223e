import LineProtocol
import Organizer

extension Refusal {
  /// The fault and the sentence of a refusal about participant groups; nil for any other.
  static func groupFault(_ reason: Reason) -> Wording? {
    switch reason {
    case .groupUnknown:
      (
        .notFound, vi: "hội nghị {1} không có nhóm {0}; xem group list {1}",
        en: "conference {1} has no group {0}; see group list {1}"
      )
    case .groupExists:
      (
        .exists, vi: "nhóm {0} đã có; chọn mã khác hoặc dùng group update",
        en: "group {0} exists already; choose another code or use group update"
      )
    case .groupNameTaken:
      (
        .exists, vi: "tên \"{0}\" là của nhóm {1}; chọn tên khác hoặc dùng nhóm đó",
        en: "the name \"{0}\" belongs to group {1}; choose another name or use that group"
      )
    case .groupInUse:
      (
        .inUse,
        vi:
          "nhóm {0} có {1} đại biểu, {2} chỉ tiêu; hãy chuyển đại biểu sang nhóm khác, bỏ chỉ tiêu"
          + " bằng unit quota … n=- trước",
        en: "delegates in group {0}: {1}, quotas: {2}; move the delegates to another group, and"
          + " remove quotas with unit quota … n=- first"
      )
    default: nil
    }
  }
}
