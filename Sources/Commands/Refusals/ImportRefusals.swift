import LineProtocol
import Organizer

extension Refusal {
  /// The fault and the sentence of a refusal about imports; nil for any other.
  static func importFault(_ reason: Reason) -> Wording? {
    switch reason {
    case .batchUnknown:
      (
        .notFound, vi: "hội nghị {1} không có lần nhập {0}; xem bằng import list {1}",
        en: "conference {1} has no import {0}; look with import list {1}"
      )
    case .batchWithdrawn:
      (
        .state, vi: "lần nhập {0} đã rút rồi; không cần làm gì nữa",
        en: "import {0} was taken back already; there is nothing left to do"
      )
    case .batchAttended:
      (
        .inUse,
        vi: "{1} người của lần nhập {0} đã có điểm danh, trong đó có {2}; không rút cả danh sách"
          + " được, hãy dùng delegate cancel cho từng người",
        en: "{1} of import {0} attended, {2} among them; it cannot be taken back as a whole, use"
          + " delegate cancel for each one"
      )
    default: nil
    }
  }
}
