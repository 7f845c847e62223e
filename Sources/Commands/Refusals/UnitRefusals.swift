import LineProtocol
import Organizer

extension Refusal {
  /// The fault and the sentence of a refusal about units; nil for any other.
  static func unitFault(_ reason: Reason) -> Wording? {
    switch reason {
    case .unitUnknown:
      (
        .notFound, vi: "hội nghị {1} không có đơn vị {0}; tìm bằng unit find {1} {0}",
        en: "conference {1} has no unit {0}; look for it with unit find {1} {0}"
      )
    case .unitExists:
      (
        .exists, vi: "đơn vị {0} đã có; chọn mã khác hoặc dùng unit update",
        en: "unit {0} exists already; choose another code or use unit update"
      )
    case .unitNameTaken:
      (
        .exists, vi: "tên \"{0}\" là của đơn vị {1} (\"{2}\"); dùng đơn vị đó hoặc tên khác",
        en: "the name \"{0}\" belongs to unit {1} (\"{2}\"); use that unit or another name"
      )
    case .unitCircle:
      (
        .badValue, vi: "parent: {1} là chính {0} hoặc ở dưới {0}; chọn đơn vị cấp trên khác",
        en: "parent: {1} is {0} itself or lies below it; choose another parent"
      )
    case .unitInUse:
      (
        .inUse,
        vi: "đơn vị {0} còn {1} đơn vị cấp dưới, {2} báo cáo viên, {3} đại biểu, ở trong {4} đoàn;"
          + " hãy chuyển họ đi trước",
        en:
          "unit {0} still has units below it: {1}, speakers: {2}, delegates: {3}, delegations: {4};"
          + " move them first"
      )
    case .quotaUnknown:
      (
        .notFound, vi: "đơn vị {0} không có chỉ tiêu như vậy; xem unit quotas {1} unit={0}",
        en: "unit {0} has no such quota; see unit quotas {1} unit={0}"
      )
    default: nil
    }
  }
}
